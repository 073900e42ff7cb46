//! The `Authorization` header: any bytes are credentials or refused, and no token that the key did not sign is good.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use wazuhctl_server::auth::{Credentials, TokenKey, verify};
use wazuhctl_server::config::SecurityConfig;

static KEY: LazyLock<TokenKey> = LazyLock::new(|| TokenKey::generate().expect("a key can be made"));

fuzz_target!(|bytes: &[u8]| {
    if let Ok(Credentials::Bearer(token)) = Credentials::parse(bytes) {
        assert!(verify(&KEY, &token, &SecurityConfig::default()).is_err());
    }
    if let Ok(token) = str::from_utf8(bytes) {
        assert!(verify(&KEY, token, &SecurityConfig::default()).is_err());
    }
});
