//! `syscheck run --wait` and `rootcheck run --wait`: whose scan counts as ended, and what is said of the others.

use std::os::unix::net::UnixDatagram;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::{Value, json};

use crate::scanned::{Scanned, tell};

/// Agents that take orders by remoted's queue, and tell the database daemon what they do.
struct Agents {
    is_over: Arc<AtomicBool>,
    thread: JoinHandle<Vec<String>>,
}

impl Agents {
    /// What an agent tells when it is ordered to scan, a moment apart, is what `scan` says of its id.
    fn that(scanned: &Scanned, scan: impl Fn(&str) -> Vec<String> + Send + 'static) -> Self {
        let home = scanned.served.home.clone();
        let path = home.join("queue/alerts/ar");
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let _ = std::fs::remove_file(&path);
        let queue = UnixDatagram::bind(path).unwrap();
        queue.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        let thread = std::thread::spawn(move || {
            let mut ordered = Vec::new();
            let mut buffer = [0; 256];
            while !over.load(Ordering::Relaxed) {
                let Ok(length) = queue.recv(&mut buffer) else { continue };
                let message = String::from_utf8_lossy(&buffer[..length]).into_owned();
                let id = message.strip_prefix("(msg_to_agent) [] N!S ").unwrap();
                let id = id.strip_suffix(" syscheck restart").unwrap();
                for command in scan(id) {
                    std::thread::sleep(Duration::from_millis(150));
                    tell(&home, &[command]);
                }
                ordered.push(id.to_owned());
            }
            ordered
        });
        Self { is_over, thread }
    }

    /// Those that were told, in order.
    fn ordered(self) -> Vec<String> {
        self.is_over.store(true, Ordering::Relaxed);
        self.thread.join().unwrap()
    }
}

/// A check of files: its beginning and its end.
fn files(id: &str, began: u64, ended: u64) -> Vec<String> {
    vec![
        format!("agent {id} syscheck scan_info_update start_scan {began}"),
        format!("agent {id} syscheck scan_info_update end_scan {ended}"),
    ]
}

/// A scan by rootcheck.
fn findings(id: &str, began: u64, ended: u64) -> Vec<String> {
    vec![
        format!("agent {id} rootcheck save {began} Starting rootcheck scan."),
        format!("agent {id} rootcheck save {ended} Ending rootcheck scan."),
    ]
}

/// A manager with three agents that are connected. The first one was scanned before.
fn scanned() -> Scanned {
    let scanned = Scanned::new();
    assert_eq!(scanned.run(&["agents", "add", "new-3", "-o", "name"]).code, 0);
    scanned.tell(&[
        "global sql UPDATE agent SET connection_status = 'active', version = 'Wazuh v4.14.7' WHERE id > 0",
    ]);
    scanned
}

fn last_line(scanned: &Scanned) -> Value {
    let report = std::fs::read_to_string(scanned.world.path("out.json")).unwrap();
    serde_json::from_str(report.lines().last().unwrap()).unwrap()
}

#[test]
fn waiting_ends_with_the_scans() {
    let scanned = scanned();
    // The clock of the second agent is years behind.
    let began = |id: &str| if id == "001" { 1_748_800_000 } else { 946_684_800 };
    let agents = Agents::that(&scanned, move |id| {
        [files(id, began(id), began(id) + 60), findings(id, began(id) + 1, began(id) + 2)].concat()
    });
    let ended = scanned.run(&["syscheck", "run", "1", "2", "--wait", "-o", "csv", "--report", "out.json"]);
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(
        ended.stdout,
        "id,start,end\n001,2025-06-01T17:46:40+00:00,2025-06-01T17:47:40+00:00\n\
         002,2000-01-01T00:00:00+00:00,2000-01-01T00:01:00+00:00\n"
    );
    assert_eq!(last_line(&scanned)["ended"]["done"], 2);
    let table = scanned.run(&["syscheck", "run", "0", "--wait", "--timeout", "10s"]);
    assert!(table.code == 0 && table.stderr.starts_with("1 agent scanned\n"), "{table}");
    assert_eq!(agents.ordered(), ["001", "002", "000"]);

    let agents = Agents::that(&scanned, |id| findings(id, 1_748_900_000, 1_748_900_007));
    let ended = scanned.run(&[
        "rootcheck",
        "run",
        "1",
        "3",
        "--wait",
        "--jq",
        ".data.affected_items[1]",
        "-o",
        "json",
    ]);
    assert_eq!(ended.code, 0, "{ended}");
    let item: Value = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(item, json!({"id": "003", "start": "2025-06-02T21:33:20Z", "end": "2025-06-02T21:33:27Z"}));
    assert_eq!(agents.ordered(), ["001", "003"]);
}

