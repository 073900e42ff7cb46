//! `ossec.conf`: any text has sections or is refused, and the daemons find settings in it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::config::{self, Cluster};
use wazuhctl_server::embedded::authd::fuzzing;

fuzz_target!(|text: &str| {
    if let Ok(sections) = config::parse(text) {
        let _ = Cluster::of(&sections);
    }
    fuzzing::settings(text);
});
