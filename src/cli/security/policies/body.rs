//! [`BodyArgs`]: what a policy says, from flags or a file.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Map, Value, json};

use crate::failure::Result;
use crate::security::definition;

/// What a policy does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Effect {
    /// Permit
    Allow,
    /// Refuse
    Deny,
}

/// The flags that say what a policy says.
#[derive(Debug, Args)]
pub(super) struct BodyArgs {
    /// The actions it speaks of: agent:read,agent:restart
    #[arg(long, value_name = "ACTION,...", value_delimiter = ',')]
    action: Vec<String>,

    /// The resources it speaks of: agent:id:001,agent:group:web, or *:*:* for actions on nothing in particular
    #[arg(long, value_name = "RESOURCE,...", value_delimiter = ',')]
    resource: Vec<String>,

    /// Whether it permits or refuses them
    #[arg(long)]
    effect: Option<Effect>,

    /// Read what it says from this file (- is stdin), as JSON or YAML: actions, resources and effect
    #[arg(short, long, value_name = "FILE", conflicts_with_all = ["action", "resource", "effect"])]
    file: Option<PathBuf>,
}

/// What is said of a policy's body.
#[derive(Debug)]
pub(super) enum Body {
    /// Nothing.
    Unsaid,
    /// Some of its fields.
    Part(Map<String, Value>),
    /// All of it.
    Whole(Value),
}

impl BodyArgs {
    /// What the policy says.
    pub(super) fn body(&self) -> Result<Body> {
        if let Some(path) = &self.file {
            return definition::read(path, "policy").map(Body::Whole);
        }
        let mut fields = Map::new();
        if !self.action.is_empty() {
            fields.insert("actions".into(), json!(self.action));
        }
        if !self.resource.is_empty() {
            fields.insert("resources".into(), json!(self.resource));
        }
        if let Some(effect) = self.effect {
            let effect = if effect == Effect::Allow { "allow" } else { "deny" };
            fields.insert("effect".into(), effect.into());
        }
        Ok(match fields.len() {
            0 => Body::Unsaid,
            3 => Body::Whole(Value::Object(fields)),
            _ => Body::Part(fields),
        })
    }
}
