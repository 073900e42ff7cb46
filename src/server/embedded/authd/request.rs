//! [`Request`]: what clients ask for, read from JSON.

use serde_json::{Map, Value};

use super::force::{Force, seconds};
use super::refusal::Refusal;
use wazuhctl_core::agents::AgentId;
use wazuhctl_core::keys::Address;

/// The most groups an agent can be in.
const MOST_GROUPS: usize = 128;

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Request {
    /// Register an agent.
    Add(Box<Add>),
    /// Remove an agent; with `purge` its line goes from `client.keys` rather than being marked.
    Remove { id: AgentId, purge: bool },
    /// Look up an agent.
    Get { id: AgentId },
}

/// An agent to register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Add {
    /// Its id, or none to get the next one.
    pub(super) id: Option<AgentId>,
    pub(super) name: String,
    pub(super) address: Address,
    /// Whether the address was written with a prefix. Networks may be shared, even those of one address.
    pub(super) shared: bool,
    /// Its key, or none to get one made.
    pub(super) key: Option<String>,
    /// Groups to put it into. Empty for none.
    pub(super) groups: Vec<String>,
    /// The fingerprint of the key that the client already has.
    pub(super) fingerprint: Option<String>,
    /// When to replace an agent that is in the way; none leaves it to the configuration.
    pub(super) force: Option<Force>,
}

impl Request {
    /// Reads a request. Members that are not known are left out of account.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        let request: Map<String, Value> = serde_json::from_slice(bytes).map_err(|_| Refusal::Json)?;
        let function = text(&request, "function").ok_or(Refusal::Function)?;
        if !matches!(function, "add" | "remove" | "get") {
            return Err(Refusal::Function);
        }
        let arguments = request.get("arguments").and_then(Value::as_object).ok_or(Refusal::Arguments)?;
        match function {
            "add" => Add::parse(arguments).map(|add| Self::Add(Box::new(add))),
            "remove" => {
                let purge = arguments.get("purge").and_then(Value::as_bool).unwrap_or(false);
                Ok(Self::Remove { id: id(arguments)?.ok_or(Refusal::Id)?, purge })
            }
            _ => Ok(Self::Get { id: id(arguments)?.ok_or(Refusal::Id)? }),
        }
    }
}

impl Add {
    fn parse(arguments: &Map<String, Value>) -> Result<Self, Refusal> {
        let name = text(arguments, "name").ok_or(Refusal::Name)?;
        let address = text(arguments, "ip").ok_or(Refusal::Address)?;
        let groups = match arguments.get("groups") {
            None => Vec::new(),
            Some(groups) => groups.as_str().and_then(group_list).ok_or(Refusal::Groups)?,
        };
        let force = arguments.get("force").map(force).transpose()?;
        Ok(Self {
            id: id(arguments)?,
            name: name.to_owned(),
            address: address.parse().map_err(|_| Refusal::Address)?,
            shared: address.contains('/'),
            key: text(arguments, "key").map(str::to_owned),
            groups,
            fingerprint: text(arguments, "key_hash").map(str::to_owned),
            force,
        })
    }
}

fn text<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}

/// The id, where there is one. Ids have up to eight digits, with or without leading zeros.
fn id(arguments: &Map<String, Value>) -> Result<Option<AgentId>, Refusal> {
    let Some(id) = arguments.get("id") else { return Ok(None) };
    let id = id.as_str().ok_or(Refusal::Id)?;
    if id.is_empty() || id.len() > 8 || !id.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refusal::Id);
    }
    id.parse().map(|number| Some(AgentId::new(number))).map_err(|_| Refusal::Id)
}

/// The groups of a list with commas, each once, or nothing where one of them cannot be a group's name.
fn group_list(text: &str) -> Option<Vec<String>> {
    let mut groups: Vec<String> = Vec::new();
    for name in text.split(',').filter(|name| !name.is_empty()) {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
        if name.len() > 255 || !name.bytes().all(allowed) || name == "." || name == ".." {
            return None;
        }
        if !groups.iter().any(|group| group == name) {
            groups.push(name.to_owned());
        }
    }
    (groups.len() <= MOST_GROUPS).then_some(groups)
}

