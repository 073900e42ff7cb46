//! `ossec.log` and `ossec.json`: any line is an entry or none, and an entry has all its parts.

#![no_main]

use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use wazuhctl_core::manager::{Entry, LogFormats, asks_for_restart};

fuzz_target!(|bytes: &[u8]| {
    for line in bytes.split(|byte| *byte == b'\n') {
        for format in [LogFormats::Plain, LogFormats::Json] {
            if let Some(entry) = Entry::parse(line, format, &TimeZone::UTC) {
                assert!(format == LogFormats::Json || !entry.tag.contains(char::is_whitespace));
                assert!(entry.into_value().is_object());
            }
        }
        // Orders to execd come as datagrams, which are no longer than such a line.
        let _ = asks_for_restart(line);
    }
});
