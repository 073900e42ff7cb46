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
    /// The field that is the value.
    pub(crate) value: &'static str,
    /// The field that shells show beside it.
    pub(crate) help: Option<&'static str>,
}

/// Ids of agents.
pub(crate) const AGENTS: Source = Source { name: "agents", path: "/agents", value: "id", help: Some("name") };

/// Names of groups.
pub(crate) const GROUPS: Source = Source { name: "groups", path: "/groups", value: "name", help: None };

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
