//! [`applies`]: whether an `<agent_config>` is for an agent, by its attributes.
//!
//! Agents compare `name` with the name in their key, `os` with the description of their system that they also send to
//! the manager, and `profile` with `<config-profile>` of their own configuration, or `-` where that has none
//! (`src/config/config.c`, `src/shared/agent_op.c`). All of these must fit. Other attributes, such as `overwrite`, decide
//! nothing, and an `<agent_config>` without any is for everybody.
//!
//! The patterns are Wazuh's simple ones (`os_match`), in any case of ASCII letters. The whole of `profile` is the text,
//! with its commas.

use serde_json::{Map, Value};

use crate::os_match::{LONGEST_PATTERN, os_match};

/// An agent as its configuration sees it.
#[derive(Debug, Clone, Copy)]
pub struct Described<'a> {
    /// Its name.
    pub name: &'a str,
    /// The description of its system, where it is known: `Linux |web-1 |6.1.0 |#1 SMP |x86_64 [Ubuntu|ubuntu: 22.04] -
    /// Wazuh v4.14.7`, as [`AgentSystem`](super::AgentSystem) puts it together.
    pub system: Option<&'a str>,
    /// Its profiles, where they are known: `web, ubuntu`.
    pub profile: Option<&'a str>,
}

/// Whether the attributes are for the agent; nothing where that depends on what is not known of it.
pub fn applies(filters: &Map<String, Value>, agent: Described<'_>) -> Option<bool> {
    let fits = |(name, value): (&String, &Value)| -> Option<bool> {
        let text = match name.as_str() {
            "name" => Some(agent.name),
            "os" => agent.system,
            "profile" => agent.profile,
            _ => return Some(true),
        };
        matches(value.as_str().unwrap_or_default(), text)
    };
    let fits: Vec<Option<bool>> = filters.iter().map(fits).collect();
    if fits.contains(&Some(false)) {
        return Some(false);
    }
    fits.iter().all(Option::is_some).then_some(true)
}

/// Whether a text fits one of Wazuh's simple patterns; of a text that is not known, only where all or none do.
fn matches(pattern: &str, text: Option<&str>) -> Option<bool> {
    // It fits nobody.
    if pattern.len() > LONGEST_PATTERN {
        return Some(false);
    }
    if let Some(text) = text {
        return Some(os_match(&pattern.to_ascii_lowercase(), &text.to_ascii_lowercase()));
    }
    let (pattern, wanted) = pattern.strip_prefix('!').map_or((pattern, true), |rest| (rest, false));
    let fits_all = pattern.split('|').any(|alternative| matches!(alternative, "" | "^" | "$"));
    fits_all.then_some(wanted)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const SYSTEM: &str = "Linux |web-1 |6.1.0 |#1 SMP |x86_64 [Ubuntu|ubuntu: 22.04] - Wazuh v4.14.7";

    #[test]
    fn attributes_fit_agents() {
        for (filters, fits) in [
            (json!({}), Some(true)),
            (json!({"overwrite": "yes"}), Some(true)),
            (json!({"name": "web"}), Some(true)),
            (json!({"name": "WEB-1"}), Some(true)),
            (json!({"name": "^eb"}), Some(false)),
            (json!({"name": "^web-1$"}), Some(true)),
            (json!({"name": "db|web-1$"}), Some(true)),
            (json!({"name": "db |web "}), Some(false)),
            (json!({"name": ""}), Some(true)),
            (json!({"name": "!"}), Some(false)),
            (json!({"name": "!web"}), Some(false)),
            (json!({"name": "!db|files"}), Some(true)),
            (json!({"name": "db|!web"}), Some(false)),
            (json!({"name": "web.*"}), Some(false)),
            (json!({"name": format!("web|{}", "x".repeat(LONGEST_PATTERN))}), Some(false)),
            (json!({"os": "Linux"}), Some(true)),
            (json!({"os": "ubuntu: 22"}), Some(true)),
            (json!({"os": "wazuh v4.14.7$"}), Some(true)),
            (json!({"os": "Windows"}), Some(false)),
            (json!({"os": "Windows", "profile": "a"}), Some(false)),
            (json!({"os": "Linux", "profile": "a"}), None),
            (json!({"os": "Linux", "profile": "a|"}), Some(true)),
            (json!({"name": "web", "os": "Windows"}), Some(false)),
        ] {
            let agent = Described { name: "web-1", system: Some(SYSTEM), profile: None };
            assert_eq!(applies(filters.as_object().unwrap(), agent), fits, "{filters}");
        }
        let silent = Described { name: "new", system: None, profile: None };
        assert_eq!(applies(json!({"os": "Linux"}).as_object().unwrap(), silent), None);
        assert_eq!(applies(json!({"os": "Linux", "name": "web"}).as_object().unwrap(), silent), Some(false));
    }

    #[test]
    fn profiles_are_one_text() {
        for (pattern, profile, fits) in [
            ("web", "ubuntu, web", true),
            ("^web$", "ubuntu, web", false),
            ("^ubuntu, web$", "ubuntu, web", true),
            ("-", "-", true),
            ("web", "-", false),
            ("!web", "-", true),
        ] {
            let agent = Described { name: "a", system: None, profile: Some(profile) };
            let filters = json!({ "profile": pattern });
            assert_eq!(applies(filters.as_object().unwrap(), agent), Some(fits), "{pattern} {profile}");
        }
    }
    proptest! {
        #[test]
        fn a_pattern_and_its_opposite_never_agree(pattern in "[a-c|^$]{0,6}|.{0,8}", text in "[a-cA-C]{0,6}|.{0,8}") {
            prop_assume!(!pattern.starts_with('!'));
            let fits = |pattern: &str| matches(pattern, Some(&text));
            prop_assert_eq!(fits(&pattern).map(|fits| !fits), fits(&format!("!{pattern}")));
            // What is not known of a text is never said of it.
            if let Some(always) = matches(&pattern, None) {
                prop_assert_eq!(fits(&pattern), Some(always));
            }
        }
    }
}
