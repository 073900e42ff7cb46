//! A healthy home is healthy, and each planted fault is found.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::time::{Duration, SystemTime};

use serde_json::json;

use super::patients::{Clinic, database, held};
use crate::doctor::checks::{judge_certificate, judge_disk};
use crate::doctor::{CHECKS, Finding, RemoteFacts, Settings, Status, examine, judge_remote};
use crate::home::Home;

fn chmod(path: &std::path::Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn age(path: &std::path::Path, seconds: i64) {
    let now = SystemTime::now();
    let span = Duration::from_secs(seconds.unsigned_abs());
    let time = if seconds > 0 { now - span } else { now + span };
    std::fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

#[test]
fn a_healthy_home_has_no_trouble_and_is_not_changed() {
    let clinic = Clinic::new();
    let listing = || {
        let mut found: Vec<_> = walk(clinic.home.root());
        found.sort();
        found
    };
    let before = listing();
    let report = examine(&clinic.patient(), &CHECKS.iter().collect::<Vec<_>>());
    let trouble: Vec<_> = report.findings().filter(|(_, finding)| finding.is_trouble()).collect();
    assert!(trouble.is_empty(), "{trouble:?}");
    assert_eq!(report.examined.len(), CHECKS.len());
    assert!(
        report
            .examined
            .iter()
            .zip(CHECKS)
            .all(|(one, check)| one.check == check.name && !one.findings.is_empty())
    );
    assert_eq!(listing(), before);
    assert_eq!(report.document("x")["healthy"], true);
}

fn walk(folder: &std::path::Path) -> Vec<(std::path::PathBuf, u64, SystemTime)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let about = entry.metadata().unwrap();
        found.push((entry.path(), about.len(), about.modified().unwrap()));
        if about.is_dir() {
            found.extend(walk(&entry.path()));
        }
    }
    found
}

#[test]
fn names_of_checks_are_unique() {
    let names: std::collections::BTreeSet<_> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(names.len(), CHECKS.len());
}

#[test]
fn a_missing_folder_and_a_missing_home() {
    let clinic = Clinic::new();
    std::fs::remove_dir(clinic.home.message_counters()).unwrap();
    clinic.finds("home", Status::Fault, "queue/rids is missing");
    std::fs::remove_dir_all(clinic.home.root()).unwrap();
    clinic.finds("home", Status::Fault, "there is no manager's home");
}

#[test]
fn secrets_that_others_can_read() {
    let clinic = Clinic::new();
    chmod(&clinic.home.client_keys(), 0o644);
    clinic.finds("permissions", Status::Fault, "etc/client.keys is secret");
    chmod(&clinic.home.client_keys(), 0o640);
    let key = clinic.home.api_tls_key();
    std::fs::write(&key, "").unwrap();
    chmod(&key, 0o604);
    clinic.finds("permissions", Status::Fault, "api/configuration/ssl/server.key is secret");
    chmod(&key, 0o600);
    std::fs::write(clinic.home.shared().join("default/x"), "").unwrap();
    chmod(&clinic.home.shared().join("default/x"), 0o666);
    clinic.finds("permissions", Status::Fault, "every user can change etc/shared/default/x");
}

#[test]
fn a_pid_file_without_its_process() {
    let clinic = Clinic::new();
    std::fs::write(clinic.home.run().join("wazuh-db-4194305.pid"), "").unwrap();
    clinic.finds("processes", Status::Fault, "wazuh-db has left a pid file");
}

#[test]
fn a_daemon_that_could_not_start() {
    let clinic = Clinic::new();
    std::fs::write(clinic.home.run().join("wazuh-db.failed"), "").unwrap();
    clinic.finds("processes", Status::Fault, "wazuh-db could not start, says var/run/wazuh-db.failed");
}

