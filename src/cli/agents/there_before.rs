//! [`ThereBefore`]: agents that are there already, with the id, the name and the key that they are to get: adding them
//! again changes nothing.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use zeroize::Zeroizing;

use super::agent_id::{AgentId, joined};
use super::new_agent::NewAgent;
use super::selection::BATCH;
use crate::bulk;
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::affected_items;
use crate::reply;

/// The names of the agents that are there with the ids of a block, by these. Their addresses and keys are looked at one by
/// one.
pub(super) struct ThereBefore(HashMap<String, String>);

/// Looks for those agents of a block that bring their id and key with them. Whoever may not see agents finds none: then it
/// is the manager that refuses them.
///
/// # Errors
/// The manager does not answer, or answers with another failure.
pub(super) async fn look(connection: &dyn Connection, block: &[&NewAgent]) -> Result<ThereBefore> {
    let ids: Vec<&AgentId> =
        block.iter().filter(|agent| agent.own_key).filter_map(|agent| agent.id.as_ref()).collect();
    let mut names = HashMap::new();
    for ids in ids.chunks(BATCH) {
        let request = ApiRequest::get("/agents")
            .with("agents_list", joined(ids.iter().copied()))
            .with("select", "id,name")
            .with("limit", BATCH.to_string());
        let document = match reply::answer(&request, &bulk::send(connection, &request).await?) {
            Ok(document) => document,
            Err(failure) if failure.exit() == Exit::Forbidden => break,
            Err(failure) => return Err(failure),
        };
        let text = |found: &Value, name: &str| found.get(name).and_then(Value::as_str).map(str::to_owned);
        let found = affected_items(&document).iter();
        names.extend(found.filter_map(|found| Some((text(found, "id")?, text(found, "name")?))));
    }
    Ok(ThereBefore(names))
}

impl ThereBefore {
    /// Whether this agent is there, with the same address and key.
    ///
    /// # Errors
    /// The manager does not answer.
    pub(super) async fn has(&self, connection: &dyn Connection, agent: &NewAgent) -> Result<bool> {
        let (Some(id), Some(key)) = (&agent.id, &agent.key) else { return Ok(false) };
        let id = id.to_string();
        if self.0.get(&id).is_none_or(|name| **name != *agent.name) {
            return Ok(false);
        }
        let Some(carried) = carried_key(connection, &id).await? else { return Ok(false) };
        let wanted = address(agent.ip.as_deref().unwrap_or("any"));
        Ok(taken_apart(&carried).is_some_and(|(ip, has)| address(&ip) == wanted && has == *key))
    }
}

/// The key of an agent in the form that is carried to it; none where it cannot be shown.
///
/// # Errors
/// The manager does not answer.
pub(super) async fn carried_key(connection: &dyn Connection, id: &str) -> Result<Option<Zeroizing<String>>> {
    let request = ApiRequest::get(format!("/agents/{id}/key"));
    let Ok(document) = reply::answer(&request, &bulk::send(connection, &request).await?) else {
        return Ok(None);
    };
    let key = affected_items(&document).first().and_then(|item| item.get("key")?.as_str());
    Ok(key.map(|key| Zeroizing::new(key.to_owned())))
}

/// The address and the key of an agent: the last words of its line of `client.keys`, which is carried to it in base64.
fn taken_apart(carried: &str) -> Option<(String, Zeroizing<String>)> {
    let line = Zeroizing::new(String::from_utf8(STANDARD.decode(carried).ok()?).ok()?);
    let (rest, key) = line.rsplit_once(' ')?;
    let (_, ip) = rest.rsplit_once(' ')?;
    Some((ip.to_owned(), Zeroizing::new(key.to_owned())))
}

/// An address in a form that can be compared: one host may be written as a network.
fn address(text: &str) -> String {
    let text = text.to_ascii_lowercase();
    let host = text.strip_suffix("/32").or_else(|| text.strip_suffix("/128"));
    host.unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_taken_apart() {
        let (ip, key) = taken_apart("MDAxIHdlYi0xIGFueSBhYmNk").unwrap();
        assert_eq!((ip.as_str(), key.as_str()), ("any", "abcd"));
        for wrong in ["", "?", "MDAx"] {
            assert!(taken_apart(wrong).is_none());
        }
    }

    #[test]
    fn one_host_has_one_address() {
        for (one, other) in
            [("any", "ANY"), ("192.0.2.1", "192.0.2.1/32"), ("2001:DB8::1/128", "2001:db8::1")]
        {
            assert_eq!(address(one), address(other));
        }
        assert_ne!(address("192.0.2.0/24"), address("192.0.2.0"));
    }
}
