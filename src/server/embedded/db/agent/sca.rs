//! The commands on policies, their checks and the scans that checked them: `sca`.

use sha2::{Digest as _, Sha256};

use super::super::answer::{Answer, Refusal, near};
use super::super::arguments::leading_integer;
use super::super::connection::Session;
use super::piped::{Cut, Piped, number};
use super::sca_check::Check;

/// Runs `ACTION ARGUMENTS`. Every action is followed by a space, also those without arguments.
pub(super) fn run(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let (action, rest) = text.split_once(' ').ok_or_else(|| invalid(text))?;
    match action {
        "query" => {
            found(session.first("SELECT result FROM sca_check WHERE id = ?1", [leading_integer(rest)]))
        }
        "query_scan" => found(session.first(
            "SELECT coalesce(hash, '(null)') || ' ' || id FROM sca_scan_info WHERE policy_id = ?1",
            [rest],
        )),
        "query_results" => query_results(session, rest),
        "query_policies" => query_policies(session),
        "query_policy" => found(session.first("SELECT id FROM sca_policy WHERE id = ?1", [rest])),
        "query_policy_sha256" => {
            found(session.first("SELECT hash_file FROM sca_policy WHERE id = ?1", [rest]))
        }
        "insert" => {
            let check = Check::parse(rest).map_err(|_| invalid(rest))?;
            kept(check.save(session))
        }
        "update" => change(rest, |fields| update(session, fields)),
        "insert_policy" => change(rest, |fields| insert_policy(session, fields)),
        "insert_rules" => change(rest, |fields| {
            insert_detail(
                session,
                "INSERT INTO sca_check_rules (id_check, type, rule) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                fields,
            )
        }),
        "insert_compliance" => change(rest, |fields| {
            insert_detail(
                session,
                "INSERT INTO sca_check_compliance (id_check, key, value) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                fields,
            )
        }),
        "insert_scan_info" => change(rest, |fields| insert_scan(session, fields)),
        "update_scan_info_start" => change(rest, |fields| update_scan(session, fields)),
        "delete_policy" => deleted(delete_policy(session, rest)),
        "delete_check" => deleted(delete_checks(session, rest, None)),
        "delete_check_distinct" => {
            let mut fields = Piped::new(rest);
            let policy = fields.text().map_err(|Cut(near_by)| invalid(near_by))?;
            deleted(delete_checks(session, policy, Some(number(fields.rest()))))
        }
        _ => Err(Refusal::new(format!("Invalid Rootcheck query syntax, near '{}'", near(action)))),
    }
}

fn invalid(text: &str) -> Refusal {
    Refusal::new(format!("Invalid Security Configuration Assessment query syntax, near '{}'", near(text)))
}

fn kept(saved: rusqlite::Result<()>) -> Result<Answer, Refusal> {
    saved
        .map(|()| Answer::ok())
        .map_err(|_| Refusal::new("Cannot save Security Configuration Assessment information."))
}

fn deleted(deleted: rusqlite::Result<()>) -> Result<Answer, Refusal> {
    deleted
        .map(|()| Answer::ok())
        .map_err(|_| Refusal::new("Cannot delete Security Configuration Assessment information."))
}

/// `found VALUE` or `not found`.
fn found(value: rusqlite::Result<Option<Option<String>>>) -> Result<Answer, Refusal> {
    let value = value.map_err(|_| Refusal::new("Cannot query Security Configuration Assessment"))?;
    Ok(match value {
        Some(value) => Answer::ok_with(format!("found {}", value.as_deref().unwrap_or("(null)")).as_bytes()),
        None => Answer::ok_with(b"not found"),
    })
}

/// The SHA-256 over the results of a policy's checks in the order of their numbers, where those that did not apply
/// count as empty. The agent sends the same, so that both know whether they agree.
fn query_results(session: &Session<'_>, policy: &str) -> Result<Answer, Refusal> {
    let results =
        session.map("SELECT result FROM sca_check WHERE policy_id = ?1 ORDER BY id", [policy], |row| {
            row.get::<_, Option<String>>(0)
        });
    found(results.map(|results| {
        let any = !results.is_empty();
        let joined =
            results.into_iter().flatten().collect::<Vec<_>>().join(":").replace("not applicable", "");
        let digest: String = Sha256::digest(joined).iter().map(|byte| format!("{byte:02x}")).collect();
        any.then_some(Some(digest))
    }))
}

/// The policies' names with commas between them.
fn query_policies(session: &Session<'_>) -> Result<Answer, Refusal> {
    let policies = session.map("SELECT id FROM sca_policy", [], |row| row.get::<_, Option<String>>(0));
    found(policies.map(|policies| {
        let any = !policies.is_empty();
        any.then(|| Some(policies.into_iter().flatten().collect::<Vec<_>>().join(",")))
    }))
}

/// What comes of a change whose fields may end too early.
enum Failed<'a> {
    Cut(Cut<'a>),
    Sqlite,
}

impl<'a> From<Cut<'a>> for Failed<'a> {
    fn from(cut: Cut<'a>) -> Self {
        Self::Cut(cut)
    }
}

