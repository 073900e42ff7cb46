//! [`ObjectId`]: the number of a user, role, policy or rule as requests name it.

use std::str::FromStr;

/// The number of a user, role, policy or rule. One that is too large for the database is the largest there is, which
/// nothing has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ObjectId(pub i64);

/// A text that is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number of digits alone")]
pub struct NotDigits;

impl FromStr for ObjectId {
    type Err = NotDigits;

    fn from_str(text: &str) -> Result<Self, NotDigits> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotDigits);
        }
        Ok(Self(text.parse().unwrap_or(i64::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_digits() {
        for (text, number) in [("0", 0), ("007", 7), ("100", 100), ("9223372036854775807", i64::MAX)] {
            assert_eq!(text.parse(), Ok(ObjectId(number)), "{text}");
        }
        assert_eq!("99999999999999999999".parse(), Ok(ObjectId(i64::MAX)));
        for text in ["", "-1", "+1", "1 ", "x", "٣"] {
            assert_eq!(text.parse::<ObjectId>(), Err(NotDigits), "{text:?}");
        }
    }
}
