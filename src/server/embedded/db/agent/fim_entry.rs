//! `syscheck save2`: a file, a registry key or a registry value as agents since Wazuh 3.12 send it, in JSON.
//!
//! ```json
//! {"path": "/etc/passwd", "timestamp": 1748735999, "attributes": {"type": "file", "size": 1024, "perm": "rw-r--r--"}}
//! ```
//!
//! Registry items have a `version`. Those of version 2 are kept under a name made of architecture, key and value;
//! those of version 3 under an `index` that the agent made of the same. Those without a version are passed over.

use serde_json::Value;

use super::super::arguments::{Fields, whole_number};
use super::super::connection::Session;

/// What cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unusable;

/// What a message comes to.
#[derive(Debug, PartialEq)]
pub(super) enum Message {
    /// An item to keep.
    Entry(Box<Entry>),
    /// A registry item of before there were versions.
    PassedOver,
}

/// An item, by the columns of `fim_entry`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Entry {
    full_path: String,
    file: String,
    kind: String,
    date: i64,
    arch: Option<String>,
    value_name: Option<String>,
    attributes: Attributes,
}

/// What is known of the item itself.
#[derive(Debug, Default, PartialEq, Eq)]
struct Attributes {
    size: Option<i64>,
    perm: Option<String>,
    uid: Option<String>,
    gid: Option<String>,
    md5: Option<String>,
    sha1: Option<String>,
    uname: Option<String>,
    gname: Option<String>,
    mtime: Option<i64>,
    inode: Option<i64>,
    sha256: Option<String>,
    attributes: Option<String>,
    symbolic_path: Option<String>,
    checksum: Option<String>,
    value_type: Option<String>,
}

/// What an item is, and under which name it is kept.
struct Identity {
    kind: String,
    full_path: String,
    arch: Option<String>,
    value_name: Option<String>,
}

impl Message {
    /// Reads the JSON that a text begins with.
    pub(super) fn parse(text: &str) -> Result<Self, Unusable> {
        let message = Fields::parse_beginning(text).ok_or(Unusable)?;
        let path = if message.has("path") { "path" } else { "index" };
        let file = message.text(path).ok_or(Unusable)?.to_owned();
        let date = message.integer("timestamp").ok_or(Unusable)?;
        let Some(Value::Object(attributes)) = message.value("attributes") else { return Err(Unusable) };
        let kind = attributes.get("type").and_then(Value::as_str).ok_or(Unusable)?;
        let Some(identity) = Identity::of(kind, &message, &file)? else { return Ok(Self::PassedOver) };
        let Identity { kind, full_path, arch, value_name } = identity;
        let mut known = Attributes::default();
        for (name, value) in attributes {
            known.set(name, value)?;
        }
        Ok(Self::Entry(Box::new(Entry { full_path, file, kind, date, arch, value_name, attributes: known })))
    }
}

impl Identity {
    /// None where the item is to be passed over.
    fn of(kind: &str, message: &Fields, path: &str) -> Result<Option<Self>, Unusable> {
        let plain = |kind: &str| Self {
            kind: kind.to_owned(),
            full_path: path.to_owned(),
            arch: None,
            value_name: None,
        };
        match kind {
            "file" => return Ok(Some(plain("file"))),
            "registry" => return Ok(Some(plain("registry_key"))),
            _ if !kind.starts_with("registry_") => return Err(Unusable),
            _ => {}
        }
        let Some(version) = message.integer("version") else { return Ok(None) };
        let arch = message.text("arch").map(str::to_owned);
        let value_name = message.text("value_name").map(str::to_owned);
        match (version, kind) {
            (2, "registry_key") => {
                let arch = arch.ok_or(Unusable)?;
                let full_path = format!("{arch} {}", escaped(path));
                Ok(Some(Self { kind: kind.to_owned(), full_path, arch: Some(arch), value_name: None }))
            }
            (2, "registry_value") => {
                let (arch, value_name) = (arch.ok_or(Unusable)?, value_name.ok_or(Unusable)?);
                let full_path = format!("{arch} {}:{}", escaped(path), escaped(&value_name));
                Ok(Some(Self {
                    kind: kind.to_owned(),
                    full_path,
                    arch: Some(arch),
                    value_name: Some(value_name),
                }))
            }
            (3, _) => {
                let full_path = message.text("index").ok_or(Unusable)?.to_owned();
                Ok(Some(Self { kind: kind.to_owned(), full_path, arch, value_name }))
            }
            _ => Err(Unusable),
        }
    }
}

