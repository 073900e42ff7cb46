//! The sections `access` and `intervals`: what a client may do in how much time.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::scalar;

/// How often a client may fail to log in and how many requests are taken. Wazuh takes any number; what is below
/// one means what it means there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Access {
    /// Failed log-ins after which an address is locked out. Below one: after the first.
    #[serde(deserialize_with = "scalar::integer")]
    pub max_login_attempts: i64,
    /// Seconds from the first failed log-in until failures are forgotten. Below one: an address is never locked out.
    #[serde(deserialize_with = "scalar::integer")]
    pub block_time: i64,
    /// Requests taken in a minute, of all clients together. Below one: no limit.
    #[serde(deserialize_with = "scalar::integer")]
    pub max_request_per_minute: i64,
}

impl Default for Access {
    fn default() -> Self {
        Self { max_login_attempts: 50, block_time: 300, max_request_per_minute: 300 }
    }
}

/// How long things may take.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Intervals {
    /// Seconds that a request may take.
    #[serde(deserialize_with = "scalar::seconds", serialize_with = "scalar::show_seconds")]
    request_timeout: f64,
}

impl Intervals {
    /// How long a request may take.
    pub fn request_timeout(&self) -> Duration {
        Duration::try_from_secs_f64(self.request_timeout).unwrap_or(Duration::MAX)
    }
}

impl Default for Intervals {
    fn default() -> Self {
        Self { request_timeout: 10.0 }
    }
}
