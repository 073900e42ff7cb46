//! A disk that is full.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::client::Client;
use crate::home::TestHome;
use crate::server::Server;

/// A small disk of its own, which goes with the test.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// One of 16 MiB, where this process may have one.
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=16m", "wazuhctl-test"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then_some(Self { folder })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Takes up all the room there is.
    fn fill(&self) -> File {
        let path = self.path().join("filler");
        let mut file = OpenOptions::new().create(true).append(true).open(path).unwrap();
        for size in [1 << 20, 4096, 1] {
            while file.write_all(&vec![b'x'; size]).is_ok() {}
        }
        file
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.path()).status();
    }
}

/// The names of all agents but the manager.
fn names(client: &Client) -> Vec<String> {
    let answer = client.get("/agents?q=id!=000&select=name&limit=100000");
    assert!(answer.is_success(), "{answer:?}");
    answer.items().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_full_disk_takes_no_agents_and_loses_none() {
    let Some(disk) = SmallDisk::new() else {
        eprintln!("skipped: no file system can be mounted here");
        return;
    };
    let home = TestHome::missing_in(disk.path()).made();
    let server = Server::start(&home);
    let client = server.client(&home);
    let mut added: Vec<String> = (1..=40).map(|number| format!("before-{number}")).collect();
    for name in &added {
        assert!(client.add(name).unwrap().is_success());
    }

    let filler = disk.fill();
    // Page after page becomes free, so that each step of an addition is once the first that has no room.
    let mut refused = 0;
    for number in 0..40 {
        let name = format!("full-{number}");
        let answer = client.add(&name).unwrap();
        if answer.is_success() {
            added.push(name.clone());
        } else {
            assert!(answer.status >= 400 && answer.body["detail"].is_string(), "{answer:?}");
            refused += 1;
        }
        assert_eq!(names(&client), added, "after {name}");
        let length = filler.metadata().unwrap().len();
        filler.set_len(length.saturating_sub(4096)).unwrap();
    }
    assert!(refused > 0, "the disk was never full");

    // As long as anybody has it open, its room is not free again.
    drop((filler, disk.fill()));
    server.kill();
    std::fs::remove_file(disk.path().join("filler")).unwrap();
    let server = Server::start(&home);
    let client = server.client(&home);
    assert_eq!(names(&client), added);
    assert_eq!(home.keys().into_values().map(|(name, _)| name).collect::<Vec<_>>(), added);
    let answer = client.add("after").unwrap();
    assert!(answer.is_success(), "{answer:?}");
    // Before the disk is taken away.
    assert_eq!(server.stop().0.code(), Some(0));
    drop(home);
}
