//! Texts that the gate has checked, as the core's types.

use std::str::FromStr;

use wazuhctl_core::error::{Error, Fault, Result};

/// A checked text as a type of the core. What the declaration lets through and the type does not is our mistake.
pub(super) fn parsed<T: FromStr>(text: &str) -> Result<T> {
    text.parse().map_err(|_| {
        Error::new(Fault::Internal { reason: format!("{text:?} passed the checks and is not valid") })
    })
}
