//! Rules as they are read from files and listed.

use serde_json::{Value, json};

use super::read::read;
use super::*;
use crate::agents::Selection;
use crate::agents::world::{World, everything, scope, taken_apart};
use crate::query::{ListRequest, Search, Sort};
use crate::ruleset::{Definition, FileStatus, RulesetFile};

fn file() -> RulesetFile {
    RulesetFile {
        filename: "a.xml".into(),
        relative_dirname: "etc/rules".into(),
        status: FileStatus::Enabled,
    }
}

fn rule(text: &str) -> Value {
    let rules = read(&file(), text).unwrap_or_else(|error| panic!("{text}: {error}"));
    rules.first().map(|rule| rule.shown().value.clone()).unwrap_or_default()
}

#[test]
fn a_rule_has_its_fields_in_wazuhs_order() {
    let text = r#"<!-- c --><var name="L">7</var><var name="WORDS">a|b</var>
      <group name="sshd, made_up,">
        <rule id="5" level="$L" frequency="6" overwrite="yes">
          <if_sid>1</if_sid><if_sid>2</if_sid>
          <match type="pcre2">$WORDS</match><match>|c &lt; $WORDS</match>
          <field name="app.user" negate="yes">x</field>
          <list field="user" lookup="match_key">etc/lists/a</list>
          <info type="link">https://example.test</info><info type="text">t</info>
          <same_source_ip/>
          <description>One &amp; </description><description>two</description>
          <mitre><id>T1110</id><id>T1110</id></mitre>
          <group>pci_dss_1.2,gdpr_IV, own,,pci_dss_1.2,mitre_T1021,tsc</group>
        </rule>
      </group>"#;
    let expected = json!({
        "filename": "a.xml", "relative_dirname": "etc/rules", "id": 5, "level": 7, "status": "enabled",
        "details": {
            "frequency": "6", "overwrite": "yes", "if_sid": ["1", "2"],
            "match": { "pattern": "a|b|c &lt; $WORDS" },
            "app.user": { "pattern": "x", "negate": "yes" },
            "list": { "name": "etc/lists/a", "field": "user", "lookup": "match_key" },
            "info": [{ "name": "https://example.test", "type": "link" }, { "name": "t", "type": "text" }],
            "same_source_ip": "",
        },
        "pci_dss": ["1.2"], "gpg13": [], "gdpr": ["IV"], "hipaa": [], "nist_800_53": [], "tsc": [""],
        "mitre": ["T1110", "T1021"], "groups": ["own", "sshd", "made_up"], "description": "One & two",
    });
    let shown = rule(text);
    assert_eq!(shown, expected);
    let keys = |value: &Value| value.as_object().map(|fields| fields.keys().cloned().collect::<Vec<_>>());
    assert_eq!(keys(&shown), keys(&expected), "in this order");
}

#[test]
fn what_is_outside_of_groups_is_no_rule() {
    assert_eq!(rule("<rule id=\"1\" level=\"1\"/><GROUP name=\"\"><other/></GROUP>"), Value::Null);
    assert_eq!(rule("<Group name=\"a\"><Rule id=\" 1 \" level=\"0\"/></Group>")["id"], 1);
}

#[test]
fn a_rule_that_is_none_is_told_with_its_place() {
    for (text, place) in [
        ("<group name=\"a\">\n <rule level=\"1\"/></group>", "line 2, column 2"),
        ("<group name=\"a\"><rule id=\"x\" level=\"1\"/></group>", "line 1, column 17"),
        ("<group name=\"a\"><rule id=\"1\" level=\"$L\"/></group>", "line 1, column 17"),
        ("\n<group/>", "line 2, column 1"),
        ("<group name=\"a\">", "line 1, column 1"),
    ] {
        let refused = read(&file(), text).expect_err(text);
        assert_eq!(refused.code(), 1413);
        assert!(
            refused.to_string().contains("etc/rules/a.xml") && refused.to_string().contains(place),
            "{refused}"
        );
    }
}

#[test]
fn levels_are_numbers_or_ranges() {
    for text in ["0", "16", "2-4", "99999999999999999999"] {
        text.parse::<Levels>().expect(text);
    }
    for text in ["", "a", "1-", "-1", "1-2-3", "+1"] {
        assert_eq!(text.parse::<Levels>().map_err(|error| error.code()), Err(1203), "{text}");
    }
}

