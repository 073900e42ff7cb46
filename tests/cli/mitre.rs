//! MITRE ATT&CK: a made-up publication is imported into a home while its server runs, and looked at.

use insta::assert_snapshot;

use crate::served::Served;
use crate::world::{Ended, World};

const BUNDLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/core/mitre/tests/bundle.json");

const FORMATS: &[&str] = &["table", "wide", "json", "jsonl", "yaml", "csv", "name"];

struct Lab {
    world: World,
    served: Served,
}

impl Lab {
    /// A manager of our own without a database of ATT&CK.
    fn empty() -> Self {
        let world = World::new();
        let served = Served::start(&world);
        Self { world, served }
    }

    /// One with the made-up publication.
    fn new() -> Self {
        let lab = Self::empty();
        let ended = lab.run(&["mitre", "import", BUNDLE]);
        assert_eq!(ended.code, 0, "{ended}");
        lab
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.served.home.display().to_string();
        self.world.run(&[arguments, &["--home", &home]].concat())
    }

    fn out(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        assert_eq!(ended.code, 0, "{ended}");
        ended.stdout
    }

    fn in_every_format(&self, arguments: &[&str]) -> String {
        let format = |format: &&str| {
            format!("===== -o {format}\n{}", self.run(&[arguments, &["-o", format]].concat()))
        };
        FORMATS.iter().map(format).collect()
    }
}

#[test]
fn the_running_server_goes_on_with_what_is_imported() {
    let lab = Lab::empty();
    let before = lab.run(&["mitre", "techniques"]);
    assert_eq!((before.code, before.stdout.as_str()), (1, ""), "{before}");
    assert!(
        before.stderr.contains("code: 2003")
            && before.stderr.contains("hint: On the manager, `wazuhctl mitre import`"),
        "{before}"
    );
    let at = ["--url", &lab.served.url, "--user", "wazuh", "--insecure", "--password-file"];
    let at = [&at[..], &[lab.served.password.to_str().unwrap()]].concat();
    let names = |lab: &Lab| lab.world.run(&[&["mitre", "techniques", "-o", "name"], &at[..]].concat());
    assert_eq!(names(&lab).code, 1);
    let imported = lab.run(&["mitre", "import", BUNDLE, "-o", "json"]);
    let facts: serde_json::Value = serde_json::from_str(&imported.stdout).unwrap();
    assert_eq!((&facts["changed"], &facts["objects"]), (&true.into(), &22.into()), "{imported}");
    assert!(names(&lab).stdout.starts_with("T9001\nT9001.001\n"), "{}", names(&lab));
}

#[test]
fn lists_are_shown_in_every_format() {
    let lab = Lab::new();
    for list in ["techniques", "tactics", "groups", "software", "mitigations", "references", "metadata"] {
        assert_snapshot!(format!("mitre_{list}"), lab.in_every_format(&["mitre", list]));
    }
}

#[test]
fn lists_are_selected_from() {
    let lab = Lab::new();
    let names = |arguments: &[&str]| {
        lab.out(&[&["mitre"], arguments, &["-o", "csv", "--columns", "name", "--no-headers"]].concat())
    };
    assert_eq!(names(&["techniques", "-q", "deprecated=1"]), "Old Guessing\n");
    assert_eq!(names(&["techniques", "--search", "offline"]), "Guessing Offline\n");
    assert_eq!(names(&["techniques", "--limit", "1", "--sort", "-name"]), "Old Guessing\n");
    assert_eq!(names(&["groups", "--group-ids", "intrusion-set--2,nobody"]), "Grey Foxes\n");
    assert_eq!(
        lab.out(&["mitre", "tactics", "--select", "short_name", "-o", "csv"]),
        "short_name\ncredential-access\nimpact\n"
    );
    assert_eq!(lab.run(&["mitre", "techniques", "--select", "nothing"]).code, 1);
    assert_eq!(lab.run(&["mitre", "references", "--distinct"]).code, 2);
}

#[test]
fn one_thing_is_shown_on_a_page_and_as_data() {
    let lab = Lab::new();
    assert_snapshot!("mitre_show", lab.in_every_format(&["mitre", "show", "T9001"]));
    assert!(lab.out(&["mitre", "show", "g9001"]).contains("Software (1)\n  Lockpick\n"));
    assert!(lab.out(&["mitre", "show", "malware--1"]).contains("Groups (1)\n  G9001 Red Foxes\n"));
    assert!(lab.out(&["mitre", "show", "attack-pattern--3"]).contains("Revoked by: T9001 Guessing\n"));
    let nobody = lab.run(&["mitre", "show", "T1"]);
    assert_eq!(
        (nobody.code, nobody.stderr.starts_with("error: there is no technique T1\n")),
        (6, true),
        "{nobody}"
    );
    assert_eq!(lab.run(&["mitre", "show", "X1"]).code, 2);
}

#[test]
fn what_is_no_bundle_is_not_imported() {
    let lab = Lab::empty();
    let chain = |name: &str| format!("\"kill_chain_name\": \"{name}\"");
    let mobile = std::fs::read_to_string(BUNDLE).unwrap();
    let mobile = mobile.replace(&chain("mitre-attack"), &chain("mitre-mobile-attack"));
    for (file, text, code, reason) in [
        ("empty", "", 1, "it is no ATT&CK bundle"),
        ("other", "{\"type\":\"bundle\",\"objects\":[]}", 1, "neither a technique nor a tactic"),
        ("mobile", &mobile, 1, "mitre-mobile-attack"),
    ] {
        let path = lab.world.path(file);
        std::fs::write(&path, text).unwrap();
        let ended = lab.run(&["mitre", "import", path.to_str().unwrap()]);
        assert_eq!((ended.code, ended.stderr.contains(reason)), (code, true), "{ended}");
    }
    assert_eq!(lab.run(&["mitre", "import", "no-such-file"]).code, 6);
    let elsewhere = lab.world.run(&["mitre", "import", BUNDLE, "--home", "nowhere"]);
    assert_eq!(
        (elsewhere.code, elsewhere.stderr.contains("there is no manager's home")),
        (6, true),
        "{elsewhere}"
    );
    assert_eq!(lab.world.run(&["mitre", "import", BUNDLE, "--url", "https://127.0.0.1:1"]).code, 2);
}
