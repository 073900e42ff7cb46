//! What `config set` and `config reset` have in common.

use serde_json::{Map, Value, json};

use super::get::PATH;
use crate::caution::Caution;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::reply;
use crate::security::change;
use crate::world::World;

/// Sends a request after which the settings are as `wanted` says, unless they are so already.
pub(super) async fn write(
    world: &World,
    request: &ApiRequest,
    wanted: &Value,
    caution: &Caution,
) -> Result<Exit> {
    let read = ApiRequest::get(PATH);
    world.explain_rights(&[&read, request])?;
    world.explain(request)?;
    let connection = world.connect().await?;
    let before = match reply::document(&connection.request(&read).await?) {
        Ok(document) => document.get("data").cloned().unwrap_or_default(),
        // Who may change them need not have the right to see them.
        Err(failure) if failure.exit() == Exit::Forbidden => json!({}),
        Err(failure) => return Err(failure),
    };
    let changes = differences(&before, wanted);
    if changes.is_empty() {
        return change::unchanged(world, "the settings are like that already: nothing to do");
    }
    let mut said: Vec<String> = changes
        .iter()
        .map(|(name, value)| match before.get(name) {
            Some(old) => format!("{name}: {} → {}", text(old), text(value)),
            None => format!("{name}: {}", text(value)),
        })
        .collect();
    let facts = Value::Object(changes);
    if caution.dry_run {
        return world.would(&said.join(", "), facts);
    }
    said.push("all tokens will end: everybody has to log in again".to_owned());
    caution.consent(world, &said, "Change the settings", 1).await?;
    let mut document = change::send(connection, request).await?;
    if let Some(fields) = document.as_object_mut() {
        fields.insert("changed".into(), true.into());
    }
    world.done("the settings are changed, and all tokens have ended", &document)
}

/// The settings that are not as they should be.
fn differences(before: &Value, wanted: &Value) -> Map<String, Value> {
    let fields = wanted.as_object().into_iter().flatten();
    let differs = fields.filter(|(name, value)| before.get(name.as_str()) != Some(value));
    differs.map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
