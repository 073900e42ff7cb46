//! JSON text straight from SQLite's values, in the exact form Wazuh's daemon prints it.
//!
//! Numbers follow C's `%.15g` (or `%.17g` where fifteen digits do not bring the same number back), which is what
//! the clients have been reading: an integral REAL such as `2400.0` appears as `2400`.

use std::io::Write as _;

use rusqlite::types::ValueRef;

/// Appends `text` as a JSON string. Bytes above 0x7f are copied as they are: SQLite's text is UTF-8 already.
pub(super) fn push_string(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'"');
    for &byte in text {
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0x08 => out.extend_from_slice(b"\\b"),
            0x0c => out.extend_from_slice(b"\\f"),
            0..=0x1f => push_display(out, format_args!("\\u{byte:04x}")),
            _ => out.push(byte),
        }
    }
    out.push(b'"');
}

/// Appends an integer.
pub(super) fn push_integer(out: &mut Vec<u8>, value: i64) {
    push_display(out, format_args!("{value}"));
}

/// Appends a floating point number; what JSON cannot say (infinities, not-a-number) becomes `null`.
pub(super) fn push_real(out: &mut Vec<u8>, value: f64) {
    if !value.is_finite() {
        out.extend_from_slice(b"null");
        return;
    }
    let short = general(value, 15);
    let text = if short.parse::<f64>() == Ok(value) { short } else { general(value, 17) };
    out.extend_from_slice(text.as_bytes());
}

/// Appends a column's value; `false` when it is NULL, which has no JSON form here: such columns are left out.
pub(super) fn push_value(out: &mut Vec<u8>, value: ValueRef<'_>) -> bool {
    match value {
        ValueRef::Null => return false,
        ValueRef::Integer(number) => push_integer(out, number),
        ValueRef::Real(number) => push_real(out, number),
        ValueRef::Text(text) | ValueRef::Blob(text) => push_string(out, text),
    }
    true
}

fn push_display(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    // Writing to a Vec cannot fail.
    let _ = out.write_fmt(text);
}

/// C's `%.{digits}g`.
fn general(value: f64, digits: usize) -> String {
    let scientific = format!("{value:.*e}", digits - 1);
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((scientific.as_str(), "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let significant = i32::try_from(digits).unwrap_or(i32::MAX);
    if exponent < -4 || exponent >= significant {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{}e{sign}{:02}", without_trailing_zeros(mantissa), exponent.unsigned_abs());
    }
    let decimals = usize::try_from(significant - 1 - exponent).unwrap_or(0);
    without_trailing_zeros(&format!("{value:.decimals$}")).to_owned()
}

fn without_trailing_zeros(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn real(value: f64) -> String {
        let mut out = Vec::new();
        push_real(&mut out, value);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn reals_look_like_those_of_c() {
        for (value, text) in [
            (0.0, "0"),
            (2400.0, "2400"),
            (2394.456, "2394.456"),
            (0.1, "0.1"),
            (-1.5, "-1.5"),
            (1e15, "1e+15"),
            (123_456_789_012_345.0, "123456789012345"),
            (1e-5, "1e-05"),
            (0.0001, "0.0001"),
            (1.0 / 3.0, "0.33333333333333331"),
            (1e100, "1e+100"),
            (f64::NAN, "null"),
            (f64::INFINITY, "null"),
        ] {
            assert_eq!(real(value), text, "{value}");
        }
    }

    proptest! {
        #[test]
        fn strings_survive(text in any::<String>()) {
            let mut out = Vec::new();
            push_string(&mut out, text.as_bytes());
            prop_assert_eq!(serde_json::from_slice::<String>(&out).unwrap(), text);
        }

        #[test]
        fn reals_survive(value in any::<f64>().prop_filter("finite", |value| value.is_finite())) {
            prop_assert_eq!(real(value).parse::<f64>().unwrap(), value);
        }
    }
}
