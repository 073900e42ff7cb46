//! Patterns of rules and decoders: judged in each of their dialects, at a place inside of them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::ruleset::model::{Dialect, Hours, are_weekdays, foreign_syntax, ids, is_address, osregex_groups};

fuzz_target!(|text: &str| {
    for dialect in [Dialect::Osmatch, Dialect::Osregex, Dialect::Pcre2, Dialect::Plain] {
        assert!(dialect.fault(text).is_none_or(|fault| fault.at <= text.len()));
        assert!(dialect.empty_alternative(text).is_none_or(|at| at <= text.len()));
    }
    let _ = (osregex_groups(text), foreign_syntax(text), Hours::read(text), are_weekdays(text), is_address(text));
    assert!(ids(text).iter().all(|(at, _)| *at < text.len()));
});