#[test]
fn a_socket_that_is_missing_dead_or_hangs() {
    let clinic = Clinic::new();
    std::fs::write(clinic.home.run().join(format!("wazuh-db-{}.pid", std::process::id())), "").unwrap();
    let trouble = clinic.trouble("sockets");
    assert!(trouble[0].what.contains("its socket queue/db/wdb is missing"), "{trouble:?}");
    drop(UnixListener::bind(clinic.home.wdb_socket()).unwrap());
    let trouble = clinic.trouble("sockets");
    assert!(trouble[0].what.contains("queue/db/wdb does not answer"), "{trouble:?}");
    std::fs::remove_file(clinic.home.wdb_socket()).unwrap();
    let _silent = UnixListener::bind(clinic.home.wdb_socket()).unwrap();
    let trouble = clinic.trouble("sockets");
    assert_eq!(trouble[0].status, Status::Fault, "{trouble:?}");
}

#[test]
fn a_full_disk() {
    assert_eq!(judge_disk("/x", 1 << 40, 1 << 41, (1 << 20, 1 << 21)), []);
    assert_eq!(judge_disk("/x", 100 << 20, 1 << 40, (0, 0))[0].status, Status::Warning);
    assert_eq!(judge_disk("/x", 1 << 20, 1 << 40, (0, 0))[0].status, Status::Fault);
    assert_eq!(judge_disk("/x", 1 << 40, 1 << 41, (10, 1 << 21))[0].status, Status::Fault);
}

#[test]
fn a_damaged_and_a_too_new_database() {
    let clinic = Clinic::new();
    std::fs::write(
        clinic.home.agent_database(1),
        "this is no database, and long enough to look like a broken one",
    )
    .unwrap();
    clinic.finds("databases", Status::Fault, "queue/db/001.db is damaged");
    std::fs::remove_file(clinic.home.agent_database(1)).unwrap();
    database(&clinic.home.global_database(), "UPDATE metadata SET value = '99'");
    clinic.finds("databases", Status::Fault, "version 99");
}

#[test]
fn certificates_that_ended_end_soon_or_have_another_key() {
    let clinic = Clinic::new();
    let facts = clinic.known.certificates.lock().unwrap()[0].clone().unwrap();
    let put = |facts| *clinic.known.certificates.lock().unwrap() = vec![facts];
    for (facts, status, what) in [
        (held(facts.clone(), -100, -1), Status::Fault, "ended on"),
        (held(facts.clone(), -100, 10), Status::Warning, "ends on"),
        (held(facts.clone(), 1, 100), Status::Fault, "not in force yet"),
        (
            crate::doctor::CertificateFacts { key_fault: Some("it is another's".into()), ..facts.clone() },
            Status::Fault,
            "it is another's",
        ),
        (
            crate::doctor::CertificateFacts { hosts: vec!["one.test".into()], ..facts.clone() },
            Status::Warning,
            "is for localhost, and not for one.test",
        ),
        (
            crate::doctor::CertificateFacts { is_self_signed: false, names: vec![], ..facts.clone() },
            Status::Warning,
            "is for no host (its subject is wazuh.com), and not for localhost",
        ),
    ] {
        put(Ok(facts));
        clinic.finds("certificates", status, what);
    }
    put(Err("the certificate cannot be read".to_owned()));
    clinic.finds("certificates", Status::Fault, "cannot be read");
    assert_eq!(judge_certificate(&facts, "x", jiff::Timestamp::now()), []);
    // As Wazuh makes its own.
    let bare = crate::doctor::CertificateFacts { names: vec![], ..facts };
    let said = judge_certificate(&bare, "x", jiff::Timestamp::now());
    assert!(said.len() == 1 && !said[0].is_trouble() && said[0].what.contains("names no host"), "{said:?}");
}

#[test]
fn a_clock_that_was_put_back() {
    let clinic = Clinic::new();
    age(&clinic.home.client_keys(), -3_600);
    clinic.finds("clock", Status::Fault, "minutes from now: the clock is behind");
    let mut patient = clinic.patient();
    patient.now = jiff::Timestamp::from_second(1_000_000).unwrap();
    let checks: Vec<_> = CHECKS.iter().filter(|check| check.name == "clock").collect();
    assert_eq!(examine(&patient, &checks).count(Status::Fault), 1);
}

