//! ATT&CK: any bytes are a bundle or refused, and any text is laid out.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::mitre::{fuzzing, parse_prose};

fuzz_target!(|bytes: &[u8]| {
    fuzzing::bundle(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        drop(parse_prose(text, |name| Some(name.to_owned())));
    }
});
