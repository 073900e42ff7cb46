//! Files of decoders: whatever is in them, they are read, put together and checked.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::ruleset::Kind;
use wazuhctl_core::ruleset::lint::check;
use wazuhctl_core::ruleset::model::{Origin, Patience, RuleSet, SourceFile};

fuzz_target!(|bytes: &[u8]| {
    let file = SourceFile::read("decoders.xml", Origin::Custom, Kind::Decoders, bytes);
    let Ok(set) = RuleSet::build(vec![file], None, true, true, Patience::endless()) else { return };
    for finding in check(&set, &[Kind::Decoders]) {
        assert!(finding.line >= 1 && finding.column >= 1 && finding.end_line >= finding.line);
    }
});
