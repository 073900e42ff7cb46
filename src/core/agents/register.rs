//! `POST /agents`, `POST /agents/insert` and `POST /agents/insert/quick`: agents are registered.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::registrar::Registrar;
use super::{AgentId, AgentName, Force};
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::result::Data;

/// The fewest characters that an agent's key has.
const SHORTEST_KEY: usize = 64;

/// An agent to be registered.
#[derive(Debug, Clone)]
pub struct NewAgent {
    /// Its name.
    pub name: AgentName,
    /// From where it may connect: an address, a network in CIDR form, or `any` (in any case).
    pub ip: String,
    /// Its id, or none to have the next free one.
    pub id: Option<AgentId>,
    /// Its key, or none to have one made.
    pub key: Option<String>,
    /// What to do about an agent of the same name, address or id; none leaves that to the daemon's configuration.
    pub force: Option<Force>,
}

impl NewAgent {
    /// An agent of this name that may connect from anywhere and replaces none.
    pub fn named(name: AgentName) -> Self {
        Self { name, ip: "any".to_owned(), id: None, key: None, force: Some(Force::never()) }
    }
}

/// Registers an agent and answers with its id and the key to give to the agent.
///
/// # Errors
/// 1706 for an address that is none; 1709 for a key that is too short; 1705, 1706 or 1708 where name, address or id
/// is another agent's; 1726 where the registration daemon does not run; the daemon's number for other refusals.
pub async fn register(cx: &Context, agent: &NewAgent) -> Result<Data> {
    let ip = agent.ip.to_lowercase();
    if !is_address(&ip) {
        return Err(Fault::AgentAddressTaken { address: agent.ip.clone() }.into());
    }
    if agent.key.as_ref().is_some_and(|key| key.chars().count() < SHORTEST_KEY) {
        return Err(Fault::AgentKeyTooShort.into());
    }
    let registrar = Registrar::of(cx);
    let registered =
        registrar.add(&agent.name, &ip, agent.id, agent.key.as_deref(), agent.force.as_ref()).await?;
    cx.trail.after(json!({ "id": registered.id, "name": registered.name, "ip": registered.ip }));
    let line = format!("{} {} {} {}", registered.id, registered.name, registered.ip, registered.key);
    Ok(Data::new(json!({ "id": registered.id, "key": shared_key(&line) })))
}

/// An agent's line in `client.keys` in the form in which it is carried to the agent.
pub(super) fn shared_key(line: &str) -> String {
    STANDARD.encode(line)
}

/// Whether agents can be bound to this: `any`, an address, or a network whose address has no host part.
fn is_address(text: &str) -> bool {
    match text.split_once('/') {
        None => text == "any" || text.parse::<IpAddr>().is_ok(),
        Some((address, mask)) => match address.parse() {
            Ok(IpAddr::V4(address)) => prefix(mask, 32)
                .or_else(|| netmask(mask))
                .is_some_and(|length| address.to_bits().checked_shl(length).unwrap_or(0) == 0),
            Ok(IpAddr::V6(address)) => prefix(mask, 128)
                .is_some_and(|length| Ipv6Addr::to_bits(address).checked_shl(length).unwrap_or(0) == 0),
            Err(_) => false,
        },
    }
}

/// The length of a network's prefix, written as a number.
fn prefix(text: &str, longest: u32) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|length| digits && *length <= longest)
}

/// The length of a network's prefix, written as a mask of the network (`255.255.0.0`) or of its hosts (`0.0.255.255`).
fn netmask(text: &str) -> Option<u32> {
    let mask = text.parse::<Ipv4Addr>().ok()?.to_bits();
    if mask.leading_ones() + mask.trailing_zeros() >= 32 {
        return Some(mask.leading_ones());
    }
    (mask.leading_zeros() + mask.trailing_ones() == 32).then_some(mask.leading_zeros())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for text in [
            "any",
            "192.0.2.1",
            "192.0.2.0/24",
            "0.0.0.0/0",
            "10.0.0.0/255.0.0.0",
            "10.0.0.0/0.255.255.255",
            "192.0.2.7/32",
            "2001:db8::1",
            "2001:db8::/32",
            "::/0",
            "::1/128",
            "10.20.0.0/016",
        ] {
            assert!(is_address(text), "{text}");
        }
        for text in [
            "",
            "ANY",
            "localhost",
            "999.1.1.1",
            "192.0.2",
            "192.0.2.1/24",
            "192.0.2.0/33",
            "192.0.2.0/",
            "/24",
            "192.0.2.0/+24",
            "10.0.0.0/255.0.255.0",
            "2001:db8::1/32",
            "2001:db8::/129",
            "any/8",
            "01.2.3.4",
        ] {
            assert!(!is_address(text), "{text}");
        }
    }

    #[test]
    fn the_key_to_carry() {
        assert_eq!(shared_key("001 a any k"), "MDAxIGEgYW55IGs=");
    }
}