/// Reads the conditions of a replacement, all of which have to be there.
fn force(value: &Value) -> Result<Force, Refusal> {
    let switch = |value: Option<&Value>| match value {
        Some(Value::Bool(on)) => Ok(*on),
        Some(Value::Number(number)) => Ok(number.as_f64() != Some(0.0)),
        _ => Err(Refusal::Json),
    };
    let span = |value: Option<&Value>| match value {
        Some(Value::Number(number)) => number.as_i64().ok_or(Refusal::Json),
        Some(Value::String(text)) => seconds(text).ok_or(Refusal::Json),
        _ => Err(Refusal::Json),
    };
    let force = value.as_object().ok_or(Refusal::Json)?;
    let disconnected = force.get("disconnected_time").and_then(Value::as_object).ok_or(Refusal::Json)?;
    let least = span(disconnected.get("value"))?;
    Ok(Force {
        enabled: switch(force.get("enabled"))?,
        key_mismatch: switch(force.get("key_mismatch"))?,
        disconnected_time: switch(disconnected.get("enabled"))?.then_some(least),
        after_registration_time: span(force.get("after_registration_time"))?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn parse(request: &Value) -> Result<Request, Refusal> {
        Request::parse(request.to_string().as_bytes())
    }

    fn add(arguments: &Value) -> Result<Add, Refusal> {
        match parse(&json!({"function": "add", "arguments": arguments}))? {
            Request::Add(add) => Ok(*add),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn requests_that_are_not_understood_have_wazuhs_numbers() {
        for (request, code) in [
            ("{", 9002),
            ("[]", 9002),
            ("{\"function\": \"add\"", 9002),
            ("{}", 9003),
            (r#"{"function": 5}"#, 9003),
            (r#"{"function": "list"}"#, 9003),
            (r#"{"function": "add"}"#, 9004),
            (r#"{"function": "add", "arguments": []}"#, 9004),
            (r#"{"function": "add", "arguments": {}}"#, 9005),
            (r#"{"function": "add", "arguments": {"name": 5, "ip": "any"}}"#, 9005),
            (r#"{"function": "add", "arguments": {"name": "a"}}"#, 9006),
            (r#"{"function": "add", "arguments": {"name": "a", "ip": "ANY"}}"#, 9006),
            (r#"{"function": "add", "arguments": {"name": "a", "ip": "any", "id": "1x"}}"#, 9010),
            (r#"{"function": "add", "arguments": {"name": "a", "ip": "any", "id": 1}}"#, 9010),
            (r#"{"function": "add", "arguments": {"name": "a", "ip": "any", "groups": "../etc"}}"#, 9014),
            (r#"{"function": "add", "arguments": {"name": "a", "ip": "any", "groups": "a b"}}"#, 9014),
            (r#"{"function": "add", "arguments": {"name": "a", "ip": "any", "force": {}}}"#, 9002),
            (r#"{"function": "remove", "arguments": {}}"#, 9010),
            (r#"{"function": "get", "arguments": {"id": ""}}"#, 9010),
            (r#"{"function": "get", "arguments": {"id": "123456789"}}"#, 9010),
        ] {
            assert_eq!(Request::parse(request.as_bytes()).map_err(Refusal::code), Err(code), "{request}");
        }
    }

    #[test]
    fn an_agent_to_add_is_read_with_all_it_may_have() {
        let force = json!({
            "enabled": true, "key_mismatch": false, "after_registration_time": "2m",
            "disconnected_time": {"enabled": false, "value": 7},
        });
        let add = add(&json!({
            "id": "0301", "name": "a%b", "ip": "192.0.2.0/24", "key": "k", "key_hash": "f", "groups": "b,a,,b", "force": force,
        }))
        .unwrap();
        assert_eq!(add.id, Some(AgentId::new(301)));
        assert!(add.shared);
        assert_eq!(add.groups, ["b", "a"]);
        assert_eq!((add.key.as_deref(), add.fingerprint.as_deref()), (Some("k"), Some("f")));
        let expected = Force {
            enabled: true,
            key_mismatch: false,
            disconnected_time: None,
            after_registration_time: 120,
        };
        assert_eq!(add.force, Some(expected));
    }

    #[test]
    fn an_agent_cannot_be_in_more_groups_than_there_may_be() {
        let groups = |count: usize| (0..count).map(|n| format!("g{n}")).collect::<Vec<_>>().join(",");
        let with = |groups: String| add(&json!({"name": "a", "ip": "any", "groups": groups}));
        assert_eq!(with(groups(128)).map(|add| add.groups.len()), Ok(128));
        assert_eq!(with(groups(129)).map(|add| add.groups.len()), Err(Refusal::Groups));
    }

    #[test]
    fn removals_and_look_ups() {
        let id = AgentId::new(7);
        let remove = |arguments| parse(&json!({"function": "remove", "arguments": arguments}));
        assert_eq!(remove(json!({"id": "007", "purge": true})), Ok(Request::Remove { id, purge: true }));
        assert_eq!(remove(json!({"id": "7"})), Ok(Request::Remove { id, purge: false }));
        assert_eq!(parse(&json!({"function": "get", "arguments": {"id": "007"}})), Ok(Request::Get { id }));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Request::parse(&bytes);
        }

        #[test]
        fn arguments_of_any_kind_are_read_without_harm(
            name in prop::sample::select(vec!["id", "name", "ip", "key", "groups", "force", "key_hash"]),
            value in prop::sample::select(vec![
                Value::Null, json!(5), json!("x"), json!([]), json!({}), json!(true), json!(-1.5), json!({"enabled": 1}),
            ]),
        ) {
            let mut arguments = json!({"name": "a", "ip": "any", "id": "001"});
            arguments[name] = value;
            let _ = parse(&json!({"function": "add", "arguments": arguments}));
        }
    }
}
