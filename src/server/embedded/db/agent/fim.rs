//! The commands on what file integrity monitoring knows of an agent: `syscheck`, and `fim_file`, `fim_registry`,
//! `fim_registry_key` and `fim_registry_value`, which compare only a part of the rows with the agent's.

use super::super::answer::{Answer, Refusal, near};
use super::super::arguments::leading_integer;
use super::super::connection::Session;
use super::fim_entry::Message;
use super::fim_sum::{self, Sum};
use super::integrity::{self, Component};
use super::scan_info::{self, Check, Time};

/// The module's name in `scan_info`.
const MODULE: &str = "fim";

/// What each verb compares. Files are ordered by their paths, registry items by the names they are kept under.
const COMPONENTS: &[(&str, Component)] = &[
    ("syscheck", Component { name: "fim", table: "fim_entry", key: "file", only: None }),
    (
        "fim_file",
        Component { name: "fim_file", table: "fim_entry", key: "file", only: Some("type = 'file'") },
    ),
    (
        "fim_registry",
        Component {
            name: "fim_registry",
            table: "fim_entry",
            key: "full_path",
            only: Some("type IN ('registry_key', 'registry_value')"),
        },
    ),
    (
        "fim_registry_key",
        Component {
            name: "fim_registry_key",
            table: "fim_entry",
            key: "full_path",
            only: Some("type = 'registry_key'"),
        },
    ),
    (
        "fim_registry_value",
        Component {
            name: "fim_registry_value",
            table: "fim_entry",
            key: "full_path",
            only: Some("type = 'registry_value'"),
        },
    ),
];

/// What a verb of this subject compares; nothing for other verbs.
pub(super) fn component(verb: &str) -> Option<&'static Component> {
    COMPONENTS.iter().find(|(name, _)| *name == verb).map(|(_, component)| component)
}

/// Runs `ACTION ARGUMENTS`. Every action is followed by a space, also those without arguments.
pub(super) fn run(session: &Session<'_>, component: &Component, text: &str) -> Result<Answer, Refusal> {
    let Some((action, rest)) = text.split_once(' ') else {
        return Err(Refusal::new(format!("Invalid FIM query syntax, near '{}'", near(text))));
    };
    match action {
        "scan_info_get" => {
            let time = Time::named(rest).and_then(|time| time.of(session, MODULE).ok());
            let time = time.ok_or_else(|| Refusal::new("Cannot get fim scan info."))?;
            Ok(Answer::ok_with(time.to_string().as_bytes()))
        }
        "scan_info_update" => {
            let (name, seconds) = rest.split_once(' ').ok_or_else(|| invalid(rest))?;
            let time = Time::named(name);
            done(
                time.and_then(|time| time.set(session, MODULE, leading_integer(seconds)).ok()),
                "Cannot save fim control message",
            )
        }
        "control" => done(
            scan_info::checked(session, MODULE, leading_integer(rest)).ok(),
            "Cannot save fim control message",
        ),
        "updatedate" => done(touch(session, rest).ok(), "Cannot update fim date field."),
        "cleandb" => done(clean(session).ok(), "Cannot clean fim database."),
        "load" => {
            let sum = fim_sum::load(session, rest).map_err(|_| Refusal::new("Cannot load Syscheck"))?;
            Ok(Answer::ok_with(sum.unwrap_or_default().as_bytes()))
        }
        "delete" => {
            let deleted = session.execute("DELETE FROM fim_entry WHERE full_path = ?1", [rest]);
            done(deleted.ok(), "Cannot delete Syscheck")
        }
        "save" => save(session, rest),
        "save2" => {
            let saved = match Message::parse(rest) {
                Ok(Message::Entry(entry)) => entry.save(session).ok(),
                Ok(Message::PassedOver) => Some(()),
                Err(_) => None,
            };
            done(saved, CANNOT_SAVE)
        }
        "integrity_clear" => integrity::clear(session, component, rest),
        _ if action.starts_with("integrity_check_") => integrity::check(session, component, action, rest),
        _ => Err(invalid(action)),
    }
}

const CANNOT_SAVE: &str = "Cannot save Syscheck";

fn invalid(text: &str) -> Refusal {
    Refusal::new(format!("Invalid Syscheck query syntax, near '{}'", near(text)))
}

fn done<T>(done: Option<T>, otherwise: &str) -> Result<Answer, Refusal> {
    done.map(|_| Answer::ok()).ok_or_else(|| Refusal::new(otherwise))
}

/// `save KIND SUM FILE`.
fn save(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let (kind, rest) = text.split_once(' ').ok_or_else(|| invalid(text))?;
    let kind = match kind {
        "file" => "file",
        "registry" => "registry_key",
        _ => return Err(invalid(kind)),
    };
    let (sum, file) = split_at_unescaped(rest, ' ').ok_or_else(|| invalid(rest))?;
    let saved = Sum::parse(sum).ok().and_then(|sum| sum.save(session, kind, file).ok());
    done(saved, CANNOT_SAVE)
}

fn touch(session: &Session<'_>, file: &str) -> rusqlite::Result<()> {
    session.execute("UPDATE fim_entry SET date = strftime('%s', 'now') WHERE file = ?1", [file]).map(drop)
}

/// Deletes what the agent has not spoken of since the third last check. Its own configuration stays.
fn clean(session: &Session<'_>) -> rusqlite::Result<()> {
    let before = Time::Check(Check::Third).of(session, MODULE)?;
    session
        .execute(
            "DELETE FROM fim_entry WHERE date < ?1 AND full_path NOT IN ('internal_options.conf', 'ossec.conf')",
            [before],
        )
        .map(drop)
}

/// What stands before and after the first of these characters that has no backslash before it.
pub(super) fn split_at_unescaped(text: &str, separator: char) -> Option<(&str, &str)> {
    let mut escaped = false;
    for (position, character) in text.char_indices() {
        match character {
            '\\' => escaped = !escaped,
            _ if character == separator && !escaped => {
                return Some((text.get(..position)?, text.get(position + character.len_utf8()..)?));
            }
            _ => escaped = false,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backslashes_keep_what_follows_them_together() {
        assert_eq!(split_at_unescaped("a b", ' '), Some(("a", "b")));
        assert_eq!(split_at_unescaped(r"a\ b c", ' '), Some((r"a\ b", "c")));
        assert_eq!(split_at_unescaped(r"a\\ b", ' '), Some((r"a\\", "b")));
        assert_eq!(split_at_unescaped(r"a\ b", ' '), None);
    }
}