/// A part of a registry item's name, in which the colon that parts key and value must not stand.
fn escaped(part: &str) -> String {
    part.replace('\\', "\\\\").replace(':', "\\:")
}

impl Attributes {
    /// Takes an attribute over. Values that are neither numbers nor texts nor objects say nothing.
    fn set(&mut self, name: &str, value: &Value) -> Result<(), Unusable> {
        match value {
            Value::Number(_) => {
                let field = match name {
                    "size" => &mut self.size,
                    "mtime" => &mut self.mtime,
                    "inode" => &mut self.inode,
                    _ => return Err(Unusable),
                };
                *field = whole_number(value);
            }
            Value::String(text) if name == "inode" => self.inode = Some(text.parse().unwrap_or(0)),
            Value::String(text) => {
                let field = match name {
                    "type" => return Ok(()),
                    "perm" => &mut self.perm,
                    "uid" => &mut self.uid,
                    "gid" => &mut self.gid,
                    "hash_md5" => &mut self.md5,
                    "hash_sha1" => &mut self.sha1,
                    "hash_sha256" => &mut self.sha256,
                    "user_name" => &mut self.uname,
                    "group_name" => &mut self.gname,
                    "attributes" => &mut self.attributes,
                    "symbolic_path" => &mut self.symbolic_path,
                    "checksum" => &mut self.checksum,
                    "value_type" => &mut self.value_type,
                    _ => return Err(Unusable),
                };
                *field = Some(text.clone());
            }
            Value::Object(_) if name == "perm" => self.perm = Some(value.to_string()),
            Value::Object(_) => return Err(Unusable),
            Value::Null | Value::Bool(_) | Value::Array(_) => {}
        }
        Ok(())
    }
}

