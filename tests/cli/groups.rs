//! Groups: the verbs against a server of our own, in process.

use std::os::unix::fs::PermissionsExt;

use crate::lab::Lab;
use crate::world::Ended;

impl Lab {
    /// Runs with an editor that is this script.
    fn edit(&self, script: &str, more: &[&str]) -> Ended {
        let editor = self.world.path("editor");
        std::fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
        let mut command = self.world.command();
        command.args(["groups", "config", "edit", "web", "--home"]).arg(&self.served.home).args(more);
        self.world.end(command.env("EDITOR", &editor))
    }
}

#[test]
fn groups_are_made_filled_and_removed() {
    let lab = Lab::new();
    for name in ["a-1", "a-2"] {
        lab.out(&["agents", "add", name]);
    }
    assert_eq!(
        lab.run(&["groups", "create", "web", "--dry-run"]).stderr,
        "dry run: group web would be made\n"
    );
    assert_eq!(lab.run(&["groups", "create", "web"]).stderr, "group web made\n");
    let again = lab.run(&["groups", "create", "web"]);
    assert_eq!(again.code, 1);
    assert!(again.stderr.contains("code: 1711"), "{again}");
    assert_eq!(lab.run(&["groups", "create", "a/b"]).code, 2);

    let assigned = lab.run(&["groups", "assign", "web", "1", "2", "999"]);
    assert_eq!(assigned.code, 3, "{assigned}");
    assert!(assigned.stderr.starts_with("2 agents put into the group\n"), "{assigned}");
    assert!(assigned.stderr.contains("999"), "{assigned}");
    assert_eq!(lab.out(&["groups", "agents", "web", "-o", "name"]), "001\n002\n");
    assert_eq!(
        lab.out(&["groups", "list", "-o", "csv", "--columns", "name,count"]),
        "name,count\ndefault,0\nweb,2\n"
    );
    let removed = lab.run(&["groups", "remove", "web", "001"]).stderr;
    assert!(removed.starts_with("1 agent taken out of the group\n"), "{removed}");

    let unasked = lab.run(&["groups", "delete", "web"]);
    assert_eq!(unasked.code, 2);
    assert!(unasked.stderr.starts_with("web (1 agent) will be deleted\n"), "{unasked}");
    assert_eq!(lab.run(&["groups", "delete", "web", "--yes"]).stderr, "1 group deleted\n");
    assert_eq!(lab.run(&["groups", "delete", "web", "--yes"]).code, 6);
    assert_eq!(lab.run(&["groups", "agents", "web"]).code, 6);
}

#[test]
fn ids_come_from_a_file() {
    let lab = Lab::new();
    lab.out(&["agents", "add", "a-1"]);
    std::fs::write(lab.world.path("ids"), "id\n1\n").unwrap();
    let ids = lab.world.path("ids").display().to_string();
    assert_eq!(lab.out(&["groups", "assign", "default", "-f", &ids, "-o", "name"]), "001\n");
    assert_eq!(lab.run(&["groups", "assign", "default"]).code, 2);
}

#[test]
fn configurations_are_compared_set_and_edited() {
    let lab = Lab::new();
    lab.out(&["groups", "create", "web"]);
    let file = lab.world.path("agent.conf");
    let path = file.display().to_string();
    std::fs::write(&file, "<agent_config><labels><label key=\"a\">1</label></labels></agent_config>")
        .unwrap();

    let different = lab.run(&["groups", "config", "diff", "web", &path]);
    assert_eq!(different.code, 8, "{different}");
    assert!(different.stdout.contains("+      <label key=\"a\">1</label>\n"), "{different}");
    let dry = lab.run(&["groups", "config", "set", "web", &path, "--dry-run"]);
    assert!(dry.stderr.contains("+    <labels>"), "{dry}");
    assert!(!lab.out(&["groups", "config", "get", "web"]).contains("label"));
    lab.out(&["groups", "config", "set", "web", &path]);
    assert_eq!(lab.run(&["groups", "config", "diff", "web", &path]).code, 0);
    assert_eq!(
        lab.out(&["groups", "config", "get", "web"]),
        "  <agent_config>\n    <labels>\n      <label key=\"a\">1</label>\n    </labels>\n  </agent_config>\n"
    );
    assert_eq!(
        lab.out(&[
            "groups",
            "config",
            "get",
            "web",
            "--jq",
            ".data.affected_items[0].config.labels[0].label[0].value"
        ]),
        "1\n"
    );

    std::fs::write(&file, "<agent_config>").unwrap();
    let wrong = lab.run(&["groups", "config", "set", "web", &path]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.stderr.contains("code: 1113"), "{wrong}");

    assert_eq!(lab.edit("true", &["--yes"]).stderr, "nothing was changed\n");
    let shown = lab.edit("sed -i s/1/2/ \"$1\"", &["--dry-run"]);
    assert!(shown.code == 0 && shown.stderr.contains("-      <label key=\"a\">1</label>"), "{shown}");
    // Nobody can be asked, and what was written is kept.
    let unasked = lab.edit("sed -i s/1/2/ \"$1\"", &[]);
    assert!(unasked.code == 2 && unasked.stderr.contains("what you wrote is in "), "{unasked}");
    assert!(lab.out(&["groups", "config", "get", "web"]).contains(">1<"));
    let edited = lab.edit("sed -i s/1/2/ \"$1\"", &["--yes"]);
    assert_eq!(edited.code, 0, "{edited}");
    assert!(edited.stderr.ends_with("the configuration of group web was replaced\n"), "{edited}");
    let broken = lab.edit("echo '<' > \"$1\"", &["--yes"]);
    assert_eq!(broken.code, 1, "{broken}");
    assert_eq!(lab.edit("exit 3", &["--yes"]).code, 1);
    assert!(lab.out(&["groups", "config", "get", "web"]).contains(">2<"));

    // What cannot be shown as it is would be lost if it were written back.
    std::fs::write(lab.served.home.join("etc/shared/web/agent.conf"), b"<!-- caf\xe9 -->\n<agent_config/>\n")
        .unwrap();
    let refused = lab.edit("echo >> \"$1\"", &["--yes"]);
    assert!(refused.code == 1 && refused.stderr.contains("not UTF-8"), "{refused}");
}

#[test]
fn files_are_listed_and_printed() {
    let lab = Lab::new();
    assert_eq!(lab.out(&["groups", "files", "default", "-o", "name"]), "agent.conf\nar.conf\n");
    assert!(lab.out(&["groups", "files", "default", "agent.conf"]).starts_with("<agent_config>"));
    assert!(lab.out(&["groups", "files", "default", "agent.conf", "-o", "json"]).contains("\"filters\": {}"));
    assert_eq!(lab.run(&["groups", "files", "default", "none.txt"]).code, 1);
    assert_eq!(lab.run(&["groups", "files", "default", "../default"]).code, 2);
}
