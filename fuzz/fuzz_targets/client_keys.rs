//! `client.keys`: any bytes are read, and written back as they were; the agents that it lets in are counted.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::keys::{Address, Entries, KeysFile, RegistrationTimes};

fuzz_target!(|bytes: &[u8]| {
    let file = KeysFile::parse(bytes);
    let written = file.to_bytes();
    assert_eq!(KeysFile::parse(&written).to_bytes(), written);
    let entries = Entries::read(bytes).unwrap();
    assert!(entries.ids().is_sorted() && entries.ids().all(|id| entries.contains(id)));
    let times = RegistrationTimes::parse(bytes);
    let _ = times.to_bytes(&file);
    if let Ok(address) = String::from_utf8_lossy(bytes).parse::<Address>() {
        assert_eq!(address.to_string().parse::<Address>().ok(), Some(address));
    }
});