/// A home with three files of rules, one of them left out.
fn world() -> World {
    let world = World::with("");
    let rule = |id: u32, level: u32, group: &str| {
        format!(
            "<group name=\"{group},\"><rule id=\"{id}\" level=\"{level}\"><match>m{id}</match>\
             <description>Rule {id}</description></rule></group>"
        )
    };
    let conf = "<ossec_config><ruleset><rule_dir>ruleset/rules</rule_dir><rule_dir>etc/rules</rule_dir>\
                <rule_exclude>out.xml</rule_exclude></ruleset></ossec_config>";
    for (path, text) in [
        ("etc/ossec.conf", conf.to_owned()),
        ("ruleset/rules/one.xml", rule(20, 3, "a,pci_dss_1") + &rule(10, 5, "b,tsc_2")),
        ("ruleset/rules/out.xml", rule(30, 7, "a,pci_dss_2")),
        ("etc/rules/own.xml", rule(20, 9, "c")),
    ] {
        let path = world.home().root().join(path);
        std::fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        std::fs::write(path, text).expect("file");
    }
    world
}

const KIND: &str = "rule:file";

async fn ids(world: &World, parameters: &ListRules) -> Vec<i64> {
    let (items, total, _) = taken_apart(list(&world.cx(), everything(KIND), parameters).await).await;
    let limited = parameters.list.limit.is_some();
    assert!(limited || total == items.len() as u64, "{total}");
    items.iter().filter_map(|item| item["id"].as_i64()).collect()
}

#[tokio::test]
async fn rules_of_all_files_are_listed_by_number() {
    let world = world();
    assert_eq!(ids(&world, &ListRules::default()).await, [10, 20, 20, 30]);
    let (items, ..) = taken_apart(list(&world.cx(), everything(KIND), &ListRules::default()).await).await;
    assert_eq!(
        (&items[1]["level"], &items[2]["level"]),
        (&json!(9), &json!(3)),
        "the one that holds is first"
    );
    let with = |list: ListRequest| ListRules { list, ..ListRules::default() };
    let page = ListRequest { offset: 1, limit: Some(2), ..ListRequest::default() };
    assert_eq!(ids(&world, &with(page.clone())).await, [20, 20]);
    let sorted = ListRequest { sort: Some(Sort::parse("-level")), ..page };
    assert_eq!(ids(&world, &with(sorted)).await, [30, 10]);
    let found = ListRequest { search: Some(Search::parse("m30")), ..ListRequest::default() };
    assert_eq!(ids(&world, &with(found)).await, [30]);
    let queried = ListRequest { q: Some("details.match.pattern=m10".into()), ..ListRequest::default() };
    assert_eq!(ids(&world, &with(queried)).await, [10]);
    let far = ListRequest { offset: 99, limit: Some(5), ..ListRequest::default() };
    assert_eq!(ids(&world, &with(far)).await, [0; 0]);
    let code = async |list: ListRequest| {
        super::list(&world.cx(), everything(KIND), &with(list)).await.map(drop).expect_err("refused").code()
    };
    assert_eq!(code(ListRequest { limit: Some(0), ..ListRequest::default() }).await, 1406);
    assert_eq!(code(ListRequest { limit: Some(100_001), ..ListRequest::default() }).await, 1405);
    assert_eq!(code(ListRequest { sort: Some(Sort::by("details")), ..ListRequest::default() }).await, 1403);
}

#[tokio::test]
async fn what_is_written_is_what_is_asked_for_one_by_one() {
    let world = world();
    for offset in 0..5 {
        for limit in 1..5 {
            let page = ListRequest { offset, limit: Some(limit), ..ListRequest::default() };
            // A sort that says what the order is anyway goes the long way.
            let sorted = ListRequest { sort: Some(Sort::by("id")), ..page.clone() };
            let with = |list: ListRequest| ListRules { list, ..ListRules::default() };
            let (short, ..) = taken_apart(list(&world.cx(), everything(KIND), &with(page)).await).await;
            let (long, ..) = taken_apart(list(&world.cx(), everything(KIND), &with(sorted)).await).await;
            assert_eq!(short, long, "{offset} {limit}");
        }
    }
}

type Change = fn(&mut ListRules);

