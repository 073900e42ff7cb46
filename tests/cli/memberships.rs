//! Which agents belong into which groups: files of agents and groups, rules, and the order of an agent's groups.

use serde_json::Value;

use crate::lab::Lab;
use crate::world::Ended;

/// A manager with the groups web and db and four agents.
fn lab() -> Lab {
    let lab = Lab::new();
    for group in ["web", "db"] {
        lab.run(&["groups", "create", group]);
    }
    for agent in ["web-1", "web-2", "db-1", "other"] {
        lab.out(&["agents", "add", agent]);
    }
    lab
}

/// The groups of an agent, in order.
fn groups(lab: &Lab, id: &str) -> Vec<String> {
    let out = lab.out(&["agents", "groups", id, "-o", "csv", "--columns", "order,group", "--no-headers"]);
    out.lines().map(|line| line.split_once(',').unwrap().1.to_owned()).collect()
}

fn with_file(lab: &Lab, name: &str, text: &str, arguments: &[&str]) -> Ended {
    std::fs::write(lab.world.path(name), text).unwrap();
    lab.run(arguments)
}

#[test]
fn a_file_says_which_agent_belongs_where_and_is_applied_once() {
    let lab = lab();
    let rows = "agent,group\nweb-1,web\n001,db\n2,db\nweb-2,web\n2,db\n";
    let diff = with_file(&lab, "agents.csv", rows, &["groups", "assign", "-f", "agents.csv", "--diff"]);
    assert_eq!(diff.code, 8, "{diff}");
    assert_eq!(
        diff.stdout,
        "CHANGE  ID   NAME   GROUP\n+       001  web-1  web\n+       002  web-2  db\n\
         +       002  web-2  web\n+       001  web-1  db\n"
    );
    assert_eq!(diff.stderr, "4 memberships would change\n");
    assert!(groups(&lab, "1").is_empty());
    // It is a mass change, which asks.
    assert_eq!(lab.run(&["groups", "assign", "-f", "agents.csv"]).code, 2);

    let assign = ["groups", "assign", "-f", "agents.csv", "--yes", "-o", "json"];
    let first: Value = serde_json::from_str(&lab.out(&assign)).unwrap();
    assert_eq!((&first["changed"], first["data"]["total_affected_items"].as_u64()), (&true.into(), Some(4)));
    assert_eq!(groups(&lab, "1"), ["web", "db"]);
    assert_eq!(groups(&lab, "2"), ["db", "web"]);
    let second: Value = serde_json::from_str(&lab.out(&assign)).unwrap();
    assert_eq!(second["changed"], false);
    assert_eq!(lab.run(&["groups", "assign", "-f", "agents.csv", "--diff"]).code, 0);
}

#[test]
fn exactly_these_groups_and_no_others() {
    let lab = lab();
    lab.out(&["groups", "assign", "db", "1"]);
    let rows = "{\"agent\": \"web-1\", \"group\": \"web\"}\n";
    let exact = ["groups", "assign", "-f", "agents.json", "--exact"];
    let dry = with_file(&lab, "agents.json", rows, &[&exact[..], &["--dry-run", "-o", "csv"]].concat());
    assert_eq!(
        (dry.code, dry.stdout.as_str()),
        (0, "change,id,name,group\n+,001,web-1,web\n-,001,web-1,db\n"),
        "{dry}"
    );
    assert_eq!(lab.run(&[&exact[..], &["--yes", "--batch", "1"]].concat()).code, 0);
    assert_eq!(groups(&lab, "1"), ["web"]);
}

#[test]
fn what_is_wrong_with_a_file_of_agents_changes_nothing() {
    let lab = lab();
    for (rows, code, said) in [
        ("agent,group\nweb-1,web\nweb-9,web\n", 6, "row 3 of the file: there is no agent called web-9"),
        ("agent,group\nweb-1,web\nweb-2,nowhere\n", 6, "1 of the groups do not exist"),
        ("agent,group\nweb-1,a/b\n", 2, "row 2 of the file: \"a/b\" cannot name a group"),
        ("agent,group\n000,web\n", 2, "row 2 of the file: 000 is the manager itself"),
        ("agent,group\n\"a;b\",web\n", 2, "row 2 of the file: \"a;b\" is neither"),
        ("agent,group\nweb-1,\n", 2, "row 2 of the file: it has no group"),
        ("1\n2\n", 2, "row 1 of the file: it has no agent"),
        ("", 2, "there is nothing in agents.csv"),
    ] {
        let ended = with_file(&lab, "agents.csv", rows, &["groups", "assign", "-f", "agents.csv", "--yes"]);
        assert_eq!(ended.code, code, "{rows}: {ended}");
        assert!(ended.stderr.contains(said), "{rows}: {ended}");
    }
    // An id that nobody has is the manager's to refuse, and no reason to leave the others.
    let rows = "agent,group\n999,web\nweb-1,web\n";
    let ended = with_file(&lab, "agents.csv", rows, &["groups", "assign", "-f", "agents.csv", "--yes"]);
    assert_eq!(ended.code, 3, "{ended}");
    assert!(ended.stderr.contains("1701  +web: "), "{ended}");
    assert_eq!(groups(&lab, "1"), ["web"]);
    for wrong in [
        &["groups", "assign"][..],
        &["groups", "assign", "-f", "agents.csv", "-q", "id=1"],
        &["groups", "assign", "web", "1", "--diff"],
        &["groups", "assign", "web", "1", "--exact"],
        &["groups", "assign", "-f", "agents.csv", "--single"],
    ] {
        assert_eq!(lab.run(wrong).code, 2, "{wrong:?}");
    }
}

