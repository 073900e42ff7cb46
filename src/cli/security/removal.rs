//! What `delete` of users, roles, policies and rules has in common.

use reqwest::Method;
use serde_json::{Value, json};

use super::change;
use super::entity::{Entity, Reference};
use super::found::{Found, all, find, plain_ids};
use crate::caution::Caution;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::View;
use crate::world::World;

/// Deletes those that are named, after they have been shown.
pub(super) async fn delete<E: Entity>(
    world: &World,
    references: &[Reference<E>],
    caution: &Caution,
) -> Result<Exit> {
    let ids = plain_ids(references);
    let known = request::<E>(ids.as_deref().unwrap_or_default());
    world.explain_rights(&[&all::<E>(), &known])?;
    if ids.is_some() {
        world.explain(&known)?;
    }
    let connection = world.connect().await?;
    let found = find(connection, references).await?;
    let ids: Vec<u64> = found.iter().map(|one| one.id).collect();
    let request = request::<E>(&ids);
    world.explain(&request)?;
    let what = counted::<E>(found.len());
    if caution.dry_run {
        return preview::<E>(world, &found, &format!("{what} would be deleted"));
    }
    let mut said = vec![format!("{what} will be deleted:")];
    said.extend(found.iter().map(|one| format!("  {}  {}", one.id, one.title())));
    caution.consent(world, &said, &format!("Delete {what}"), found.len()).await?;
    let document = change::send(connection, &request).await?;
    change::settle::<E>(world, document, &format!("{what} deleted"))
}

fn request<E: Entity>(ids: &[u64]) -> ApiRequest {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    ApiRequest::new(Method::DELETE, E::PATH).with(E::IDS, ids.join(","))
}

fn preview<E: Entity>(world: &World, found: &[Found], sentence: &str) -> Result<Exit> {
    let items: Vec<Value> = found
        .iter()
        .map(|one| if one.item.is_null() { json!({ "id": one.id }) } else { one.item.clone() })
        .collect();
    let document = json!({ "data": { "affected_items": items, "total_affected_items": items.len(),
                                     "total_failed_items": 0, "failed_items": [] },
                           "changed": false });
    let end = world.finish(&View::of_list(document, E::COLUMNS, E::NAME));
    world.say(&format!("dry run: {sentence}"));
    end
}

fn counted<E: Entity>(count: usize) -> String {
    if count == 1 { format!("1 {}", E::NOUN) } else { format!("{count} {}", E::PLURAL) }
}
