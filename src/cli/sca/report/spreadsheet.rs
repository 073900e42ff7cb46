//! The report as a table for spreadsheets: no text of an agent is a formula there.
//!
//! Spreadsheets take a cell for a formula that begins with one of `=`, `+`, `-` and `@`, or with a tab or a carriage
//! return before such a sign, whatever the quotes around it; an apostrophe in front makes it text.

use serde_json::Value;

/// Items of which every text can be opened in a spreadsheet.
pub(super) fn guarded(items: Vec<Value>) -> Vec<Value> {
    items.into_iter().map(guarded_value).collect()
}

fn guarded_value(value: Value) -> Value {
    match value {
        Value::String(text) if is_formula(&text) => format!("'{text}").into(),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, value)| (name, guarded_value(value))).collect())
        }
        other => other,
    }
}

fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn formulas_are_text() {
        let guarded = |text: &str| guarded(vec![json!({"title": text, "id": -1})]);
        for formula in ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1"] {
            assert_eq!(guarded(formula), [json!({"title": format!("'{formula}"), "id": -1})]);
        }
        for text in ["", "Ensure a=b", "'quoted'", "1-2"] {
            assert_eq!(guarded(text), [json!({"title": text, "id": -1})]);
        }
    }
}
