//! Request targets: how the bytes of a connection arrive makes no difference, no byte is lost, and targets alone change.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_server::listen::RequestTargets;

fn encode<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut targets = RequestTargets::default();
    let mut all = Vec::new();
    for piece in pieces {
        match targets.encode(piece) {
            None => all.extend_from_slice(piece),
            Some((unchanged, encoded)) => {
                all.extend_from_slice(&piece[..unchanged]);
                all.extend_from_slice(&encoded);
            }
        }
    }
    all
}

fuzz_target!(|input: (u8, &[u8])| {
    let (size, bytes) = input;
    let whole = encode([bytes]);
    assert_eq!(encode(bytes.chunks(usize::from(size).max(1))), whole);

    // What was sent is what has passed, but for bytes in the place of which stand three.
    let mut passed = whole.as_slice();
    for &byte in bytes {
        let spelled = format!("%{byte:02X}");
        if passed.first() == Some(&byte) {
            passed = &passed[1..];
        } else {
            passed = passed.strip_prefix(spelled.as_bytes()).expect("a byte passes or is encoded");
        }
    }
    assert!(passed.is_empty());
    // What has been encoded needs no more of it.
    assert_eq!(encode([whole.as_slice()]), whole);
});
