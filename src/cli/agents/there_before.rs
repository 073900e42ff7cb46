//! [`ThereBefore`]: agents that are there already, with the id, the name, the address and the key that they are to get:
//! adding them again changes nothing.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use wazuhctl_core::keys::Address;
use zeroize::Zeroizing;

use super::agent_id::AgentId;
use super::new_agent::NewAgent;
use crate::bulk;
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::affected_items;
use crate::reply;

/// How many agents are looked for with one request: their ids stand in its address, each in a condition of its own.
const AT_ONCE: usize = 100;

/// What the manager's database has under the ids of a block, by these.
pub(super) struct ThereBefore(HashMap<AgentId, Known>);

/// An agent as the database has it.
struct Known {
    name: String,
    /// Where it may come from. Of networks, the database often has no mask.
    address: Option<Address>,
    key: Zeroizing<String>,
}

/// Looks for those agents of a block that bring their id and key with them. Whoever may not see agents finds none: then it
/// is the manager that refuses them.
///
/// The list of agents hides their keys; the count of distinct values has them, for everybody who may ask for each key.
///
/// # Errors
/// The manager does not answer, or answers with another failure.
pub(super) async fn look(connection: &dyn Connection, block: &[&NewAgent]) -> Result<ThereBefore> {
    let ids: Vec<&AgentId> =
        block.iter().filter(|agent| agent.own_key).filter_map(|agent| agent.id.as_ref()).collect();
    let mut found = HashMap::new();
    for ids in ids.chunks(AT_ONCE) {
        let alternatives: Vec<String> = ids.iter().map(|id| format!("id={id}")).collect();
        let request = ApiRequest::get("/agents/stats/distinct")
            .with("fields", "id,name,registerIP,internal_key")
            .with("q", alternatives.join(","))
            .with("limit", AT_ONCE.to_string());
        let document = match reply::answer(&request, &bulk::send(connection, &request).await?) {
            Ok(document) => document,
            Err(failure) if failure.exit() == Exit::Forbidden => break,
            Err(failure) => return Err(failure),
        };
        found.extend(affected_items(&document).iter().filter_map(known));
    }
    Ok(ThereBefore(found))
}

fn known(item: &Value) -> Option<(AgentId, Known)> {
    let text = |name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
    let id = text("id")?.parse().ok()?;
    let address = text("registerIP").and_then(|text| address(&text));
    let key = Zeroizing::new(text("internal_key").unwrap_or_default());
    Some((id, Known { name: text("name")?, address, key }))
}

impl ThereBefore {
    /// Whether this agent is there. The manager is asked for its key where the database has another one, or another
    /// address: that may be older than the keys, or without the mask of a network.
    ///
    /// # Errors
    /// The manager does not answer.
    pub(super) async fn has(&self, connection: &dyn Connection, agent: &NewAgent) -> Result<bool> {
        let (Some(id), Some(key)) = (&agent.id, &agent.key) else { return Ok(false) };
        let Some(known) = self.0.get(id).filter(|known| *known.name == *agent.name) else { return Ok(false) };
        let Some(wanted) = address(agent.ip.as_deref().unwrap_or("any")) else { return Ok(false) };
        if known.address == Some(wanted) && known.key == *key {
            return Ok(true);
        }
        let Some(carried) = carried_key(connection, id).await? else { return Ok(false) };
        Ok(taken_apart(&carried).is_some_and(|(has, its_key)| has == wanted && its_key == *key))
    }
}

/// The key of an agent in the form that is carried to it; none where it cannot be shown.
///
/// # Errors
/// The manager does not answer.
pub(super) async fn carried_key(
    connection: &dyn Connection,
    id: &AgentId,
) -> Result<Option<Zeroizing<String>>> {
    let request = ApiRequest::get(format!("/agents/{id}/key"));
    let Ok(document) = reply::answer(&request, &bulk::send(connection, &request).await?) else {
        return Ok(None);
    };
    let key = affected_items(&document).first().and_then(|item| item.get("key")?.as_str());
    Ok(key.map(|key| Zeroizing::new(key.to_owned())))
}

/// The address and the key of an agent: the last words of its line of `client.keys`, which is carried to it in base64.
fn taken_apart(carried: &str) -> Option<(Address, Zeroizing<String>)> {
    let line = Zeroizing::new(String::from_utf8(STANDARD.decode(carried).ok()?).ok()?);
    let (rest, key) = line.rsplit_once(' ')?;
    let (_, ip) = rest.rsplit_once(' ')?;
    Some((address(ip)?, Zeroizing::new(key.to_owned())))
}

/// An address in whatever form the API takes it.
fn address(text: &str) -> Option<Address> {
    text.to_ascii_lowercase().parse().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keys_are_taken_apart() {
        let (ip, key) = taken_apart("MDAxIHdlYi0xIGFueSBhYmNk").unwrap();
        assert_eq!((ip, key.as_str()), (Address::Any, "abcd"));
        for wrong in ["", "?", "MDAx"] {
            assert!(taken_apart(wrong).is_none());
        }
    }

    #[test]
    fn one_host_has_one_address() {
        for (one, other) in
            [("any", "ANY"), ("192.0.2.1", "192.0.2.1/32"), ("2001:DB8:0::1/128", "2001:db8::1")]
        {
            assert!(address(one).is_some() && address(one) == address(other), "{one}");
        }
        assert_ne!(address("192.0.2.0/24"), address("192.0.2.0"));
        assert_eq!(address("N/A"), None);
    }

    #[test]
    fn what_the_database_does_not_know_is_not_the_same() {
        let item =
            json!({ "id": "001", "name": "web", "registerIP": "N/A", "internal_key": "N/A", "count": 1 });
        let (id, known) = known(&item).unwrap();
        assert_eq!((id.to_string().as_str(), known.name.as_str(), known.address), ("001", "web", None));
        for item in [json!({ "count": 1 }), json!({ "id": "x", "name": "web" }), json!({ "id": "001" })] {
            assert!(super::known(&item).is_none(), "{item}");
        }
    }
}
