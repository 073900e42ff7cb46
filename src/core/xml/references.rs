//! References in texts and attributes: `&amp;`, `&#65;`.

use std::borrow::Cow;

/// How references are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum References {
    /// As XML has it.
    Resolved,
    /// As the Server API shows them: `&lt;`, `&gt;` and those by number as they are written; `&backslash;` is one.
    AnglesKept,
}

/// The longest name of a reference, or its number: `#x10ffff`, with some zeros.
const LONGEST: usize = 16;

impl References {
    /// The character of a reference, by what stands between `&` and `;`.
    fn resolve(self, name: &str) -> Option<char> {
        match (self, name) {
            (_, "amp") => Some('&'),
            (_, "quot") => Some('"'),
            (_, "apos") => Some('\''),
            (Self::Resolved, "lt") => Some('<'),
            (Self::Resolved, "gt") => Some('>'),
            (Self::AnglesKept, "backslash") => Some('\\'),
            (Self::Resolved, _) => {
                let digits = name.strip_prefix('#').filter(|digits| !digits.starts_with('+'))?;
                let code = match digits.strip_prefix('x') {
                    Some(digits) => u32::from_str_radix(digits, 16),
                    None => digits.parse(),
                };
                code.ok().and_then(char::from_u32)
            }
            (Self::AnglesKept, _) => None,
        }
    }
}

/// A text with its references resolved and its line ends as `\n`. An `&` that begins no reference is a plain character.
pub(super) fn resolved(raw: &str, how: References) -> Cow<'_, str> {
    let Some(first) = raw.find(['&', '\r']) else { return Cow::Borrowed(raw) };
    let mut text = String::with_capacity(raw.len());
    let (before, mut rest) = raw.split_at(first);
    text.push_str(before);
    while let Some(place) = rest.find(['&', '\r']) {
        let (before, special) = rest.split_at(place);
        text.push_str(before);
        let (character, length) = match special.strip_prefix('\r') {
            Some(after) => ('\n', if after.starts_with('\n') { 2 } else { 1 }),
            None => reference(special, how).unwrap_or(('&', 1)),
        };
        text.push(character);
        rest = special.get(length..).unwrap_or_default();
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// The character of the reference with which `text` begins, and how many bytes that has.
fn reference(text: &str, how: References) -> Option<(char, usize)> {
    let named = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = text.bytes().skip(1).take(LONGEST + 1).take_while(named).count();
    let name = text.get(1..=length)?;
    let is_closed = text.as_bytes().get(length + 1) == Some(&b';');
    is_closed.then(|| how.resolve(name)).flatten().map(|character| (character, length + 2))
}

/// An attribute's value: as [`resolved`], with line breaks and tabs as spaces.
pub(super) fn attribute_value(raw: &str, how: References) -> Cow<'_, str> {
    if raw.contains(['\t', '\n', '\r']) {
        let spaced = raw.replace("\r\n", " ").replace(['\t', '\n', '\r'], " ");
        return Cow::Owned(resolved(&spaced, how).into_owned());
    }
    resolved(raw, how)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_for_xml_and_for_the_api() {
        for (raw, xml, api) in [
            ("plain", "plain", "plain"),
            ("a &amp; b &quot;c&apos;", "a & b \"c'", "a & b \"c'"),
            ("1 &lt; 2 &gt; 0", "1 < 2 > 0", "1 &lt; 2 &gt; 0"),
            ("&#65;&#x42;", "AB", "&#65;&#x42;"),
            ("a && b & c; &", "a && b & c; &", "a && b & c; &"),
            ("&unknown; &backslash;", "&unknown; &backslash;", "&unknown; \\"),
            (
                "&#xD800; &#1114112; &#x; &#+65;",
                "&#xD800; &#1114112; &#x; &#+65;",
                "&#xD800; &#1114112; &#x; &#+65;",
            ),
            ("&amp;lt;", "&lt;", "&lt;"),
            ("a\r\nb\rc\n", "a\nb\nc\n", "a\nb\nc\n"),
            ("&ü&é;", "&ü&é;", "&ü&é;"),
        ] {
            assert_eq!(resolved(raw, References::Resolved), xml, "{raw}");
            assert_eq!(resolved(raw, References::AnglesKept), api, "{raw}");
        }
        assert_eq!(attribute_value("a\r\nb\tc &lt;", References::Resolved), "a b c <");
    }
}
