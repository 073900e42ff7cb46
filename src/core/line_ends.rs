//! Line ends as Python's text mode reads them: `\r\n` and a lone `\r` are `\n`.
//!
//! Wazuh's API opens the files that it shows as they are in text mode, so that clients never see a carriage return.

use std::borrow::Cow;

/// A text with its line ends as `\n`.
pub(crate) fn unified(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The same of bytes, whatever their encoding.
pub(crate) fn unified_bytes(bytes: Vec<u8>) -> Vec<u8> {
    if !bytes.contains(&b'\r') {
        return bytes;
    }
    let mut unified = Vec::with_capacity(bytes.len());
    let mut bytes = bytes.into_iter().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'\r' {
            bytes.next_if_eq(&b'\n');
            unified.push(b'\n');
        } else {
            unified.push(byte);
        }
    }
    unified
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_line_end_is_a_line_feed() {
        for (text, expected) in [
            ("", ""),
            ("a\nb\n", "a\nb\n"),
            ("a\r\nb\r\n", "a\nb\n"),
            ("a\rb\r", "a\nb\n"),
            ("\r\r\n\n\r", "\n\n\n\n"),
        ] {
            assert_eq!(unified(text), expected, "{text:?}");
            assert_eq!(unified_bytes(text.into()), expected.as_bytes(), "{text:?}");
        }
        assert_eq!(unified_bytes(b"\xff\r\n\xfe".to_vec()), b"\xff\n\xfe");
    }

    proptest! {
        #[test]
        fn texts_and_bytes_are_treated_alike(text in "[a\r\n\u{e9}]{0,20}") {
            let expected = unified(&text).into_owned();
            prop_assert!(!expected.contains('\r'));
            prop_assert_eq!(unified_bytes(text.into_bytes()), expected.into_bytes());
        }
    }
}
