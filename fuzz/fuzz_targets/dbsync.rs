//! What agents report to the embedded database daemon: inventory (`dbsync`, `syscollector_…`, and the commands of old
//! agents), file integrity, policies, rootcheck and CIS-CAT. Whatever is sent, the tables hold what they allow, and a
//! command makes one row at most.

#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use wazuhctl_server::embedded::db::fuzzing::AgentDatabase;

thread_local! {
    // Making the tables takes longer than filling them.
    static DATABASE: RefCell<AgentDatabase> = RefCell::new(AgentDatabase::new().expect("memory"));
}

fuzz_target!(|commands: &str| {
    let reported = DATABASE.with_borrow_mut(|database| database.report(commands)).expect("a database");
    assert!(reported.rows.1 <= reported.rows.0 + reported.commands, "{reported:?}");
    assert_eq!(reported.integrity, "ok");
});
