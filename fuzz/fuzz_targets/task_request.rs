//! Requests to the embedded task manager: any frame is a request or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_server::embedded::tasks::fuzzing;

fuzz_target!(|frame: &[u8]| fuzzing::request(frame));
