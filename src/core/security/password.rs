//! Which passwords are good enough: the rule of Wazuh's `framework/wazuh/security.py`.

use std::sync::LazyLock;

use regex::Regex;

use crate::error::{Fault, Result};

/// How many characters a password has.
const LENGTH: std::ops::RangeInclusive<usize> = 8..=64;

/// A digit of any script.
#[expect(clippy::expect_used, reason = "a literal that the tests below compile")]
static DIGIT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d").expect("a pattern"));

/// Checks that a password has the right length, and a lower-case letter, an upper-case letter, a digit and something
/// else in one line. Letters are those of ASCII, so that any other counts as something else.
///
/// # Errors
/// 5009 for its length, 5007 for what it lacks.
pub(super) fn check_password(password: &str) -> Result<()> {
    if !LENGTH.contains(&password.chars().count()) {
        return Err(Fault::PasswordLength.into());
    }
    let has = |kind: fn(char) -> bool| password.chars().any(kind);
    let mixed = has(|c| c.is_ascii_lowercase())
        && has(|c| c.is_ascii_uppercase())
        && has(|c| !c.is_ascii_alphanumeric())
        && DIGIT.is_match(password);
    if mixed && !password.contains('\n') { Ok(()) } else { Err(Fault::PasswordWeak.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_long_and_mixed_enough() {
        let long = |length: usize| format!("Aa1.{}", "x".repeat(length - 4));
        for (password, code) in [
            ("Passw0rd!x", None),
            ("Aa1.Aa1.", None),
            (&long(64), None),
            // Letters outside of ASCII are neither upper nor lower case, but something else.
            ("Passw0rdé", None),
            ("Password.\u{664}", None),
            ("\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}aA1", None),
            ("", Some(5009)),
            ("Aa1.Aa1", Some(5009)),
            (&long(65), Some(5009)),
            (&"é".repeat(65), Some(5009)),
            ("passw0rd!x", Some(5007)),
            ("PASSW0RD!X", Some(5007)),
            ("Password!x", Some(5007)),
            ("Passw0rdxx", Some(5007)),
            ("ÀÉÎÕÜ1.aa", Some(5007)),
            ("Passw0rd!\nx", Some(5007)),
        ] {
            assert_eq!(check_password(password).err().map(|error| error.code()), code, "{password:?}");
        }
    }
}
