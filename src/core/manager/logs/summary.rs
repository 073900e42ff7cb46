//! `GET /manager/logs/summary`: how many entries each daemon has in the log.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Entry, LEVELS, active_format, recent_entries};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::Result;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The entries of the log were counted",
    "The entries of the logs of some nodes could not be counted",
    "The log has no entries",
);

/// One item a tag, in their order: `{"wazuh-db": {"all": 3, "info": 2, "error": 1, …}}`, of the last 2000 lines.
///
/// # Errors
/// 1020 where there is no log, 1005 where it cannot be read.
pub async fn logs_summary(cx: &Context) -> Result<Items> {
    let format = active_format(cx).await?;
    let home = cx.manager.home.clone();
    let counted = blocking(move || recent_entries(&home, format).map(|entries| count(&entries))).await??;
    let items = counted.into_iter().map(|(tag, counts)| Value::Object(Map::from_iter([(tag, counts)])));
    Ok(Items::new(items.collect(), MESSAGES))
}

/// How many entries there are of each tag: all of them, and by level. A level that no daemon has counts in all alone.
fn count(entries: &[Entry]) -> BTreeMap<String, Value> {
    let mut tags: BTreeMap<&str, BTreeMap<&str, u64>> = BTreeMap::new();
    for entry in entries {
        let counts = tags.entry(&entry.tag).or_default();
        for name in ["all", entry.level.as_str()] {
            *counts.entry(name).or_default() += 1;
        }
    }
    let shown = |counts: &BTreeMap<&str, u64>| -> Value {
        let names = std::iter::once("all").chain(LEVELS.iter().map(|(_, level)| *level));
        names.map(|name| (name.to_owned(), Value::from(counts.get(name).copied().unwrap_or(0)))).collect()
    };
    tags.iter().map(|(tag, counts)| ((*tag).to_owned(), shown(counts))).collect()
}
