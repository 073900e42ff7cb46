//! What the manager's daemons count, in files and in answers; and what the service for new versions says.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::components::read_counters;
use wazuhctl_core::manager::{parse_releases, parse_reload, parse_state, parse_totals};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Some(hours) = parse_totals(&text) {
        assert!(hours.len() <= text.lines().count());
    }
    if let Ok(counters) = parse_state(&text) {
        assert!(counters.values().all(|counter| counter.is_f64()));
    }
    if let Ok(counters) = read_counters(bytes) {
        assert!(counters.is_object());
    }
    let _ = parse_reload(bytes);
    for status in [200, 401, 500] {
        if let Ok(releases) = parse_releases(status, bytes) {
            assert!(releases.iter().all(|(_, release)| release.is_object()));
        }
    }
});
