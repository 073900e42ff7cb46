//! Commands to the embedded database daemon: any frame is a command or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_server::embedded::db::fuzzing;

fuzz_target!(|frame: &[u8]| fuzzing::command(frame));
