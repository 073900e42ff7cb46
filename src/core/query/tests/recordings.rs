//! The recorded answers of a real Wazuh, wherever a list or a table alone makes them.

use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::{Connection, OpenFlags};
use serde_json::{Map, Value};

use super::run;
use crate::error::{Error, Fault, Result};
use crate::query::{
    Column, Fragment, ListFields, ListRequest, NulByte, Order, Search, Sort, SortKey, Table, TableQuery,
};
use crate::query::{apply, output, parse_select};
use crate::wql::{Comparison, Operator};

const RECORDINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/golden");

/// A recorded request of the administrator's, and what it was answered with.
struct Recording {
    name: String,
    path: String,
    request: ListRequest,
    status: u64,
    body: Value,
}

impl Recording {
    fn items(&self) -> Vec<Value> {
        self.body["data"]["affected_items"].as_array().cloned().unwrap_or_default()
    }

    fn total(&self) -> u64 {
        self.body["data"]["total_affected_items"].as_u64().unwrap_or_default()
    }

    /// What differs between the recording and an answer.
    fn difference(&self, answer: Result<(Vec<Value>, u64)>) -> Option<String> {
        let recorded = match self.status {
            200 => Ok((self.items(), self.total())),
            _ => Err(self.body["error"].as_u64()),
        };
        let answer = answer.map_err(|error| Some(u64::from(error.code())));
        (recorded != answer).then(|| {
            let short = |side: &std::result::Result<(Vec<Value>, u64), Option<u64>>| -> String {
                format!("{side:?}").chars().take(600).collect()
            };
            format!(
                "{} {:?}\n  recorded {}\n  answered {}",
                self.name,
                self.request,
                short(&recorded),
                short(&answer)
            )
        })
    }
}

fn recordings() -> Option<Vec<Recording>> {
    let text = match std::fs::read_to_string(Path::new(RECORDINGS).join("read-open.jsonl")) {
        Ok(text) => text,
        Err(error) => {
            println!("skipped: no recordings: {error}");
            return None;
        }
    };
    let scenarios = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("a scenario"));
    Some(scenarios.flat_map(|scenario| steps(&scenario)).collect())
}

fn steps(scenario: &Value) -> Vec<Recording> {
    let steps = scenario["steps"].as_array().cloned().unwrap_or_default();
    steps.into_iter().filter_map(|step| recording(scenario["name"].as_str()?, &step)).collect()
}

fn recording(name: &str, step: &Value) -> Option<Recording> {
    let expected = &step["expect"];
    if step["as"] != "wazuh" || step["method"] != "GET" || expected.get("ignore").is_some() {
        return None;
    }
    let mut request = ListRequest { limit: Some(500), ..ListRequest::default() };
    for parameter in step["query"].as_array().into_iter().flatten() {
        let value = parameter[1].as_str()?;
        match parameter[0].as_str()? {
            "q" => request.q = Some(value.to_owned()),
            "sort" => request.sort = Some(Sort::parse(value)),
            "search" => request.search = Some(Search::parse(value)),
            "select" => request.select = Some(parse_select(value)),
            "distinct" => request.distinct = value == "true",
            "limit" => request.limit = Some(value.parse().ok()?),
            "offset" => request.offset = value.parse().ok()?,
            _ => return None,
        }
    }
    let sorts = |wanted: fn(&SortKey) -> bool| request.sort.iter().flat_map(|sort| &sort.keys).any(wanted);
    // These two sort anew when they have their rows.
    let agents_by_version = name.starts_with("agent.") && sorts(|key| key.field == "version");
    let inventory_downwards =
        name.starts_with("syscollector.") && sorts(|key| key.order == Order::Descending);
    // Wazuh takes the build 23E224 of macOS for a number in JSON, writes it as 2.3e+225, and does not find it.
    let number_in_json = request.q.as_ref().is_some_and(|q| q.contains("23E224"));
    if agents_by_version || inventory_downwards || number_in_json {
        return None;
    }
    // Without a code, the request was refused before anything looked at the list.
    let status = expected["status"].as_u64()?;
    let answered = status == 200 || expected["body"]["error"].is_u64();
    answered.then(|| Recording {
        name: name.to_owned(),
        path: step["path"].as_str().unwrap_or_default().to_owned(),
        request,
        status,
        body: expected["body"].clone(),
    })
}

fn report(differences: &[String], compared: usize, least: usize) {
    assert!(
        differences.is_empty(),
        "{} of {compared} differ:\n{}",
        differences.len(),
        differences.join("\n")
    );
    assert!(compared >= least, "only {compared} recordings compared");
}

