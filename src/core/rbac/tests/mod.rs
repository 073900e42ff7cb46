//! Tests of the whole subject: decisions against Wazuh's recorded answers and against a naive evaluation, and the
//! database against one that Wazuh made.

use super::{DefaultPasswords, Mode, Permissions, PolicyBody};

mod changes;
mod decisions;
mod golden;
mod links;
mod naive;
mod recorded;
mod store;
mod tokens;

/// Permissions of policies given as actions, resources and effect.
fn permissions(mode: Mode, policies: &[(&[&str], &[&str], &str)]) -> Permissions {
    let bodies: Vec<PolicyBody> =
        policies.iter().map(|(actions, resources, effect)| body(actions, resources, effect)).collect();
    Permissions::of_policies(mode, &bodies).unwrap()
}

fn body(actions: &[&str], resources: &[&str], effect: &str) -> PolicyBody {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    PolicyBody { actions: owned(actions), resources: owned(resources), effect: effect.to_owned() }
}

fn passwords() -> DefaultPasswords {
    DefaultPasswords {
        wazuh: "first-Secret.1".to_owned().into(),
        wazuh_wui: "second-Secret.2".to_owned().into(),
    }
}
