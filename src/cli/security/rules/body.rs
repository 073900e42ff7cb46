//! [`BodyArgs`]: what a rule says, from an argument or a file.

use std::path::PathBuf;

use clap::Args;
use serde_json::Value;

use crate::failure::Result;
use crate::security::definition;

/// The flags that say what a rule says.
#[derive(Debug, Args)]
pub(super) struct BodyArgs {
    /// What it says, as JSON: '{"MATCH": {"team": "soc"}}'
    #[arg(long, value_name = "JSON", value_parser = parse)]
    rule: Option<Value>,

    /// Read what it says from this file (- is stdin), as JSON or YAML
    #[arg(short, long, value_name = "FILE", conflicts_with = "rule")]
    file: Option<PathBuf>,
}

impl BodyArgs {
    /// What the rule says, where anything is said.
    pub(super) fn body(&self) -> Result<Option<Value>> {
        match (&self.file, &self.rule) {
            (Some(path), _) => definition::read(path, "rule").map(Some),
            (None, rule) => Ok(rule.clone()),
        }
    }
}

fn parse(text: &str) -> Result<Value, String> {
    definition::parse(text, "rule")
}
