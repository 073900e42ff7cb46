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
    for (text, line) in [
        ("", None),
        ("# nothing\n", None),
        ("rules: []\n", None),
        ("rules:\n  - group: web\n    query: name~web\n  - grup: db\n    query: name~db\n", Some(4)),
        ("rules:\n  - group: a/b\n    query: name~web\n", Some(2)),
        ("rules:\n  - group: all\n    query: name~web\n", Some(2)),
        ("rules:\n  - group: web\n    query: name~web\n    query: name~db\n", Some(2)),
        ("rules:\n  - group: web\n\n    query: 'name~'\n", Some(2)),
        ("rules:\n  - group: web\n    query: '('\n", Some(2)),
        ("rules:\n  - group: web\n    filters:\n      os.platfrom: ubuntu\n", Some(4)),
        ("rules:\n  - group: web\n    queri: name~web\n", Some(3)),
        ("rules:\n  - group: web\n    filters:\n      ip: any\n      os: ubuntu\n", Some(4)),
        ("rules:\n  - group: web\n    filters:\n      ip: any\n      status: away\n", Some(4)),
        ("rules:\n  - group: web\n    filters:\n      status: [active, away]\n", Some(4)),
        ("rules:\n  - group: web\n    filters:\n      os.platform: [a, b]\n", Some(4)),
        ("rules:\n  - group: web\n    filters:\n      os.version: 22.10\n", Some(4)),
        ("rules:\n  - group: web\n    filters:\n      name: ''\n", Some(4)),
        ("rules:\n  - group: web\n", Some(2)),
        ("rules:\n  - query: name~web\n", Some(2)),
        ("rules:\n  - web\n", Some(2)),
        ("rules: web\n", Some(1)),
        ("- group: web\n", Some(1)),
        ("rules:\n  - group: web\n    query: name~web\nmore: 1\n", Some(4)),
        ("rules:\n\t- group: web\n", Some(2)),
    ] {
        let error = GroupRules::parse(text).unwrap_err();
        assert!(!error.reason.contains(" at line "), "{error}");
        if error.line != line {
            elsewhere.push(format!("{text:?}: {error}"));
        }
    }
    assert_eq!(elsewhere, Vec::<String>::new());
    assert!(GroupRules::parse(&"#".repeat(LONGEST + 1)).is_err());
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
