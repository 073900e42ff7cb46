//! `GET /manager/configuration/validation`: whether the manager would start with its configuration.

use serde_json::{Value, json};

use super::node::{answer_of, own_name};
use crate::blocking::blocking;
use crate::config;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::read_limited;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The configuration was checked",
    "The configuration of some nodes could not be checked",
    "The configuration is not valid, or could not be checked",
);

/// The words by which execd is asked to have every daemon read the configuration.
const CHECK: &str = "check-manager-configuration";

/// What precedes the reason in a daemon's log line.
const LEVELS: [&str; 2] = ["ERROR: ", "CRITICAL: "];

/// One item, the node's name and the status `OK`; or the node failed with 1908 and the reasons.
///
/// # Errors
/// 1901 where the manager's daemons are installed and execd is not running, 1013, 1014, 3021 where it cannot be asked,
/// 1904 where its answer makes no sense.
pub async fn validate_configuration(cx: &Context) -> Result<Items> {
    let checked = checked(cx).await;
    let name = own_name(cx).await;
    let item = checked.map(|()| Some(json!({ "name": name, "status": "OK" })));
    answer_of(cx, item, MESSAGES).await
}

async fn checked(cx: &Context) -> Result<()> {
    let path = cx.manager.home.ossec_conf();
    let checked = blocking(move || {
        let text = read_limited(&path, config::LARGEST).map_err(|cause| {
            Error::new(Fault::ValidationFailed { reason: format!("ossec.conf cannot be read: {cause}") })
                .caused_by(cause)
        })?;
        check_configuration(&String::from_utf8_lossy(&text))
    });
    checked.await??;
    ask_daemons(cx).await
}

/// Checks a configuration's text, as far as that is possible without the daemons.
///
/// # Errors
/// 1908 with the reason.
pub fn check_configuration(text: &str) -> Result<()> {
    config::check_manager(text)
        .map_err(|error| Error::new(Fault::ValidationFailed { reason: error.to_string() }).caused_by(error))
}

/// Has the daemons of a Wazuh installation read the configuration as it stands. A home without an installation has
/// none to ask: neither where there is no socket, nor where a socket is left that nobody listens at.
///
/// # Errors
/// As [`validate_configuration`], with 1908 where a daemon refuses.
pub(super) async fn ask_daemons(cx: &Context) -> Result<()> {
    let home = cx.manager.home.clone();
    let there = blocking(move || (home.com_socket().exists(), home.wazuh_control().exists()));
    match there.await? {
        (true, is_installed) => match cx.ask(&cx.manager.home.com_socket(), CHECK).await {
            Ok(answer) => verdict(&answer),
            Err(error) if is_refused(&error) && !is_installed => Ok(()),
            Err(error) if is_refused(&error) => {
                let path = cx.manager.home.relative(&cx.manager.home.com_socket()).display().to_string();
                Err(Error::new(Fault::SocketUnreachable { path }).caused_by(error))
            }
            Err(error) => Err(error),
        },
        (false, true) => Err(Fault::ExecutionQueueMissing.into()),
        (false, false) => Ok(()),
    }
}

/// Whether nobody listens at a socket.
fn is_refused(error: &Error) -> bool {
    matches!(error.fault(), Fault::DaemonUnreachable { .. } | Fault::SocketUnreachable { .. })
}

/// Reads `{"error": 0}`, or another number with the daemons' log lines.
fn verdict(answer: &[u8]) -> Result<()> {
    let senseless = |reason: String| Error::from(Fault::ValidatorAnswerInvalid { reason });
    let text = std::str::from_utf8(answer).map_err(|error| senseless(error.to_string()))?;
    let answer: Value =
        serde_json::from_str(text.trim_end_matches('\0')).map_err(|error| senseless(error.to_string()))?;
    match answer.get("error").and_then(Value::as_i64) {
        Some(0) => Ok(()),
        Some(_) => {
            let lines = answer.get("message").and_then(Value::as_str);
            let lines = lines.ok_or_else(|| senseless("it has no message".to_owned()))?;
            Err(Fault::ValidationFailed { reason: reasons(lines) }.into())
        }
        None => Err(senseless("it has no number".to_owned())),
    }
}

/// What the daemons say, each thing once, without date, daemon and level.
fn reasons(lines: &str) -> String {
    let mut reasons: Vec<&str> = Vec::new();
    for line in lines.lines() {
        let said = LEVELS.iter().filter_map(|level| line.rsplit_once(level)).map(|(_, said)| said);
        let Some(said) = said.min_by_key(|said| said.len()) else { continue };
        let said = match said.strip_prefix('[').and_then(|rest| rest.split_once("] ")) {
            Some((_, said)) => said,
            None => said,
        };
        if !reasons.contains(&said) {
            reasons.push(said);
        }
    }
    reasons.join(", ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn verdicts_of_execd() {
        assert!(verdict(br#"{"error":0,"message":"ok"}"#).is_ok());
        assert!(verdict(b"{\"error\":0,\"message\":\"ok\"}\0").is_ok());
        let refused = json!({ "error": 1, "message":
            "2026/01/02 03:04:05 wazuh-remoted: ERROR: (1230): Invalid element in the configuration: 'nothing'.\n\
             2026/01/02 03:04:05 wazuh-remoted: INFO: started\n\
             2026/01/02 03:04:05 wazuh-authd: ERROR: (1230): Invalid element in the configuration: 'nothing'.\n\
             2026/01/02 03:04:05 wazuh-authd: CRITICAL: [main] (1202): Configuration error." });
        let error = verdict(refused.to_string().as_bytes()).expect_err("refused");
        assert_eq!(error.code(), 1908);
        let said = error.to_string();
        let ends = "(1230): Invalid element in the configuration: 'nothing'., (1202): Configuration error.";
        assert!(said.ends_with(ends), "{said}");
        for answer in [&b""[..], b"ok", b"{}", b"{\"error\":1}", b"\xff", b"[]"] {
            assert_eq!(verdict(answer).expect_err("senseless").code(), 1904);
        }
    }

    proptest! {
        #[test]
        fn any_answer_is_a_verdict(bytes in prop::collection::vec(any::<u8>(), 0..60), lines in any::<String>()) {
            let _ = verdict(&bytes);
            let told = json!({ "error": 1, "message": lines }).to_string();
            prop_assert_eq!(verdict(told.as_bytes()).map_err(|error| error.code()), Err(1908));
        }
    }
}
