//! Reading and writing `client.keys`.

use std::os::unix::fs::PermissionsExt;

use proptest::prelude::*;

use super::*;
use crate::keys::Address;

const KEY: &str = "80ab03786539290988f5922479950c49fb34a062453b4f843a00d6eeef8df861";

fn agent(id: u32, name: &str, address: &str) -> AgentKey {
    AgentKey::new(AgentId::new(id), name, address.parse().unwrap(), KEY).unwrap()
}

fn ids(file: &KeysFile) -> Vec<u32> {
    file.agents().map(|agent| agent.id().number()).collect()
}

#[test]
fn every_kind_of_line_is_understood_or_kept() {
    let text = format!(
        "# a comment\n001 web any {KEY}\n002 !gone any {KEY}\n003 #gone-too any {KEY}\n nothing\n\nrubbish\n\
         004 db 10.20.0.0/16 {KEY}\n5 short 192.0.2.5 {KEY}\n006 bad-address 1.2.3 {KEY}\n007 no-key any\n\
         001 again any {KEY}\nx name any {KEY}\n0012 padded ::1 {KEY}\n"
    );
    let file = KeysFile::parse(text.as_bytes());
    assert_eq!(ids(&file), [1, 4, 5, 12]);
    assert_eq!(file.to_bytes(), text.as_bytes(), "nothing is lost and nothing is rewritten");
    assert_eq!(file.get(AgentId::new(1)).map(AgentKey::name), Some("web"));
    assert_eq!(file.by_name("db").map(AgentKey::id), Some(AgentId::new(4)));
    assert_eq!(file.by_host("10.20.0.0".parse().unwrap()).map(AgentKey::id), Some(AgentId::new(4)));
    assert!(file.by_name("gone").is_none() && file.by_name("again").is_none());
    let meant: Vec<u32> = file.unreadable_ids().map(AgentId::number).collect();
    assert_eq!(meant, [6, 7, 1]);
    assert_eq!(file.last_id(), 12);
}

#[test]
fn ids_of_removed_agents_are_not_given_again() {
    let mut file = KeysFile::parse(format!("020 !last any {KEY}\n003 a any {KEY}\n").as_bytes());
    assert_eq!(file.next_id(), Some(AgentId::new(21)));
    file.add(agent(21, "b", "any")).unwrap();
    file.remove(AgentId::new(21), Removal::Purged).unwrap();
    assert_eq!(file.next_id(), Some(AgentId::new(22)));
    file.reserve_ids(u32::MAX);
    assert_eq!(file.next_id(), None);
}

#[test]
fn agents_come_and_go() {
    let mut file = KeysFile::parse(format!("# kept\n001 a any {KEY}\n").as_bytes());
    file.add(agent(2, "b", "192.0.2.2")).unwrap();
    file.add(agent(3, "c", "any")).unwrap();
    assert!(file.add(agent(2, "d", "any")).is_err());
    assert_eq!(
        file.remove(AgentId::new(2), Removal::Marked).map(|agent| agent.name().to_owned()),
        Some("b".into())
    );
    assert!(file.remove(AgentId::new(2), Removal::Marked).is_none());
    assert!(file.by_name("b").is_none() && file.by_host("192.0.2.2".parse().unwrap()).is_none());
    file.remove(AgentId::new(3), Removal::Purged).unwrap();
    let expected = format!("# kept\n001 a any {KEY}\n002 !b 192.0.2.2 {KEY}\n");
    assert_eq!(file.to_bytes(), expected.as_bytes());
    assert!(file.purge_removed() && !file.purge_removed());
    assert_eq!(file.to_bytes(), format!("# kept\n001 a any {KEY}\n").as_bytes());
    file.add(agent(2, "b", "192.0.2.2")).unwrap();
    assert_eq!(ids(&file), [1, 2]);
}

#[test]
fn of_two_agents_of_a_name_the_other_is_found_when_one_goes() {
    let mut file = KeysFile::parse(format!("001 a 192.0.2.0/24 {KEY}\n002 a 192.0.2.0 {KEY}\n").as_bytes());
    let host = "192.0.2.0".parse().unwrap();
    assert_eq!(file.by_name("a").map(AgentKey::id), Some(AgentId::new(1)));
    file.remove(AgentId::new(1), Removal::Purged).unwrap();
    assert_eq!(file.by_name("a").map(AgentKey::id), Some(AgentId::new(2)));
    assert_eq!(file.by_host(host).map(AgentKey::id), Some(AgentId::new(2)));
}

