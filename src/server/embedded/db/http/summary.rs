//! `POST /v1/agents/summary`: how many agents are in which state, on which platform, in which group.

use std::collections::{BTreeMap, HashSet};

use super::super::connection::Session;
use super::super::json::{push_integer, push_string};
use super::object::{ObjectWriter, push_item};

type Counts = BTreeMap<String, i64>;

/// Counts all agents, when there is no body, or those whose numbers are in it. `agents_by_status`,
/// `agents_by_groups` and `agents_by_os` are left out where they are empty. Without a body only the five largest
/// of each are counted.
pub(super) fn summary(session: &Session<'_>, body: &[u8]) -> rusqlite::Result<Vec<u8>> {
    let (statuses, groups, platforms) =
        if body.is_empty() { count_all(session)? } else { count_some(session, &numbers(body))? };
    let mut out = Vec::new();
    let mut object = ObjectWriter::open(&mut out);
    object.json("agents_by_status", &json(&statuses));
    object.json("agents_by_groups", &json(&groups));
    object.json("agents_by_os", &json(&platforms));
    object.close();
    Ok(out)
}

fn count_all(session: &Session<'_>) -> rusqlite::Result<(Counts, Counts, Counts)> {
    let count = |sql: &str| -> rusqlite::Result<Counts> {
        Ok(session.map(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    };
    Ok((
        count(
            "SELECT connection_status, count(*) FROM agent WHERE id > 0 \
             GROUP BY connection_status ORDER BY connection_status LIMIT 5",
        )?,
        count(
            "SELECT name, count(*) AS quantity FROM belongs JOIN `group` ON id = id_group \
             WHERE id_agent > 0 AND name <> '' GROUP BY id_group ORDER BY quantity DESC LIMIT 5",
        )?,
        count(
            "SELECT os_platform, count(*) AS quantity FROM agent WHERE id > 0 AND os_platform <> '' \
             GROUP BY os_platform ORDER BY quantity DESC LIMIT 5",
        )?,
    ))
}

fn count_some(session: &Session<'_>, wanted: &HashSet<i64>) -> rusqlite::Result<(Counts, Counts, Counts)> {
    let (mut statuses, mut groups, mut platforms) = (Counts::new(), Counts::new(), Counts::new());
    session.each("SELECT id, connection_status, os_platform FROM agent WHERE id > 0", [], |row| {
        if wanted.contains(&row.get(0)?) {
            add(&mut statuses, row, 1)?;
            add(&mut platforms, row, 2)?;
        }
        Ok(())
    })?;
    let memberships = "SELECT id_agent, name FROM belongs JOIN `group` ON id = id_group WHERE id_agent > 0";
    session.each(memberships, [], |row| {
        if wanted.contains(&row.get(0)?) {
            add(&mut groups, row, 1)?;
        }
        Ok(())
    })?;
    Ok((statuses, groups, platforms))
}

/// Counts the text in a column, unless it is NULL or empty.
fn add(counts: &mut Counts, row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<()> {
    let name = row.get_ref(column)?.as_str_or_null()?.unwrap_or_default();
    if name.is_empty() {
        return Ok(());
    }
    if let Some(count) = counts.get_mut(name) {
        *count += 1;
    } else {
        counts.insert(name.to_owned(), 1);
    }
    Ok(())
}

fn json(counts: &Counts) -> Vec<u8> {
    let mut out = b"{".to_vec();
    for (name, count) in counts {
        push_item(&mut out, |out| {
            push_string(out, name.as_bytes());
            out.push(b':');
            push_integer(out, *count);
        });
    }
    out.push(b'}');
    out
}

/// Every number in a text, whatever stands between them: the body is a JSON list, but is not required to be.
pub(in super::super) fn numbers(body: &[u8]) -> HashSet<i64> {
    body.split(|byte| !byte.is_ascii_digit() && *byte != b'-')
        .filter_map(|digits| std::str::from_utf8(digits).ok()?.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_found_anywhere() {
        assert_eq!(numbers(b"[1, 22,-3]"), HashSet::from([1, 22, -3]));
        assert_eq!(numbers(b"[]"), HashSet::new());
        assert_eq!(numbers(b"x7y--"), HashSet::from([7]));
    }

    proptest! {
        #[test]
        fn a_list_is_read_as_what_it_holds(ids in prop::collection::hash_set(any::<i64>(), 0..20)) {
            let list: Vec<i64> = ids.iter().copied().collect();
            prop_assert_eq!(numbers(&serde_json::to_vec(&list).unwrap()), ids);
        }

        #[test]
        fn any_body_is_read_without_harm(body in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = numbers(&body);
        }
    }
}
