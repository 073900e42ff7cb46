//! What `getstats` tells: how many commands of each kind came in, and how long they took.
//!
//! Shape and names are those of `GET /manager/daemons/stats` for wazuh-db, commands that are not served included.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};

/// The commands of an actor: under `db`, and under the groups of `tables`, which may be nested by a slash.
struct Section {
    actor: &'static str,
    db: &'static [&'static str],
    tables: &'static [(&'static str, &'static [&'static str])],
}

const SECTIONS: &[Section] = &[
    Section {
        actor: "agent",
        db: &["open", "begin", "close", "commit", "remove", "sql", "vacuum", "get_fragmentation", "sleep"],
        tables: &[
            ("ciscat", &["ciscat"]),
            ("rootcheck", &["rootcheck"]),
            ("sca", &["sca"]),
            ("sync", &["dbsync"]),
            ("syscheck", &["fim_file", "fim_registry", "fim_registry_key", "fim_registry_value", "syscheck"]),
            (
                "syscollector",
                &[
                    "syscollector_hotfixes",
                    "syscollector_hwinfo",
                    "syscollector_network_address",
                    "syscollector_network_iface",
                    "syscollector_network_protocol",
                    "syscollector_osinfo",
                    "syscollector_packages",
                    "syscollector_ports",
                    "syscollector_processes",
                    "syscollector_users",
                    "syscollector_groups",
                    "syscollector_browser_extensions",
                    "syscollector_services",
                ],
            ),
            (
                "syscollector/deprecated",
                &[
                    "hardware", "hotfix", "netaddr", "netinfo", "netproto", "osinfo", "package", "port",
                    "process",
                ],
            ),
        ],
    },
    Section {
        actor: "global",
        db: &["open", "backup", "sql", "vacuum", "get_fragmentation", "sleep"],
        tables: &[
            (
                "agent",
                &[
                    "delete-agent",
                    "disconnect-agents",
                    "find-agent",
                    "get-agent-info",
                    "get-agents-by-connection-status",
                    "get-all-agents",
                    "get-distinct-groups",
                    "get-groups-integrity",
                    "recalculate-agent-group-hashes",
                    "insert-agent",
                    "reset-agents-connection",
                    "select-agent-group",
                    "select-agent-name",
                    "set-agent-groups",
                    "sync-agent-groups-get",
                    "sync-agent-info-get",
                    "sync-agent-info-set",
                    "update-agent-data",
                    "update-agent-name",
                    "update-connection-status",
                    "update-status-code",
                    "update-keepalive",
                ],
            ),
            ("belongs", &["get-group-agents", "select-group-belong"]),
            ("group", &["delete-group", "find-group", "insert-agent-group", "select-groups"]),
            ("labels", &["get-labels"]),
        ],
    },
    Section { actor: "mitre", db: &["sql"], tables: &[] },
    Section {
        actor: "task",
        db: &["sql"],
        tables: &[(
            "tasks",
            &[
                "delete_old",
                "set_timeout",
                "upgrade",
                "upgrade_cancel_tasks",
                "upgrade_custom",
                "upgrade_get_status",
                "upgrade_result",
                "upgrade_update_status",
            ],
        )],
    },
    Section { actor: "wazuhdb", db: &["remove"], tables: &[] },
];

#[derive(Debug, Default)]
struct Counter {
    calls: AtomicU64,
    microseconds: AtomicU64,
}

/// Counters of one actor.
struct Counters {
    section: &'static Section,
    /// All commands, known or not.
    total: Counter,
    verbs: Vec<(&'static str, Counter)>,
}

/// The daemon's counters, since it started.
pub(super) struct Statistics {
    started: u64,
    received: AtomicU64,
    actors: Vec<Counters>,
}

/// Which of a counter's numbers is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
    Calls,
    Milliseconds,
}

impl Statistics {
    /// Counters at zero.
    pub(super) fn new() -> Self {
        let actors = SECTIONS.iter().map(|section| {
            let tables = section.tables.iter().flat_map(|(_, verbs)| verbs.iter());
            let verbs = section.db.iter().chain(tables).map(|verb| (*verb, Counter::default())).collect();
            Counters { section, total: Counter::default(), verbs }
        });
        Self { started: now(), received: AtomicU64::new(0), actors: actors.collect() }
    }

