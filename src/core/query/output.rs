//! How columns are shown: the conversions that more than one table needs, for [`Column::shown_as`](super::Column).

use jiff::civil::Date;
use jiff::{Span, civil};
use serde_json::Value;

const SECONDS_OF_A_DAY: i64 = 86_400;
const EPOCH: Date = civil::date(1970, 1, 1);

/// An agent's number as its identifier, with zeros up to three digits.
pub fn agent_id(value: Value) -> Option<Value> {
    let digits = match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    Some(Value::String(format!("{digits:0>3}")))
}

/// Seconds since 1970 as `2025-05-31T23:58:21+00:00`. Texts stay as they are.
pub fn date(value: Value) -> Option<Value> {
    Some(dated(value, "+00:00"))
}

/// Seconds since 1970 as `2025-05-31T23:58:21Z`. Texts stay as they are.
pub fn zulu_date(value: Value) -> Option<Value> {
    Some(dated(value, "Z"))
}

/// As [`date`], but left out when it is 0, which stands for never.
pub fn date_unless_zero(value: Value) -> Option<Value> {
    if value == 0 { None } else { date(value) }
}

/// A text as the list of what is between its commas.
pub fn comma_list(value: Value) -> Option<Value> {
    Some(match value {
        Value::String(text) => text.split(',').map(Value::from).collect(),
        other => other,
    })
}

/// A text of JSON as the value that it stands for; any other text stays as it is.
pub fn json(value: Value) -> Option<Value> {
    Some(match value {
        Value::String(text) => serde_json::from_str(&text).unwrap_or(Value::String(text)),
        other => other,
    })
}

/// A text such as `2025/05/31 23:58:21`, which agents send in their inventories, in the form of [`date`].
pub(super) fn inventory_date(text: &str) -> Option<String> {
    let looks_like = text.len() == 19 && text.as_bytes().get(4) == Some(&b'/');
    let date = looks_like.then(|| civil::DateTime::strptime("%Y/%m/%d %H:%M:%S", text).ok()).flatten()?;
    Some(format!("{}+00:00", date.strftime("%Y-%m-%dT%H:%M:%S")))
}

fn dated(value: Value, zone: &str) -> Value {
    match value.as_i64().and_then(date_and_time) {
        Some(text) => Value::String(text + zone),
        None => value,
    }
}

/// `2025-05-31T23:58:21` for seconds since 1970; `None` outside the years 0 to 9999.
pub fn date_and_time(seconds: i64) -> Option<String> {
    // Not by way of `jiff::Timestamp`: that ends a day before 9999-12-31T23:59:59, which agent 000 always says.
    let days = Span::new().try_days(seconds.div_euclid(SECONDS_OF_A_DAY)).ok()?;
    let day = EPOCH.checked_add(days).ok().filter(|day| day.year() >= 0)?;
    let second = seconds.rem_euclid(SECONDS_OF_A_DAY);
    Some(format!("{day}T{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60))
}

/// As [`date`], but `null` when it is 0, as scans and changed files are shown that have no such time.
pub fn date_or_null(value: Value) -> Option<Value> {
    if value == 0 { Some(Value::Null) } else { date(value) }
}