#[test]
fn scans_that_do_not_end_are_told_and_waited_for_again() {
    let scanned = scanned();
    let agents = Agents::that(&scanned, |id| match id {
        "001" => files(id, 1_748_800_000, 0)[..1].to_vec(),
        "002" => {
            vec!["global sql UPDATE agent SET connection_status = 'disconnected' WHERE id = 2".to_owned()]
        }
        _ => files(id, 1_748_800_000, 1_748_800_060),
    });
    let run = ["syscheck", "run", "1", "2", "3", "--wait", "--timeout", "2s", "--report", "out.json"];
    let ended = scanned.run(&run);
    assert_eq!(ended.code, 3, "{ended}");
    for said in [
        "not scanned within 2 s, last seen as active and scanning since 2025-06-01T17:46:40+00:00",
        "not scanned within 2 s, last seen as disconnected and not scanning yet",
        "syscheck run --resume out.json waits on",
        "1 agent scanned",
    ] {
        assert!(ended.stderr.contains(said), "{ended}");
    }
    assert_eq!(last_line(&scanned)["ended"]["waiting"], 2);
    scanned.tell(&files("001", 1_748_800_000, 1_748_800_060));
    scanned.tell(&files("002", 1_748_800_000, 1_748_800_060));
    let resume = ["syscheck", "run", "--resume", "out.json", "-o", "name"];
    let ended = scanned.run(&resume);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "001\n002\n"), "{ended}");
    assert_eq!(agents.ordered(), ["001", "002", "003"], "nobody is told twice");
}

#[test]
fn a_scan_that_was_under_way_is_another() {
    let scanned = scanned();
    scanned.tell(&files("001", 1_748_800_000, 0)[..1]);
    let agents = Agents::that(&scanned, |id| files(id, 1_748_800_000, 1_748_800_060));
    let run = ["syscheck", "run", "1", "--wait", "--timeout", "1s"];
    let ended = scanned.run(&run);
    assert_eq!(ended.code, 7, "{ended}");
    assert!(ended.stderr.contains("last seen as active and not scanning yet"), "{ended}");
    assert_eq!(agents.ordered(), ["001"]);
    let agents = Agents::that(&scanned, |id| {
        [files(id, 1_748_800_000, 1_748_800_060), files(id, 1_748_800_061, 1_748_800_099)].concat()
    });
    let ended = scanned.run(&[&run[..4], &["-o", "csv", "--columns", "start"]].concat());
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "start\n2025-06-01T17:47:41+00:00\n"), "{ended}");
    assert_eq!(agents.ordered(), ["001"]);
}

#[test]
fn agents_that_go_for_good_have_failed() {
    let scanned = scanned();
    let agents = Agents::that(&scanned, |_| vec!["global delete-agent 3".to_owned()]);
    let ended = scanned.run(&["rootcheck", "run", "3", "9", "--wait", "--timeout", "30s"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (6, ""), "{ended}");
    assert!(ended.stderr.contains("1701"), "{ended}");
    assert_eq!(agents.ordered(), ["003"]);
}

#[test]
fn only_the_connected_of_a_selection_are_told() {
    let scanned = Scanned::new();
    for noun in ["syscheck", "rootcheck"] {
        let shown = scanned.run(&[noun, "run", "-q", "id<9", "--dry-run", "-o", "name"]);
        assert_eq!((shown.code, shown.stdout.as_str()), (0, "001\n"), "{shown}");
        let shown = scanned.run(&[noun, "run", "--status", "disconnected", "--dry-run", "-o", "name"]);
        assert_eq!((shown.code, shown.stdout.as_str()), (0, "002\n"), "{shown}");
    }
}

#[test]
fn the_rights_that_waiting_needs_are_said_before_anybody_is_told() {
    let scanned = Scanned::new();
    let needed = |arguments: &[&str]| {
        scanned.run(&[arguments, &["--rbac", "-o", "csv", "--columns", "action"]].concat()).stdout
    };
    assert_eq!(needed(&["syscheck", "run", "1"]), "action\nsyscheck:run\n");
    assert_eq!(needed(&["syscheck", "run", "1", "--wait"]), "action\nsyscheck:run\nsyscheck:read\n");
    assert_eq!(
        needed(&["rootcheck", "run", "--status", "active", "--wait"]),
        "action\nagent:read\nrootcheck:run\nrootcheck:read\n"
    );
}
