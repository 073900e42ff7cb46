//! What `update` of roles, policies and rules has in common.

use reqwest::Method;
use serde_json::{Map, Value};

use super::change;
use super::entity::{Entity, Reference};
use super::found::{Found, all, find_one};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// What is to become of one.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Fields with their new values; the others stay as they are.
    pub(super) fields: Map<String, Value>,
    /// A field of which only parts get new values.
    pub(super) part: Option<(&'static str, Map<String, Value>)>,
}

impl Changes {
    /// The fields to send, with what the one that was found says of those that change in part.
    fn of(&self, found: &Found) -> Result<Value> {
        let mut fields = self.fields.clone();
        if let Some((name, parts)) = &self.part {
            let mut whole = found.item.get(*name).and_then(Value::as_object).cloned().ok_or_else(|| {
                Failure::new(Exit::Forbidden, format!("what {} says now cannot be read", found.title()))
                    .hint("say all of it to replace it as a whole")
            })?;
            whole.extend(parts.clone());
            fields.insert((*name).to_owned(), Value::Object(whole));
        }
        Ok(Value::Object(fields))
    }
}

/// Changes the one that is named.
pub(super) async fn update<E: Entity>(
    world: &World,
    reference: &Reference<E>,
    changes: Changes,
    dry_run: bool,
) -> Result<Exit> {
    if changes.fields.is_empty() && changes.part.is_none() {
        return Err(Failure::usage("it is not said what to change").hint("--help lists what can be changed"));
    }
    let request =
        |id: u64, body: &Value| ApiRequest::new(Method::PUT, format!("{}/{id}", E::PATH)).with_json(body);
    let given = request(reference.as_id().unwrap_or_default(), &Value::Object(changes.fields.clone()));
    world.explain_rights(&[&all::<E>(), &given])?;
    if reference.as_id().is_some() && changes.part.is_none() {
        world.explain(&given)?;
    }
    let connection = world.connect().await?;
    let found = find_one(connection, reference).await?;
    let body = changes.of(&found)?;
    let request = request(found.id, &body);
    let title = format!("the {} {}", E::NOUN, found.title());
    let is_so = |(name, value): (&String, &Value)| found.item.get(name) == Some(value);
    if body.as_object().is_some_and(|fields| fields.iter().all(is_so)) {
        return change::unchanged(world, &format!("{title} is like that already: nothing to do"));
    }
    world.explain(&request)?;
    if dry_run {
        return world.would(&format!("{title} would be changed"), body);
    }
    let document = change::send(connection, &request).await?;
    change::settle::<E>(world, document, &format!("{title} changed"))
}