#[test]
fn lists_answer_as_recorded() {
    let Some(recordings) = recordings() else {
        return;
    };
    const GROUPED: &[&str] = &["filename", "relative_dirname", "status"];
    const GROUP: &[&str] = &["name", "mergedSum", "configSum", "count"];
    const NAMED: &[&str] = &["id", "name"];
    let fields = |sortable, selectable, required| ListFields {
        sortable,
        selectable,
        required,
        ..ListFields::default()
    };
    let lists = [
        ("/rules/files", fields(None, Some(GROUPED), &["filename"])),
        (
            "/decoders",
            fields(
                Some(&["filename", "relative_dirname", "name", "position", "status"]),
                Some(&["filename", "relative_dirname", "name", "position", "status", "details"]),
                &["filename", "position"],
            ),
        ),
        ("/groups", fields(Some(GROUP), Some(GROUP), &["name"])),
        ("/security/users", fields(Some(&["id", "username"]), None, &["id"])),
        ("/security/roles", fields(Some(NAMED), None, &["id"])),
        ("/security/rules", fields(Some(NAMED), None, &["id"])),
        ("/security/policies", fields(Some(NAMED), None, &["id"])),
    ];
    let (mut differences, mut compared) = (Vec::new(), 0);
    for (path, fields) in lists {
        let mine = || recordings.iter().filter(|recording| recording.path == path);
        let everything = ListRequest { limit: Some(500), ..ListRequest::default() };
        let whole = mine().find(|recording| recording.request == everything).expect(path).items();
        for recording in mine() {
            let answer =
                apply(whole.clone(), &recording.request, &fields).map(|page| (page.items, page.total));
            differences.extend(recording.difference(answer));
            compared += 1;
        }
    }
    report(&differences, compared, 150);
}

fn in_group(operator: Operator, value: &str) -> Result<Option<Fragment>> {
    let mut condition = Fragment::sql(if operator == Operator::NotEqual { "NOT " } else { "" });
    condition.push_sql("(',' || `group` || ',') LIKE ").push(&Fragment::containing(",", value, ",")?);
    match operator {
        Operator::Equal | Operator::NotEqual => Ok(Some(condition)),
        Operator::Contains => Ok(None),
        other => Err(Error::new(Fault::InvalidOperator {
            operator: other.to_string(),
            valid: "=, !=, ~".to_owned(),
        })),
    }
}

/// A whole identifier, not a part of one.
fn identifier(text: &str) -> std::result::Result<Option<Fragment>, NulByte> {
    let literal = match text.parse() {
        Ok(number) => Fragment::integer(number),
        Err(_) => Fragment::text(text)?,
    };
    Ok(Some(Fragment::join([&Fragment::sql("id LIKE "), &literal], "")))
}

const AGENTS: Table = Table::new(
    "agent",
    &[
        Column::integer("id", "id").shown_as(output::agent_id).searched_as(identifier),
        Column::text("name", "name"),
        Column::text("ip", "coalesce(ip,register_ip)"),
        Column::text("status", "connection_status"),
        Column::text("os.name", "os_name"),
        Column::text("os.version", "os_version")
            .sorted_as(&["CAST(os_major AS INTEGER)", "CAST(os_minor AS INTEGER)"]),
        Column::text("os.platform", "os_platform"),
        Column::text("version", "version"),
        Column::text("manager", "manager_host"),
        Column::date("dateAdd", "date_add").shown_as(output::date),
        Column::text("group", "`group`").compared_as(in_group).shown_as(output::comma_list),
        Column::text("mergedSum", "merged_sum"),
        Column::text("configSum", "config_sum"),
        Column::text("os.codename", "os_codename"),
        Column::text("os.major", "os_major"),
        Column::text("os.minor", "os_minor"),
        Column::text("os.uname", "os_uname"),
        Column::text("os.arch", "os_arch"),
        Column::text("os.build", "os_build"),
        Column::text("node_name", "node_name"),
        Column::date("lastKeepAlive", "last_keepalive").shown_as(output::date),
        Column::text("internal_key", "internal_key").hidden(),
        Column::text("registerIP", "register_ip"),
        Column::integer("disconnection_time", "disconnection_time").shown_as(output::date_unless_zero),
        Column::text("group_config_status", "group_config_status"),
        Column::integer("status_code", "status_code"),
    ],
)
.sorted_by("id")
.always_selecting(&["id"])
.nesting(&["os"])
.dates_where("id != 0");

const FILES: Table = Table::new(
    "fim_entry",
    &[
        Column::date("date", "date").shown_as(output::date_or_null),
        Column::text("arch", "arch"),
        Column::text("value.type", "value_type"),
        Column::text("value.name", "value_name"),
        Column::date("mtime", "mtime").shown_as(output::date_or_null),
        Column::text("file", "file"),
        Column::integer("size", "size"),
        Column::text("perm", "perm").shown_as(output::json),
        Column::text("uname", "uname"),
        Column::text("gname", "gname"),
        Column::text("md5", "md5"),
        Column::text("sha1", "sha1"),
        Column::text("sha256", "sha256"),
        Column::integer("inode", "inode"),
        Column::text("gid", "gid"),
        Column::text("uid", "uid"),
        Column::text("type", "type"),
        Column::integer("changes", "changes"),
        Column::text("attributes", "attributes"),
    ],
)
.sorted_by("mtime")
.always_selecting(&["file"])
.nesting(&["value"]);