#[test]
fn the_file_is_replaced_as_a_whole_and_keeps_its_mode() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("client.keys");
    assert!(KeysFile::read(&path).unwrap().is_none());
    let mut file = KeysFile::default();
    file.add(agent(1, "a", "any")).unwrap();
    file.write(&path).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    file.write(&path).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(ids(&KeysFile::read(&path).unwrap().unwrap()), [1]);
}

fn agent_key() -> impl Strategy<Value = AgentKey> {
    let address = prop_oneof![
        Just(Address::Any),
        any::<IpAddr>().prop_map(|ip| Address::Network { ip, prefix: if ip.is_ipv4() { 32 } else { 128 } }),
        (any::<std::net::Ipv4Addr>(), 0u8..=32)
            .prop_map(|(ip, prefix)| Address::Network { ip: ip.into(), prefix }),
        (any::<std::net::Ipv6Addr>(), 0u8..=128)
            .prop_map(|(ip, prefix)| Address::Network { ip: ip.into(), prefix }),
    ];
    (1..u32::MAX, "[A-Za-z0-9._%é-]{1,128}", address, "[0-9a-f!-~]{1,80}")
        .prop_map(|(id, name, address, key)| AgentKey::new(AgentId::new(id), name, address, key).unwrap())
}

proptest! {
    #[test]
    fn agents_read_back_as_they_were_written(agents in prop::collection::vec(agent_key(), 0..20)) {
        let mut file = KeysFile::default();
        let mut kept = Vec::new();
        for agent in agents {
            if file.add(agent.clone()).is_ok() {
                kept.push(agent);
            }
        }
        let read = KeysFile::parse(&file.to_bytes());
        prop_assert_eq!(read.agents().cloned().collect::<Vec<_>>(), kept);
        prop_assert_eq!(read.last_id(), file.last_id());
    }

    /// Whatever comes and goes: the file has what a plain list of lines would have, and memory does not keep what is gone.
    #[test]
    fn many_that_come_and_go_leave_nothing_behind(
        steps in prop::collection::vec((1_u32..12, 0_u8..4), 0..80)
    ) {
        let mut file = KeysFile::default();
        let mut lines: Vec<(u32, bool)> = Vec::new();
        for (id, step) in steps {
            let there = lines.iter().position(|(other, marked)| *other == id && !marked);
            match (step, there) {
                (0, Some(place)) => {
                    lines.remove(place);
                    prop_assert!(file.remove(AgentId::new(id), Removal::Purged).is_some());
                }
                (1, Some(place)) => {
                    lines[place].1 = true;
                    prop_assert!(file.remove(AgentId::new(id), Removal::Marked).is_some());
                }
                (2, _) => {
                    prop_assert_eq!(file.purge_removed(), lines.iter().any(|(_, marked)| *marked));
                    lines.retain(|(_, marked)| !marked);
                }
                (_, None) => {
                    lines.push((id, false));
                    let added = file.add(agent(id, &format!("a{id}"), &format!("192.0.2.{id}")));
                    prop_assert!(added.is_ok());
                }
                _ => {}
            }
            let text: String = lines
                .iter()
                .map(|(id, marked)| format!("{id:03} {}a{id} 192.0.2.{id} {KEY}\n", if *marked { "!" } else { "" }))
                .collect();
            prop_assert_eq!(String::from_utf8(file.to_bytes()).unwrap(), text);
            prop_assert!(file.lines.len() <= 2 * lines.len() + SPARE + 1);
            for id in 1..12 {
                let there = lines.contains(&(id, false)).then_some(AgentId::new(id));
                prop_assert_eq!(file.get(AgentId::new(id)).map(AgentKey::id), there);
                prop_assert_eq!(file.by_name(&format!("a{id}")).map(AgentKey::id), there);
                let host = format!("192.0.2.{id}").parse().unwrap();
                prop_assert_eq!(file.by_host(host).map(AgentKey::id), there);
            }
        }
    }

    #[test]
    fn any_bytes_survive(bytes in prop::collection::vec(prop_oneof![Just(b'\n'), Just(b' '), Just(b'1'), Just(b'!'), any::<u8>()], 0..300)) {
        let mut expected = bytes.clone();
        if !expected.is_empty() && expected.last() != Some(&b'\n') {
            expected.push(b'\n');
        }
        // A file of a single empty line reads as an empty file.
        if expected == b"\n" {
            expected.clear();
        }
        prop_assert_eq!(KeysFile::parse(&bytes).to_bytes(), expected);
    }
}