#[test]
fn a_run_of_memberships_is_finished_from_its_report() {
    let lab = lab();
    let rows = "agent,group\nweb-1,web\nweb-2,web\ndb-1,db\n";
    let assign = ["groups", "assign", "-f", "agents.csv", "--yes", "--batch", "1", "--report", "out.json"];
    assert_eq!(with_file(&lab, "agents.csv", rows, &assign).code, 0);
    // As if the run had been cut while the second one was under way.
    let path = lab.world.path("out.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let cut = text.lines().position(|line| line.contains("\"sent\":[\"+002 web\"]")).unwrap();
    let kept: String = text.lines().take(cut + 1).map(|line| format!("{line}\n")).collect();
    std::fs::write(&path, kept).unwrap();
    lab.out(&["groups", "remove", "db", "3"]);
    let resumed = lab.run(&["groups", "assign", "--resume", "out.json", "--yes", "-o", "csv"]);
    assert_eq!(
        (resumed.code, resumed.stdout.as_str()),
        (0, "change,id,name,group\n+,002,web-2,web\n+,003,db-1,db\n"),
        "{resumed}"
    );
    // Taken out of its only group meanwhile, it fell back to the default one.
    assert_eq!(groups(&lab, "3"), ["default", "db"]);
}

const RULES: &str = "\
rules:
  - group: web
    query: name~web
  - group: db
    filters: {name: db-1}
  - group: db
    query: name=web-2
";

#[test]
fn rules_put_agents_into_groups_and_take_out_only_where_asked() {
    let lab = lab();
    lab.out(&["groups", "assign", "web", "4"]);
    let apply = ["groups", "rules", "apply", "-f", "rules.yaml"];
    let run = |more: &[&str]| with_file(&lab, "rules.yaml", RULES, &[&apply[..], more].concat());
    let expected = "change,id,name,group\n+,001,web-1,web\n+,002,web-2,web\n+,003,db-1,db\n+,002,web-2,db\n";
    let dry = run(&["--dry-run", "-o", "csv"]);
    assert_eq!((dry.code, dry.stdout.as_str()), (0, expected), "{dry}");
    assert_eq!(run(&["--diff"]).code, 8);
    assert_eq!(run(&["--yes", "--jq", ".changed"]).stdout, "true\n");
    assert_eq!(run(&["--yes", "--jq", ".changed"]).stdout, "false\n");
    assert_eq!(groups(&lab, "2"), ["web", "db"]);
    assert_eq!(groups(&lab, "4"), ["web"]);
    let others = run(&["--remove-others", "--yes", "-o", "csv", "--no-headers"]);
    assert_eq!((others.code, others.stdout.as_str()), (0, "-,004,other,web\n"), "{others}");
    // Who is in no group any more goes back to default.
    assert_eq!(groups(&lab, "4"), ["default"]);
}

#[test]
fn rules_are_taken_whole_or_not_at_all() {
    let lab = lab();
    for (rules, code, said) in [
        ("rules:\n  - group: web\n    query: name~web\n  - grup: db\n", 2, "rules.yaml: line 4, column 5: "),
        ("rules:\n  - group: web\n", 2, "rules.yaml: line 2, column 5: "),
        ("rules:\n  - group: nowhere\n    query: name~web\n", 6, "nowhere"),
        ("rules:\n  - group: web\n    query: nonsense=1\n", 1, "code: 1408"),
        ("", 2, "it is empty"),
    ] {
        let apply = ["groups", "rules", "apply", "-f", "rules.yaml", "--yes"];
        let ended = with_file(&lab, "rules.yaml", rules, &apply);
        assert_eq!(ended.code, code, "{rules}: {ended}");
        assert!(ended.stderr.contains(said), "{rules}: {ended}");
    }
    assert_eq!(lab.run(&["groups", "rules", "apply"]).code, 2);
    assert!(groups(&lab, "1").is_empty());
}

