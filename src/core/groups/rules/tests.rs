//! Files of rules: what is taken, and on which line what is not.

use proptest::prelude::*;

use super::*;

fn parsed(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let rules = GroupRules::parse(text).unwrap().0;
    rules.into_iter().map(|rule| (rule.group.to_string(), rule.parameters)).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn rules_are_read() {
    let text = "\
# who is where
rules:
  - group: web
    query: name~web;os.platform=ubuntu
  - group: '42'
    filters: {os.platform: windows, status: [active, disconnected], os.version: 10}
  - {group: web, query: 'id>100', filters: {older_than: 7d, os.version: '22.04'}}
";
    assert_eq!(
        parsed(text),
        [
            ("web".to_owned(), pairs(&[("q", "name~web;os.platform=ubuntu")])),
            (
                "42".to_owned(),
                pairs(&[("os.platform", "windows"), ("status", "active,disconnected"), ("os.version", "10")])
            ),
            ("web".to_owned(), pairs(&[("older_than", "7d"), ("os.version", "22.04"), ("q", "id>100")])),
        ]
    );
}

#[test]
fn what_is_wrong_says_where() {
    let mut elsewhere: Vec<String> = Vec::new();
    for (text, place) in [
        ("", None),
        ("# nothing\n", None),
        ("rules: []\n", None),
        ("rules:\n  - group: web\n    query: name~web\n  - grup: db\n    query: name~db\n", Some((4, 5))),
        ("rules:\n  - group: a/b\n    query: name~web\n", Some((2, 12))),
        ("rules:\n  - query: name~web\n    group: all\n", Some((3, 12))),
        ("rules:\n  - group:\n    query: name~web\n", Some((2, 5))),
        ("rules:\n  - group: [a, b]\n    query: name~web\n", Some((2, 12))),
        ("rules:\n  - group: web\n    query: name~web\n    query: name~db\n", Some((4, 5))),
        ("rules:\n  - group: web\n\n    query: 'name~'\n", Some((4, 12))),
        ("rules:\n  - group: web\n    query: '('\n", Some((3, 12))),
        ("rules:\n  - group: web\n    filters:\n      os.platfrom: ubuntu\n", Some((4, 7))),
        ("rules:\n  - group: web\n    queri: name~web\n", Some((3, 5))),
        ("rules:\n  - group: web\n    filters:\n      ip: any\n      os: ubuntu\n", Some((5, 7))),
        ("rules:\n  - group: web\n    filters:\n      ip: any\n      ip: any\n", Some((5, 7))),
        ("rules:\n  - group: web\n    filters:\n      ip: any\n      status: away\n", Some((5, 15))),
        (
            "rules:\n  - group: web\n    filters:\n      status:\n        - active\n        - away\n",
            Some((6, 11)),
        ),
        ("rules:\n  - group: web\n    filters:\n      status: [active, away]\n", Some((4, 24))),
        ("rules:\n  - group: web\n    filters:\n      os.platform: [a, b]\n", Some((4, 20))),
        ("rules:\n  - group: web\n    filters:\n      os.version: 22.10\n", Some((4, 19))),
        ("rules:\n  - group: web\n    filters:\n      name: ''\n", Some((4, 13))),
        ("rules:\n  - group: web\n    filters: {ip: any, name: }\n", Some((3, 14))),
        ("rules:\n  - group: web\n    filters: web\n", Some((3, 14))),
        ("rules:\n  - group: web\n", Some((2, 5))),
        ("rules:\n  - query: name~web\n", Some((2, 5))),
        ("rules:\n  - web\n", Some((2, 5))),
        ("rules: web\n", Some((1, 8))),
        ("- group: web\n", Some((1, 1))),
        ("rules:\n  - group: web\n    query: name~web\nmore: 1\n", Some((4, 1))),
        ("rules:\n\t- group: web\n", Some((2, 1))),
    ] {
        let error = GroupRules::parse(text).unwrap_err();
        assert!(!error.reason.contains(" at line ") && !error.reason.starts_with("rules["), "{error}");
        if error.place != place {
            elsewhere.push(format!("{text:?}: {error}"));
        }
    }
    assert_eq!(elsewhere, Vec::<String>::new());
    assert!(GroupRules::parse(&"#".repeat(LONGEST + 1)).is_err());
}

#[test]
fn what_is_wrong_is_said_without_the_path_of_the_reader() {
    for (text, said) in [
        ("rules:\n  - group: a/b\n", "line 2, column 12: \"a/b\" cannot name a group"),
        (
            "rules:\n  - group: web\n    filters: {status: [away]}\n",
            "line 3, column 24: there is no status \"away\", only active, disconnected, never_connected, pending",
        ),
        ("rules:\n  - group: web\n    group: db\n", "line 3, column 5: the field group is there twice"),
        ("rules: []\n", "there are no rules"),
    ] {
        assert_eq!(GroupRules::parse(text).unwrap_err().to_string(), said);
    }
}

#[test]
fn aliases_cannot_make_a_file_explode() {
    let mut text = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for (name, before) in ["b", "c", "d", "e", "f", "g", "h"].iter().zip(["a", "b", "c", "d", "e", "f", "g"])
    {
        text += &format!("{name}: &{name} [*{before},*{before},*{before},*{before},*{before},*{before}]\n");
    }
    assert!(GroupRules::parse(&text).is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in any::<String>()) {
        let _ = GroupRules::parse(&text);
    }

    #[test]
    fn what_is_read_selects_something(
        group in "[a-z]{1,8}",
        query in prop::option::of("(id|name)[=~<>][a-z0-9]{1,5}"),
        platform in prop::option::of("[a-z]{1,8}"),
    ) {
        let mut text = format!("rules:\n  - group: \"{group}\"\n");
        query.iter().for_each(|query| text += &format!("    query: \"{query}\"\n"));
        platform.iter().for_each(|name| text += &format!("    filters:\n      os.platform: \"{name}\"\n"));
        match GroupRules::parse(&text) {
            Ok(rules) => prop_assert!(rules.0.iter().all(|rule| !rule.parameters.is_empty())),
            Err(_) => prop_assert!(group == "all" || (query.is_none() && platform.is_none())),
        }
    }
}
