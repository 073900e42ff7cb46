//! Answers of the database daemon: any bytes are an answer or an error, and neither is longer than the bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::wdb::{Answer, AnswerError};

fuzz_target!(|bytes: &[u8]| {
    let length = match Answer::parse(bytes) {
        Ok(answer) => answer.payload.len(),
        Err(AnswerError::Refused(text) | AnswerError::Unknown(text)) => text.len(),
    };
    assert!(length <= bytes.len());
});
