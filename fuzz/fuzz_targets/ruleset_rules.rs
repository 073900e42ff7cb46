//! Files of rules: whatever is in them, they are read, put together, checked and explained.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::ruleset::Kind;
use wazuhctl_core::ruleset::lint::check;
use wazuhctl_core::ruleset::model::{Origin, Patience, RuleSet, SourceFile, coverage, reasons};

fuzz_target!(|bytes: &[u8]| {
    let file = SourceFile::read("rules.xml", Origin::Custom, Kind::Rules, bytes);
    for complete in [false, true] {
        let patience = Patience::endless();
        let built = RuleSet::build(vec![file.clone()], Some(Vec::new()), complete, complete, patience);
        let Ok(set) = built else { return };
        for finding in check(&set, &[Kind::Rules, Kind::Decoders]) {
            assert!(finding.line >= 1 && finding.column >= 1 && finding.end_line >= finding.line);
        }
        let _ = coverage(&set, None);
        for node in set.tree.nodes.iter().take(8) {
            assert!(reasons(&set, node.id).is_some());
        }
    }
});
