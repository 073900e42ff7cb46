//! Files of rules and decoders: what is taken from users is read, and what is read is shown as JSON that can be read.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::decoders::Decoder;
use wazuhctl_core::rules::Rule;
use wazuhctl_core::ruleset::{Definition, FileStatus, Kind, RulesetFile, check};

fn read<D: Definition>(file: &RulesetFile, text: &str) {
    let read = D::read(file, text);
    if check(D::KIND, &file.path(), text).is_ok() {
        assert!(read.is_ok());
    }
    for definition in read.iter().flatten() {
        let shown = definition.shown();
        let written: serde_json::Value = serde_json::from_slice(&shown.json).unwrap();
        assert_eq!(written, shown.value);
    }
}

fuzz_target!(|text: &str| {
    let file = RulesetFile {
        filename: "a.xml".to_owned(),
        relative_dirname: "etc/rules".to_owned(),
        status: FileStatus::Enabled,
    };
    read::<Rule>(&file, text);
    read::<Decoder>(&file, text);
    let _ = check(Kind::Rules, "etc/rules/a.xml", text);
});
