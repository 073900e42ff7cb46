//! [`PolicyBody`]: what a policy says, as the `policy` column of `policies` holds it.
//!
//! The contract is Wazuh's: a JSON object of `actions`, `resources` and `effect`. Action names and effects are not
//! checked against the catalogue, because Wazuh accepts any: an action nobody asks for permits nothing, and an
//! effect other than `allow` denies.

use serde::Deserialize;

use crate::error::{Error, Fault};

/// What happens to a resource that no policy speaks of (`rbac_mode` of security.yaml).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// It is refused. Wazuh's default.
    #[default]
    White,
    /// It is permitted.
    Black,
}

impl Mode {
    /// The mode's name in security.yaml and in tokens.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::White => "white",
            Self::Black => "black",
        }
    }

    /// The mode of that name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "white" => Some(Self::White),
            "black" => Some(Self::Black),
            _ => None,
        }
    }
}

/// A policy that cannot be evaluated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// The text is not a policy's JSON.
    #[error("a policy is not valid: {reason}")]
    Body {
        /// What the JSON parser says.
        reason: String,
    },
    /// A resource is neither `*` nor one or two of `kind:attribute:value`.
    #[error("the resource '{resource}' of a policy is not valid")]
    Resource {
        /// The resource.
        resource: String,
    },
}

impl From<PolicyError> for Error {
    fn from(error: PolicyError) -> Self {
        let fault = match &error {
            PolicyError::Resource { resource } => Fault::PermissionsInvalid { resource: resource.clone() },
            PolicyError::Body { .. } => Fault::Internal { reason: error.to_string() },
        };
        Self::new(fault).caused_by(error)
    }
}

/// The actions, resources and effect of one policy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PolicyBody {
    /// Such as `agent:read`.
    pub actions: Vec<String>,
    /// Such as `agent:id:001`, `agent:group:*`, `*:*:*`, or two of them joined by `&`.
    pub resources: Vec<String>,
    /// `allow`; anything else denies.
    pub effect: String,
}

impl PolicyBody {
    /// Reads a policy as the database holds it.
    pub fn parse(json: &str) -> Result<Self, PolicyError> {
        serde_json::from_str(json).map_err(|error| PolicyError::Body { reason: error.to_string() })
    }
}

/// The parts of a resource, checked: one for a plain resource, two for a combination.
///
/// A lone `*` means `*:*:*`. Of a resource that begins with `*` Wazuh looks at nothing else, so that whatever has
/// three parts is let through (and permits nothing that an operation asks for, unless it is `*:*:*`).
pub(super) fn resource_parts(resource: &str) -> Result<Vec<&str>, PolicyError> {
    if resource == "*" {
        return Ok(vec!["*:*:*"]);
    }
    let parts: Vec<&str> = resource.split('&').collect();
    let strict = !resource.starts_with('*');
    let valid = parts.len() <= 2 && parts.iter().all(|part| is_valid_part(part, strict));
    if valid { Ok(parts) } else { Err(PolicyError::Resource { resource: resource.to_owned() }) }
}

fn is_valid_part(part: &str, strict: bool) -> bool {
    let word = |text: &str, extra: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || extra.contains(c))
    };
    match part.split(':').collect::<Vec<_>>().as_slice() {
        [kind, attribute, value] if strict => word(kind, ".") && word(attribute, ".") && word(value, ".*/-"),
        [_, _, _] => true,
        _ => false,
    }
}

/// Splits `kind:attribute:value` into `kind:attribute` and `value`.
pub(super) fn split_value(part: &str) -> (&str, &str) {
    part.rsplit_once(':').unwrap_or((part, ""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn resources_are_one_or_two_triples() {
        for (resource, expected) in [
            ("*", Some(vec!["*:*:*"])),
            ("*:*:*", Some(vec!["*:*:*"])),
            ("agent:id:001", Some(vec!["agent:id:001"])),
            ("rule:file:a/local-rules_1.xml", Some(vec!["rule:file:a/local-rules_1.xml"])),
            ("agent:id:*&group:id:web", Some(vec!["agent:id:*", "group:id:web"])),
            ("a:b:c&d:e:f&g:h:i", None),
            ("*:anything:x", Some(vec!["*:anything:x"])),
            ("*:*", None),
            ("*x", None),
            ("agent:*:1", None),
            ("agent:id", None),
            ("agent:id:", None),
            ("agent:id:0:1", None),
            ("a-b:id:1", None),
            ("agent:id:a b", None),
            ("", None),
            ("agent:id:1&", None),
        ] {
            assert_eq!(resource_parts(resource).ok(), expected, "{resource}");
        }
    }

    #[test]
    fn bodies_need_their_three_fields() {
        let body =
            PolicyBody::parse(r#"{"actions":["x:y"],"resources":["*:*:*"],"effect":"perhaps"}"#).unwrap();
        assert_eq!(body.effect, "perhaps");
        for text in ["", "[]", r#"{"actions":["x:y"]}"#, r#"{"actions":"x","resources":[],"effect":"allow"}"#]
        {
            assert!(matches!(PolicyBody::parse(text), Err(PolicyError::Body { .. })), "{text}");
        }
    }

    #[test]
    fn modes_have_names() {
        for mode in [Mode::White, Mode::Black] {
            assert_eq!(Mode::parse(mode.as_str()), Some(mode));
        }
        assert_eq!(Mode::parse("grey"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_a_policy_or_refused(text in any::<String>(), resource in "[a-z*:&._/ -]{0,30}") {
            let _ = PolicyBody::parse(&text);
            if let Ok(parts) = resource_parts(&resource) {
                prop_assert!(matches!(parts.len(), 1 | 2));
                prop_assert!(parts.iter().all(|part| split_value(part).0.contains(':')));
            }
        }

        #[test]
        fn a_policy_that_is_written_is_read(
            actions in prop::collection::vec(".{0,9}", 0..3),
            resources in prop::collection::vec(".{0,9}", 0..3),
            effect in ".{0,9}",
        ) {
            let text = serde_json::json!({"actions": actions, "resources": resources, "effect": effect});
            prop_assert_eq!(PolicyBody::parse(&text.to_string()), Ok(PolicyBody { actions, resources, effect }));
        }
    }
}
