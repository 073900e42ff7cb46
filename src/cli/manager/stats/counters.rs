//! What daemons count, a line a counter.

use serde_json::{Map, Value};
use wazuhctl_core::components::CountingDaemon;

use crate::output::{Column, Kind, leaves_with_values};

/// Of `stats daemons`, `stats analysisd` and `stats remoted`.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("DAEMON", "daemon", Kind::Text),
    Column::new("COUNTER", "counter", Kind::Text),
    Column::new("VALUE", "value", Kind::Text),
];

/// `{"name": "wazuh-db", "metrics": {"queries": {"received": 5}}}` counter by counter, with the context of several
/// managers. What has no name of its own is of `daemon`.
pub(super) fn counters(items: &[Value], daemon: &str) -> Vec<Value> {
    items.iter().filter_map(Value::as_object).flat_map(|item| of_daemon(item, daemon)).collect()
}

fn of_daemon(item: &Map<String, Value>, daemon: &str) -> Vec<Value> {
    let (context, name) = (item.get("context"), item.get("name"));
    let counted: Map<String, Value> = item
        .iter()
        .filter(|(field, _)| !["context", "name"].contains(&field.as_str()))
        .map(|(field, value)| (field.clone(), value.clone()))
        .collect();
    let line = |(path, value): (String, Value)| {
        let mut line = Map::new();
        line.extend(context.map(|context| ("context".to_owned(), context.clone())));
        line.insert("daemon".to_owned(), name.cloned().unwrap_or_else(|| daemon.into()));
        line.insert("counter".to_owned(), path.strip_prefix("metrics.").unwrap_or(&path).into());
        line.insert("value".to_owned(), value);
        line.into()
    };
    leaves_with_values(&counted.into()).into_iter().map(line).collect()
}

/// The daemons of a manager that count and are not among the items.
pub(super) fn missing(items: &[Value]) -> Vec<&'static str> {
    let is_there = |name: &&str| items.iter().any(|item| item.get("name").is_some_and(|found| found == name));
    CountingDaemon::ALL.map(CountingDaemon::name).into_iter().filter(|name| !is_there(name)).collect()
}

/// Whether it has counted nothing.
pub(super) fn is_zero(line: &Value) -> bool {
    line.get("value").and_then(Value::as_f64) == Some(0.0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn counters_are_lines() {
        let db = json!({"context": "one", "uptime": "2026-01-01T10:00:00+00:00", "name": "wazuh-db",
            "metrics": {"queries": {"received": 5, "breakdown": {"agent": 0}}}});
        let lines = counters(&[db], "-");
        assert_eq!(
            lines,
            [
                json!({"context": "one", "daemon": "wazuh-db", "counter": "uptime", "value": "2026-01-01T10:00:00+00:00"}),
                json!({"context": "one", "daemon": "wazuh-db", "counter": "queries.received", "value": 5}),
                json!({"context": "one", "daemon": "wazuh-db", "counter": "queries.breakdown.agent", "value": 0}),
            ]
        );
        assert_eq!(lines.iter().map(is_zero).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(missing(&[json!({"name": "wazuh-db"})]), ["wazuh-remoted", "wazuh-analysisd"]);
        assert_eq!(
            counters(&[json!({"events_received": 13.0})], "wazuh-analysisd"),
            [json!({"daemon": "wazuh-analysisd", "counter": "events_received", "value": 13.0})]
        );
    }
}
