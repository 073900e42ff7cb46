//! Frames from daemons and clients: any bytes decode within the limit or are refused, and what decodes encodes back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::socket::frame::{Decoded, HEADER_BYTES, WAZUH_LIMIT, decode, encode};

fuzz_target!(|bytes: &[u8]| {
    let mut rest = bytes;
    while let Ok(Decoded::Frame { payload, rest: behind }) = decode(rest, WAZUH_LIMIT) {
        let frame = encode(payload, WAZUH_LIMIT).expect("what decodes is within the limit");
        assert_eq!(frame.as_slice(), &rest[..HEADER_BYTES + payload.len()]);
        rest = behind;
    }
});
