//! The files of groups in every form in which they are shown.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::groups::{FileName, Format};

const FORMATS: [Format; 6] = [
    Format::Configuration,
    Format::RootkitFiles,
    Format::RootkitTrojans,
    Format::Checks,
    Format::ActiveResponses,
    Format::Merged,
];

fuzz_target!(|input: (&str, &str)| {
    let (name, text) = input;
    let Ok(name) = name.parse::<FileName>() else { return };
    assert!(!name.as_str().contains('/'));
    for format in FORMATS {
        let _ = format.read(&name, text);
    }
});
