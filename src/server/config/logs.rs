//! The section `logs`: what is logged, how, and when a file is put away.

use serde::{Deserialize, Deserializer, Serialize};

use super::scalar;
use super::scalar::flag;

/// The log of the API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Logs {
    /// The least important kind of line that is written.
    pub level: LogLevel,
    /// Which files are written.
    #[serde(deserialize_with = "format")]
    format: String,
    /// When a file is put away.
    max_size: MaxSize,
    /// Without effect since 4.3; taken so that old files load.
    #[serde(skip_serializing)]
    path: Option<String>,
}

impl Default for Logs {
    fn default() -> Self {
        Self { level: LogLevel::Info, format: "plain".to_owned(), max_size: MaxSize::default(), path: None }
    }
}

impl Logs {
    /// Whether `logs/api.log` is written.
    pub fn plain(&self) -> bool {
        self.format.contains("plain")
    }

    /// Whether `logs/api.json` is written.
    pub fn json(&self) -> bool {
        self.format.contains("json")
    }

    /// The size at which a file is put away; `None` when that is done at midnight instead.
    ///
    /// # Errors
    /// When rotation by size is on and the size is none.
    pub fn rotation(&self) -> Result<Option<LogSize>, String> {
        if self.max_size.enabled { self.max_size.size.parse().map(Some) } else { Ok(None) }
    }

    pub(super) fn has_path(&self) -> bool {
        self.path.is_some()
    }
}

/// `logs.max_size`: rotation by size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MaxSize {
    /// Whether files are put away by their size instead of at midnight.
    #[serde(deserialize_with = "flag")]
    enabled: bool,
    /// The size; looked at only when `enabled`, as in Wazuh.
    #[serde(deserialize_with = "scalar::lower_case")]
    size: String,
}

impl Default for MaxSize {
    fn default() -> Self {
        Self { enabled: false, size: "1M".to_owned() }
    }
}

/// A size of at least one mebibyte, written as a number followed by K or M.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogSize(u64);

impl LogSize {
    /// In bytes.
    pub fn bytes(self) -> u64 {
        self.0
    }
}

impl std::str::FromStr for LogSize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let malformed = || format!("{text:?} is not a number followed by K or M, such as 45M");
        let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let unit = match text.get(digits.len()..).map(str::to_ascii_lowercase).as_deref() {
            Some("k") => 1024,
            Some("m") => 1024 * 1024,
            _ => return Err(malformed()),
        };
        let bytes =
            digits.parse::<u64>().ok().and_then(|number| number.checked_mul(unit)).ok_or_else(malformed)?;
        if bytes < 1024 * 1024 { Err(format!("{text:?} is less than 1M")) } else { Ok(Self(bytes)) }
    }
}

/// How important a line is; each level includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LogLevel {
    /// Nothing is logged.
    Disabled,
    /// The server cannot go on.
    Critical,
    /// Something failed.
    Error,
    /// Something is odd.
    Warning,
    /// Requests, start and stop.
    Info,
    /// Details for who looks for a fault.
    Debug,
    /// All details.
    Debug2,
}

impl LogLevel {
    /// The name a line carries.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Critical => "CRITICAL",
            Self::Error => "ERROR",
            Self::Warning => "WARNING",
            Self::Info => "INFO",
            Self::Debug => "DEBUG",
            Self::Debug2 => "DEBUG2",
        }
    }
}

impl<'de> Deserialize<'de> for LogLevel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const NAMES: &[&str] = &["disabled", "critical", "error", "warning", "info", "debug", "debug2"];
        scalar::parsed(deserializer, |name| match name.to_lowercase().as_str() {
            "disabled" => Ok(Self::Disabled),
            "critical" | "fatal" => Ok(Self::Critical),
            "error" => Ok(Self::Error),
            "warning" | "warn" => Ok(Self::Warning),
            "info" => Ok(Self::Info),
            "debug" => Ok(Self::Debug),
            "debug2" => Ok(Self::Debug2),
            _ => Err(scalar::none_of(name, NAMES)),
        })
    }
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    const FORMATS: &[&str] = &["plain", "json", "plain,json", "json,plain"];
    scalar::parsed(deserializer, |text| {
        let name = text.to_lowercase();
        if FORMATS.contains(&name.as_str()) { Ok(name) } else { Err(scalar::none_of(text, FORMATS)) }
    })
}