const INVENTORY_OBJECTS: &[&str] = &["scan", "os", "ram", "cpu", "local", "remote", "tx", "rx"];

const PORTS: Table = Table::new(
    "sys_ports",
    &[
        Column::integer("scan.id", "scan_id"),
        Column::date("scan.time", "scan_time"),
        Column::text("protocol", "protocol"),
        Column::integer("local.port", "local_port"),
        Column::text("remote.ip", "remote_ip"),
        Column::integer("remote.port", "remote_port"),
        Column::integer("tx_queue", "tx_queue"),
        Column::integer("rx_queue", "rx_queue"),
        Column::integer("inode", "inode"),
        Column::text("state", "state"),
        Column::integer("pid", "pid"),
        Column::text("process", "process"),
        Column::text("local.ip", "local_ip"),
    ],
)
.sorted_by("scan_id")
.nesting(INVENTORY_OBJECTS);

const PACKAGES: Table = Table::new(
    "sys_programs",
    &[
        Column::integer("scan.id", "scan_id"),
        Column::date("scan.time", "scan_time"),
        Column::text("format", "format"),
        Column::text("name", "name"),
        Column::text("priority", "priority"),
        Column::text("section", "section"),
        Column::integer("size", "size"),
        Column::text("vendor", "vendor"),
        Column::date("install_time", "install_time"),
        Column::text("version", "version"),
        Column::text("architecture", "architecture"),
        Column::text("multiarch", "multiarch"),
        Column::text("source", "source"),
        Column::text("description", "description"),
        Column::text("location", "location"),
    ],
)
.sorted_by("scan_id")
.nesting(INVENTORY_OBJECTS);

/// The databases of the recorded home, unpacked.
fn databases() -> Option<(tempfile::TempDir, PathBuf)> {
    let folder = tempfile::tempdir().expect("a folder");
    let archive = Path::new(RECORDINGS).join("home.tar.gz");
    let unpacked = Command::new("tar")
        .arg("-xzf")
        .arg(&archive)
        .arg("-C")
        .arg(folder.path())
        .arg("home/queue/db")
        .status();
    if !unpacked.is_ok_and(|status| status.success()) {
        println!("skipped: {} cannot be unpacked", archive.display());
        return None;
    }
    let databases = folder.path().join("home/queue/db");
    Some((folder, databases))
}

fn in_table(
    connection: &Connection,
    query: TableQuery<'_>,
    agent: Option<&str>,
) -> Result<(Vec<Value>, u64)> {
    let statement = query.compile()?;
    let (mut items, total) = run(connection, &statement);
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        item.extend(
            agent.map(|agent| ("agent_id".to_owned(), Value::from(agent))).into_iter().collect::<Map<_, _>>(),
        );
    }
    Ok((items, u64::try_from(total).unwrap_or_default()))
}

#[test]
fn tables_answer_as_recorded() {
    let (Some(recordings), Some((_folder, databases))) = (recordings(), databases()) else {
        return;
    };
    let open = |name: &str| {
        Connection::open_with_flags(databases.join(name), OpenFlags::SQLITE_OPEN_READ_WRITE)
            .expect("a database")
    };
    let group = || [Comparison::new("group", Operator::Equal, "group1")];
    let tables = [
        ("/agents", "global.db", AGENTS, None, None),
        ("/groups/group1/agents", "global.db", AGENTS, None, Some(group())),
        ("/syscheck/001", "001.db", FILES, None, None),
        ("/syscheck/013", "013.db", FILES, None, None),
        ("/syscollector/001/ports", "001.db", PORTS, Some("001"), None),
        ("/syscollector/013/ports", "013.db", PORTS, Some("013"), None),
        ("/syscollector/001/packages", "001.db", PACKAGES, Some("001"), None),
        ("/syscollector/013/packages", "013.db", PACKAGES, Some("013"), None),
    ];
    let (mut differences, mut compared) = (Vec::new(), 0);
    for (path, database, table, agent, narrowed) in tables {
        let connection = open(database);
        for recording in recordings.iter().filter(|recording| recording.path == path) {
            let query = TableQuery::new(&table, &recording.request)
                .narrowed_by(narrowed.clone().into_iter().flatten());
            differences.extend(recording.difference(in_table(&connection, query, agent)));
            compared += 1;
        }
    }
    report(&differences, compared, 500);
}
