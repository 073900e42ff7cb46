//! Indentation of JSON on its way out, for `pretty=true`.

/// Spaces per level, as Wazuh indents.
const WIDTH: usize = 3;

/// Indents compact JSON chunk by chunk: it never parses a value and holds nothing but its place in the nesting, so
/// a stream stays a stream.
#[derive(Debug, Default)]
pub(super) struct Indenter {
    depth: usize,
    /// Inside of a string.
    text: bool,
    /// The last character was a backslash inside of a string.
    escape: bool,
    /// An object or array has just been opened, and it is not known yet whether anything is in it.
    opened: bool,
}

impl Indenter {
    /// Appends the indented form of the next chunk. A chunk may end anywhere.
    pub(super) fn write(&mut self, chunk: &[u8], into: &mut Vec<u8>) {
        for &byte in chunk {
            if self.text {
                into.push(byte);
                match byte {
                    _ if self.escape => self.escape = false,
                    b'\\' => self.escape = true,
                    b'"' => self.text = false,
                    _ => {}
                }
            } else {
                self.structure(byte, into);
            }
        }
    }

    /// One byte outside of strings.
    fn structure(&mut self, byte: u8, into: &mut Vec<u8>) {
        match byte {
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                if !std::mem::take(&mut self.opened) {
                    self.new_line(into);
                }
                into.push(byte);
                return;
            }
            b' ' | b'\t' | b'\r' | b'\n' => return,
            _ if std::mem::take(&mut self.opened) => self.new_line(into),
            _ => {}
        }
        into.push(byte);
        match byte {
            b'{' | b'[' => {
                self.depth += 1;
                self.opened = true;
            }
            b',' => self.new_line(into),
            b':' => into.push(b' '),
            b'"' => self.text = true,
            _ => {}
        }
    }

    fn new_line(&self, into: &mut Vec<u8>) {
        into.push(b'\n');
        into.resize(into.len() + self.depth * WIDTH, b' ');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Serialize;
    use serde_json::Value;

    use super::*;

    fn indented(chunks: &[&[u8]]) -> String {
        let mut indenter = Indenter::default();
        let mut into = Vec::new();
        for chunk in chunks {
            indenter.write(chunk, &mut into);
        }
        String::from_utf8(into).unwrap()
    }

    #[test]
    fn every_member_has_a_line() {
        let text = indented(&[br#"{"data":{"items":[],"o":{}},"message":"a, b: [\"c\\\\\"]","error":0}"#]);
        let expected = "{\n   \"data\": {\n      \"items\": [],\n      \"o\": {}\n   },\n   \"message\": \"a, b: \
                        [\\\"c\\\\\\\\\\\"]\",\n   \"error\": 0\n}";
        assert_eq!(text, expected);
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            r#"[a-z"\\\[\]{},: é\n]{0,8}"#.prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::hash_map(r#"[a-z"\\{:]{0,4}"#, inner, 0..5)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_result_is_what_a_printer_that_sees_it_whole_makes(value in json(), cut in any::<prop::sample::Index>()) {
            let compact = serde_json::to_vec(&value).unwrap();
            let mut expected = Vec::new();
            let formatter = serde_json::ser::PrettyFormatter::with_indent(b"   ");
            value.serialize(&mut serde_json::Serializer::with_formatter(&mut expected, formatter)).unwrap();
            let (head, tail) = compact.split_at(cut.index(compact.len()));
            prop_assert_eq!(indented(&[head, tail]), String::from_utf8(expected).unwrap());
        }
    }
}
