//! Homes that are well, to begin with.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use rusqlite::Connection;
use serde_json::json;

use crate::doctor::{CHECKS, CertificateFacts, Finding, Outside, Patient, Settings, Status, examine};
use crate::home::{Home, Kind, lay_out};

/// What the layers above would know.
pub(super) struct Known {
    pub(super) settings: Mutex<Result<Settings, String>>,
    pub(super) certificates: Mutex<Vec<Result<CertificateFacts, String>>>,
}

impl Outside for Known {
    fn settings(&self) -> Result<Settings, String> {
        self.settings.lock().unwrap().clone()
    }

    fn certificates(&self) -> Vec<Result<CertificateFacts, String>> {
        self.certificates.lock().unwrap().clone()
    }

    fn program_version(&self) -> String {
        "test".to_owned()
    }
}

/// A healthy embedded home.
pub(super) struct Clinic {
    _folder: tempfile::TempDir,
    pub(super) home: Home,
    pub(super) known: Arc<Known>,
}

impl Clinic {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("home"));
        lay_out(&home).unwrap();
        std::fs::write(home.client_keys(), "001 one any aaaa\n002 two any bbbb\n").unwrap();
        database(
            &home.global_database(),
            "CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO agent VALUES (0, 'm'), (1, 'one'), (2, 'two');
             CREATE TABLE metadata (key TEXT, value TEXT); INSERT INTO metadata VALUES ('db_version', '7');",
        );
        database(
            &home.rbac_database(),
            "CREATE TABLE users (id INTEGER, username TEXT, password TEXT); PRAGMA user_version = 1;",
        );
        database(
            &home.agent_database(1),
            "CREATE TABLE metadata (key TEXT, value TEXT); INSERT INTO metadata VALUES ('db_version', '16');",
        );
        let now = Timestamp::now();
        let certificate = CertificateFacts {
            whose: "the Server API".to_owned(),
            path: home.api_tls_certificate(),
            not_before: now,
            not_after: now,
            names: vec!["localhost".to_owned()],
            subject: Some("wazuh.com".to_owned()),
            is_self_signed: true,
            hosts: vec!["localhost".to_owned()],
            key_fault: None,
        };
        let certificate = held(certificate, -10, 300);
        let settings = Settings {
            options: json!({ "host": ["127.0.0.1"], "https": {"enabled": true}, "access": {"max_login_attempts": 50} }),
            ..Settings::default()
        };
        let known =
            Known { settings: Mutex::new(Ok(settings)), certificates: Mutex::new(vec![Ok(certificate)]) };
        Self { _folder: folder, home, known: Arc::new(known) }
    }

    pub(super) fn patient(&self) -> Patient {
        Patient {
            home: self.home.clone(),
            kind: Kind::Embedded,
            now: Timestamp::now(),
            outside: Arc::<Known>::clone(&self.known),
        }
    }

    /// What a check finds that calls for something.
    pub(super) fn trouble(&self, name: &str) -> Vec<Finding> {
        let checks: Vec<_> = CHECKS.iter().filter(|check| check.name == name).collect();
        assert_eq!(checks.len(), 1, "{name}");
        let report = examine(&self.patient(), &checks);
        report.findings().map(|(_, finding)| finding.clone()).filter(Finding::is_trouble).collect()
    }

    /// That a check finds this one thing, and says how to mend it.
    pub(super) fn finds(&self, name: &str, status: Status, what: &str) {
        let found = self.trouble(name);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].status, status, "{found:?}");
        assert!(found[0].what.contains(what), "{found:?}");
        assert!(found[0].mend.as_ref().is_some_and(|mend| !mend.is_empty()), "{found:?}");
    }
}

/// A certificate that holds from one day to another, counted from today.
pub(super) fn held(facts: CertificateFacts, from: i64, to: i64) -> CertificateFacts {
    let day = |days: i64| Timestamp::now().checked_add(jiff::SignedDuration::from_hours(24 * days)).unwrap();
    CertificateFacts { not_before: day(from), not_after: day(to), ..facts }
}

pub(super) fn database(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o640)).unwrap();
}