    /// Counts a frame, whatever it holds.
    pub(super) fn received(&self) {
        self.received.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a command and the time it took.
    pub(super) fn served(&self, actor: &str, verb: &str, took: Duration) {
        let Some(counters) = self.actors.iter().find(|counters| counters.section.actor == actor) else {
            return;
        };
        counters.total.add(took);
        if let Some((_, counter)) = counters.verbs.iter().find(|(name, _)| *name == verb) {
            counter.add(took);
        }
    }

    /// Counts the opening of a database, which takes time but is nobody's command.
    pub(super) fn opened(&self, actor: &str, took: Duration) {
        let counters = self.actors.iter().find(|counters| counters.section.actor == actor);
        let verbs = counters.map(|counters| counters.verbs.iter()).into_iter().flatten();
        for (_, counter) in verbs.filter(|(verb, _)| *verb == "open") {
            counter.add(took);
        }
    }

    /// `data` of the answer to `getstats`.
    pub(super) fn to_json(&self) -> Value {
        let received = self.received.load(Ordering::Relaxed);
        let took: u64 = self.actors.iter().map(|actor| actor.total.get(Measure::Milliseconds)).sum();
        json!({
            "uptime": self.started,
            "timestamp": now(),
            "name": "wazuh-db",
            "metrics": {
                "queries": {"received": received, "received_breakdown": self.breakdown(Measure::Calls)},
                "time": {"execution": took, "execution_breakdown": self.breakdown(Measure::Milliseconds)},
            },
        })
    }

    fn breakdown(&self, measure: Measure) -> Value {
        let mut out = Map::new();
        for counters in &self.actors {
            let actor = counters.section.actor;
            out.insert(actor.to_owned(), counters.total.get(measure).into());
            out.insert(format!("{actor}_breakdown"), counters.breakdown(measure));
        }
        Value::Object(out)
    }
}

impl Counters {
    fn breakdown(&self, measure: Measure) -> Value {
        let mut out = Map::new();
        // Openings are shown among the times only.
        let db = self.section.db.iter().filter(|verb| measure == Measure::Milliseconds || **verb != "open");
        out.insert("db".to_owned(), self.values(db, measure));
        let mut tables = Map::new();
        for (path, verbs) in self.section.tables {
            let values = self.values(verbs.iter(), measure);
            match path.split_once('/') {
                None => {
                    tables.insert((*path).to_owned(), values);
                }
                Some((outer, inner)) => {
                    if let Some(Value::Object(outer)) = tables.get_mut(outer) {
                        outer.insert(inner.to_owned(), values);
                    }
                }
            }
        }
        if !tables.is_empty() {
            out.insert("tables".to_owned(), Value::Object(tables));
        }
        Value::Object(out)
    }

    fn values<'a>(&self, names: impl Iterator<Item = &'a &'static str>, measure: Measure) -> Value {
        let value = |name: &str| {
            let counter = self.verbs.iter().find(|(verb, _)| *verb == name);
            counter.map_or(0, |(_, counter)| counter.get(measure))
        };
        names.map(|name| ((*name).to_owned(), Value::from(value(name)))).collect::<Map<_, _>>().into()
    }
}

impl Counter {
    fn add(&self, took: Duration) {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.microseconds.fetch_add(microseconds, Ordering::Relaxed);
    }

    fn get(&self, measure: Measure) -> u64 {
        match measure {
            Measure::Calls => self.calls.load(Ordering::Relaxed),
            Measure::Milliseconds => self.microseconds.load(Ordering::Relaxed) / 1000,
        }
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_was_served() {
        let statistics = Statistics::new();
        statistics.received();
        statistics.served("global", "sql", Duration::from_millis(3));
        statistics.served("global", "nonsense", Duration::from_millis(1));
        statistics.served("agent", "hotfix", Duration::from_millis(2));
        statistics.opened("agent", Duration::from_millis(4));
        let json = statistics.to_json();
        let number = |path: &str| json.pointer(path).and_then(Value::as_u64);
        assert_eq!(number("/metrics/queries/received"), Some(1));
        assert_eq!(number("/metrics/queries/received_breakdown/global"), Some(2));
        assert_eq!(number("/metrics/queries/received_breakdown/global_breakdown/db/sql"), Some(1));
        assert_eq!(number("/metrics/time/execution_breakdown/global_breakdown/db/sql"), Some(3));
        let deprecated = "agent_breakdown/tables/syscollector/deprecated/hotfix";
        assert_eq!(number(&format!("/metrics/queries/received_breakdown/{deprecated}")), Some(1));
        assert_eq!(number("/metrics/time/execution"), Some(6));
        assert_eq!(number("/metrics/queries/received_breakdown/agent_breakdown/db/open"), None);
        assert_eq!(number("/metrics/time/execution_breakdown/agent_breakdown/db/open"), Some(4));
    }
}
