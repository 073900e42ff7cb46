//! Policies of the RBAC database: any text permits something, or is refused, and what it
//! permits is asked without harm.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::rbac::{Mode, Permissions, PolicyBody};

fuzz_target!(|text: &str| {
    let Ok(policy) = PolicyBody::parse(text) else { return };
    for mode in [Mode::White, Mode::Black] {
        let Ok(permissions) = Permissions::of_policies(mode, [&policy]) else { return };
        for action in &policy.actions {
            for kind in ["agent:id", "agent:group", "*:*"] {
                let scope = permissions.scope(action, kind);
                assert!(!scope.is_all() || !scope.is_none());
                let _ = scope.allows_agent("001", ["web"]);
            }
        }
        assert!(permissions.to_json().contains_key("rbac_mode"));
    }
});
