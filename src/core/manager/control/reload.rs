//! `PUT /manager/analysisd/reload`: analysisd reads rules, decoders and lists anew, without a restart.
//!
//! The contract is the command `reload-ruleset` on analysisd's socket (`framework/wazuh/core/analysis.py`,
//! `src/analysisd/asyscom.c`): the answer's `error` is 0 where the new ruleset is in use, and its `data` are the
//! warnings; else these are the errors, and the old ruleset stays.

use serde_json::{Value, json};

use super::ruleset;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::manager::node::node_name;
use crate::python_json;
use crate::result::{Failures, Items, Messages};
use crate::ruleset::model::Patience;

const MESSAGES: Messages = Messages::new(
    "The ruleset is loaded anew",
    "The ruleset could not be loaded anew on some nodes",
    "The ruleset was not loaded anew",
);

/// What is said of a ruleset without warnings. Clients of Wazuh know this sentence.
const NO_WARNINGS: &str = "Ruleset reload request sent successfully.";

/// One item: this node's name, and what analysisd has to say of the ruleset. Where the embedded manager has none, the
/// ruleset is checked as an analysisd would find it at its start.
///
/// # Errors
/// 1013 and 1121 where analysisd does not run; 1014 where the connection breaks
/// or the answer makes no sense; 3021 where it takes longer than the caller waits. A ruleset that analysisd refuses is a
/// failed item with 1914.
pub async fn reload_ruleset(cx: &Context) -> Result<Items> {
    let node = node_name(cx).await?;
    match said(cx).await? {
        Ok(warnings) => {
            let said = if warnings.is_empty() { NO_WARNINGS.to_owned() } else { warnings.join(", ") };
            Ok(Items::new(vec![json!({"name": node, "msg": said})], MESSAGES))
        }
        Err(errors) => {
            let mut failed = Failures::new();
            failed.add(node, Fault::RulesetNotReloaded { reason: errors.join(", ") });
            Ok(Items::new(Vec::new(), MESSAGES).with_failed(failed))
        }
    }
}

/// What there is to say of a ruleset that is in use, or why it is not.
async fn said(cx: &Context) -> Result<Result<Vec<String>, Vec<String>>> {
    let socket = cx.manager.home.analysis_socket();
    let home = cx.manager.home.clone();
    let has_none = blocking(move || home.embedded_marker().exists() && !home.analysis_socket().exists());
    if has_none.await? {
        let home = cx.manager.home.clone();
        let patience = Patience::until(cx.deadline);
        return blocking(move || ruleset::verdict(&home, patience)).await;
    }
    let request = json!({"version": 1, "origin": {"module": "api"}, "command": "reload-ruleset"});
    parse_reload(&cx.ask(&socket, &python_json::to_string(&request)).await?)
}

/// Reads analysisd's answer: the warnings of a ruleset that is in use, or the errors of one that is not.
///
/// # Errors
/// 1014 where it makes no sense.
pub fn parse_reload(answer: &[u8]) -> Result<Result<Vec<String>, Vec<String>>> {
    let senseless =
        || Error::new(Fault::SocketBroken { reason: "the answer of analysisd makes no sense".into() });
    let answer: Value = serde_json::from_slice(answer).map_err(|cause| senseless().caused_by(cause))?;
    let number = answer.get("error").and_then(Value::as_i64).ok_or_else(senseless)?;
    let said = match answer.get("data") {
        Some(Value::Array(texts)) => texts.iter().map(text).collect(),
        Some(Value::String(one)) if !one.is_empty() => vec![one.clone()],
        _ => Vec::new(),
    };
    match (number, said.is_empty()) {
        (0, _) => Ok(Ok(said)),
        (_, false) => Ok(Err(said)),
        (_, true) => Ok(Err(answer.get("message").map(text).into_iter().collect())),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn warnings_come_with_success_and_errors_without() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        for (answer, said) in [
            (r#"{"error":0,"message":"ok","data":[]}"#, Ok(texts(&[]))),
            (r#"{"error":0,"data":["a","b"]}"#, Ok(texts(&["a", "b"]))),
            (r#"{"error":0}"#, Ok(texts(&[]))),
            (r#"{"error":1,"data":["a",3]}"#, Err(texts(&["a", "3"]))),
            (r#"{"error":1,"message":"no","data":[]}"#, Err(texts(&["no"]))),
            (r#"{"error":1}"#, Err(texts(&[]))),
        ] {
            assert_eq!(parse_reload(answer.as_bytes()).expect("an answer"), said, "{answer}");
        }
        for answer in ["", "ok", "[]", "{}", r#"{"error":"0"}"#] {
            assert_eq!(parse_reload(answer.as_bytes()).expect_err("none").code(), 1014, "{answer}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = parse_reload(&bytes);
        }
    }
}