#[test]
fn errors_in_the_logs_without_their_secrets() {
    let clinic = Clinic::new();
    let now = jiff::Zoned::now().strftime("%Y/%m/%d %H:%M:%S").to_string();
    let log = format!(
        "2020/01/01 00:00:00 wazuh-db: ERROR: long ago\n{now} wazuh-db: ERROR: password=hunter2 is wrong\n"
    );
    std::fs::write(clinic.home.ossec_log(), log).unwrap();
    clinic.finds("logs", Status::Warning, "1 error within a day, the last:");
    assert!(!format!("{:?}", clinic.trouble("logs")).contains("hunter2"));
    std::fs::write(clinic.home.api_log(), format!("{now} CRITICAL: the end\n")).unwrap();
    assert_eq!(clinic.trouble("logs").len(), 2);
}

#[test]
fn settings_of_the_api_that_are_wrong_or_a_risk() {
    let clinic = Clinic::new();
    let put = |settings| *clinic.known.settings.lock().unwrap() = settings;
    put(Err("unknown field `prot`".to_owned()));
    clinic.finds("api-configuration", Status::Fault, "unknown field");
    for (options, status, what) in [
        (json!({"host": ["0.0.0.0"], "https": {"enabled": false}}), Status::Fault, "https.enabled"),
        (json!({"host": ["127.0.0.1"], "https": {"enabled": false}}), Status::Warning, "https.enabled"),
        (json!({"experimental_features": true}), Status::Warning, "experimental_features"),
        (json!({"access": {"max_request_per_minute": 0}}), Status::Warning, "max_request_per_minute"),
        (json!({"access": {"max_login_attempts": 100_000}}), Status::Warning, "max_login_attempts"),
        (json!({"max_upload_size": 0}), Status::Warning, "max_upload_size"),
        (json!({"drop_privileges": false}), Status::Warning, "drop_privileges"),
    ] {
        put(Ok(Settings { options, ..Settings::default() }));
        clinic.finds("api-configuration", status, what);
    }
}

#[test]
fn configurations_that_are_not_well_formed() {
    let clinic = Clinic::new();
    std::fs::write(clinic.home.ossec_conf(), "<ossec_config><global></ossec_config>").unwrap();
    clinic.finds("configuration", Status::Fault, "etc/ossec.conf cannot be used");
    for (text, what) in [
        (
            "<ossec_config><auth><port>70000</port></auth></ossec_config>",
            "no daemon starts with etc/ossec.conf",
        ),
        (
            "<ossec_config><auth><port>1515</port></auth></ossec_config>\n<a",
            "no daemon starts with etc/ossec.conf",
        ),
    ] {
        std::fs::write(clinic.home.ossec_conf(), text).unwrap();
        clinic.finds("configuration", Status::Fault, what);
    }
    std::fs::write(clinic.home.ossec_conf(), "<ossec_config><auth><port>1515</port></auth></ossec_config>")
        .unwrap();
    std::fs::write(
        clinic.home.group("default").join("agent.conf"),
        "<agent_config><nonsense/></agent_config>",
    )
    .unwrap();
    clinic.finds("configuration", Status::Fault, "group default");
    std::fs::write(clinic.home.group("default").join("agent.conf"), "").unwrap();
    std::fs::write(clinic.home.local_internal_options(), "# x\nwazuh_db.debug=2\nnonsense\n").unwrap();
    clinic.finds("configuration", Status::Warning, "no options: 3");
}

