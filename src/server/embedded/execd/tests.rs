//! Orders, given as Wazuh's API gives them.

use std::os::unix::net::UnixDatagram;
use std::time::Duration;

use tokio::time::timeout;
use wazuhctl_core::home::Home;

use super::Orders;

const ORDER: &str = r#"{"version": 1, "origin": {"module": "API"}, "command": "restart-wazuh", "parameters": {"extra_args": [], "alert": {}}}"#;

fn home(folder: &tempfile::TempDir) -> Home {
    let home = Home::new(folder.path());
    std::fs::create_dir_all(home.execution_socket().parent().unwrap()).unwrap();
    home
}

fn tell(home: &Home, text: &[u8]) {
    UnixDatagram::unbound().unwrap().send_to(text, home.execution_socket()).unwrap();
}

#[tokio::test]
async fn orders_are_taken_and_anything_else_is_left_aside() {
    let folder = tempfile::tempdir().unwrap();
    let home = home(&folder);
    let orders = Orders::read(&home).unwrap();
    for text in [&b"\xff\xfe"[..], b"", b"{}", br#"{"command": "firewall-drop"}"#] {
        tell(&home, text);
    }
    assert!(timeout(Duration::from_millis(50), orders.next()).await.is_err());
    tell(&home, ORDER.as_bytes());
    timeout(Duration::from_secs(20), orders.next()).await.expect("an order");
}

#[tokio::test]
async fn orders_that_come_during_a_restart_are_fulfilled_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let home = home(&folder);
    let orders = Orders::read(&home).unwrap();
    tell(&home, ORDER.as_bytes());
    tell(&home, ORDER.as_bytes());
    timeout(Duration::from_secs(20), orders.next()).await.expect("an order");
    orders.fulfilled();
    assert!(timeout(Duration::from_millis(50), orders.next()).await.is_err());
}

#[tokio::test]
async fn the_queue_of_a_dead_daemon_is_taken_over_and_that_of_a_living_one_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let home = home(&folder);
    let living = UnixDatagram::bind(home.execution_socket()).unwrap();
    assert!(Orders::read(&home).is_err());
    drop(living);
    drop(Orders::read(&home).unwrap());
    assert!(!home.execution_socket().exists());
    std::fs::write(home.execution_socket(), "no socket").unwrap();
    assert!(Orders::read(&home).is_err());
}
