//! [`Spans`]: logcollector's counters, put together from several answers.

use serde_json::{Map, Value, json};

use super::component::dated;

/// Counters since the start and since a while ago. Each lists files, which may come in several answers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spans {
    global: Map<String, Value>,
    interval: Map<String, Value>,
}

impl Spans {
    /// What the first answer says.
    pub(super) fn begin(global: Map<String, Value>, interval: Map<String, Value>) -> Self {
        Self { global: with_dates(global), interval: with_dates(interval) }
    }

    /// Adds what a further answer says.
    pub(super) fn go_on(&mut self, global: Map<String, Value>, interval: Map<String, Value>) {
        append(&mut self.global, global);
        append(&mut self.interval, interval);
    }

    /// As the API shows them.
    pub(super) fn into_value(self) -> Value {
        json!({ "global": self.global, "interval": self.interval })
    }
}

/// Adds the files of `more`, and its end.
fn append(span: &mut Map<String, Value>, more: Map<String, Value>) {
    let mut more = with_dates(more);
    if span.is_empty() {
        *span = more;
        return;
    }
    if let Some(Value::Array(files)) = more.remove("files") {
        match span.get_mut("files") {
            Some(Value::Array(all)) => all.extend(files),
            _ => {
                span.insert("files".to_owned(), files.into());
            }
        }
    }
    if let Some(end) = more.remove("end") {
        span.insert("end".to_owned(), end);
    }
}

fn with_dates(mut span: Map<String, Value>) -> Map<String, Value> {
    for name in ["start", "end"] {
        if let Some(value) = span.get_mut(name)
            && let Some(date) = value.as_str().and_then(dated)
        {
            *value = date.into();
        }
    }
    span
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(end: &str, files: &[u32]) -> Map<String, Value> {
        let span = json!({"start": "2025-05-31 23:00:00", "end": end, "files": files});
        span.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn files_add_up_and_the_last_end_counts() {
        let mut spans = Spans::begin(span("2025-05-31 23:01:00", &[1, 2]), Map::new());
        spans.go_on(span("2025-05-31 23:02:00", &[3]), span("?", &[4]));
        spans.go_on(Map::new(), Map::new());
        assert_eq!(
            spans.into_value(),
            json!({
                "global": {"start": "2025-05-31T23:00:00Z", "end": "2025-05-31T23:02:00Z", "files": [1, 2, 3]},
                "interval": {"start": "2025-05-31T23:00:00Z", "end": "?", "files": [4]},
            })
        );
    }
}
