//! Explanations: who decides, in literals; and that they never differ from what the gate does.

use proptest::prelude::*;

use super::super::{Mode, Permissions, PolicyBody, Says, Target, allows, depends_on_groups, explain};

fn policy(effect: &str, actions: &[&str], resources: &[&str]) -> PolicyBody {
    let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect();
    PolicyBody { actions: texts(actions), resources: texts(resources), effect: effect.to_owned() }
}

fn read(effect: &str, resources: &[&str]) -> PolicyBody {
    policy(effect, &["agent:read"], resources)
}

/// Whether it is permitted, which policy decides, and what each of them says.
fn explained(
    mode: Mode,
    policies: &[PolicyBody],
    target: &Target,
) -> (bool, Option<usize>, Vec<(usize, Says)>) {
    let policies: Vec<&PolicyBody> = policies.iter().collect();
    let answer = explain(mode, &policies, "agent:read", target).unwrap();
    let words = answer.words.iter().map(|word| (word.policy, word.says)).collect();
    (answer.allowed, answer.decided_by, words)
}

fn target(text: &str) -> Target {
    Target::parse(text).unwrap()
}

#[test]
fn the_last_policy_that_speaks_of_it_decides() {
    let policies = [
        read("allow", &["agent:id:*"]),
        policy("deny", &["agent:delete"], &["agent:id:*"]),
        read("deny", &["agent:id:003"]),
        read("allow", &["agent:id:004"]),
    ];
    for mode in [Mode::White, Mode::Black] {
        assert_eq!(
            explained(mode, &policies, &target("agent:id:003")),
            (false, Some(2), vec![(0, Says::Allow), (2, Says::Deny)])
        );
        assert_eq!(
            explained(mode, &policies, &target("agent:id:004")),
            (true, Some(3), vec![(0, Says::Allow), (3, Says::Allow)])
        );
        assert_eq!(
            explained(mode, &policies, &target("agent:id:005")),
            (true, Some(0), vec![(0, Says::Allow)])
        );
    }
}

#[test]
fn of_what_nobody_speaks_the_mode_decides() {
    let policies = [read("deny", &["agent:id:003"]), policy("allow", &["group:read"], &["group:id:*"])];
    assert_eq!(explained(Mode::White, &policies, &target("agent:id:001")), (false, None, vec![]));
    assert_eq!(explained(Mode::Black, &policies, &target("agent:id:001")), (true, None, vec![]));
    assert_eq!(explained(Mode::White, &[], &target("*:*:*")), (false, None, vec![]));
    assert_eq!(explained(Mode::Black, &[], &target("*:*:*")), (true, None, vec![]));
}

#[test]
fn groups_count_where_the_agent_is_in_them() {
    let policies = [read("allow", &["agent:group:web"]), read("deny", &["agent:group:old"])];
    let agent = |groups: &[&str]| {
        target("agent:id:001").in_groups(groups.iter().map(|group| (*group).to_owned()).collect())
    };
    assert_eq!(explained(Mode::White, &policies, &agent(&["web"])), (true, Some(0), vec![(0, Says::Allow)]));
    assert_eq!(
        explained(Mode::Black, &policies, &agent(&["old", "web"])),
        (false, Some(1), vec![(0, Says::Allow), (1, Says::Deny)])
    );
    assert_eq!(explained(Mode::White, &policies, &agent(&["db"])), (false, None, vec![]));
    assert_eq!(
        explained(Mode::White, &policies, &target("agent:group:web")),
        (true, Some(0), vec![(0, Says::Allow)])
    );
}

#[test]
fn a_wildcard_of_another_kind_voids_what_was_said_of_groups() {
    let policies = [read("allow", &["agent:group:web"]), read("allow", &["node:id:*"])];
    let agent = target("agent:id:001").in_groups(vec!["web".to_owned()]);
    let words = vec![(0, Says::Allow), (1, Says::Void)];
    assert_eq!(explained(Mode::White, &policies, &agent), (false, None, words.clone()));
    assert_eq!(explained(Mode::Black, &policies, &agent), (true, None, words));
}

