//! [`options`]: a configuration option by option, each by the path by which `config set` knows it.

use serde_json::{Map, Value};

use crate::output::{Column, Kind};

/// What is shown of an option.
pub(super) const COLUMNS: &[Column] =
    &[Column::new("OPTION", "option", Kind::Text), Column::new("VALUE", "value", Kind::Text)];

/// The options of configurations, with the context of several managers: `global.logall`, `localfile[2].location`.
pub(super) fn options(items: &[Value]) -> Vec<Value> {
    let mut lines = Vec::new();
    for item in items.iter().filter_map(Value::as_object) {
        let context = item.get("context");
        for (section, value) in item.iter().filter(|(name, _)| *name != "context") {
            collect(section, value, &mut |option, value| {
                let mut line = Map::new();
                line.extend(context.map(|context| ("context".to_owned(), context.clone())));
                line.insert("option".to_owned(), option.into());
                line.insert("value".to_owned(), value.clone());
                lines.push(line.into());
            });
        }
    }
    lines
}

fn collect(path: &str, value: &Value, found: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            for (name, value) in fields {
                collect(&format!("{path}.{name}"), value, found);
            }
        }
        Value::Array(values) => match values.as_slice() {
            [] => found(path, value),
            [only] => collect(path, only, found),
            several => {
                for (number, value) in (1..).zip(several) {
                    collect(&format!("{path}[{number}]"), value, found);
                }
            }
        },
        value => found(path, value),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn options_go_by_their_paths() {
        let item = json!({
            "context": "one",
            "global": {"logall": "no", "white_list": ["192.0.2.1", "192.0.2.2"]},
            "auth": {"force": {"enabled": ["yes"], "disconnected_time": [{"enabled": "yes", "item": "1h"}]}},
            "localfile": [{"location": "/a"}, {"location": "/b"}],
            "rootcheck": {},
        });
        let lines = options(&[item]);
        let shown: Vec<String> = lines
            .iter()
            .map(|line| format!("{}={}", line["option"].as_str().unwrap(), line["value"]))
            .collect();
        assert_eq!(
            shown,
            [
                "global.logall=\"no\"",
                "global.white_list[1]=\"192.0.2.1\"",
                "global.white_list[2]=\"192.0.2.2\"",
                "auth.force.enabled=\"yes\"",
                "auth.force.disconnected_time.enabled=\"yes\"",
                "auth.force.disconnected_time.item=\"1h\"",
                "localfile[1].location=\"/a\"",
                "localfile[2].location=\"/b\"",
                "rootcheck={}",
            ]
        );
        assert_eq!(lines[0]["context"], "one");
    }
}
