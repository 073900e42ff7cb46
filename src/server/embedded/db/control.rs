//! Control messages: JSON in, JSON out, on the same socket as the commands.
//!
//! `{"command":"getstats"}` and `{"command":"getconfig","parameters":{"section":…}}`, answered
//! `{"error":…,"message":…,"data":…}` with the numbers of `src/wazuh_db/wdb_com.c`.

use serde_json::{Value, json};

use super::statistics::Statistics;
use super::store::most_open_files;

/// The answer's text.
pub(super) fn answer(text: &str, statistics: &Statistics) -> String {
    let (error, message, data) = match act(text, statistics) {
        Ok(data) => (0, "ok", data),
        Err((error, message)) => (error, message, json!({})),
    };
    json!({"error": error, "message": message, "data": data}).to_string()
}

fn act(text: &str, statistics: &Statistics) -> Result<Value, (u8, &'static str)> {
    let message = serde_json::Deserializer::from_str(text).into_iter::<Value>().next();
    let Some(Ok(message)) = message else { return Err((1, "Invalid JSON input")) };
    match message.get("command").and_then(Value::as_str) {
        None => Err((2, "Empty command")),
        Some("getstats") => Ok(statistics.to_json()),
        Some("getconfig") => {
            let parameters = message.get("parameters").filter(|parameters| parameters.is_object());
            let parameters = parameters.ok_or((4, "Empty parameters"))?;
            let section = parameters.get("section").and_then(Value::as_str).ok_or((5, "Empty section"))?;
            configuration(section).ok_or((6, "Unrecognized or not configured section"))
        }
        Some(_) => Err((3, "Unrecognized command")),
    }
}

/// The settings in force: Wazuh's defaults, but for the number of files, where they have a meaning here.
fn configuration(section: &str) -> Option<Value> {
    match section {
        "internal" => Some(json!({"wazuh_db": {
            "commit_time_max": 60,
            "commit_time_min": 10,
            "open_db_limit": most_open_files(),
            "worker_pool_size": 8,
            "fragmentation_threshold": 75,
            "fragmentation_delta": 5,
            "free_pages_percentage": 0,
            "max_fragmentation": 90,
            "check_fragmentation_interval": 7200,
        }})),
        "wdb" => Some(json!({"wdb": {"backup": [
            {"database": "global", "enabled": true, "interval": 86400, "max_files": 3},
        ]}})),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_control_messages() {
        let statistics = Statistics::new();
        let error = |text: &str| {
            let answer: Value = serde_json::from_str(&answer(text, &statistics)).unwrap();
            answer["error"].as_u64().unwrap()
        };
        assert_eq!(error(r#"{"command":"getstats"}"#), 0);
        assert_eq!(error(r#"{"command":"getconfig","parameters":{"section":"internal"}}"#), 0);
        assert_eq!(error(r#"{"command":"getconfig","parameters":{"section":"wdb"}}"#), 0);
        assert_eq!(error("{"), 1);
        assert_eq!(error("{}"), 2);
        assert_eq!(error(r#"{"command":"x"}"#), 3);
        assert_eq!(error(r#"{"command":"getconfig"}"#), 4);
        assert_eq!(error(r#"{"command":"getconfig","parameters":{}}"#), 5);
        assert_eq!(error(r#"{"command":"getconfig","parameters":{"section":"x"}}"#), 6);
    }
}