#[tokio::test]
async fn conditions_leave_rules_out() {
    let world = world();
    let of = |change: Change| {
        let mut parameters = ListRules::default();
        change(&mut parameters);
        parameters
    };
    let cases: [(Change, &[i64]); 9] = [
        (|it| it.levels = "5".parse().ok(), &[10]),
        (|it| it.levels = "3-5".parse().ok(), &[10, 20]),
        (|it| it.status = Some(FileStatus::Disabled), &[30]),
        (|it| it.group = Some("a".into()), &[20, 30]),
        (|it| it.requirements = vec![(Requirement::PciDss, "2".into())], &[30]),
        (|it| it.filenames = Some(vec!["own.xml".into(), "none.xml".into()]), &[20]),
        (|it| it.relative_dirname = Some("etc/rules".into()), &[20]),
        (|it| it.relative_dirname = Some("rules".into()), &[10, 20, 20, 30]),
        (|it| it.ids = Some(vec![10, 20]), &[10, 20, 20]),
    ];
    for (change, expected) in cases {
        assert_eq!(ids(&world, &of(change)).await, expected);
    }
    let named = ListRules { ids: Some(vec![10, 10, 20, 20, 99]), ..ListRules::default() };
    let (items, total, failed) = taken_apart(list(&world.cx(), everything(KIND), &named).await).await;
    assert_eq!((items.len(), total, failed), (3, 3, json!([[1208, [10, 99]]])));
}

#[tokio::test]
async fn only_rules_of_permitted_files_count() {
    let world = world();
    let few =
        || Selection::permitted(scope(KIND, &[("rule:file:*", "allow"), ("rule:file:one.xml", "deny")]));
    let (items, ..) = taken_apart(list(&world.cx(), few(), &ListRules::default()).await).await;
    assert_eq!(items.iter().filter_map(|item| item["id"].as_i64()).collect::<Vec<_>>(), [20, 30]);
    let named = ListRules { ids: Some(vec![10]), ..ListRules::default() };
    assert_eq!(taken_apart(list(&world.cx(), few(), &named).await).await.2, json!([[1208, [10]]]));
    let request = ListRequest::default();
    let (items, ..) = taken_apart(groups(&world.cx(), few(), &request).await).await;
    assert_eq!(items, ["a", "c"]);
    let (items, ..) = taken_apart(groups(&world.cx(), everything(KIND), &request).await).await;
    assert_eq!(items, ["a", "b", "c"]);
    let of = async |requirement| {
        taken_apart(requirements(&world.cx(), everything(KIND), requirement, &request).await).await.0
    };
    assert_eq!(of(Requirement::PciDss).await, ["1", "2"]);
    assert_eq!(of(Requirement::Mitre).await, [] as [&str; 0]);
}

#[tokio::test]
async fn what_is_broken_is_told_only_to_those_who_may_see_it() {
    let world = world();
    let file = world.home().root().join("ruleset/rules/one.xml");
    std::fs::write(file, "<group name=\"a\">").expect("file");
    let few =
        || Selection::permitted(scope(KIND, &[("rule:file:*", "allow"), ("rule:file:one.xml", "deny")]));
    let (items, ..) = taken_apart(list(&world.cx(), few(), &ListRules::default()).await).await;
    assert_eq!(items.iter().filter_map(|item| item["id"].as_i64()).collect::<Vec<_>>(), [20, 30]);
    let request = ListRequest::default();
    assert_eq!(taken_apart(groups(&world.cx(), few(), &request).await).await.0, ["a", "c"]);
    let refused = list(&world.cx(), everything(KIND), &ListRules::default()).await;
    assert_eq!(refused.map(drop).map_err(|error| error.code()), Err(1413));
    let refused = groups(&world.cx(), everything(KIND), &request).await;
    assert_eq!(refused.map(drop).map_err(|error| error.code()), Err(1413));
}

#[test]
fn requirements_are_known_by_their_names() {
    assert_eq!(Requirement::named("nist-800-53"), Some(Requirement::Nist80053));
    assert_eq!(Requirement::named("nope"), None);
}

#[test]
fn a_few_bytes_do_not_become_more_than_any_memory_holds() {
    let rules = |count: usize, options: &str, group: &str| {
        let rule = format!("<rule id=\"1\" level=\"3\">{options}<description>A</description></rule>");
        format!("<group name=\"{group}\">{}</group>", rule.repeat(count))
    };
    let long = "a".repeat(1 << 20);
    let variable = format!("<var name=\"A\">{long}</var>");
    for (text, is_read) in [
        (variable.clone() + &rules(2, "<match>$A</match>", "a,"), true),
        (variable.clone() + &rules(80, "<match>$A</match>", "a,"), false),
        (variable + &rules(1, &"<match>$A</match>".repeat(80), "a,"), false),
        (rules(2, "", &long), true),
        (rules(80, "", &long), false),
        (rules(80, "", &"a,".repeat(1 << 15)), false),
    ] {
        let read = read(&file(), &text);
        assert_eq!(read.is_ok(), is_read);
        assert!(
            is_read || read.is_err_and(|error| error.code() == 1413 && error.to_string().contains("line 1"))
        );
    }
}
