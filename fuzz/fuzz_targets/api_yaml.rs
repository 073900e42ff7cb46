//! `api.yaml` and `security.yaml`: any text is settings or refused.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use wazuhctl_server::config::{ApiConfig, SecurityConfig};

fuzz_target!(|text: &str| {
    // Refusals are as good as settings; only panics are not.
    drop(ApiConfig::parse(Path::new("api.yaml"), text));
    drop(SecurityConfig::parse(Path::new("security.yaml"), text));
});
