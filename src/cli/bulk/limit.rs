//! [`MaxFail`]: how many may fail before a run ends.

use std::str::FromStr;

/// A number of targets, or a part of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MaxFail {
    /// So many.
    Count(usize),
    /// So many of a hundred.
    Percent(u8),
}

impl MaxFail {
    /// Whether `failed` of `all` are more than may fail.
    pub(crate) fn is_exceeded(self, failed: usize, all: usize) -> bool {
        match self {
            Self::Count(most) => failed > most,
            Self::Percent(percent) => failed.saturating_mul(100) > all.saturating_mul(percent.into()),
        }
    }
}

impl std::fmt::Display for MaxFail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

impl FromStr for MaxFail {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("\"{text}\" is neither a number nor a percentage, such as 20 or 5%");
        let (number, percent) = text.strip_suffix('%').map_or((text, false), |number| (number, true));
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong());
        }
        if !percent {
            return number.parse().map(Self::Count).map_err(|_| wrong());
        }
        number.parse().ok().filter(|percent| *percent <= 100).map(Self::Percent).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_percentages() {
        for (text, failed, all, exceeded) in [
            ("0", 0, 10, false),
            ("0", 1, 10, true),
            ("3", 3, 10, false),
            ("3", 4, 10, true),
            ("5%", 5, 100, false),
            ("5%", 6, 100, true),
            ("5%", 1, 10, true),
            ("100%", 10, 10, false),
            ("0%", 1, 100_000, true),
        ] {
            let limit: MaxFail = text.parse().unwrap();
            assert_eq!(limit.is_exceeded(failed, all), exceeded, "{text}: {failed} of {all}");
            assert_eq!(limit.to_string(), text);
        }
        for wrong in ["", "%", "-1", "5 %", "101%", "0.5%", "a", "+3"] {
            assert!(wrong.parse::<MaxFail>().is_err(), "{wrong}");
        }
    }
}