#[test]
fn passwords_that_everybody_knows() {
    let clinic = Clinic::new();
    // The hash of "wazuh", as werkzeug writes it, cheap to make.
    let known = "pbkdf2:sha256:1000$salt$";
    let digest = {
        let mut out = [0_u8; 32];
        pbkdf2::pbkdf2_hmac::<sha2::Sha256>(b"wazuh", b"salt", 1000, &mut out);
        out.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    database(
        &clinic.home.rbac_database(),
        &format!(
            "INSERT INTO users VALUES (1, 'wazuh', '{known}{digest}'), (2, 'wazuh-wui', '{known}{digest}')"
        ),
    );
    clinic.finds("passwords", Status::Fault, "the user wazuh still has");
    // Neither the hash nor anything of it is told.
    assert!(!format!("{:?}", clinic.trouble("passwords")).contains(digest.get(..8).unwrap()));
}

#[test]
fn keys_that_do_not_agree_with_the_database() {
    let clinic = Clinic::new();
    database(&clinic.home.global_database(), "DELETE FROM agent WHERE id = 2");
    clinic.finds(
        "client-keys",
        Status::Fault,
        "1 agent only in etc/client.keys, and not in the database: 002",
    );
    database(&clinic.home.global_database(), "INSERT INTO agent VALUES (2, 'two'), (3, 'three')");
    clinic.finds("client-keys", Status::Fault, "without a key in etc/client.keys: 003");
    database(
        &clinic.home.global_database(),
        "DELETE FROM agent WHERE id = 3; UPDATE agent SET name = 'x' WHERE id = 1",
    );
    clinic.finds("client-keys", Status::Fault, "with another name");
    std::fs::remove_file(clinic.home.client_keys()).unwrap();
    clinic.finds("client-keys", Status::Fault, "etc/client.keys is missing");
}

#[test]
fn files_that_were_left_behind() {
    let clinic = Clinic::new();
    let left = clinic.home.configuration().join(".client.keys.a1B2c3");
    std::fs::write(&left, "x").unwrap();
    assert_eq!(clinic.trouble("leftovers"), [], "it may be in use");
    age(&left, 7_200);
    clinic.finds("leftovers", Status::Warning, "etc/.client.keys.a1B2c3");
}

#[test]
fn a_check_that_does_not_end_is_told_of() {
    // A settings file that is a pipe nobody writes to.
    struct Stuck;
    impl crate::doctor::Outside for Stuck {
        fn settings(&self) -> Result<Settings, String> {
            loop {
                std::thread::park();
            }
        }
        fn certificates(&self) -> Vec<Result<crate::doctor::CertificateFacts, String>> {
            Vec::new()
        }
        fn program_version(&self) -> String {
            String::new()
        }
    }
    let patient = crate::doctor::Patient {
        home: Home::new("/none"),
        kind: crate::home::Kind::Embedded,
        now: jiff::Timestamp::now(),
        outside: std::sync::Arc::new(Stuck),
    };
    let check: &'static crate::doctor::Check = Box::leak(Box::new(crate::doctor::Check {
        name: "stuck",
        group: "x",
        summary: "x",
        seconds: 1,
        run: |patient| {
            let _ = patient.outside.settings();
            Vec::new()
        },
    }));
    let report = examine(&patient, &[check]);
    assert!(report.examined[0].findings[0].what.contains("came to no end"));
}

#[test]
fn a_remote_manager_is_judged_step_by_step() {
    let now = jiff::Timestamp::now();
    let took = Duration::from_millis(5);
    let facts = RemoteFacts { connected: Some((took, Err("refused".into()))), ..RemoteFacts::default() };
    let report = judge_remote(&facts, now);
    let statuses: Vec<_> = report.findings().map(|(_, finding)| finding.status).collect();
    assert_eq!(statuses, [Status::Fault, Status::Skipped, Status::Skipped, Status::Skipped, Status::Skipped]);
    let facts = RemoteFacts {
        connected: Some((took, Ok(()))),
        certificate: Some((took, Ok(None))),
        is_unchecked: false,
        logged_in: Some((took, Ok("wazuh".into()))),
        version: Some((took, Ok("4.14.7".into()))),
        clock: Some((now, now.checked_add(jiff::SignedDuration::from_secs(100)).unwrap())),
    };
    let report = judge_remote(&facts, now);
    let statuses: Vec<_> = report.findings().map(|(_, finding)| finding.status).collect();
    assert_eq!(statuses, [Status::Ok, Status::Fault, Status::Ok, Status::Ok, Status::Warning]);
    let finding = Finding::ok("x");
    assert!(!finding.is_trouble());
    let facts = RemoteFacts {
        certificate: Some((
            took,
            Ok(Some(Clinic::new().known.certificates.lock().unwrap()[0].clone().unwrap())),
        )),
        is_unchecked: true,
        ..RemoteFacts::default()
    };
    let report = judge_remote(&facts, now);
    assert!(report.findings().any(|(_, finding)| finding.what.contains("not checked")));
}
