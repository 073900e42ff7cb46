//! A certificate: any bytes are read or refused.

#![no_main]

use std::path::PathBuf;

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::doctor::CertificateFacts;

fuzz_target!(|bytes: &[u8]| {
    drop(CertificateFacts::of_der("fuzz", PathBuf::new(), bytes));
});
