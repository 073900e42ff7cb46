//! `sca insert`: a check of a policy with its result, in JSON.
//!
//! ```json
//! {"id": 7, "policy_id": "cis", "check": {"id": 7001, "title": "Ensure …", "result": "failed"}}
//! ```

use serde_json::Value;

use super::super::arguments::Fields;
use super::super::connection::Session;

/// The texts of a check, by the columns of `sca_check`. They may be missing; the result is then `not applicable`.
const TEXTS: [&str; 12] = [
    "description",
    "rationale",
    "remediation",
    "file",
    "directory",
    "process",
    "registry",
    "references",
    "command",
    "reason",
    "condition",
    "result",
];

/// A text that is no such check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed;

/// A check.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Check {
    id: i64,
    scan: i64,
    policy: String,
    title: String,
    /// In the order of [`TEXTS`].
    texts: [Option<String>; 12],
}

impl Check {
    /// Reads the JSON that a text begins with.
    pub(super) fn parse(text: &str) -> Result<Self, Malformed> {
        let event = Fields::parse_beginning(text).ok_or(Malformed)?;
        let scan = event.integer("id").filter(|scan| *scan >= 0).ok_or(Malformed)?;
        let policy = event.text("policy_id").ok_or(Malformed)?.to_owned();
        let Some(check @ Value::Object(_)) = event.value("check") else { return Err(Malformed) };
        let check = Fields::from(check.clone());
        let id = check.integer("id").ok_or(Malformed)?;
        let title = check.text("title").ok_or(Malformed)?.to_owned();
        let mut texts = [const { None }; 12];
        for (place, name) in texts.iter_mut().zip(TEXTS) {
            *place = match check.text(name) {
                Some(text) => Some(text.to_owned()),
                None if check.has(name) => return Err(Malformed),
                None => None,
            };
        }
        Ok(Self { id, scan, policy, title, texts })
    }

    /// Keeps the check, unless there is one of this number.
    pub(super) fn save(&self, session: &Session<'_>) -> rusqlite::Result<()> {
        let [
            description,
            rationale,
            remediation,
            file,
            directory,
            process,
            registry,
            references,
            command,
            reason,
            condition,
            result,
        ] = &self.texts;
        session
            .execute(
                "INSERT INTO sca_check (id, scan_id, policy_id, title, description, rationale, remediation, file, \
                 directory, process, registry, `references`, command, reason, condition, result) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) \
                 ON CONFLICT DO NOTHING",
                rusqlite::params![
                    self.id,
                    self.scan,
                    self.policy,
                    self.title,
                    description,
                    rationale,
                    remediation,
                    file,
                    directory,
                    process,
                    registry,
                    references,
                    command,
                    reason,
                    condition,
                    result.as_deref().unwrap_or("not applicable"),
                ],
            )
            .map(drop)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn checks_are_read_by_field() {
        let text = r#"{"id":7,"policy_id":"cis","check":{"id":1,"title":"t","result":"failed","file":"/a"}} and more"#;
        let check = Check::parse(text).unwrap();
        assert_eq!((check.id, check.scan, check.policy.as_str()), (1, 7, "cis"));
        assert_eq!(check.texts[3].as_deref(), Some("/a"));
        assert_eq!(check.texts[11].as_deref(), Some("failed"));
        for text in [
            "",
            r#"{"policy_id":"p","check":{"id":1,"title":"t"}}"#,
            r#"{"id":-1,"policy_id":"p","check":{"id":1,"title":"t"}}"#,
            r#"{"id":1,"policy_id":2,"check":{"id":1,"title":"t"}}"#,
            r#"{"id":1,"policy_id":"p"}"#,
            r#"{"id":1,"policy_id":"p","check":[]}"#,
            r#"{"id":1,"policy_id":"p","check":{"id":"1","title":"t"}}"#,
            r#"{"id":1,"policy_id":"p","check":{"id":1}}"#,
            r#"{"id":1,"policy_id":"p","check":{"id":1,"title":"t","result":null}}"#,
            r#"{"id":1,"policy_id":"p","check":{"id":1,"title":"t","command":7}}"#,
        ] {
            assert_eq!(Check::parse(text), Err(Malformed), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text: String) {
            let _ = Check::parse(&text);
        }
    }
}
