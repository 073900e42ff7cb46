//! What is checked of a statement before it leaves this process.
//!
//! Callers build SQL from fragments that cannot be injected into; this is the second wall, the same that Wazuh's own
//! client has: one statement, of one of three kinds.

use super::Error;

/// A statement to be sent with `sql`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Reads rows.
    Select,
    /// Changes rows.
    Change,
}

/// Refuses what is not exactly one `select` ([`Kind::Select`]), `update` or `delete` ([`Kind::Change`]), and what the
/// daemon, which reads text up to a zero byte, would read differently.
pub(super) fn check(sql: &str, kind: Kind) -> Result<(), Error> {
    let verb = sql.split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
    let known = match kind {
        Kind::Select => verb.eq_ignore_ascii_case("select"),
        Kind::Change => verb.eq_ignore_ascii_case("update") || verb.eq_ignore_ascii_case("delete"),
    };
    if !known {
        return Err(Error::Statement(match kind {
            Kind::Select => "it does not begin with 'select'",
            Kind::Change => "it begins with neither 'update' nor 'delete'",
        }));
    }
    let mut quote = None;
    for letter in sql.chars() {
        match (letter, quote) {
            ('\0', _) => return Err(Error::Statement("it holds a zero byte")),
            // A doubled quote inside of text closes and opens it again, which comes to the same.
            ('\'' | '"' | '`', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            (';', None) => return Err(Error::Statement("it holds a semicolon outside of text")),
            _ => {}
        }
    }
    if quote.is_some() { Err(Error::Statement("a quotation mark is not closed")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_select_passes() {
        for sql in [
            "select id from agent",
            "SELECT count(*) FROM (select 1)",
            "select * from agent where name = 'a;b''c'",
            "select name from \"group\" where name = 'it''s'",
            "select(1)",
        ] {
            check(sql, Kind::Select).unwrap();
            assert!(check(sql, Kind::Change).is_err(), "{sql}");
        }
        check("update agent set name = 'x'", Kind::Change).unwrap();
        check("Delete from fim_entry", Kind::Change).unwrap();
    }

    #[test]
    fn everything_else_is_refused() {
        for sql in [
            "",
            " ",
            "selection",
            "insert into agent values (1)",
            "drop table agent",
            "pragma user_version",
            "attach database 'x' as y",
            "select 1; drop table agent",
            "select 'a' ; select 'b'",
            "select 'open",
            "select 'a''; drop table agent",
            "select 'a\0b'",
            "vacuum",
        ] {
            assert!(matches!(check(sql, Kind::Select), Err(Error::Statement(_))), "{sql}");
        }
    }
}
