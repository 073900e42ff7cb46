//! Agents that come from another manager with their ids and keys: once, again, and where others are in their way.

use serde_json::{Value, json};

use crate::lab::Lab;

fn key(number: u8) -> String {
    format!("{number:064x}")
}

/// A client.keys with a comment and an agent that was removed.
fn keys() -> String {
    let (one, two, three) = (key(1), key(2), key(3));
    format!("# the old manager's\n005 web-5 any {one}\n006 !gone any {two}\n0007 db-7 192.0.2.0/24 {three}\n")
}

/// How an import of this file ends: its code, `changed`, and the agents with whether each was changed.
fn import(lab: &Lab, text: &str, more: &[&str]) -> (i32, Value, Vec<(Value, Value)>) {
    std::fs::write(lab.world.path("client.keys"), text).unwrap();
    let ended = lab.run(&[&["agents", "import", "client.keys", "-o", "json"], more].concat());
    let document: Value = serde_json::from_str(&ended.stdout).unwrap_or_default();
    let items = document["data"]["affected_items"].as_array().cloned().unwrap_or_default();
    let items = items.iter().map(|item| (item["id"].clone(), item["changed"].clone())).collect();
    (ended.code, document["changed"].clone(), items)
}

fn file(lab: &Lab) -> String {
    std::fs::read_to_string(lab.served.home.join("etc/client.keys")).unwrap()
}

#[test]
fn the_same_file_can_be_imported_again() {
    let lab = Lab::new();
    let all = |changed: bool| vec![(json!("005"), json!(changed)), (json!("007"), json!(changed))];
    assert_eq!(import(&lab, &keys(), &[]), (0, true.into(), all(true)));
    let before = file(&lab);
    assert!(before.contains("005 web-5 any ") && !before.contains("gone"), "{before}");
    assert_eq!(import(&lab, &keys(), &[]), (0, false.into(), all(false)));
    // Nor does it replace what is the same.
    assert_eq!(
        import(&lab, &keys(), &["--force", "--force-after", "0s", "--yes"]),
        (0, false.into(), all(false))
    );
    assert_eq!(file(&lab), before);
    let one_more = keys() + &format!("008 new any {}\n", key(8));
    let (code, changed, items) = import(&lab, &one_more, &[]);
    assert_eq!((code, changed, items.last()), (0, true.into(), Some(&(json!("008"), json!(true)))));
    let shown = lab.out(&["agents", "import", "client.keys", "-o", "csv"]);
    assert_eq!(shown, "id,name,changed\n005,web-5,false\n007,db-7,false\n008,new,false\n");
}

#[test]
fn others_in_the_way_are_errors_with_their_codes() {
    let lab = Lab::new();
    import(&lab, &keys(), &[]);
    let before = file(&lab);
    for (line, code) in [
        (format!("005 web-5 any {}", key(9)), 1708),
        (format!("005 other any {}", key(1)), 1708),
        (format!("005 web-5 192.0.2.9 {}", key(1)), 1708),
        (format!("009 web-5 any {}", key(1)), 1705),
    ] {
        std::fs::write(lab.world.path("client.keys"), line.clone() + "\n").unwrap();
        let ended = lab.run(&["agents", "import", "client.keys"]);
        assert!(ended.code != 0 && ended.stderr.contains(&format!("{code}")), "{line}: {ended}");
        assert_eq!(file(&lab), before, "{line}");
    }
    // One is there, one is in the way.
    let text = format!("005 web-5 any {}\n009 db-7 any {}\n", key(1), key(3));
    assert_eq!(import(&lab, &text, &[]), (3, false.into(), vec![(json!("005"), json!(false))]));
}
