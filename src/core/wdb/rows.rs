//! [`Row`]: a row as the database daemon sends it, read as Wazuh's own client reads it.

use serde_json::{Map, Value};

use super::Error;

/// A row: its columns by name, in the order of the statement. Columns that are NULL are absent.
pub type Row = Map<String, Value>;

/// Reads an array of rows.
///
/// As everywhere in Wazuh, the text `(null)` counts as absent (old agents sent it), and rows that are empty because of
/// it are left out.
pub(super) fn parse(payload: &str) -> Result<Vec<Row>, Error> {
    parse_counted(payload).map(|(_, rows)| rows)
}

/// The same with how many rows there were before any was left out.
pub(super) fn parse_counted(payload: &str) -> Result<(usize, Vec<Row>), Error> {
    let mut rows: Vec<Row> =
        serde_json::from_str(payload).map_err(|error| Error::Malformed(error.to_string()))?;
    let came = rows.len();
    let mut emptied = false;
    for row in &mut rows {
        let columns = row.len();
        row.retain(|_, value| value.as_str() != Some("(null)"));
        emptied |= row.is_empty() && columns > 0;
    }
    if emptied {
        rows.retain(|row| !row.is_empty());
    }
    Ok((came, rows))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(payload: &str) -> String {
        serde_json::to_string(&parse(payload).unwrap()).unwrap()
    }

    #[test]
    fn rows_keep_their_order_and_values() {
        assert_eq!(text(r#"[{"b":1,"a":"x"},{"b":2.5}]"#), r#"[{"b":1,"a":"x"},{"b":2.5}]"#);
        assert_eq!(text("[]"), "[]");
        assert_eq!(text("[{}]"), "[{}]");
    }

    #[test]
    fn absent_values_and_the_rows_they_empty_are_left_out() {
        assert_eq!(
            text(r#"[{"a":"(null)","b":1},{"a":"(null)"},{"a":"(null) or not"}]"#),
            r#"[{"b":1},{"a":"(null) or not"}]"#
        );
    }

    #[test]
    fn rubbish_is_an_error() {
        for payload in ["", "{}", "[1]", "[{]", "[{\"a\":1}", "null"] {
            assert!(matches!(parse(payload), Err(Error::Malformed(_))), "{payload}");
        }
    }

    proptest! {
        #[test]
        fn any_payload_is_read_or_refused(text in r#"[\[\]{}",:a-z0-9/() é]{0,60}"#, cell in ".{0,30}") {
            let _ = parse(&text);
            let row = serde_json::json!([{"a": 1, "cell": cell}]);
            prop_assert_eq!(parse(&row.to_string()).unwrap().len(), 1);
        }
    }
}