impl From<rusqlite::Error> for Failed<'_> {
    fn from(_: rusqlite::Error) -> Self {
        Self::Sqlite
    }
}

fn change<'a>(
    text: &'a str,
    change: impl FnOnce(Piped<'a>) -> Result<(), Failed<'a>>,
) -> Result<Answer, Refusal> {
    match change(Piped::new(text)) {
        Ok(()) => Ok(Answer::ok()),
        Err(Failed::Cut(Cut(near_by))) => Err(invalid(near_by)),
        Err(Failed::Sqlite) => {
            Err(Refusal::new("Cannot save Security Configuration Assessment information."))
        }
    }
}

/// `update CHECK|RESULT|REASON|SCAN`.
fn update<'a>(session: &Session<'_>, mut fields: Piped<'a>) -> Result<(), Failed<'a>> {
    let (check, result, reason) = (fields.number()?, fields.text()?, fields.text()?);
    session.execute(
        "UPDATE sca_check SET scan_id = ?1, result = ?2, reason = ?3 WHERE id = ?4",
        (number(fields.rest()), result, reason, check),
    )?;
    Ok(())
}

/// `insert_policy NAME|FILE|ID|DESCRIPTION|REFERENCES|HASH`.
fn insert_policy<'a>(session: &Session<'_>, mut fields: Piped<'a>) -> Result<(), Failed<'a>> {
    let (name, file, id) = (fields.text()?, fields.text()?, fields.text()?);
    let (description, references) = (fields.text()?, fields.text()?);
    session.execute(
        "INSERT INTO sca_policy (name, file, id, description, `references`, hash_file) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (name, file, id, description, references, fields.rest()),
    )?;
    Ok(())
}

/// `insert_rules CHECK|TYPE|RULE` and `insert_compliance CHECK|KEY|VALUE`.
fn insert_detail<'a>(session: &Session<'_>, sql: &str, mut fields: Piped<'a>) -> Result<(), Failed<'a>> {
    let (check, kind) = (fields.number()?, fields.text()?);
    session.execute(sql, (check, kind, fields.rest()))?;
    Ok(())
}

/// A scan's results: passed, failed and inapplicable checks, all of them, and the score.
fn counts<'a>(fields: &mut Piped<'a>) -> Result<[i64; 5], Cut<'a>> {
    Ok([fields.number()?, fields.number()?, fields.number()?, fields.number()?, fields.number()?])
}

/// `insert_scan_info START|END|ID|POLICY|PASS|FAIL|INVALID|TOTAL|SCORE|HASH`.
fn insert_scan<'a>(session: &Session<'_>, mut fields: Piped<'a>) -> Result<(), Failed<'a>> {
    let (start, end, id, policy) = (fields.number()?, fields.number()?, fields.number()?, fields.text()?);
    let [pass, fail, invalid, total, score] = counts(&mut fields)?;
    session.execute(
        "INSERT INTO sca_scan_info \
         (start_scan, end_scan, id, policy_id, pass, fail, invalid, total_checks, score, hash) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        (start, end, id, policy, pass, fail, invalid, total, score, fields.rest()),
    )?;
    Ok(())
}

/// `update_scan_info_start POLICY|START|END|ID|PASS|FAIL|INVALID|TOTAL|SCORE|HASH`.
fn update_scan<'a>(session: &Session<'_>, mut fields: Piped<'a>) -> Result<(), Failed<'a>> {
    // Wazuh's daemon takes the end for the start. The start is what analysisd means.
    let (policy, start, end, id) = (fields.nullable()?, fields.number()?, fields.number()?, fields.number()?);
    let [pass, fail, invalid, total, score] = counts(&mut fields)?;
    session.execute(
        "UPDATE sca_scan_info SET start_scan = ?1, end_scan = ?2, id = ?3, pass = ?4, fail = ?5, invalid = ?6, \
         total_checks = ?7, score = ?8, hash = ?9 WHERE policy_id = ?10",
        (start, end, id, pass, fail, invalid, total, score, fields.rest(), policy),
    )?;
    Ok(())
}

fn delete_policy(session: &Session<'_>, policy: &str) -> rusqlite::Result<()> {
    session.execute("DELETE FROM sca_policy WHERE id = ?1", [policy])?;
    session.execute("DELETE FROM sca_scan_info WHERE policy_id = ?1", [policy]).map(drop)
}

/// Deletes a policy's checks, but for those of one scan where one is given, and what belonged to them.
fn delete_checks(session: &Session<'_>, policy: &str, but_of: Option<i64>) -> rusqlite::Result<()> {
    match but_of {
        Some(scan) => {
            session
                .execute("DELETE FROM sca_check WHERE scan_id != ?1 AND policy_id = ?2", (scan, policy))?;
        }
        None => {
            session.execute("DELETE FROM sca_check WHERE policy_id = ?1", [policy])?;
        }
    }
    for details in ["sca_check_compliance", "sca_check_rules"] {
        let orphans = format!("DELETE FROM {details} WHERE id_check NOT IN (SELECT id FROM sca_check)");
        session.execute(&orphans, [])?;
    }
    Ok(())
}
