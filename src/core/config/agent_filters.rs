//! [`applies`]: whether an `<agent_config>` is for an agent, by its attributes.
//!
//! Agents compare `name` with their name and `os` with the description of their system that they also send to the
//! manager (`src/config/config.c`), by the simple patterns of Wazuh (`src/shared/regex`): alternatives with `|`, `^` and
//! `$` at the ends, `!` in front of all for the opposite, in any case. All attributes must fit. `profile` is compared with
//! what the agent's own configuration says, which the manager does not know.

use serde_json::{Map, Value};

/// An agent as its configuration sees it.
#[derive(Debug, Clone, Copy)]
pub struct Described<'a> {
    /// Its name.
    pub name: &'a str,
    /// The description of its system, such as `Linux |web-1 |6.1.0 |#1 SMP |x86_64 [Ubuntu|ubuntu: 22.04]`, where it has
    /// sent one.
    pub uname: Option<&'a str>,
}

/// Whether the attributes are for the agent; nothing where that depends on what is not known of it.
pub fn applies(filters: &Map<String, Value>, agent: Described<'_>) -> Option<bool> {
    let fits = |(name, value): (&String, &Value)| -> Option<bool> {
        let pattern = value.as_str().unwrap_or_default();
        match name.as_str() {
            "name" => Some(matches(pattern, agent.name)),
            "os" => agent.uname.map(|uname| matches(pattern, uname)),
            _ => None,
        }
    };
    let fits: Vec<Option<bool>> = filters.iter().map(fits).collect();
    if fits.contains(&Some(false)) {
        return Some(false);
    }
    fits.iter().all(Option::is_some).then_some(true)
}

/// Whether a text fits one of Wazuh's simple patterns.
fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.to_ascii_lowercase(), text.to_ascii_lowercase());
    let (pattern, wanted) = pattern.strip_prefix('!').map_or((pattern.as_str(), true), |rest| (rest, false));
    let one = |alternative: &str| {
        let (rest, from_start) =
            alternative.strip_prefix('^').map_or((alternative, false), |rest| (rest, true));
        let (rest, to_end) = rest.strip_suffix('$').map_or((rest, false), |rest| (rest, true));
        match (from_start, to_end) {
            (true, true) => text == rest,
            (true, false) => text.starts_with(rest),
            (false, true) => text.ends_with(rest),
            (false, false) => text.contains(rest),
        }
    };
    pattern.split('|').any(one) == wanted
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn attributes_fit_agents() {
        let uname = Some("Linux |web-1 |6.1.0 |#1 SMP |x86_64 [Ubuntu|ubuntu: 22.04] - Wazuh v4.14.7");
        for (filters, fits) in [
            (json!({}), Some(true)),
            (json!({"name": "web"}), Some(true)),
            (json!({"name": "WEB-1"}), Some(true)),
            (json!({"name": "^eb"}), Some(false)),
            (json!({"name": "^web-1$"}), Some(true)),
            (json!({"name": "db|web-1$"}), Some(true)),
            (json!({"name": "!web"}), Some(false)),
            (json!({"name": "!db|files"}), Some(true)),
            (json!({"os": "Linux"}), Some(true)),
            (json!({"os": "Windows"}), Some(false)),
            (json!({"os": "Windows", "profile": "a"}), Some(false)),
            (json!({"os": "Linux", "profile": "a"}), None),
            (json!({"name": "web", "os": "Windows"}), Some(false)),
        ] {
            let agent = Described { name: "web-1", uname };
            assert_eq!(applies(filters.as_object().unwrap(), agent), fits, "{filters}");
        }
        let silent = Described { name: "new", uname: None };
        assert_eq!(applies(json!({"os": "Linux"}).as_object().unwrap(), silent), None);
        assert_eq!(applies(json!({"os": "Linux", "name": "web"}).as_object().unwrap(), silent), Some(false));
    }
}
