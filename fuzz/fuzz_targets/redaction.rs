//! Any text is redacted, and a secret that is known is not left in it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::redaction::Redactor;

fuzz_target!(|bytes: &[u8]| {
    let middle = bytes.len() / 2;
    let (before, after) = bytes.split_at(middle);
    let redacted = Redactor::new(["a-known-secret".to_owned()]).redact(&[before, b"a-known-secret", after].concat());
    assert!(!redacted.text.contains("a-known-secret"));
});
