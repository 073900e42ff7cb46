//! `ossec.conf`: any text has sections or is refused, is shown and checked without harm, and the daemons find settings
//! in it; what is set can be read back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::config::{self, Cluster};
use wazuhctl_server::embedded::authd::fuzzing;

fuzz_target!(|text: &str| {
    if let Ok(sections) = config::parse(text) {
        let _ = Cluster::of(&sections);
    }
    fuzzing::settings(text);
    let _ = config::manager_configuration(text);
    if config::check_manager(text).is_ok() {
        let path = "global.logall".parse().expect("a path");
        if let Ok(change) = config::set_value(text, &path, "yes") {
            let again = config::set_value(&change.text, &path, "yes").expect("set again");
            assert_eq!((again.text, again.before.as_deref()), (change.text, Some("yes")));
        }
    }
});
