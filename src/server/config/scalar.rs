//! How single values of the configuration files are read: the spellings that Wazuh's reader takes, and messages
//! that say what is allowed.
//!
//! Wazuh reads YAML 1.1, where `yes` and `no` are booleans, takes the quoted words for booleans as well, and turns
//! text to lower case.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

/// Reads `yes`, `no`, `on`, `off`, `true` and `false`.
pub(super) fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    struct Flag;
    impl Visitor<'_> for Flag {
        type Value = bool;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("yes or no")
        }

        fn visit_bool<E: Error>(self, value: bool) -> Result<bool, E> {
            Ok(value)
        }

        fn visit_str<E: Error>(self, value: &str) -> Result<bool, E> {
            match value.to_ascii_lowercase().as_str() {
                "yes" | "on" => Ok(true),
                "no" | "off" => Ok(false),
                _ => Err(E::invalid_value(Unexpected::Str(value), &self)),
            }
        }
    }
    deserializer.deserialize_any(Flag)
}

/// Reads a whole number of at least `MIN` and at most `MAX`.
fn whole_number<'de, D, const MIN: i64, const MAX: i64>(deserializer: D) -> Result<i64, D::Error>
where
    D: Deserializer<'de>,
{
    struct WholeNumber<const MIN: i64, const MAX: i64>;
    impl<const MIN: i64, const MAX: i64> Visitor<'_> for WholeNumber<MIN, MAX> {
        type Value = i64;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match (MIN, MAX) {
                (i64::MIN, i64::MAX) => f.write_str("a whole number"),
                (_, i64::MAX) => write!(f, "a whole number of at least {MIN}"),
                _ => write!(f, "a whole number from {MIN} to {MAX}"),
            }
        }

        fn visit_i64<E: Error>(self, value: i64) -> Result<i64, E> {
            if (MIN..=MAX).contains(&value) {
                Ok(value)
            } else {
                Err(E::invalid_value(Unexpected::Signed(value), &self))
            }
        }

        fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
            match i64::try_from(value) {
                Ok(value) => self.visit_i64(value),
                Err(_) => Err(E::invalid_value(Unexpected::Unsigned(value), &self)),
            }
        }
    }
    deserializer.deserialize_any(WholeNumber::<MIN, MAX>)
}

/// Reads any whole number.
pub(super) fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    whole_number::<D, { i64::MIN }, { i64::MAX }>(deserializer)
}

/// Reads a count that may be zero.
pub(super) fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    whole_number::<D, 0, { i64::MAX }>(deserializer).map(i64::unsigned_abs)
}

/// Reads a port.
pub(super) fn port<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let number = whole_number::<D, 0, { u16::MAX as i64 }>(deserializer)?;
    u16::try_from(number).map_err(D::Error::custom)
}

/// Reads how many log-ins are checked at the same time.
pub(super) fn pool_size<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    let number = whole_number::<D, 1, 50>(deserializer)?;
    u8::try_from(number).map_err(D::Error::custom)
}

/// Reads a span of seconds of at least zero, with or without a fraction.
pub(super) fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    struct Seconds;
    impl Visitor<'_> for Seconds {
        type Value = f64;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a number of seconds of at least 0")
        }

        fn visit_f64<E: Error>(self, value: f64) -> Result<f64, E> {
            if value.is_finite() && value >= 0.0 {
                Ok(value)
            } else {
                Err(E::invalid_value(Unexpected::Float(value), &self))
            }
        }

        fn visit_u64<E: Error>(self, value: u64) -> Result<f64, E> {
            // No span of seconds that anybody configures needs more than 32 bits.
            match u32::try_from(value) {
                Ok(value) => Ok(f64::from(value)),
                Err(_) => Err(E::invalid_value(Unexpected::Unsigned(value), &self)),
            }
        }

        fn visit_i64<E: Error>(self, value: i64) -> Result<f64, E> {
            match u64::try_from(value) {
                Ok(value) => self.visit_u64(value),
                Err(_) => Err(E::invalid_value(Unexpected::Signed(value), &self)),
            }
        }
    }
    deserializer.deserialize_any(Seconds)
}

/// Reads text that `parse` makes something of. What `parse` says against it becomes an error at the text's own place.
pub(super) fn parsed<'de, D, T>(deserializer: D, parse: fn(&str) -> Result<T, String>) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct Text<T>(fn(&str) -> Result<T, String>);
    impl<T> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("text")
        }

        fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
            (self.0)(value).map_err(E::custom)
        }
    }
    deserializer.deserialize_str(Text(parse))
}

/// Reads text, in lower case as Wazuh keeps it.
pub(super) fn lower_case<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    parsed(deserializer, |text| Ok(text.to_lowercase()))
}

/// Says that a text is none of those allowed.
pub(super) fn none_of(text: &str, allowed: &[&str]) -> String {
    let allowed: Vec<String> = allowed.iter().map(|name| format!("`{name}`")).collect();
    format!("{text:?} is none of {}", allowed.join(", "))
}

/// Writes seconds as Wazuh shows them: without a fraction where there is none.
pub(super) fn show_seconds<S: serde::Serializer>(seconds: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    let whole = std::time::Duration::from_secs_f64(*seconds).as_secs();
    if seconds.fract() == 0.0 { serializer.serialize_u64(whole) } else { serializer.serialize_f64(*seconds) }
}
