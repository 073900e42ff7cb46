//! [`ApplyArgs`]: whether a change of the ruleset is in force at once; and `wazuhctl ruleset reload`, which puts it there.

use clap::Args;
use reqwest::Method;
use serde_json::{Value, json};

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::affected_items;
use crate::reply;
use crate::world::{World, warn};

/// What the Server API says of a node whose analysisd had nothing to complain of.
const NO_WARNINGS: &str = "Ruleset reload request sent successfully.";

/// The request that has analysisd read its ruleset anew.
fn request() -> ApiRequest {
    ApiRequest::new(Method::PUT, "/manager/analysisd/reload")
}

async fn reload(world: &World) -> Result<Value> {
    let request = request();
    let document = reply::answer(&request, &world.connect().await?.request(&request).await?)?;
    reply::check_items(&document)?;
    for warning in warnings(&document) {
        warn(&warning);
    }
    Ok(document)
}

/// What analysisd complains of and loads nevertheless, by node.
fn warnings(document: &Value) -> Vec<String> {
    let text = |item: &Value, field: &str| item.get(field).and_then(Value::as_str).map(str::to_owned);
    let of_node = |item: &Value| {
        let message = text(item, "msg").filter(|message| !message.is_empty() && message != NO_WARNINGS)?;
        Some(format!("{}: {message}", text(item, "name").unwrap_or_default()))
    };
    affected_items(document).iter().filter_map(of_node).collect()
}

/// Have the manager read its rules, decoders and lists anew
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl ruleset reload
  wazuhctl rules upload local_rules.xml && wazuhctl ruleset reload")]
pub(crate) struct Reload {}

impl Reload {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain(&request())?;
        let mut document = reload(world).await?;
        if let Some(fields) = document.as_object_mut() {
            fields.insert("changed".into(), true.into());
        }
        world.done("the manager reads its ruleset anew", &document)
    }
}

/// When a change comes into force.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct ApplyArgs {
    /// Have the manager read its ruleset anew afterwards
    #[arg(long)]
    apply: bool,
}

/// A change of a file of the ruleset.
pub(crate) struct Changed {
    /// The file, relative to the manager's home.
    pub(crate) file: String,
    /// What became of it, for people.
    pub(crate) sentence: String,
}

impl ApplyArgs {
    /// Ends a verb that changed a file: applies the change, or says how it is applied.
    pub(crate) async fn finish(self, world: &World, changed: Changed) -> Result<Exit> {
        let Changed { file, sentence } = changed;
        let mut facts = json!({ "file": file, "changed": true, "applied": self.apply });
        if self.apply {
            let reloaded = reload(world).await;
            let document =
                reloaded.map_err(|failure| failure.hint(format!("{sentence}, but it is not in force")))?;
            if let Some(fields) = facts.as_object_mut() {
                fields.insert("warnings".into(), warnings(&document).into());
            }
        }
        let sentence = match self.apply {
            true => format!("{sentence}, and the manager reads its ruleset anew"),
            false => format!("{sentence}; it is in force after: wazuhctl ruleset reload"),
        };
        world.done(&sentence, &facts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_complaints_are_warnings() {
        let of = |message: &str| {
            warnings(&json!({ "data": { "affected_items": [{ "name": "node01", "msg": message }] } }))
        };
        assert_eq!(of(NO_WARNINGS), [""; 0]);
        assert_eq!(of(""), [""; 0]);
        assert_eq!(of("WARNING: (7617): x"), ["node01: WARNING: (7617): x"]);
    }
}
