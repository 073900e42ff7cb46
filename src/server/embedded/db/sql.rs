//! Telling statements that only read from those that write, before they are prepared: readers and the writer are
//! different threads.

/// Whether a statement from outside belongs to the readers. A wrong "no" costs speed; a wrong "yes" gives an error,
/// since readers cannot write.
pub(super) fn only_reads(sql: &str) -> bool {
    let body = without_leading_comments(sql);
    let end = body.find(|character: char| !character.is_ascii_alphabetic()).unwrap_or(body.len());
    let keyword = body.get(..end).unwrap_or_default().to_ascii_uppercase();
    match keyword.as_str() {
        "SELECT" | "VALUES" | "EXPLAIN" | "PRAGMA" => true,
        "WITH" => !mentions_a_change(body),
        _ => false,
    }
}

fn without_leading_comments(sql: &str) -> &str {
    let mut rest = sql.trim_start();
    loop {
        let after = if let Some(line) = rest.strip_prefix("--") {
            line.split_once('\n').map_or("", |(_, after)| after)
        } else if let Some(block) = rest.strip_prefix("/*") {
            block.split_once("*/").map_or("", |(_, after)| after)
        } else {
            return rest;
        };
        rest = after.trim_start();
    }
}

fn mentions_a_change(sql: &str) -> bool {
    sql.split(|character: char| !character.is_ascii_alphanumeric() && character != '_').any(|word| {
        ["INSERT", "UPDATE", "DELETE", "REPLACE"].iter().any(|change| change.eq_ignore_ascii_case(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn statements_are_told_apart() {
        for sql in [
            "SELECT 1",
            "  select count(*) from agent",
            "/* why */ -- because\n SELECT 1",
            "WITH x AS (SELECT 1) SELECT * FROM x",
            "PRAGMA table_info(agent)",
            "values (1)",
        ] {
            assert!(only_reads(sql), "{sql}");
        }
        for sql in [
            "UPDATE agent SET name = 'x'",
            "delete from agent",
            "WITH x AS (SELECT 1) DELETE FROM agent",
            "INSERT INTO agent SELECT 1",
            "",
            "--",
            "selected",
        ] {
            assert!(!only_reads(sql), "{sql}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_told_without_harm(sql in any::<String>()) {
            let _ = only_reads(&sql);
        }
    }
}
