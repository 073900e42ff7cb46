//! The commands on `tasks.db`: upgrades of agents, as the task manager keeps book of them.
//!
//! Names, fields, error numbers and states are those of `wdb_parser.c` and `wdb_task.c` of Wazuh 4.14.7.

use serde_json::json;

use super::answer::{Answer, Refusal, message, near};
use super::arguments::Fields;
use super::command::Call;
use super::connection::Session;
use super::sql;
use super::store::SingleFile;

const PENDING: &str = "Pending";
const IN_PROGRESS: &str = "In progress";
const DONE: &str = "Done";
const FAILED: &str = "Failed";
const CANCELLED: &str = "Cancelled";
const TIMEOUT: &str = "Timeout";
const LEGACY: &str = "Legacy";

/// `error` of an answer: it went well.
const OK: i64 = 0;
/// `error` of an answer: the database refused.
const INVALID: i64 = -1;
/// `error` of an answer: there is no such task, or not in the state it must have.
const NOT_FOUND: i64 = -2;

/// Runs a call.
pub(super) fn run(file: &mut SingleFile, call: &Call) -> Result<Answer, Refusal> {
    let database = file.get().map_err(|error| {
        tracing::error!(%error, "the tasks' database cannot be used");
        Refusal::new("Couldn't open DB task")
    })?;
    let text = call.required()?;
    if call.verb == "sql" {
        let session = if sql::only_reads(text) { Ok(database.reading()) } else { database.writing() };
        return session.and_then(|session| session.run(text)).map(|rows| Answer::ok_with(&rows)).map_err(
            |error| Refusal::new(format!("Cannot execute Tasks database query; {}", message(&error))),
        );
    }
    let verb = VERBS.iter().find(|(name, _)| *name == call.verb).map(|(_, verb)| *verb);
    let verb = verb.ok_or_else(|| Refusal::syntax(&call.verb))?;
    let fields = Fields::parse_beginning(text)
        .ok_or_else(|| Refusal::new(format!("Invalid command parameters, near '{}'", near(text))))?;
    let session = database.writing().map_err(|error| Refusal::new(message(&error)))?;
    verb(&session, &fields).map(|answer| Answer::ok_with(answer.to_string().as_bytes()))
}

