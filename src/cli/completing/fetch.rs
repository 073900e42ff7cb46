//! Fetching values: from the cache, or from the manager as far as that needs nobody's help: no question is asked, no
//! password is looked for, no certificate is shown.

use std::collections::HashSet;

use clap::FromArgMatches;
use jiff::Timestamp;
use serde_json::Value;

use super::cache::{CacheFile, Values};
use super::quick;
use super::source::Source;
use crate::connect::{self, ApiRequest, Target};
use crate::folders::Folders;
use crate::globals::GlobalArgs;
use crate::output::affected_items;
use crate::reply;

/// So many values are fetched and kept: nobody looks through more.
const MOST: usize = 1000;

/// The values of a source that begin with `word`.
pub(super) fn fetched(source: &'static Source, word: &str) -> Vec<(String, Option<String>)> {
    let found = target().and_then(|(target, folders)| {
        let cache = CacheFile::of(&folders, &target, source);
        match cache.read() {
            // Of a long list, the cache has the beginning only.
            Some(values) if values.whole || word.is_empty() => Some(values),
            _ => {
                let word = word.to_owned();
                quick::within_time(move |sender| {
                    let Some(values) = ask(target, &folders, source, &word) else { return };
                    let is_beginning = word.is_empty() || values.whole;
                    let _ = sender.send(values.clone());
                    if is_beginning {
                        cache.write(&values);
                    }
                })
            }
        }
    });
    let mut values = found.map(|found| found.values).unwrap_or_default();
    values.retain(|(value, _)| value.starts_with(word));
    values
}

/// The manager that the words on the command line, the environment and the context file mean.
fn target() -> Option<(Target, Folders)> {
    let words = std::env::args_os().skip_while(|word| word != "--").skip(1);
    let matches = crate::command().ignore_errors(true).try_get_matches_from(words).ok()?;
    let globals = GlobalArgs::from_arg_matches(&matches).ok()?;
    let folders = Folders::from_environment().ok()?;
    let mut target = Target::resolve(&globals, &folders).ok()?;
    if let Target::Remote(remote) = &mut target {
        remote.timeout = quick::left();
    }
    Some((target, folders))
}

/// Asks the manager: for the whole list, and where it is longer than that, for what has the word in it.
fn ask(target: Target, folders: &Folders, source: &Source, word: &str) -> Option<Values> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
    runtime.block_on(async {
        let connection = connect::open_unattended(target, folders).await.ok()?;
        let fields = [source.value, source.help].into_iter().flatten().collect::<Vec<_>>();
        let mut request = ApiRequest::get(source.path).with("limit", MOST.to_string());
        if source.has_fields {
            request = request.with("select", fields.join(","));
        }
        let whole = list(&*connection, &request, source).await?;
        // Anything else in a word could mean something in a query.
        let is_plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte));
        if whole.whole || word.is_empty() || !is_plain {
            return Some(whole);
        }
        let narrowed = match source.value.filter(|_| source.has_fields) {
            Some(value) => request.with("q", format!("{value}~{word}")),
            None => request.with("search", word.to_owned()),
        };
        let mut values = list(&*connection, &narrowed, source).await?.values;
        values.extend(whole.values);
        values.sort();
        values.dedup();
        Some(Values { values, ..whole })
    })
}

async fn list(connection: &dyn connect::Connection, request: &ApiRequest, source: &Source) -> Option<Values> {
    let document = reply::document(&connection.request(request).await.ok()?).ok()?;
    let items = affected_items(&document);
    let field = |item: &Value, name: Option<&str>| match name {
        Some(name) => item.get(name).and_then(text),
        None => text(item),
    };
    let help = |item: &Value| source.help.and_then(|help| field(item, Some(help)));
    // What several items are called is one value.
    let mut known = HashSet::new();
    let values = items
        .iter()
        .filter_map(|item| Some((field(item, source.value)?, help(item))))
        .filter(|(value, _)| known.insert(value.clone()));
    let total = document.pointer("/data/total_affected_items").and_then(Value::as_u64)?;
    let whole = u64::try_from(items.len()).ok()? >= total;
    Some(Values { at: Timestamp::now().as_second(), whole, values: values.collect() })
}

/// Names are texts, and the numbers of rules are numbers.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
