//! CDB lists: what is read is written so that it is read as the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::lists::{check, entries, write};

fuzz_target!(|text: &str| {
    let _ = check("etc/lists/a", text);
    let Ok(read) = entries("etc/lists/a", text) else { return };
    // Not everything that is read may be written.
    if let Ok(written) = write("etc/lists/a", text, &read) {
        check("etc/lists/a", &written).unwrap();
        if let Ok(again) = entries("etc/lists/a", &written) {
            assert_eq!(again.len(), read.len());
        }
    }
});