impl Entry {
    /// Keeps the item, in place of what was known of it before.
    pub(super) fn save(&self, session: &Session<'_>) -> rusqlite::Result<()> {
        let known = &self.attributes;
        session
            .execute(
                "INSERT OR REPLACE INTO fim_entry (full_path, file, type, date, arch, value_name, value_type, size, \
                 perm, uid, gid, md5, sha1, uname, gname, mtime, inode, sha256, attributes, symbolic_path, checksum) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, \
                 ?21)",
                rusqlite::params![
                    self.full_path,
                    self.file,
                    self.kind,
                    self.date,
                    self.arch,
                    self.value_name,
                    known.value_type,
                    known.size,
                    known.perm,
                    known.uid,
                    known.gid,
                    known.md5,
                    known.sha1,
                    known.uname,
                    known.gname,
                    known.mtime,
                    known.inode,
                    known.sha256,
                    known.attributes,
                    known.symbolic_path,
                    known.checksum,
                ],
            )
            .map(drop)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn kept(message: &Value) -> Option<(String, String, Option<String>)> {
        match Message::parse(&message.to_string()) {
            Ok(Message::Entry(entry)) => Some((entry.full_path, entry.kind, entry.value_name)),
            _ => None,
        }
    }

    #[test]
    fn items_are_kept_under_their_names() {
        let of = |path: &str, kind: &str, more: Value| {
            let mut message = json!({"path": path, "timestamp": 5, "attributes": {"type": kind}});
            message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            kept(&message)
        };
        let item = |full_path: &str, kind: &str, value: Option<&str>| {
            Some((full_path.to_owned(), kind.to_owned(), value.map(str::to_owned)))
        };
        assert_eq!(of("/etc/a b", "file", json!({})), item("/etc/a b", "file", None));
        assert_eq!(of("HKEY\\x", "registry", json!({})), item("HKEY\\x", "registry_key", None));
        let second = json!({"version": 2.0, "arch": "[x64]", "value_name": "a:b"});
        assert_eq!(of("H\\K", "registry_key", second.clone()), item("[x64] H\\\\K", "registry_key", None));
        assert_eq!(
            of("H\\K", "registry_value", second),
            item("[x64] H\\\\K:a\\:b", "registry_value", Some("a:b"))
        );
        let third = json!({"version": 3, "arch": "[x32]", "value_name": "v", "index": "0f"});
        assert_eq!(of("H\\K", "registry_value", third), item("0f", "registry_value", Some("v")));
        assert_eq!(of("H", "registry_key", json!({"version": 2})), None, "no architecture");
        assert_eq!(of("H", "registry_value", json!({"version": 2, "arch": "[x32]"})), None, "no value");
        assert_eq!(of("H", "registry_key", json!({"version": 3})), None, "no index");
        assert_eq!(of("H", "registry_key", json!({"version": 4})), None, "of another version");
        assert_eq!(of("H", "folder", json!({})), None, "of an unknown kind");
    }

    #[test]
    fn messages_without_what_is_needed_are_refused() {
        for text in [
            "",
            "[]",
            r#"{"timestamp":1,"attributes":{"type":"file"}}"#,
            r#"{"path":1,"timestamp":1,"attributes":{"type":"file"}}"#,
            r#"{"path":"/a","timestamp":"1","attributes":{"type":"file"}}"#,
            r#"{"path":"/a","timestamp":1,"attributes":"file"}"#,
            r#"{"path":"/a","timestamp":1,"attributes":{}}"#,
            r#"{"path":"/a","timestamp":1,"attributes":{"type":"file","what":"x"}}"#,
            r#"{"path":"/a","timestamp":1,"attributes":{"type":"file","perm":1}}"#,
            r#"{"path":"/a","timestamp":1,"attributes":{"type":"file","size":{}}}"#,
        ] {
            assert_eq!(Message::parse(text), Err(Unusable), "{text}");
        }
        let old = r#"{"path":"H","timestamp":1,"attributes":{"type":"registry_key"}}"#;
        assert_eq!(Message::parse(old), Ok(Message::PassedOver));
    }

    #[test]
    fn attributes_are_taken_over_by_name() {
        let text = r#"{"index":"/a","timestamp":7,"attributes":{"type":"file","size":12.7,"mtime":3,"inode":"99",
            "perm":{"S-1-5":{"name":"x"}},"uid":"0","hash_md5":"m","hash_sha1":"s1","hash_sha256":"s2",
            "user_name":"root","group_name":"wheel","attributes":"HIDDEN","symbolic_path":"/b","checksum":"c",
            "gid":null}}"#;
        let Ok(Message::Entry(entry)) = Message::parse(text) else { panic!("an entry") };
        assert_eq!((entry.file.as_str(), entry.date), ("/a", 7));
        let attributes = entry.attributes;
        assert_eq!((attributes.size, attributes.mtime, attributes.inode), (Some(12), Some(3), Some(99)));
        assert_eq!(attributes.perm.as_deref(), Some(r#"{"S-1-5":{"name":"x"}}"#));
        assert_eq!((attributes.gid, attributes.uname.as_deref()), (None, Some("root")));
        let broken = r#"{"path":"/a","timestamp":7,"attributes":{"type":"file","inode":"9x"}}"#;
        let Ok(Message::Entry(entry)) = Message::parse(broken) else { panic!("an entry") };
        assert_eq!(entry.attributes.inode, Some(0));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text: String) {
            let _ = Message::parse(&text);
        }
    }
}
