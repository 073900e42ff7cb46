//! A group's `agent.conf` as the Server API shows it: each `<agent_config>` with the agents it is for.

use serde_json::{Map, Value, json};

use super::json::add_sections;
use super::section::{Angles, roots};
use super::{ConfigError, Section};

/// The element that holds the options of some agents.
const ROOT: &str = "agent_config";

/// The agents that a configuration is for, and what it says.
type Configuration = (Map<String, Value>, Map<String, Value>);

/// The configurations of an `agent.conf`: objects of `filters` (the attributes `os`, `name`, `profile`) and `config` (the
/// sections). Those for the same agents are one, in the place of the first.
///
/// # Errors
/// Text that is not well-formed.
pub fn agent_configurations(text: &str) -> Result<Vec<Value>, ConfigError> {
    let mut found: Vec<Configuration> = Vec::new();
    for root in roots(text, Angles::Kept)? {
        add(&mut found, &root)?;
    }
    Ok(found.into_iter().map(|(filters, config)| json!({ "filters": filters, "config": config })).collect())
}

/// The configurations of an `agent.conf` as agents read them: one for each `<agent_config>` that stands by itself, in order.
/// The same objects as those of [`agent_configurations`].
///
/// # Errors
/// Text that is not well-formed.
pub fn agent_configuration_blocks(text: &str) -> Result<Vec<Value>, ConfigError> {
    let roots = roots(text, Angles::Kept)?;
    let blocks = roots.iter().filter(|root| root.name == ROOT).map(|root| {
        let mut config = Map::new();
        add_sections(&mut config, &root.children)?;
        Ok(json!({ "filters": filters(root), "config": config }))
    });
    blocks.collect()
}

fn filters(element: &Section) -> Map<String, Value> {
    element.attributes.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect()
}

/// Adds what `element` says, and the ones in it: as in Wazuh, a configuration counts wherever it stands.
fn add(found: &mut Vec<Configuration>, element: &Section) -> Result<(), ConfigError> {
    if element.name.eq_ignore_ascii_case(ROOT) {
        let filters = filters(element);
        if let Some((_, config)) = found.iter_mut().find(|(others, _)| *others == filters) {
            add_sections(config, &element.children)?;
        } else {
            let mut config = Map::new();
            add_sections(&mut config, &element.children)?;
            found.push((filters, config));
        }
    }
    for child in &element.children {
        add(found, child)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str) -> Value {
        agent_configurations(text).expect(text).into()
    }

    #[test]
    fn configurations_for_the_same_agents_are_one() {
        let text = "<agent_config os=\"Linux\"><localfile><location>/a</location></localfile></agent_config>\
                    <agent_config><rootcheck><disabled>yes</disabled></rootcheck></agent_config>\
                    <!-- <agent_config/> -->\
                    <AGENT_CONFIG os=\"Linux\"><localfile><location>/b</location></localfile></AGENT_CONFIG>";
        assert_eq!(
            shown(text),
            json!([
                { "filters": { "os": "Linux" }, "config": { "localfile": [{ "location": "/a" }, { "location": "/b" }] } },
                { "filters": {}, "config": { "rootcheck": { "disabled": "yes" } } },
            ])
        );
    }

    #[test]
    fn agents_read_each_configuration_by_itself() {
        let text = "<agent_config os=\"Linux\"><rootcheck><disabled>yes</disabled></rootcheck></agent_config>\
                    <agent_config/><other><agent_config name=\"a\"/></other>\
                    <agent_config os=\"Linux\"><rootcheck><disabled>no</disabled></rootcheck></agent_config>";
        assert_eq!(
            Value::from(agent_configuration_blocks(text).unwrap()),
            json!([
                { "filters": { "os": "Linux" }, "config": { "rootcheck": { "disabled": "yes" } } },
                { "filters": {}, "config": {} },
                { "filters": { "os": "Linux" }, "config": { "rootcheck": { "disabled": "no" } } },
            ])
        );
    }

    #[test]
    fn a_file_without_configurations_shows_none() {
        assert_eq!(shown(""), json!([]));
        assert_eq!(shown("plain text"), json!([]));
        assert_eq!(shown("<agent_config/>"), json!([{ "filters": {}, "config": {} }]));
        assert!(agent_configurations("<agent_config>").is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "[<>/a-c=\" &;!\\\\-]{0,80}", other in any::<String>()) {
            let _ = agent_configurations(&text);
            let _ = agent_configurations(&other);
            let _ = agent_configuration_blocks(&text);
        }
    }
}