#[test]
fn groups_of_agents_are_shown_in_their_order() {
    let lab = lab();
    lab.out(&["groups", "assign", "web", "1"]);
    lab.out(&["groups", "assign", "db", "1", "3"]);
    let shown = lab.run(&["agents", "groups", "1", "2", "3"]);
    assert_eq!(
        shown.stdout,
        "ID   NAME   ORDER  GROUP\n001  web-1  1      web\n001  web-1  2      db\n003  db-1   1      db\n"
    );
    assert_eq!(
        shown.stderr,
        "002 web-2 is in no group yet: agents get one when they connect for the first time\n"
    );
    assert_eq!(lab.out(&["agents", "groups", "1", "-o", "name"]), "web\ndb\n");
    let missing = lab.run(&["agents", "groups", "999"]);
    assert_eq!(missing.code, 6, "{missing}");
}

#[test]
fn what_is_so_already_is_no_change_and_no_failure() {
    let lab = lab();
    let changed = |arguments: &[&str]| {
        let ended = lab.run(&[arguments, &["-o", "json"]].concat());
        let document: Value = serde_json::from_str(&ended.stdout).unwrap();
        (
            ended.code,
            document["changed"].clone(),
            document["data"]["total_affected_items"].clone(),
            ended.stderr,
        )
    };
    let said = |done: &str| format!("{done}\n");
    for (verb, done) in [("assign", "put into the group"), ("remove", "taken out of the group")] {
        let (code, is, count, stderr) = changed(&["groups", verb, "web", "1"]);
        assert_eq!((code, is, count, stderr), (0, true.into(), 1.into(), said(&format!("1 agent {done}"))));
        let (code, is, count, stderr) = changed(&["groups", verb, "web", "1"]);
        let unchanged = said(&format!("0 agents {done}, 1 unchanged"));
        assert_eq!((code, is, count, stderr), (0, false.into(), 1.into(), unchanged));
    }
    lab.out(&["groups", "assign", "db", "1"]);
    let (code, is, count, stderr) = changed(&["groups", "assign", "db", "1", "2"]);
    assert_eq!((code, is, count), (0, true.into(), 2.into()));
    assert_eq!(stderr, "1 agent put into the group, 1 unchanged\n");
    // Whoever does not exist has not been taken out.
    assert_eq!(lab.run(&["groups", "remove", "web", "999"]).code, 6);
}

#[test]
fn a_report_knows_its_group() {
    let lab = lab();
    lab.out(&["agents", "delete", "2", "--yes"]);
    for (verb, members) in [("assign", "001\n003\n"), ("remove", "")] {
        let stopped = lab.run(&[
            "groups",
            verb,
            "web",
            "1",
            "2",
            "3",
            "--batch",
            "1",
            "--max-fail",
            "0",
            "--report",
            "r",
        ]);
        assert_eq!(stopped.code, 3, "{stopped}");
        assert!(
            stopped.stderr.contains(&format!("wazuhctl groups {verb} --resume r does the rest")),
            "{stopped}"
        );
        assert_eq!(lab.run(&["groups", verb, "--resume", "r", "4"]).code, 2);
        lab.out(&["groups", verb, "--resume", "r"]);
        assert_eq!(lab.out(&["groups", "agents", "web", "-o", "name"]), members);
    }
}

#[test]
fn a_list_of_nobody_changes_nothing() {
    let lab = lab();
    for list in ["", "id\n", "[]"] {
        std::fs::write(lab.world.path("ids"), list).unwrap();
        for verb in [
            &["agents", "delete"][..],
            &["agents", "delete", "--status", "never_connected"],
            &["groups", "assign", "web"],
        ] {
            let ended = lab.run(&[verb, &["-f", "ids", "--yes", "-o", "json", "--jq", ".changed"]].concat());
            assert_eq!((ended.code, ended.stdout.as_str()), (0, "false\n"), "{list}: {ended}");
        }
    }
    assert_eq!(lab.out(&["agents", "list", "-q", "id!=000", "-o", "name"]).lines().count(), 4);
}

#[test]
fn the_group_of_everybody_stays() {
    let lab = lab();
    for more in ["--yes", "--dry-run"] {
        let ended = lab.run(&["groups", "delete", "web", "default", more]);
        assert!(ended.code == 2 && ended.stderr.contains("default cannot be deleted"), "{ended}");
    }
    assert_eq!(lab.out(&["groups", "list", "-o", "name"]), "db\ndefault\nweb\n");
}
