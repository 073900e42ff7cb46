//! What the manager for tests tells of itself: its log, its statistics, and what it does when it is told to.

use serde_json::{Value, json};

use crate::manager::{Answer, Request, good, list, parameter, problem};

/// What it answers; nothing where the path is none of its own. Each look at the log, the `look`th of them, finds one entry
/// more.
pub(crate) fn answer(request: &Request, look: usize) -> Option<Answer> {
    let path = request.path.strip_prefix("/manager/")?;
    let (method, path) = (request.method.as_str(), path);
    Some(match (method, path) {
        ("GET", "logs") => logs(request, look),
        ("GET", "logs/summary") => good(&list(
            &[
                json!({ "wazuh-db": { "all": 3, "info": 2, "error": 1, "critical": 0, "warning": 0, "debug": 0 } }),
                json!({ "wazuh-remoted": { "all": 1, "info": 0, "error": 0, "critical": 0, "warning": 1, "debug": 0 } }),
            ],
            2,
            &[],
        )),
        ("GET", "stats") if parameter(request, "date") == Some("2020-01-01") => {
            problem(400, "Bad Request", "No statistics of that day.", Some(1308))
        }
        ("GET", "stats") => good(&list(
            &[
                json!({ "hour": 0, "alerts": [{ "sigid": 5402, "level": 3, "times": 19 }], "totalAlerts": 19,
                      "events": 634, "syscheck": 5, "firewall": 0 }),
                json!({ "hour": 1, "alerts": [], "totalAlerts": 0, "events": 3, "syscheck": 0, "firewall": 0 }),
            ],
            2,
            &[],
        )),
        ("GET", "stats/hourly") => {
            let averages: Vec<u64> = (0..24).map(|hour| hour * 10).collect();
            good(&list(&[json!({ "averages": averages, "interactions": 7 })], 1, &[]))
        }
        ("GET", "stats/weekly") => {
            let day = |(number, name): (u64, &str)| {
                let hours: Vec<u64> = (0..24).map(|hour| hour * number).collect();
                json!({ name: { "hours": hours, "interactions": number } })
            };
            let days: Vec<Value> =
                (0..).zip(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]).map(day).collect();
            good(&list(&days, 7, &[]))
        }
        ("GET", "stats/analysisd") => {
            good(&list(&[json!({ "events_received": 13.0, "events_dropped": 0.0 })], 1, &[]))
        }
        ("GET", "stats/remoted") => problem(400, "Bad Request", "There is no such file.", Some(1308)),
        ("GET", "daemons/stats") => {
            let down =
                json!({ "error": { "code": 1121, "message": "No connection." }, "id": ["wazuh-remoted"] });
            let db = json!({ "name": "wazuh-db", "uptime": "2026-01-01T10:00:00+00:00", "metrics": { "queries": { "received": 5 } } });
            good(&list(&[db], 1, &[down]))
        }
        ("PUT", "restart") => (202, "application/json", list(&["manager".into()], 1, &[]).to_string()),
        ("PUT", "analysisd/reload") => good(&list(
            &[json!({ "name": "manager", "msg": "Ruleset reload request sent successfully." })],
            1,
            &[],
        )),
        ("GET", "version/check") => {
            let asked = parameter(request, "force_query") == Some("true");
            let patch = if asked { json!({ "tag": "v4.14.8" }) } else { json!({}) };
            good(
                &json!({ "data": { "uuid": "09af87c5", "last_check_date": if asked { "2026-01-01T10:00:00+00:00" } else { "" },
                "current_version": "v4.14.7", "update_check": asked, "last_available_major": {},
                "last_available_minor": {}, "last_available_patch": patch }, "error": 0 }),
            )
        }
        _ => return None,
    })
}

/// Entries a second apart, the newest first; every other one is an error.
fn logs(request: &Request, look: usize) -> Answer {
    let entry = |number: usize| {
        json!({ "timestamp": format!("2026-01-01T10:00:{number:02}Z"), "tag": "wazuh-db",
                "level": if number.is_multiple_of(2) { "error" } else { "info" }, "description": format!(" entry {number}") })
    };
    let mut entries: Vec<Value> = (1..3 + look).map(entry).collect();
    entries.reverse();
    entries.retain(|entry| parameter(request, "level").is_none_or(|level| entry["level"] == level));
    let limit = parameter(request, "limit").and_then(|limit| limit.parse().ok()).unwrap_or(500);
    let total = entries.len();
    entries.truncate(limit);
    good(&list(&entries, total, &[]))
}
