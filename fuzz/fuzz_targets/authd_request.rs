//! Requests to the embedded registration daemon: any frame is a request or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_server::embedded::authd::fuzzing;

fuzz_target!(|frame: &[u8]| fuzzing::request(frame));