type Verb = fn(&Session<'_>, &Fields) -> Result<serde_json::Value, Refusal>;

const VERBS: &[(&str, Verb)] = &[
    ("upgrade", |session, fields| insert(session, fields, "upgrade")),
    ("upgrade_custom", |session, fields| insert(session, fields, "upgrade_custom")),
    ("upgrade_get_status", get_status),
    ("upgrade_update_status", update_status),
    ("upgrade_result", result),
    ("upgrade_cancel_tasks", cancel),
    ("set_timeout", set_timeout),
    ("delete_old", delete_old),
];

/// `{"agent":…,"node":…,"module":…}`: a new task, answered with its number.
fn insert(session: &Session<'_>, fields: &Fields, command: &str) -> Result<serde_json::Value, Refusal> {
    let during = "insert task";
    let agent = integer(fields, during, "agent")?;
    let (node, module) = (text(fields, during, "node")?, text(fields, during, "module")?);
    let inserted = session.first::<i64>(
        "INSERT INTO TASKS (AGENT_ID, NODE, MODULE, COMMAND, CREATE_TIME, STATUS) \
         VALUES (?1, ?2, ?3, ?4, unixepoch(), ?5) RETURNING TASK_ID",
        (agent, node, module, command, PENDING),
    );
    Ok(match inserted {
        Ok(Some(task)) => json!({"error": OK, "task_id": task}),
        Ok(None) | Err(_) => json!({"error": INVALID}),
    })
}

/// A task as the commands look at it.
struct Task {
    id: i64,
    node: String,
    module: String,
    command: String,
    create_time: i64,
    update_time: i64,
    status: String,
    error: Option<String>,
}

/// The agent's youngest upgrade.
fn last_upgrade(session: &Session<'_>, agent: i64) -> rusqlite::Result<Option<Task>> {
    let tasks = session.map(
        "SELECT TASK_ID, NODE, MODULE, COMMAND, CREATE_TIME, coalesce(LAST_UPDATE_TIME, 0), STATUS, \
         ERROR_MESSAGE FROM TASKS WHERE AGENT_ID = ?1 AND COMMAND IN ('upgrade', 'upgrade_custom') \
         ORDER BY CREATE_TIME DESC LIMIT 1",
        [agent],
        |row| {
            Ok(Task {
                id: row.get(0)?,
                node: row.get(1)?,
                module: row.get(2)?,
                command: row.get(3)?,
                create_time: row.get(4)?,
                update_time: row.get(5)?,
                status: row.get(6)?,
                error: row.get(7)?,
            })
        },
    )?;
    Ok(tasks.into_iter().next())
}

/// `{"agent":…,"node":…}`: the state of the agent's last upgrade. One that waits at another node is forgotten.
fn get_status(session: &Session<'_>, fields: &Fields) -> Result<serde_json::Value, Refusal> {
    let during = "get upgrade task status";
    let (agent, node) = (integer(fields, during, "agent")?, text(fields, during, "node")?);
    let look = || {
        let Some(task) = last_upgrade(session, agent)? else { return Ok(String::new()) };
        if task.status == PENDING && task.node != node {
            session.execute("DELETE FROM TASKS WHERE TASK_ID = ?1", [task.id])?;
            return Ok(String::new());
        }
        Ok(task.status)
    };
    Ok(match look() {
        Ok(status) if status.is_empty() => json!({"error": OK}),
        Ok(status) => json!({"error": OK, "status": status}),
        Err(error) => database_error(&error),
    })
}

/// `{"agent":…,"node":…,"status":…,"error_msg":…}`: the last upgrade's next state, if it may follow the present one.
fn update_status(session: &Session<'_>, fields: &Fields) -> Result<serde_json::Value, Refusal> {
    let during = "upgrade update status task";
    let (agent, node) = (integer(fields, during, "agent")?, text(fields, during, "node")?);
    let status = text(fields, during, "status")?;
    let error = fields.text("error_msg");
    // The state that must come before, and whether the task must be this node's own.
    let (before, own) = match status {
        IN_PROGRESS => (PENDING, true),
        LEGACY => (IN_PROGRESS, true),
        DONE | FAILED => (IN_PROGRESS, false),
        _ => return Ok(json!({"error": INVALID})),
    };
    let update = || {
        let Some(task) = last_upgrade(session, agent)? else { return Ok(NOT_FOUND) };
        if task.status != before || (own && task.node != node) {
            return Ok(NOT_FOUND);
        }
        set_status(session, task.id, status, error)?;
        Ok(OK)
    };
    Ok(match update() {
        Ok(number) => json!({"error": number}),
        Err(error) => database_error(&error),
    })
}

/// `{"agent":…}`: all about the agent's last upgrade.
fn result(session: &Session<'_>, fields: &Fields) -> Result<serde_json::Value, Refusal> {
    let agent = integer(fields, "upgrade result task", "agent")?;
    Ok(match last_upgrade(session, agent) {
        Ok(Some(task)) => {
            let mut answer = json!({
                "error": OK,
                "task_id": task.id,
                "node": task.node,
                "module": task.module,
                "command": task.command,
                "status": task.status,
                "create_time": task.create_time,
                "update_time": task.update_time,
            });
            if let (Some(error), Some(answer)) = (task.error, answer.as_object_mut()) {
                answer.insert("error_msg".to_owned(), error.into());
            }
            answer
        }
        Ok(None) => json!({"error": NOT_FOUND}),
        Err(error) => database_error(&error),
    })
}

/// `{"node":…}`: the node's waiting upgrades will not happen.
fn cancel(session: &Session<'_>, fields: &Fields) -> Result<serde_json::Value, Refusal> {
    let node = text(fields, "upgrade cancel task", "node")?;
    Ok(number_of(session.execute(
        "UPDATE TASKS SET STATUS = ?1, LAST_UPDATE_TIME = unixepoch() \
         WHERE NODE = ?2 AND STATUS = ?3 AND COMMAND IN ('upgrade', 'upgrade_custom')",
        (CANCELLED, node, PENDING),
    )))
}

/// `{"now":…,"interval":…}`: tasks in progress for longer than the interval have timed out; answered with the time
/// when the next one will have.
fn set_timeout(session: &Session<'_>, fields: &Fields) -> Result<serde_json::Value, Refusal> {
    let during = "set timeout task";
    let (now, interval) = (integer(fields, during, "now")?, integer(fields, during, "interval")?);
    let mark = || {
        let running: Vec<(i64, i64)> = session.map(
            "SELECT TASK_ID, coalesce(LAST_UPDATE_TIME, 0) FROM TASKS WHERE STATUS = ?1",
            [IN_PROGRESS],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let mut next = now.saturating_add(interval);
        for (task, updated) in running {
            let due = updated.saturating_add(interval);
            if now >= due {
                set_status(session, task, TIMEOUT, None)?;
            } else {
                next = next.min(due);
            }
        }
        Ok(next)
    };
    Ok(match mark() {
        Ok(next) => json!({"error": OK, "timestamp": next}),
        Err(error) => database_error(&error),
    })
}

/// `{"timestamp":…}`: tasks made until then are deleted.
fn delete_old(session: &Session<'_>, fields: &Fields) -> Result<serde_json::Value, Refusal> {
    let timestamp = integer(fields, "delete old task", "timestamp")?;
    Ok(number_of(session.execute("DELETE FROM TASKS WHERE CREATE_TIME <= ?1", [timestamp])))
}

fn set_status(session: &Session<'_>, task: i64, status: &str, error: Option<&str>) -> rusqlite::Result<()> {
    session
        .execute(
            "UPDATE TASKS SET STATUS = ?1, LAST_UPDATE_TIME = unixepoch(), ERROR_MESSAGE = ?2 WHERE TASK_ID = ?3",
            (status, error, task),
        )
        .map(drop)
}

fn integer(fields: &Fields, during: &str, name: &str) -> Result<i64, Refusal> {
    fields.integer(name).ok_or_else(|| wrong(during, name))
}

fn text<'a>(fields: &'a Fields, during: &str, name: &str) -> Result<&'a str, Refusal> {
    fields.text(name).ok_or_else(|| wrong(during, name))
}

fn wrong(during: &str, name: &str) -> Refusal {
    Refusal::new(format!("Error {during}: 'parsing {name} error'"))
}

fn number_of(done: rusqlite::Result<usize>) -> serde_json::Value {
    match done {
        Ok(_) => json!({"error": OK}),
        Err(error) => database_error(&error),
    }
}

fn database_error(error: &rusqlite::Error) -> serde_json::Value {
    tracing::error!(%error, "the tasks' database refused a statement");
    json!({"error": INVALID})
}
