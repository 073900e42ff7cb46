//! Whether analysisd takes the ruleset as it is on the disk: it reads it anew for each logtest session.

use super::request::{self, Event};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::socket::SocketError;

/// Begins a session, and ends it. The answer is whether there was anybody to ask: where analysisd does not run there is
/// not.
///
/// # Errors
/// 1113 where analysisd cannot load the ruleset, with what it says; 1014 and 3021 where it does not answer, or with
/// nonsense.
pub(crate) async fn accepts_ruleset(cx: &Context) -> Result<bool> {
    let event = Event {
        token: None,
        event: "Hello".to_owned(),
        log_format: "syslog".to_owned(),
        location: "dummy".to_owned(),
    };
    let answer = match request::run(cx, &event).await {
        Ok(answer) => answer,
        Err(error) if is_absent(&error) => return Ok(false),
        Err(error) if matches!(error.fault(), Fault::LogtestFailed { .. }) => {
            return Err(Fault::XmlInvalid { reason: error.fault().to_string() }.into());
        }
        Err(error) => return Err(error),
    };
    if answer.outcome().is_none_or(|outcome| outcome < 0) {
        let messages: Vec<&str> = answer.messages().collect();
        let reason = format!("analysisd cannot load the ruleset: {}", messages.join("; "));
        return Err(Fault::XmlInvalid { reason }.into());
    }
    let token = answer.data().and_then(|data| data.get("token")).and_then(|token| token.as_str());
    if let Some(token) = token.filter(|token| !token.is_empty())
        && let Err(error) = request::end_session(cx, token).await
    {
        tracing::warn!(%error, "a logtest session cannot be ended; analysisd ends it when it is idle");
    }
    Ok(true)
}

/// Whether nobody listens on the socket: analysisd does not run.
fn is_absent(error: &Error) -> bool {
    let cause = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<SocketError>());
    matches!(cause, Some(SocketError::Missing { .. } | SocketError::Refused { .. }))
}
