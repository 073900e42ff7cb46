//! The log of this machine's manager since a moment, with what of it was put away.

use std::path::PathBuf;

use serde_json::Value;

use crate::world::{Ended, World};

/// A user with a home that has a log, and logs of two days that were put away.
struct Machine {
    world: World,
    home: PathBuf,
}

impl Machine {
    fn new() -> Self {
        let world = World::new();
        let home = world.path("manager");
        let put_away = home.join("logs/wazuh/2025/Jun");
        std::fs::create_dir_all(&put_away).unwrap();
        // What makes it a home.
        std::fs::create_dir_all(home.join("queue/db")).unwrap();
        let line = |day: u8, level: &str, text: &str| {
            format!("2025/06/{day:02} 10:00:00 wazuh-db: {level}: {text}\n")
        };
        for (path, text) in [
            (put_away.join("ossec-03.log"), line(3, "INFO", "one")),
            (put_away.join("ossec-04.log"), line(4, "ERROR", "two") + &line(4, "INFO", "three")),
            (
                home.join("logs/ossec.log"),
                line(5, "ERROR", "four") + "of several lines\n" + &line(6, "INFO", "five"),
            ),
        ] {
            std::fs::write(path, text).unwrap();
        }
        Self { world, home }
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.home.display().to_string();
        self.world.run(&[&["manager", "logs", "--home", &home], arguments].concat())
    }
}

#[test]
fn what_was_put_away_is_shown_too() {
    let machine = Machine::new();
    for (arguments, expected) in [
        (&["--since", "2025-06-01"][..], "one two three four five"),
        (&["--since", "2025-06-04"], "two three four five"),
        (&["--since", "2025-06-01", "--level", "error"], "two four"),
        (&["--since", "2025-06-01", "--grep", "-t"], ""),
        (&["--since", "2025-06-01", "--grep", "OU"], "four"),
        (&["--since", "2025-06-01", "-q", "description~o;level=info"], "one"),
        (&["--since", "2025-06-01", "--tag", "wazuh-remoted"], ""),
        (&["--since", "2025-06-01", "--limit", "2"], "four five"),
    ] {
        let ended = machine.run(&[arguments, &["-o", "jsonl"]].concat());
        assert_eq!(ended.code, 0, "{ended}");
        let texts: Vec<String> = ended
            .stdout
            .lines()
            .map(|line| {
                serde_json::from_str::<Value>(line).unwrap()["description"]
                    .as_str()
                    .unwrap()
                    .trim()
                    .to_owned()
            })
            .collect();
        assert_eq!(texts.join(" "), expected, "{arguments:?}");
    }
    let ended =
        machine.run(&["--since", "2025-06-04", "-o", "table", "--columns", "description", "--no-headers"]);
    let texts: Vec<&str> = ended.stdout.lines().map(str::trim).collect();
    assert_eq!(texts, ["two", "three", "four", "five"], "{ended}");
    let ended = machine.run(&["--since", "2025-06-05", "--absolute"]);
    assert!(ended.code == 0 && ended.stdout.ends_with("info   wazuh-db  five\n"), "{ended}");
    // As the API has it: the newest first, and how many there are.
    let newest = ".data.affected_items[0].description, .data.total_affected_items";
    let ended = machine.run(&["--since", "2025-06-01", "--limit", "1", "-o", "json", "--jq", newest]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, " five\n5\n"), "{ended}");
    let ended = machine.run(&["--since", "2025-06-06", "-o", "csv"]);
    let line = ended.stdout.lines().last().unwrap();
    assert!(line.ends_with(",info,wazuh-db, five"), "{ended}");
}

#[test]
fn what_cannot_be_read_is_named_and_what_is_wrong_has_its_code() {
    let machine = Machine::new();
    std::fs::write(machine.home.join("logs/wazuh/2025/Jun/ossec-05.log.gz"), "not compressed").unwrap();
    let ended = machine.run(&["--since", "2025-06-05", "-o", "csv", "--no-headers"]);
    assert!(ended.code == 0 && ended.stdout.lines().count() == 2, "{ended}");
    assert!(ended.stderr.contains("passed over logs/wazuh/2025/Jun/ossec-05.log.gz"), "{ended}");
    let ended = machine.run(&["--since", "2025-06-01", "-q", "level="]);
    assert!(ended.code == 1 && ended.stderr.contains("code: 1407"), "{ended}");
    std::fs::remove_dir_all(machine.home.join("logs")).unwrap();
    let ended = machine.run(&["--since", "2025-06-01"]);
    assert!(ended.code == 1 && ended.stderr.contains("code: 1020"), "{ended}");
}
