//! JSON objects that leave out what is empty: the form of Wazuh's answers on this socket.

use rusqlite::types::ValueRef;

use super::super::json::{push_integer, push_string};

/// Writes an object field by field.
pub(super) struct ObjectWriter<'a> {
    out: &'a mut Vec<u8>,
    empty: bool,
}

impl<'a> ObjectWriter<'a> {
    /// Opens an object at the end of `out`.
    pub(super) fn open(out: &'a mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out, empty: true }
    }

    /// A column that counts as a number; NULL counts as zero.
    pub(super) fn integer(&mut self, name: &str, value: ValueRef<'_>) {
        let number = match value {
            ValueRef::Integer(number) => number,
            #[expect(clippy::cast_possible_truncation, reason = "SQLite's own conversion saturates as well")]
            ValueRef::Real(number) => number as i64,
            ValueRef::Text(text) => super::super::arguments::leading_integer(&String::from_utf8_lossy(text)),
            ValueRef::Null | ValueRef::Blob(_) => 0,
        };
        push_integer(self.name(name), number);
    }

    /// A column that counts as text; NULL, an empty text and a single space are left out.
    pub(super) fn text(&mut self, name: &str, value: ValueRef<'_>) {
        match value {
            ValueRef::Text(b"" | b" ") | ValueRef::Null => {}
            ValueRef::Text(text) | ValueRef::Blob(text) => push_string(self.name(name), text),
            ValueRef::Integer(number) => push_string(self.name(name), number.to_string().as_bytes()),
            ValueRef::Real(number) => push_string(self.name(name), number.to_string().as_bytes()),
        }
    }

    /// A list or an object whose text is known; an empty one is left out.
    pub(super) fn json(&mut self, name: &str, json: &[u8]) {
        if !matches!(json, b"[]" | b"{}") {
            self.name(name).extend_from_slice(json);
        }
    }

    /// Closes the object.
    pub(super) fn close(self) {
        self.out.push(b'}');
    }

    fn name(&mut self, name: &str) -> &mut Vec<u8> {
        if !self.empty {
            self.out.push(b',');
        }
        self.empty = false;
        push_string(self.out, name.as_bytes());
        self.out.push(b':');
        self.out
    }
}

/// Writes the items of a list, with commas between them.
pub(super) fn push_item(list: &mut Vec<u8>, item: impl FnOnce(&mut Vec<u8>)) {
    if !matches!(list.last(), None | Some(b'[' | b'{')) {
        list.push(b',');
    }
    item(list);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_out_what_is_empty() {
        let mut out = Vec::new();
        let mut object = ObjectWriter::open(&mut out);
        object.integer("a", ValueRef::Null);
        object.text("b", ValueRef::Text(b" "));
        object.text("c", ValueRef::Null);
        object.text("d", ValueRef::Text(b"x\"y"));
        object.json("e", b"[]");
        object.json("f", b"[1]");
        object.close();
        assert_eq!(out, br#"{"a":0,"d":"x\"y","f":[1]}"#);
    }
}
