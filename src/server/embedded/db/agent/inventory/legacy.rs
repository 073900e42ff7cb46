//! The commands of agents before 4.2, one for each part of the inventory: `package save 0|2025/05/31 23:58:21|deb|…`,
//! `package del 0`, `package get`.
//!
//! The contract is `wdb_parser.c` of Wazuh's `src/wazuh_db`. Fields are parted by bars, and `NULL` is nothing. What was
//! scanned before is removed by the number of the scan after it.

use rusqlite::types::Value;
use rusqlite::{ErrorCode, params_from_iter};

use super::component::{Column, Component, Kind};
use super::components::{
    HOTFIXES, HWINFO, NETWORK_ADDRESS, NETWORK_IFACE, NETWORK_PROTOCOL, OSINFO, PACKAGES, PORTS, PROCESSES,
};
use crate::embedded::db::answer::{Answer, Refusal, message, near};
use crate::embedded::db::arguments::leading_integer;
use crate::embedded::db::connection::Session;
use crate::embedded::db::rows::Shape;

/// What such rows have for a checksum.
const CHECKSUM: &str = "legacy";

/// A command.
#[derive(Debug)]
pub(in super::super) struct Legacy {
    verb: &'static str,
    component: &'static Component,
    /// How errors of the syntax call it.
    query: &'static str,
    /// How errors of saving and removing call what it keeps.
    kept: &'static str,
    /// The columns in the order of the command, where that is not the table's.
    order: &'static [&'static str],
    /// The tables that `del` removes old scans from.
    scanned: &'static [&'static str],
    /// What `get` reads.
    listed: Option<&'static str>,
    /// The action that saves.
    save: &'static str,
}

const USUAL: Legacy = Legacy {
    verb: "",
    component: &OSINFO,
    query: "",
    kept: "",
    order: &[],
    scanned: &[],
    listed: None,
    save: "save",
};

static COMMANDS: [Legacy; 9] = [
    Legacy {
        verb: "netinfo",
        component: &NETWORK_IFACE,
        query: "Network",
        kept: "Network",
        scanned: &["sys_netiface", "sys_netproto", "sys_netaddr"],
        ..USUAL
    },
    Legacy { verb: "netproto", component: &NETWORK_PROTOCOL, query: "netproto", kept: "netproto", ..USUAL },
    Legacy { verb: "netaddr", component: &NETWORK_ADDRESS, query: "netaddr", kept: "netaddr", ..USUAL },
    Legacy {
        verb: "osinfo",
        component: &OSINFO,
        query: "OS info",
        kept: "OS",
        order: &[
            "scan_id",
            "scan_time",
            "hostname",
            "architecture",
            "os_name",
            "os_version",
            "os_codename",
            "os_major",
            "os_minor",
            "os_build",
            "os_platform",
            "sysname",
            "release",
            "version",
            "os_release",
            "os_patch",
            "os_display_version",
        ],
        save: "set",
        ..USUAL
    },
    Legacy { verb: "hardware", component: &HWINFO, query: "HW info", kept: "HW", ..USUAL },
    Legacy { verb: "port", component: &PORTS, query: "Port", kept: "Port", scanned: &["sys_ports"], ..USUAL },
    Legacy {
        verb: "package",
        component: &PACKAGES,
        query: "package info",
        kept: "package",
        scanned: &["sys_programs"],
        listed: Some(
            "SELECT DISTINCT name, version, architecture, vendor, format, source, cpe, msu_name, item_id, \
             description, location, size, install_time FROM sys_programs",
        ),
        ..USUAL
    },
    Legacy {
        verb: "hotfix",
        component: &HOTFIXES,
        query: "hotfix info",
        kept: "hotfix",
        scanned: &["sys_hotfixes"],
        listed: Some("SELECT hotfix FROM sys_hotfixes"),
        ..USUAL
    },
    Legacy {
        verb: "process",
        component: &PROCESSES,
        query: "Process",
        kept: "Process",
        scanned: &["sys_processes"],
        ..USUAL
    },
];

/// The command of this name.
pub(in super::super) fn of_verb(verb: &str) -> Option<&'static Legacy> {
    COMMANDS.iter().find(|command| command.verb == verb)
}

impl Legacy {
    /// Runs the command; `text` is what follows its name.
    pub(in super::super) fn run(&self, session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
        let (action, rest) = text.split_once(' ').unwrap_or((text, ""));
        match (action, self.listed) {
            ("get", Some(rows)) => self.listed(session, rows),
            ("get", None) if self.verb == "osinfo" => self.system(session),
            (action, _) if action == self.save && !rest.is_empty() => self.save(session, rest),
            ("del", _) if !self.scanned.is_empty() && !rest.is_empty() => self.remove(session, rest),
            _ => Err(self.syntax(text)),
        }
    }

