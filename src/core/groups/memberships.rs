//! [`memberships`]: what has to change for agents to be in the groups they belong into.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use super::GroupName;

/// Where an agent belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belonging<A> {
    /// The agent.
    pub agent: A,
    /// The groups it is in, in their order.
    pub present: Vec<GroupName>,
    /// The groups it belongs into, in the order in which it is to be put into them.
    pub wanted: Vec<GroupName>,
}

/// What becomes of groups that an agent is in and does not belong into.
#[derive(Debug, Clone, Copy)]
pub enum Others<'a> {
    /// It stays in them.
    Stay,
    /// It goes out of all of them.
    Leave,
    /// It goes out of these.
    LeaveThese(&'a HashSet<GroupName>),
}

/// One agent and one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership<A> {
    /// The agent.
    pub agent: A,
    /// The group.
    pub group: GroupName,
    /// Whether it is put into the group; else it is taken out.
    pub into: bool,
}

/// The changes, in an order in which they can be made one after the other: agents are put into groups before they are
/// taken out of others, so that none falls back to `default` in between, and each comes into its groups in its order.
/// Changes of one kind and one group are side by side as far as that goes, so that few requests make them.
///
/// Nobody is taken out of `default` who is in no other group: Wazuh does not let them go.
pub fn memberships<A: Clone + Eq + Hash>(agents: &[Belonging<A>], others: Others<'_>) -> Vec<Membership<A>> {
    let mut ranks: HashMap<&GroupName, usize> = HashMap::new();
    // By the place in the agent's own order, then by the group: one request each.
    let mut into: BTreeMap<(usize, usize), Vec<Membership<A>>> = BTreeMap::new();
    let mut out: BTreeMap<usize, Vec<Membership<A>>> = BTreeMap::new();
    for Belonging { agent, present, wanted } in agents {
        let mut missing: Vec<&GroupName> = Vec::new();
        for group in wanted {
            if !present.contains(group) && !missing.contains(&group) {
                missing.push(group);
            }
        }
        for (round, group) in missing.iter().enumerate() {
            let rank = rank(&mut ranks, group);
            let change = Membership { agent: agent.clone(), group: (*group).clone(), into: true };
            into.entry((round, rank)).or_default().push(change);
        }
        let goes = |group: &&GroupName| {
            !wanted.contains(group)
                && match others {
                    Others::Stay => false,
                    Others::Leave => true,
                    Others::LeaveThese(groups) => groups.contains(*group),
                }
        };
        let is_left_with_something = !missing.is_empty() || present.iter().any(|group| !goes(&group));
        for group in present.iter().filter(goes) {
            if group.as_str() == GroupName::DEFAULT && !is_left_with_something {
                continue;
            }
            let change = Membership { agent: agent.clone(), group: group.clone(), into: false };
            out.entry(rank(&mut ranks, group)).or_default().push(change);
        }
    }
    into.into_values().chain(out.into_values()).flatten().collect()
}

/// The place of a group among those that were met.
fn rank<'a>(ranks: &mut HashMap<&'a GroupName, usize>, group: &'a GroupName) -> usize {
    let next = ranks.len();
    *ranks.entry(group).or_insert(next)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group(name: &str) -> GroupName {
        name.parse().unwrap()
    }

    fn belonging(agent: u32, present: &[&str], wanted: &[&str]) -> Belonging<u32> {
        let groups = |names: &[&str]| names.iter().map(|name| group(name)).collect();
        Belonging { agent, present: groups(present), wanted: groups(wanted) }
    }

    fn shown(changes: &[Membership<u32>]) -> Vec<String> {
        let sign = |change: &Membership<u32>| if change.into { '+' } else { '-' };
        changes.iter().map(|change| format!("{}{} {}", sign(change), change.agent, change.group)).collect()
    }

    #[test]
    fn each_comes_into_its_groups_in_its_order() {
        let agents = [
            belonging(1, &["default"], &["web", "db"]),
            belonging(2, &["default"], &["db", "web"]),
            belonging(3, &["web"], &["web"]),
        ];
        let changes = memberships(&agents, Others::Stay);
        assert_eq!(shown(&changes), ["+1 web", "+2 db", "+2 web", "+1 db"]);
    }

    #[test]
    fn others_go_last_and_default_only_where_something_is_left() {
        let agents = [
            belonging(1, &["default", "old"], &["web"]),
            belonging(2, &["default"], &[]),
            belonging(3, &["old"], &[]),
            belonging(4, &["default", "old"], &["default"]),
        ];
        let changes = memberships(&agents, Others::Leave);
        assert_eq!(shown(&changes), ["+1 web", "-1 default", "-1 old", "-3 old", "-4 old"]);
        let these = HashSet::from([group("old")]);
        let changes = memberships(&agents, Others::LeaveThese(&these));
        assert_eq!(shown(&changes), ["+1 web", "-1 old", "-3 old", "-4 old"]);
    }

    proptest! {
        #[test]
        fn changes_lead_to_what_is_wanted_and_then_there_are_none(
            agents in prop::collection::vec(
                (prop::collection::vec(0usize..5, 0..4), prop::collection::vec(0usize..5, 0..4)), 0..12),
            leave: bool,
        ) {
            let names = ["default", "a", "b", "c", "d"];
            let mut agents: Vec<Belonging<u32>> = (1..).zip(&agents).map(|(agent, (present, wanted))| {
                let mut present: Vec<&str> = present.iter().map(|place| names[*place]).collect();
                let mut seen = HashSet::new();
                present.retain(|name| seen.insert(*name));
                belonging(agent, &present, &wanted.iter().map(|place| names[*place]).collect::<Vec<_>>())
            }).collect();
            let others = if leave { Others::Leave } else { Others::Stay };
            let mut was_out = false;
            for change in memberships(&agents, others) {
                was_out |= !change.into;
                prop_assert!(!(change.into && was_out), "into a group after out of another");
                let agent = agents.iter_mut().find(|agent| agent.agent == change.agent).unwrap();
                if change.into {
                    prop_assert!(!agent.present.contains(&change.group));
                    agent.present.push(change.group);
                } else {
                    agent.present.retain(|group| *group != change.group);
                    // As Wazuh does it.
                    if agent.present.is_empty() {
                        agent.present.push(group("default"));
                    }
                }
            }
            for agent in &agents {
                prop_assert!(agent.wanted.iter().all(|group| agent.present.contains(group)));
                let only_default = agent.present == [group("default")];
                let others = agent.present.iter().any(|group| !agent.wanted.contains(group));
                prop_assert!(!leave || only_default || !others, "{agent:?}");
            }
            prop_assert_eq!(memberships(&agents, others), []);
        }
    }
}
