//! Files of `groups rules apply`: any text is read or refused, and what is read selects something.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::groups::GroupRules;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(rules) = GroupRules::parse(&String::from_utf8_lossy(bytes)) {
        assert!(rules.0.iter().all(|rule| !rule.parameters.is_empty()));
    }
});
