//! `agent.conf`: what is stored of an upload can be stored again, and is read, checked and shown without harm.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::config;

fuzz_target!(|text: &str| {
    let _ = config::agent_configurations(text);
    let _ = config::check(text);
    let _ = config::storable(text);
    if let Ok(stored) = config::tidied(text) {
        let _ = config::check(&stored);
        // Text alone stays on its line.
        if config::agent_configurations(&stored).is_ok_and(|found| !found.is_empty()) {
            assert!(stored.ends_with('\n'));
        }
    }
});
