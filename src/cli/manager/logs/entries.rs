//! [`Selected`]: which entries are asked for, and in which order they are printed.

use clap::Args;
use jiff::Timestamp;
use serde_json::Value;
use wazuhctl_core::manager::ListLogs;
use wazuhctl_core::query::{ListRequest, Search};

use crate::connect::ApiRequest;
use crate::moments::parse_since;
use crate::output::{Column, Kind};

/// What is shown of an entry.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("TIME", "timestamp", Kind::Moment),
    Column::new("LEVEL", "level", Kind::State),
    Column::new("TAG", "tag", Kind::Text),
    Column::new("DESCRIPTION", "description", Kind::Text),
];

/// As many entries as the manager looks at.
pub(super) const ALL: u64 = 2000;

/// The flags that select entries.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Selected {
    /// Only entries of this level
    #[arg(long, value_name = "LEVEL", value_parser = ["critical", "error", "warning", "info", "debug"], help_heading = "Selecting")]
    level: Option<String>,

    /// Only entries with this tag: wazuh-db, wazuh-modulesd:syscollector
    #[arg(long, value_name = "TAG", help_heading = "Selecting")]
    tag: Option<String>,

    /// Only from this time on: 10m, 2h, 2026-05-31 or 2026-05-31T12:00:00Z
    #[arg(long, value_name = "TIME", value_parser = parse_since, help_heading = "Selecting")]
    since: Option<Timestamp>,

    /// Only entries with this text in them; with a '-' in front, only those without
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, help_heading = "Selecting")]
    grep: Option<String>,

    /// Only what this WQL expression is true for: 'level=error;tag~modulesd'
    #[arg(short, long = "query", value_name = "WQL", help_heading = "Selecting")]
    query: Option<String>,

    /// At most this many of the newest entries; all of them by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..), help_heading = "Selecting")]
    limit: Option<u64>,
}

impl Selected {
    /// How many entries, from the newest on, are to be asked for.
    pub(super) fn most(&self) -> u64 {
        // What is too old is only left out when it is here.
        self.limit.filter(|_| self.since.is_none()).unwrap_or(ALL).min(ALL)
    }

    /// The request for them, newest first.
    pub(super) fn request(&self) -> ApiRequest {
        let pairs = [("level", &self.level), ("tag", &self.tag), ("search", &self.grep), ("q", &self.query)];
        let mut request = ApiRequest::get("/manager/logs");
        for (name, value) in pairs {
            if let Some(value) = value {
                request = request.with(name, value.clone());
            }
        }
        request
    }

    /// The same for who reads the log itself. Tags count in lower case, as in the request.
    pub(super) fn wanted(&self) -> ListLogs {
        let search = self.grep.as_deref().map(Search::parse);
        let list = ListRequest { search, q: self.query.clone(), ..ListRequest::default() };
        ListLogs { list, level: self.level.clone(), tag: self.tag.as_deref().map(str::to_lowercase) }
    }

    /// The most entries that the user wants.
    pub(super) fn limit(&self) -> Option<usize> {
        self.limit.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX))
    }

    /// From when on.
    pub(super) fn since(&self) -> Option<Timestamp> {
        self.since
    }

    /// The most entries that the user wants, or `limit`.
    pub(super) fn limit_or(&self, limit: u64) -> usize {
        usize::try_from(self.limit.unwrap_or(limit)).unwrap_or(usize::MAX)
    }

    /// Leaves out of an answer, which begins with the newest, what is too old and what is too much.
    pub(super) fn narrow(&self, document: &mut Value) {
        let recent = self.recent(document);
        let (Some(items), Some(limit)) = (recent, self.limit) else { return };
        items.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    }

    /// Leaves out of an answer what is too old. Gives back what is left, where anything can be too old.
    pub(super) fn recent<'d>(&self, document: &'d mut Value) -> Option<&'d mut Vec<Value>> {
        let since = self.since?.as_second();
        let data = document.get_mut("data")?;
        let items = data.get_mut("affected_items")?.as_array_mut()?;
        items.retain(|item| moment(item).is_none_or(|at| at.as_second() >= since));
        let total = items.len();
        if let Some(count) = data.get_mut("total_affected_items") {
            *count = total.into();
        }
        data.get_mut("affected_items")?.as_array_mut()
    }
}

/// The entries of an answer as they were written, the newest last. Those of one second come in their order already.
pub(super) fn in_order(items: &[Value]) -> Vec<Value> {
    let mut items = items.to_vec();
    items.sort_by_key(moment);
    items
}

/// Without the space between level and text, which is for the eye to see in the log itself.
pub(super) fn for_people(mut item: Value) -> Value {
    if let Some(Value::String(text)) = item.get_mut("description") {
        *text = text.trim_start().to_owned();
    }
    item
}

/// When an entry was logged.
pub(super) fn moment(item: &Value) -> Option<Timestamp> {
    item.get("timestamp")?.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry(second: u8, text: &str) -> Value {
        json!({"timestamp": format!("2025-05-31T23:00:{second:02}Z"), "description": text})
    }

    #[test]
    fn entries_are_printed_as_they_were_written() {
        let newest_first = [entry(3, "d"), entry(2, "b"), entry(2, "c"), entry(1, "a")];
        let texts: Vec<Value> =
            in_order(&newest_first).into_iter().map(|item| item["description"].clone()).collect();
        assert_eq!(texts, ["a", "b", "c", "d"]);
    }

    #[test]
    fn what_is_too_old_or_too_much_is_left_out() {
        let items = [entry(3, "d"), entry(2, "c"), entry(1, "b"), entry(0, "a")];
        let mut document = json!({"data": {"affected_items": items, "total_affected_items": 4}});
        let since = "2025-05-31T23:00:01.5Z".parse().ok();
        Selected { since, limit: Some(2), ..Selected::default() }.narrow(&mut document);
        // The log knows no fractions of a second.
        assert_eq!(
            document,
            json!({"data": {"affected_items": [entry(3, "d"), entry(2, "c")], "total_affected_items": 3}})
        );
    }
}
