//! The doctor and the support bundle, on a home of our own while its server runs, and from outside.

use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use crate::served::Served;
use crate::world::{Ended, World};

struct Lab {
    world: World,
    served: Served,
}

impl Lab {
    fn new() -> Self {
        let world = World::new();
        let served = Served::start(&world);
        Self { world, served }
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.served.home.display().to_string();
        self.world.run(&[arguments, &["--home", &home]].concat())
    }

    /// From outside, with these flags more.
    fn remote(&self, arguments: &[&str]) -> Ended {
        let password = self.served.password.display().to_string();
        let at = ["--url", &self.served.url, "--user", "wazuh", "--password-file", &password];
        self.world.run(&[&["doctor"], &at[..], arguments].concat())
    }

    fn break_it(&self) {
        let keys = self.served.home.join("etc/client.keys");
        std::fs::set_permissions(keys, std::fs::Permissions::from_mode(0o644)).unwrap();
    }
}

fn statuses(ended: &Ended) -> Vec<(String, String)> {
    let document: Value =
        serde_json::from_str(&ended.stdout).unwrap_or_else(|error| panic!("{error}: {ended}"));
    let text = |finding: &Value, name: &str| finding[name].as_str().unwrap().to_owned();
    let findings = document["findings"].as_array().unwrap().iter();
    findings.map(|finding| (text(finding, "check"), text(finding, "status"))).collect()
}

#[test]
fn a_healthy_manager_is_all_green() {
    let lab = Lab::new();
    let ended = lab.run(&["doctor", "-o", "json"]);
    assert_eq!(ended.code, 0, "{ended}");
    let found = statuses(&ended);
    assert!(found.iter().all(|(_, status)| status == "ok" || status == "skipped"), "{ended}");
    let page = lab.run(&["doctor"]);
    assert!(page.stdout.starts_with("Home\n  ok      home "), "{page}");
    assert!(page.stderr.ends_with(" is well\n"), "{page}");
}

#[test]
fn a_fault_has_its_exit_code_in_every_format() {
    let lab = Lab::new();
    lab.break_it();
    for format in ["table", "wide", "json", "jsonl", "yaml", "csv", "name"] {
        let ended = lab.run(&["doctor", "--check", "permissions,clock", "-o", format]);
        assert_eq!(ended.code, 8, "{ended}");
        assert!(ended.stdout.contains("etc/client.keys is secret"), "{ended}");
    }
    let csv = lab.run(&["doctor", "--check", "permissions", "-o", "csv"]).stdout;
    assert!(csv.starts_with("status,check,what,mend,group\nfault,permissions,"), "{csv}");
    assert_eq!(lab.run(&["doctor", "--check", "clock"]).code, 0);
    assert_eq!(lab.run(&["doctor", "--check", "nonsense"]).code, 2);
    assert_eq!(lab.run(&["doctor", "--check", "log-in"]).code, 2);
    assert_eq!(lab.run(&["doctor", "--curl"]).code, 2);
    let nowhere = lab.world.run(&["doctor", "--home", "nowhere"]);
    assert_eq!((nowhere.code, nowhere.stdout.contains("there is no manager's home")), (8, true), "{nowhere}");
}

#[test]
fn a_manager_is_looked_at_from_outside() {
    let lab = Lab::new();
    let well = lab.remote(&["--insecure", "-o", "json"]);
    assert_eq!(well.code, 0, "{well}");
    let ok = |name: &str| (name.to_owned(), "ok".to_owned());
    let mut expected = ["reachability", "certificate", "log-in", "version", "clock"].map(ok);
    // Nobody checks it, so that nobody can say that it is well.
    "warning".clone_into(&mut expected[1].1);
    assert_eq!(statuses(&well), expected);
    let unknown = lab.remote(&["-o", "json"]);
    assert_eq!(unknown.code, 8, "{unknown}");
    assert_eq!(statuses(&unknown)[1], ("certificate".to_owned(), "fault".to_owned()));
    std::fs::write(lab.world.path("wrong"), "wrong").unwrap();
    let refused = lab.world.run(&[
        "doctor",
        "--url",
        &lab.served.url,
        "--user",
        "nobody",
        "--password-file",
        "wrong",
        "--insecure",
        "-o",
        "json",
    ]);
    assert_eq!(
        (refused.code, &statuses(&refused)[2]),
        (8, &("log-in".to_owned(), "fault".to_owned())),
        "{refused}"
    );
    let nobody = lab.world.run(&["doctor", "--url", "https://127.0.0.1:1", "--user", "x", "-o", "json"]);
    assert_eq!(
        (nobody.code, &statuses(&nobody)[0]),
        (8, &("reachability".to_owned(), "fault".to_owned())),
        "{nobody}"
    );
    assert_eq!(lab.remote(&["--insecure", "--check", "databases"]).code, 2);
    assert_eq!(statuses(&lab.remote(&["--insecure", "--check", "version", "-o", "json"])), [ok("version")]);
}

#[test]
fn a_bundle_is_made_once_for_its_owner_only_and_without_secrets() {
    let lab = Lab::new();
    let key = lab.run(&["agents", "add", "one", "-o", "json"]);
    assert_eq!(key.code, 0, "{key}");
    let keys = std::fs::read_to_string(lab.served.home.join("etc/client.keys")).unwrap();
    let secret = keys.split_whitespace().nth(3).unwrap().to_owned();
    let made = lab.run(&["support-bundle", "--to", "bundle.tar.gz", "-o", "json"]);
    let facts: Value = serde_json::from_str(&made.stdout).unwrap();
    assert_eq!((made.code, &facts["file"]), (0, &Value::from("bundle.tar.gz")), "{made}");
    let path = lab.world.path("bundle.tar.gz");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o7777, 0o600);
    let again = lab.run(&["support-bundle", "--to", "bundle.tar.gz"]);
    assert_eq!((again.code, again.stderr.contains("--force")), (1, true), "{again}");
    assert_eq!(lab.run(&["support-bundle", "--to", "bundle.tar.gz", "--force"]).code, 0);
    let unpacked = lab.world.path("unpacked");
    std::fs::create_dir(&unpacked).unwrap();
    let tar =
        std::process::Command::new("tar").arg("-xzf").arg(&path).arg("-C").arg(&unpacked).status().unwrap();
    assert!(tar.success());
    let password = std::fs::read_to_string(&lab.served.password).unwrap();
    let mut names = Vec::new();
    look_through(&unpacked, &mut |path, text| {
        assert!(!text.contains(&secret) && !text.contains(password.trim()), "{}", path.display());
        names.push(path.file_name().unwrap().to_str().unwrap().to_owned());
    });
    for name in ["manifest.json", "doctor.json", "databases.json", "files.tsv", "ossec.log", "agent.conf"] {
        assert!(names.iter().any(|one| one == name), "{name} in {names:?}");
    }
    assert_eq!(lab.run(&["support-bundle", "--to", "no/such/folder.tar.gz"]).code, 1);
    let nowhere = lab.world.run(&["support-bundle", "--home", "nowhere"]);
    assert_eq!((nowhere.code, nowhere.stderr.contains("there is no manager's home")), (6, true), "{nowhere}");
    assert_eq!(lab.world.run(&["support-bundle", "--url", "https://127.0.0.1:1"]).code, 2);
}

fn look_through(folder: &std::path::Path, look: &mut impl FnMut(&std::path::Path, &str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look_through(&path, look);
        } else {
            look(&path, &std::fs::read_to_string(&path).unwrap());
        }
    }
}