    fn syntax(&self, text: &str) -> Refusal {
        Refusal::new(format!("Invalid {} query syntax, near '{}'", self.query, near(text)))
    }

    fn save(&self, session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
        let columns = self.columns();
        let fields: Vec<&str> = text.splitn(columns.len(), '|').collect();
        if fields.len() < columns.len() {
            return Err(self.syntax(text));
        }
        let mut names = vec!["checksum"];
        let mut values = vec![Value::Text(CHECKSUM.to_owned())];
        for (column, field) in columns.iter().zip(fields) {
            names.push(column.name);
            values.push(self.value(column, field));
        }
        let cannot = || Refusal::new(format!("Cannot save {} information.", self.kept));
        if self.component.single {
            let clear = format!("DELETE FROM {}", self.component.checked.table);
            session.execute(&clear, []).map_err(|_| cannot())?;
        } else if self.component.checked.key != "item_id" && self.is_nameless(&columns, &values) {
            return Err(cannot());
        }
        let marks: Vec<_> = (1..=names.len()).map(|place| format!("?{place}")).collect();
        let table = self.component.checked.table;
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(","), marks.join(","));
        match session.execute(&sql, params_from_iter(values)) {
            Ok(_) => Ok(Answer::ok()),
            // The same again.
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation)
                    && message(&error).starts_with("UNIQUE") =>
            {
                Ok(Answer::ok())
            }
            Err(_) => Err(cannot()),
        }
    }

    fn is_nameless(&self, columns: &[&Column], values: &[Value]) -> bool {
        // The first value is the checksum.
        let mut named = columns.iter().zip(values.iter().skip(1));
        named.any(|(column, value)| column.name == self.component.checked.key && *value == Value::Null)
    }

    /// The columns in the order of the command.
    fn columns(&self) -> Vec<&'static Column> {
        let columns = self.component.columns;
        if self.order.is_empty() {
            let ours = ["checksum", "item_id", "cpe", "msu_name", "reference"];
            return columns.iter().filter(|column| !ours.contains(&column.name)).collect();
        }
        self.order.iter().filter_map(|name| columns.iter().find(|column| column.name == *name)).collect()
    }

    /// The protocol of networks is a number: 0 for IPv4.
    fn value(&self, column: &Column, field: &str) -> Value {
        let protocol = matches!((self.verb, column.name), ("netproto", "type") | ("netaddr", "proto"));
        if protocol && column.kind == Kind::Text {
            let name = if leading_integer(field) == 0 { "ipv4" } else { "ipv6" };
            return Value::Text(name.to_owned());
        }
        column.written_value(field)
    }

    fn remove(&self, session: &Session<'_>, scan: &str) -> Result<Answer, Refusal> {
        let scan = if scan == "NULL" { Value::Null } else { Value::Text(scan.to_owned()) };
        for table in self.scanned {
            let removed = session.execute(&format!("DELETE FROM {table} WHERE scan_id != ?1"), [&scan]);
            removed.map_err(|_| {
                let kept = if self.kept == "Network" { "network" } else { self.kept };
                Refusal::new(format!("Cannot delete old {kept} information."))
            })?;
        }
        Ok(Answer::ok())
    }

    /// The rows, each in a frame of its own, where they are known to be what the agent has.
    fn listed(&self, session: &Session<'_>, rows: &str) -> Result<Answer, Refusal> {
        let failed = |_| {
            let table = self.component.checked.table;
            Refusal::new(format!("Error getting {}s from {table}", self.kept))
        };
        if !self.component.checked.is_synchronised(session).map_err(failed)? {
            return Ok(Answer::ok_with(br#"{"status":"NOT_SYNCED"}"#));
        }
        let rows = session.objects(rows, []).map_err(failed)?;
        Ok(Answer::row_by_row(rows.into_iter()).ending_with(br#"{"status":"SUCCESS"}"#))
    }

    fn system(&self, session: &Session<'_>) -> Result<Answer, Refusal> {
        let rows = session.page("SELECT * FROM sys_osinfo", [], Shape::Objects).map_err(|error| {
            Refusal::new(format!(
                "Cannot get sys_osinfo database table information; SQL err: {}",
                message(&error)
            ))
        })?;
        Ok(Answer::ok_with(&rows.json))
    }
}
