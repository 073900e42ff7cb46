//! Secrets planted in every place of a home, none of which may be in the bundle; and how the archive is written.

use std::io::Read;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::{WriteError, gather, write};
use crate::doctor::{CHECKS, CertificateFacts, Outside, Patient, Settings, examine};
use crate::home::{Home, Kind, lay_out};

struct Nothing;

impl Outside for Nothing {
    fn settings(&self) -> Result<Settings, String> {
        Err("api.yaml, line 3: unknown field `password`, value planted-settings-secret".to_owned())
            .map_err(|text: String| text.replace("value planted", "password: planted"))
    }

    fn certificates(&self) -> Vec<Result<CertificateFacts, String>> {
        Vec::new()
    }

    fn program_version(&self) -> String {
        "1".to_owned()
    }
}

fn patient(home: &Home) -> Patient {
    Patient { home: home.clone(), kind: Kind::Embedded, now: Timestamp::now(), outside: Arc::new(Nothing) }
}

/// What is planted. Each is unlike any other text.
const PLANTED: &[&str] = &[
    "planted0cluster0key",
    "planted-hook-path",
    "planted-virustotal-key",
    "planted-indexer-password",
    "planted-authd-pass",
    "planted-api-user-password",
    "planted-label-token",
    "planted-agent-key-1",
    "5f1c0de15f1c0de15f1c0de15f1c0de15f1c0de15f1c0de15f1c0de15f1c0de1",
    "planted+private/key+line+one+planted+private/key",
    "planted-log-bearer",
    "cGxhbnRlZDpiYXNpYw==",
    "planted-url-password",
    "planted-yaml-secret",
    "planted-block-line",
    "planted-settings-secret",
    "planted-aws-secret",
    "planted-audit-password",
    "planted-state-token",
    "planted-options-json",
];

fn planted(home: &Home) {
    let put = |path: std::path::PathBuf, text: &str| std::fs::write(path, text).unwrap();
    put(
        home.ossec_conf(),
        "<ossec_config>
           <cluster><name>wazuh</name><key>planted0cluster0key</key></cluster>
           <integration><name>slack</name><hook_url>https://chat.example.test/planted-hook-path</hook_url>
             <api_key>planted-virustotal-key</api_key>
             <options>{\"fields\": [{\"title\": \"x\"}], \"token\": \"planted-options-json\"}</options></integration>
           <indexer><hosts><host>https://admin:planted-url-password@127.0.0.1:9200</host></hosts>
             <username>admin</username><password>planted-indexer-password</password></indexer>
           <wodle name=\"aws-s3\"><bucket><secret_key>planted-aws-secret</secret_key></bucket></wodle>
         </ossec_config>",
    );
    put(home.enrollment_password(), "planted-authd-pass\n");
    put(home.api_security().join("wazuh.password"), "planted-api-user-password\n");
    put(
        home.group("default").join("agent.conf"),
        "<agent_config><labels><label key=\"x\" token=\"planted-label-token\">1</label></labels></agent_config>",
    );
    put(
        home.client_keys(),
        "001 one any planted-agent-key-1\n002 two any 5f1c0de15f1c0de15f1c0de15f1c0de15f1c0de15f1c0de15f1c0de15f1c0de1\n",
    );
    put(
        home.api_tls_key(),
        "-----BEGIN PRIVATE KEY-----\nplanted+private/key+line+one+planted+private/key\n-----END PRIVATE KEY-----\n",
    );
    put(
        home.api_yaml(),
        "host: [127.0.0.1]\nsecret: planted-yaml-secret\npassword: >-\n  planted-block-line\n",
    );
    put(home.api_audit_log(), "{\"user\":\"x\",\"body\":{\"password\":\"planted-audit-password\"}}\n");
    put(home.run().join("wazuh-x.state"), "a='1'\ntoken='planted-state-token'\n");
    put(
        home.ossec_log(),
        "2026/01/01 00:00:00 x: INFO: Authorization: Bearer planted-log-bearer\n\
         2026/01/01 00:00:00 x: INFO: sent Basic cGxhbnRlZDpiYXNpYw== to https://u:planted-url-password@x.example.test/\n\
         2026/01/01 00:00:00 x: ERROR: agent said planted-agent-key-1, planted-authd-pass and planted0cluster0key\n\
         2026/01/01 00:00:00 x: ERROR: label planted-label-token of a group is too long\n\
         2026/01/01 00:00:00 x: INFO: an ordinary line that has to stay\n",
    );
    put(
        home.api_log(),
        "key material planted+private/key+line+one+planted+private/key was shown\nplanted-api-user-password\n",
    );
}

fn unpacked(path: &Path) -> Vec<(String, String)> {
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap()));
    let entries = archive.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        (entry.path().unwrap().display().to_string(), text)
    });
    entries.collect()
}

