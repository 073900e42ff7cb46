//! [`configuration`]: what a component of the manager or of an agent runs with.
//!
//! The manager's own components are asked on their sockets, those of agents through remoted, which passes
//! `ID COMPONENT getconfig SECTION` on and answers with what the agent says, or with `err` and its own reason.

use serde_json::{Value, json};

use super::Section;
use super::component::Protocol;
use crate::agents::AgentId;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Class, Error, Fault, Result};
use crate::manager::{MASK, sees_secrets};
use crate::python_json;

/// The section as the component has it: an object.
///
/// The manager's section `auth` also holds the password of registrations, where one is used: masked, unless the caller
/// may change the manager's configuration.
///
/// # Errors
/// 1013, 1014 and 1121 where the daemon cannot be asked (1121 with class bad request where the manager's component is
/// not there at all), 1116 where the component refuses, 1117 where the agent or its component does not answer, 1118 for
/// an answer that makes no sense.
pub async fn configuration(cx: &Context, agent: AgentId, section: Section) -> Result<Value> {
    if !agent.is_manager() {
        let request = format!("{agent} {} getconfig {}", section.component().name(), section.name());
        let answer = cx.ask(&cx.manager.home.remote_socket(), &request).await?;
        return of_words(&answer, section);
    }
    let mut found = of_manager(cx, section).await?;
    if found.pointer("/auth/use_password").and_then(Value::as_str) == Some("yes")
        && let Some(password) = enrollment_password(cx).await?
        && let Value::Object(found) = &mut found
    {
        let shown = if sees_secrets(cx) { password } else { MASK.to_owned() };
        found.insert("authd.pass".to_owned(), shown.into());
    }
    Ok(found)
}

async fn of_manager(cx: &Context, section: Section) -> Result<Value> {
    let socket = section.component().socket(&cx.manager.home);
    let there = socket.clone();
    if !blocking(move || there.exists()).await? {
        let socket = cx.manager.home.relative(&socket).display().to_string();
        return Err(Error::new(Fault::DaemonUnreachable { socket }).in_class(Class::BadRequest));
    }
    match section.component().protocol() {
        Protocol::Words => {
            of_words(&cx.ask(&socket, &format!("getconfig {}", section.name())).await?, section)
        }
        Protocol::Json => {
            let request = python_json::to_string(&json!({
                "version": 1,
                "origin": {"module": "API"},
                "command": "getconfig",
                "parameters": {"section": section.name()},
            }));
            of_json(&cx.ask(&socket, &request).await?, section)
        }
    }
}

/// Reads `ok JSON`, or `err` with a reason.
fn of_words(answer: &[u8], section: Section) -> Result<Value> {
    let text = std::str::from_utf8(answer).map_err(|cause| senseless().caused_by(cause))?;
    match text.split_once(' ').ok_or_else(senseless)? {
        ("ok", found) => serde_json::from_str(found).map_err(|cause| senseless().caused_by(cause)),
        (_, reason) => Err(refusal(reason, section)),
    }
}

/// Reads `{"error": 0, "data": …}`, or another number with a reason in `data`.
fn of_json(answer: &[u8], section: Section) -> Result<Value> {
    let mut answer: Value = serde_json::from_slice(answer).map_err(|cause| senseless().caused_by(cause))?;
    let number = answer.get("error").and_then(Value::as_i64);
    let found = answer.get_mut("data").map(Value::take);
    match (number, found) {
        (Some(0), Some(found)) => Ok(found),
        (Some(0) | None, _) => Err(senseless()),
        (Some(_), reason) => {
            let reason = reason.as_ref().and_then(Value::as_str).unwrap_or_default();
            Err(refusal(reason, section))
        }
    }
}

fn senseless() -> Error {
    let reason = "its answer makes no sense".to_owned();
    Fault::ComponentConfigurationUnavailable { reason }.into()
}

/// What a reason that is given instead of a configuration means.
fn refusal(reason: &str, section: Section) -> Error {
    let component = format!("{}:{}", section.component().name(), section.name());
    let absent =
        ["No such file or directory", "Cannot send request"].iter().any(|text| reason.contains(text));
    if absent {
        Fault::ComponentUnreachable { component }.into()
    } else {
        Fault::ComponentConfigurationUnknown { component }.into()
    }
}

/// The password of registrations; `None` where there is none to be read.
async fn enrollment_password(cx: &Context) -> Result<Option<String>> {
    let path = cx.manager.home.enrollment_password();
    blocking(move || std::fs::read_to_string(path).ok().map(|text| text.trim_end().to_owned())).await
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::components::Component;

    fn client() -> Section {
        Section::of(Component::Agent, "client").expect("section")
    }

    #[test]
    fn words() {
        assert_eq!(of_words(br#"ok {"a":1}"#, client()).expect("an object"), json!({"a": 1}));
        for (answer, code) in [
            (&b"err Cannot send request"[..], 1117),
            (b"err [Errno 2] No such file or directory", 1117),
            (b"err Could not get requested section", 1116),
            (b"err Response timeout", 1116),
            (b"ok", 1118),
            (b"", 1118),
            (b"ok {", 1118),
            (b"ok \xff", 1118),
        ] {
            assert_eq!(of_words(answer, client()).expect_err("refused").code(), code, "{answer:?}");
        }
    }

    #[test]
    fn objects() {
        let good = br#"{"error":0,"message":"ok","data":{"a":1}}"#;
        assert_eq!(of_json(good, client()).expect("an object"), json!({"a": 1}));
        for (answer, code) in [
            (r#"{"error":4,"message":"x","data":"No such file or directory"}"#, 1117),
            (r#"{"error":4,"message":"x","data":{}}"#, 1116),
            (r#"{"error":4}"#, 1116),
            (r#"{"error":0}"#, 1118),
            (r#"{"data":{}}"#, 1118),
            ("ok {}", 1118),
        ] {
            assert_eq!(of_json(answer.as_bytes(), client()).expect_err("refused").code(), code, "{answer}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = (of_words(&bytes, client()), of_json(&bytes, client()));
            let told = [b"ok [", bytes.len().to_string().as_bytes(), b"]"].concat();
            prop_assert_eq!(of_words(&told, client()).expect("a list"), json!([bytes.len()]));
        }
    }
}
