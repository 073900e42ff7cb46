//! CDB lists: their text, and their compiled files.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::ruleset::lint::{ListFile, check_list};
use wazuhctl_core::ruleset::model::{CompiledList, ListText};

fuzz_target!(|bytes: &[u8]| {
    let text = ListText::read(bytes);
    assert!(text.entries.iter().all(|entry| entry.line >= 1));
    let compiled = CompiledList::read(bytes);
    assert!(compiled.is_err() || bytes.len() >= 2_048);
    let list =
        ListFile { path: "list".into(), text: Some(bytes.to_vec()), compiled: Some(bytes.to_vec()), compiled_is_newer: false };
    let _ = check_list(&list);
});