#[test]
fn no_planted_secret_is_in_the_bundle() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("home"));
    lay_out(&home).unwrap();
    planted(&home);
    let patient = patient(&home);
    let report = examine(&patient, &CHECKS.iter().collect::<Vec<_>>());
    let path = folder.path().join("bundle.tar.gz");
    let length = write(&gather(&patient, &report), &path, "bundle", false).unwrap();
    let about = std::fs::metadata(&path).unwrap();
    assert_eq!((about.len(), about.permissions().mode() & 0o7777), (length, 0o600));
    let pieces = unpacked(&path);
    for secret in PLANTED {
        for (name, text) in &pieces {
            assert!(!text.contains(secret) && !name.contains(secret), "{secret} is in {name}:\n{text}");
        }
    }
    let text = |name: &str| {
        let found = pieces.iter().find(|(one, _)| one == &format!("bundle/{name}"));
        found
            .unwrap_or_else(|| {
                panic!("no {name} in {:?}", pieces.iter().map(|(name, _)| name).collect::<Vec<_>>())
            })
            .1
            .clone()
    };
    // What helps is still there.
    assert!(text("configuration/ossec.conf").contains("<name>slack</name>"));
    assert!(text("configuration/groups/default/agent.conf").contains("<labels>"));
    assert!(text("logs/ossec.log").contains("an ordinary line that has to stay"));
    assert!(text("files.tsv").contains("\tetc/client.keys\n"));
    assert!(text("agents.json").contains("\"registered\": 2"));
    assert!(text("doctor.json").contains("\"findings\""));
    let manifest: serde_json::Value = serde_json::from_str(&text("manifest.json")).unwrap();
    let listed: Vec<_> =
        manifest["pieces"].as_array().unwrap().iter().map(|piece| piece["name"].as_str().unwrap()).collect();
    assert_eq!(listed.len() + 1, pieces.len());
    assert!(manifest["left_out"].as_array().unwrap().len() >= 7);
    for name in &pieces {
        assert!(!name.0.ends_with(".key") && !name.0.ends_with(".pem") && !name.0.ends_with("client.keys"));
    }
}

#[test]
fn an_archive_is_replaced_only_by_force_and_nothing_is_left_of_a_failure() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("none"));
    let bundle = gather(&patient(&home), &crate::doctor::Report::default());
    let path = folder.path().join("x.tar.gz");
    write(&bundle, &path, "x", false).unwrap();
    assert!(matches!(write(&bundle, &path, "x", false), Err(WriteError::Exists { .. })));
    write(&bundle, &path, "x", true).unwrap();
    let target = folder.path().join("target");
    std::fs::write(&target, "mine").unwrap();
    let link = folder.path().join("link");
    symlink(&target, &link).unwrap();
    assert!(matches!(write(&bundle, &link, "x", false), Err(WriteError::Exists { .. })));
    write(&bundle, &link, "x", true).unwrap();
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "mine");
    assert!(matches!(
        write(&bundle, &folder.path().join("no/folder/x"), "x", false),
        Err(WriteError::File { .. })
    ));
    let names = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 3);
}

#[test]
fn a_long_log_is_cut_at_a_line_and_a_pipe_does_not_hold_us_up() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("home"));
    lay_out(&home).unwrap();
    let line = "2026/01/01 00:00:00 x: INFO: password=never whole\n";
    std::fs::write(home.ossec_log(), line.repeat((5 << 20) / line.len())).unwrap();
    nix::unistd::mkfifo(&home.cluster_log(), nix::sys::stat::Mode::S_IRUSR).unwrap();
    let bundle = gather(&patient(&home), &crate::doctor::Report::default());
    let log = bundle.pieces.iter().find(|piece| piece.name == "logs/ossec.log").unwrap();
    assert!(log.is_cut && log.text.starts_with("2026/01/01") && log.text.len() <= 5 << 20);
    assert!(bundle.left_out.iter().any(|left| left.what == "logs/cluster.log"));
}
