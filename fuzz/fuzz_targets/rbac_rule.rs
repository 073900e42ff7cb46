//! Rules of the RBAC database and authorisation contexts: any pair is evaluated or refused, in bounded time, the same
//! each time, and no rule holds together with its opposite.
//!
//! The input is the rule, a zero byte and the context.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::rbac::{Role, Rule, roles_of_context};

fuzz_target!(|text: &str| {
    let Some((body, context)) = text.split_once('\0') else { return };
    let Ok(context) = serde_json::from_str(context) else { return };
    let rule = |id, text: String| Rule { id, name: String::new(), text, roles: Vec::new() };
    let role =
        |id| Role { id, name: String::new(), policies: Vec::new(), users: Vec::new(), rules: vec![id] };
    let rules = [rule(100, body.to_owned()), rule(101, format!(r#"{{"NOT": [{body}]}}"#))];
    let roles = [role(100), role(101)];
    let found = roles_of_context(&rules, &roles, 100, &context);
    assert!(found.roles().len() <= 1, "a rule and its opposite: {found:?}");
    assert!(!found.given.is_empty() || !found.unusable.is_empty(), "neither holds, and neither is unusable");
    assert_eq!(roles_of_context(&[], &roles, 100, &context).given, []);
});
