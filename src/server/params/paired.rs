//! Parameters that must suit each other, which the declaration of one of them cannot tell.

use wazuhctl_core::components::{Component, Section};
use wazuhctl_core::error::Result;

use super::Values;
use crate::operations::keys::{COMPONENT, CONFIGURATION};

/// Refuses a part of the configuration that the component does not have, whoever asks for it.
///
/// # Errors
/// 1128.
pub fn suit(values: &Values) -> Result<()> {
    let component = values.get(&COMPONENT).and_then(|name| name.parse::<Component>().ok());
    match (component, values.get(&CONFIGURATION)) {
        (Some(component), Some(section)) => Section::of(component, &section).map(|_| ()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params::parse;

    #[test]
    fn components_have_parts_of_their_own() {
        for id in ["get_agent_config", "get_manager_config_ondemand"] {
            let operation = crate::operations::all().find(|one| one.id == id).unwrap();
            for (component, section, code) in [
                ("agent", "client", None),
                ("Agent", "CLIENT", None),
                ("agent", "syscheck", Some(1128)),
                ("mail", "client", Some(1128)),
            ] {
                let path = [("agent_id", "001"), ("component", component), ("configuration", section)];
                let path = path.map(|(name, value)| (name.to_owned(), value.to_owned()));
                let values = parse(operation, &path, &[]).unwrap();
                let refused = suit(&values).err().map(|error| error.code());
                assert_eq!(refused, code, "{id} {component} {section}");
            }
        }
    }
}
