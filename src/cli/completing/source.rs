//! [`Source`]: where the values of an argument come from.

use std::ffi::OsStr;

use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use super::fetch::fetched;
use crate::context::ContextFile;
use crate::folders::Folders;

/// A list of the API whose items are values to complete.
#[derive(Debug)]
pub(crate) struct Source {
    /// What the values are, which is part of the cache file's name.
    pub(crate) name: &'static str,
    /// The list's path.
    pub(crate) path: &'static str,
    /// The field that is the value; of a list of plain values there is none.
    pub(crate) value: Option<&'static str>,
    /// The field that shells show beside it.
    pub(crate) help: Option<&'static str>,
    /// Whether the list takes `select` and `q`; the others take a search.
    pub(crate) has_fields: bool,
}

impl Source {
    const fn new(name: &'static str, path: &'static str, value: &'static str) -> Self {
        Self { name, path, value: Some(value), help: None, has_fields: true }
    }
}

/// Ids of agents.
pub(crate) const AGENTS: Source = Source { help: Some("name"), ..Source::new("agents", "/agents", "id") };

/// Names of groups.
pub(crate) const GROUPS: Source = Source::new("groups", "/groups", "name");

/// Numbers of rules.
pub(crate) const RULES: Source = Source { help: Some("description"), ..Source::new("rules", "/rules", "id") };

/// Groups that rules are in.
pub(crate) const RULE_GROUPS: Source =
    Source { value: None, has_fields: false, ..Source::new("rule-groups", "/rules/groups", "") };

/// Files of rules.
pub(crate) const RULE_FILES: Source =
    Source { help: Some("relative_dirname"), ..Source::new("rule-files", "/rules/files", "filename") };

/// Names of decoders.
pub(crate) const DECODERS: Source =
    Source { help: Some("filename"), ..Source::new("decoders", "/decoders", "name") };

/// Files of decoders.
pub(crate) const DECODER_FILES: Source =
    Source { help: Some("relative_dirname"), ..Source::new("decoder-files", "/decoders/files", "filename") };

/// Names of CDB lists.
pub(crate) const LISTS: Source = Source {
    help: Some("relative_dirname"),
    has_fields: false,
    ..Source::new("lists", "/lists/files", "filename")
};

/// Completes an argument from a source.
pub(crate) fn values(source: &'static Source) -> ArgValueCompleter {
    ArgValueCompleter::new(move |word: &OsStr| {
        let Some(word) = word.to_str() else { return Vec::new() };
        let candidate = |(value, help): (String, Option<String>)| {
            CompletionCandidate::new(value).help(help.map(Into::into))
        };
        fetched(source, word).into_iter().map(candidate).collect()
    })
}

/// Completes the names of contexts, which are in the user's own file.
pub(crate) fn contexts() -> ArgValueCompleter {
    ArgValueCompleter::new(|word: &OsStr| {
        let file = Folders::from_environment().and_then(|folders| ContextFile::load(&folders));
        let names = file.map(|file| file.contexts.into_keys().collect::<Vec<_>>()).unwrap_or_default();
        let fits = |name: &String| word.to_str().is_some_and(|word| name.starts_with(word));
        names.into_iter().filter(fits).map(CompletionCandidate::new).collect::<Vec<_>>()
    })
}
