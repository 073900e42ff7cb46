//! [`Force`]: when an agent may take the place of another one that has its id, name or address.

use wazuhctl_core::keys::AgentKey;

/// The conditions under which an agent is replaced, from `<force>` in `ossec.conf` or from a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Force {
    /// Whether agents are replaced at all.
    pub(super) enabled: bool,
    /// Whether a client that names the key it has keeps that key's agent.
    pub(super) key_mismatch: bool,
    /// For how many seconds the old agent must have been disconnected; `None` where that does not matter.
    pub(super) disconnected_time: Option<i64>,
    /// How many seconds the old agent must have been registered; 0 where that does not matter.
    pub(super) after_registration_time: i64,
}

impl Default for Force {
    /// What holds where the configuration says nothing.
    fn default() -> Self {
        Self {
            enabled: true,
            key_mismatch: true,
            disconnected_time: Some(3600),
            after_registration_time: 3600,
        }
    }
}

/// What the database knows about an agent that is in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AgentState {
    /// `active`, `pending`, `disconnected` or `never_connected`.
    pub(super) connection_status: String,
    /// When it disconnected, in seconds since 1970; 0 where it has not.
    pub(super) disconnection_time: i64,
    /// When it was registered, in seconds since 1970.
    pub(super) date_add: i64,
}

/// Why an agent stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Kept {
    #[error("replacing agents is switched off")]
    Disabled,
    #[error("the database knows nothing about it")]
    Unknown,
    #[error("it is connected")]
    Connected,
    #[error("it disconnected too recently")]
    Disconnected,
    #[error("it was registered too recently")]
    Registered,
    #[error("the client already has its key")]
    SameKey,
}

impl Force {
    /// Whether the old agent may be replaced at the time `now`, in seconds since 1970.
    pub(super) fn replaces(
        &self,
        old: &AgentKey,
        state: Option<&AgentState>,
        fingerprint: Option<&str>,
        now: i64,
    ) -> Result<(), Kept> {
        if !self.enabled {
            return Err(Kept::Disabled);
        }
        let state = state.ok_or(Kept::Unknown)?;
        if let Some(least) = self.disconnected_time
            && state.connection_status != "never_connected"
        {
            if state.disconnection_time == 0 {
                return Err(Kept::Connected);
            }
            let disconnected = state.connection_status == "disconnected" && state.disconnection_time > 0;
            if disconnected && now.saturating_sub(state.disconnection_time) < least {
                return Err(Kept::Disconnected);
            }
        }
        if self.after_registration_time > 0
            && now.saturating_sub(state.date_add) < self.after_registration_time
        {
            return Err(Kept::Registered);
        }
        if self.key_mismatch && fingerprint.is_some_and(|theirs| theirs == old.fingerprint()) {
            return Err(Kept::SameKey);
        }
        Ok(())
    }
}

/// Reads a span of time such as `30`, `45s`, `10m`, `2h` or `7d` as seconds.
pub(super) fn seconds(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = match text.strip_prefix(digits)? {
        "" | "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86_400,
        _ => return None,
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse::<i64>().ok()?.checked_mul(unit)
}

#[cfg(test)]
mod tests {
    use wazuhctl_core::agents::AgentId;
    use wazuhctl_core::keys::Address;

    use super::*;

    const NOW: i64 = 1_000_000;

    fn old() -> AgentKey {
        AgentKey::new(AgentId::new(1), "old", Address::Any, "k").unwrap()
    }

    fn state(status: &str, disconnected_for: Option<i64>, registered_for: i64) -> AgentState {
        AgentState {
            connection_status: status.into(),
            disconnection_time: disconnected_for.map_or(0, |seconds| NOW - seconds),
            date_add: NOW - registered_for,
        }
    }

    #[test]
    fn who_is_replaced() {
        let usual = Force::default();
        let off = Force { enabled: false, ..usual };
        let connected_too = Force { disconnected_time: None, ..usual };
        let young_too = Force { after_registration_time: 0, ..usual };
        let gone = Some(("disconnected", Some(3600)));
        for (force, found, registered_for, expected) in [
            (&off, gone, 9999, Err(Kept::Disabled)),
            (&usual, None, 9999, Err(Kept::Unknown)),
            (&usual, gone, 9999, Ok(())),
            (&usual, Some(("disconnected", Some(3599))), 9999, Err(Kept::Disconnected)),
            (&usual, Some(("disconnected", None)), 9999, Err(Kept::Connected)),
            (&usual, Some(("active", None)), 9999, Err(Kept::Connected)),
            (&usual, Some(("pending", None)), 9999, Err(Kept::Connected)),
            (&usual, Some(("active", Some(10))), 9999, Ok(())),
            (&usual, Some(("never_connected", None)), 9999, Ok(())),
            (&usual, Some(("never_connected", None)), 3600, Ok(())),
            (&usual, Some(("never_connected", None)), 3599, Err(Kept::Registered)),
            (&usual, gone, 3599, Err(Kept::Registered)),
            (&connected_too, Some(("active", None)), 9999, Ok(())),
            (&connected_too, Some(("disconnected", Some(1))), 9999, Ok(())),
            (&connected_too, Some(("active", None)), 1, Err(Kept::Registered)),
            (&young_too, gone, 0, Ok(())),
        ] {
            let state = found.map(|(status, since)| state(status, since, registered_for));
            let replaced = force.replaces(&old(), state.as_ref(), None, NOW);
            assert_eq!(replaced, expected, "{force:?} {state:?}");
        }
    }

    #[test]
    fn a_client_that_has_the_key_keeps_it_unless_told_otherwise() {
        let state = state("never_connected", None, 9999);
        let same = old().fingerprint();
        let usual = Force::default();
        let anyway = Force { key_mismatch: false, ..usual };
        assert_eq!(usual.replaces(&old(), Some(&state), Some(&same), NOW), Err(Kept::SameKey));
        assert_eq!(usual.replaces(&old(), Some(&state), Some("another"), NOW), Ok(()));
        assert_eq!(anyway.replaces(&old(), Some(&state), Some(&same), NOW), Ok(()));
    }

    #[test]
    fn spans_of_time() {
        for (text, expected) in [
            ("0", Some(0)),
            ("30", Some(30)),
            ("45s", Some(45)),
            ("10m", Some(600)),
            (" 2h ", Some(7200)),
            ("7d", Some(604_800)),
            ("", None),
            ("h", None),
            ("-1", None),
            ("1w", None),
            ("1hour", None),
            ("1 h", None),
            ("9223372036854775807d", None),
        ] {
            assert_eq!(seconds(text), expected, "{text:?}");
        }
    }
}