#[test]
fn any_resource_is_permitted_where_one_is() {
    let policies = [read("deny", &["agent:id:*"]), read("allow", &["agent:id:007"])];
    assert_eq!(
        explained(Mode::White, &policies, &Target::any("agent:group")),
        (true, Some(1), vec![(0, Says::Deny), (1, Says::Allow)])
    );
    let policies = [read("allow", &["agent:id:007"]), read("deny", &["agent:id:*"])];
    assert_eq!(
        explained(Mode::Black, &policies, &Target::any("agent:id")),
        (false, Some(1), vec![(0, Says::Allow), (1, Says::Deny)])
    );
}

#[test]
fn an_effect_that_is_not_allow_denies() {
    let policies = [read("allow", &["agent:id:*"]), read("permit", &["agent:id:001"])];
    assert_eq!(
        explained(Mode::Black, &policies, &target("agent:id:001")),
        (false, Some(1), vec![(0, Says::Allow), (1, Says::Deny)])
    );
}

#[test]
fn what_is_no_resource_is_refused() {
    for text in ["", "agent", "agent:001", "agent:id:1&group:id:web", "a b:id:1"] {
        assert!(Target::parse(text).is_err(), "{text}");
    }
    assert_eq!(target("*"), target("*:*:*"));
    assert_eq!(target("agent:id:001").agent(), Some("001"));
    for text in ["agent:id:*", "agent:group:web", "rule:file:a.xml", "*:*:*"] {
        assert_eq!(target(text).agent(), None, "{text}");
    }
}

#[test]
fn groups_are_asked_for_only_where_they_matter() {
    let by_group = read("allow", &["agent:group:web"]);
    let by_id = read("allow", &["agent:id:001"]);
    assert!(depends_on_groups(&[&by_group], "agent:read").unwrap());
    assert!(!depends_on_groups(&[&by_group], "agent:delete").unwrap());
    assert!(!depends_on_groups(&[&by_id], "agent:read").unwrap());
    let denied = read("deny", &["agent:group:web"]);
    assert!(depends_on_groups(&[&denied], "agent:read").unwrap());
    // Not everybody has the policy that makes the other one void.
    let all = read("allow", &["agent:id:*"]);
    assert!(depends_on_groups(&[&by_group, &all], "agent:read").unwrap());
}

fn resource() -> impl Strategy<Value = String> {
    let parts =
        ["agent:id:001", "agent:id:002", "agent:id:*", "agent:group:web", "agent:group:*", "node:id:*"];
    proptest::sample::select(parts.to_vec()).prop_map(str::to_owned)
}

fn any_policy() -> impl Strategy<Value = PolicyBody> {
    let action = proptest::sample::select(vec!["agent:read", "agent:delete"]);
    let effect = proptest::sample::select(vec!["allow", "deny"]);
    (action, proptest::collection::vec(resource(), 1..3), effect).prop_map(|(action, resources, effect)| {
        PolicyBody { actions: vec![action.to_owned()], resources, effect: effect.to_owned() }
    })
}

proptest! {
    #[test]
    fn an_explanation_says_what_the_gate_does(
        policies in proptest::collection::vec(any_policy(), 0..7),
        id in proptest::sample::select(vec!["001", "002", "003"]),
        in_web in any::<bool>(),
        black in any::<bool>(),
    ) {
        let mode = if black { Mode::Black } else { Mode::White };
        let groups: Vec<String> = if in_web { vec!["web".to_owned()] } else { Vec::new() };
        let permissions = Permissions::of_policies(mode, &policies).unwrap();
        let gate = permissions.scope("agent:read", "agent:id").allows_agent(id, groups.iter().map(String::as_str));
        let target = target(&format!("agent:id:{id}")).in_groups(groups);
        let policies: Vec<&PolicyBody> = policies.iter().collect();
        let answer = explain(mode, &policies, "agent:read", &target).unwrap();
        prop_assert_eq!(answer.allowed, gate);
        match answer.decided_by {
            None => prop_assert_eq!(answer.allowed, black),
            Some(place) => {
                let word = answer.words.iter().find(|word| word.policy == place).map(|word| word.says);
                prop_assert_eq!(word, Some(if gate { Says::Allow } else { Says::Deny }));
                // Without those before it, it decides all the same.
                prop_assert_eq!(allows(mode, &policies[place..], "agent:read", &target).unwrap(), gate);
            }
        }
    }
}
