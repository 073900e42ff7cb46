//! How values are read before they are compared: the rewritings that more than one table needs, for
//! [`Column::read_as`](super::Column).

use std::borrow::Cow;

/// Versions are written `Wazuh v4.14.7`; the space may be left out.
pub fn version(value: &str) -> Cow<'_, str> {
    let mut spaced = String::new();
    let mut rest = value;
    // Looks for a `v` behind a letter, other than one that was part of the pair before.
    while let Some(letter) = rest
        .as_bytes()
        .windows(2)
        .position(|pair| matches!(pair, [letter, b'v'] if letter.is_ascii_alphabetic()))
    {
        let Some((before, after)) = rest.split_at_checked(letter + 1) else { break };
        spaced.push_str(before);
        spaced.push_str(" v");
        rest = after.strip_prefix('v').unwrap_or(after);
    }
    if spaced.is_empty() {
        return Cow::Borrowed(value);
    }
    spaced.push_str(rest);
    Cow::Owned(spaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_may_lack_their_space() {
        for (written, read) in [
            ("Wazuh v4.14.7", "Wazuh v4.14.7"),
            ("wazuhv4.14.7", "wazuh v4.14.7"),
            ("v4.14.7", "v4.14.7"),
            ("avbv", "a vb v"),
            ("vvv", "v vv"),
            ("", ""),
            ("év", "év"),
        ] {
            assert_eq!(version(written), read, "{written}");
        }
    }
}
