//! A real server with an embedded manager, into whose database what agents found comes as Wazuh's analysisd sends it.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;

use serde_json::json;

use crate::served::Served;
use crate::world::{Ended, World};

/// A manager with two agents that were scanned.
pub(crate) struct Scanned {
    pub(crate) world: World,
    pub(crate) served: Served,
}

impl Scanned {
    pub(crate) fn new() -> Self {
        let world = World::new();
        let served = Served::start(&world);
        let scanned = Self { world, served };
        for name in ["web-1", "old-2"] {
            assert_eq!(scanned.run(&["agents", "add", name, "-o", "name"]).code, 0);
        }
        scanned.tell(&[
            "global sql UPDATE agent SET connection_status = 'active', version = 'Wazuh v4.14.7' WHERE id = 1",
            "global sql UPDATE agent SET connection_status = 'disconnected', version = 'Wazuh v3.11.4' WHERE id = 2",
        ]);
        scanned.tell_of_files();
        scanned.tell_of_findings();
        scanned.tell_of_policies();
        scanned
    }

    /// Sends commands to the database daemon, which must all be answered `ok`.
    pub(crate) fn tell(&self, commands: &[impl AsRef<str>]) {
        tell(&self.served.home, commands);
    }

    fn tell_of_files(&self) {
        let file = json!({"path": "/etc/passwd", "timestamp": 1_748_735_999, "attributes": {"type": "file",
            "size": 1024, "perm": "rw-r--r--", "uid": "0", "gid": "0", "user_name": "root", "group_name": "root",
            "mtime": 1_748_735_940, "inode": "42", "hash_md5": "98a9be11d3dbeaf30ecc13e4783d40d2",
            "hash_sha1": "bcc41648cbd5ef6b0a1be5ed203012b068ee3125"}});
        let value = json!({"path": "HKLM\\Run", "timestamp": 1_748_735_998, "version": 2, "arch": "[x64]",
            "value_name": "it's \"x\"", "attributes": {"type": "registry_value", "value_type": "REG_SZ", "size": 4,
            "perm": {"S-1-5-32": {"name": "Administrators", "allowed": ["delete"]}}}});
        self.tell(&[
            format!("agent 001 syscheck save2 {file}"),
            format!("agent 001 fim_registry_value save2 {value}"),
            "agent 001 syscheck scan_info_update start_scan 1748728801".to_owned(),
            "agent 001 syscheck scan_info_update end_scan 1748728901".to_owned(),
            format!("agent 002 syscheck save2 {file}"),
        ]);
    }

    fn tell_of_findings(&self) {
        self.tell(&[
            "agent 001 rootcheck save 1748734801 Starting rootcheck scan.",
            "agent 001 rootcheck save 1748735401 Ending rootcheck scan.",
            "agent 001 rootcheck save 1748735301 SSH Hardening - Root can log in {PCI_DSS: 2.2.4}.",
            "agent 001 rootcheck save 1748476800 /tmp is not on its own partition {CIS: 1.4 Debian Linux}.",
        ]);
    }

    fn tell_of_policies(&self) {
        let check = |id: u32, title: &str, result: &str, more: &serde_json::Value| {
            let mut check = json!({"id": id, "title": title, "result": result, "condition": "all"});
            check.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            format!("agent 001 sca insert {}", json!({"id": 7, "policy_id": "cis_debian12", "check": check}))
        };
        let failed = json!({"rationale": "Anybody could <script>alert(1)</script> & write.\nTwice.",
            "remediation": "Run: chmod 600 /etc/shadow\nthen `reboot` | *wait*"});
        self.tell(&[
            "agent 001 sca insert_policy CIS Benchmark for Debian 12|cis_debian12.yml|cis_debian12|Prescriptive \
             \"guidance\" <made up>|https://example.test/cis|hash"
                .to_owned(),
            "agent 001 sca insert_policy Unix audit|unix.yml|unix_audit|Guidance|NULL|hash2".to_owned(),
            "agent 001 sca insert_scan_info 1748732401|1748732501|7|cis_debian12|1|2|1|4|33|h".to_owned(),
            "agent 001 sca insert_scan_info 1748732401|1748732501|8|unix_audit|0|0|0|0|100|h".to_owned(),
            check(7001, "Ensure it's <b>configured</b> – größer", "failed", &failed),
            check(7002, "Ensure /tmp is a partition", "passed", &json!({})),
            check(7003, "Ensure a daemon runs", "not applicable", &json!({"reason": "Timeout"})),
            check(7004, "Ensure nothing else", "failed", &json!({})),
            "agent 001 sca insert_compliance 7001|pci_dss|2.2.4".to_owned(),
            "agent 001 sca insert_compliance 7001|cis|1.1.1".to_owned(),
            "agent 001 sca insert_compliance 7001|cis|1.1.2".to_owned(),
            "agent 001 sca insert_rules 7001|command|c:stat /etc/shadow -> r:0600".to_owned(),
        ]);
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        let home = self.served.home.display().to_string();
        self.world.run(&[arguments, &["--absolute", "--home", &home]].concat())
    }
}

/// Sends commands to the database daemon of a home, which must all be answered `ok`.
pub(crate) fn tell(home: &Path, commands: &[impl AsRef<str>]) {
    let mut socket = UnixStream::connect(home.join("queue/db/wdb")).unwrap();
    for command in commands.iter().map(AsRef::as_ref) {
        socket.write_all(&u32::try_from(command.len()).unwrap().to_le_bytes()).unwrap();
        socket.write_all(command.as_bytes()).unwrap();
        let mut length = [0; 4];
        socket.read_exact(&mut length).unwrap();
        let mut answer = vec![0; u32::from_le_bytes(length) as usize];
        socket.read_exact(&mut answer).unwrap();
        assert!(answer.starts_with(b"ok"), "{command}: {}", String::from_utf8_lossy(&answer));
    }
}
