//! What `list` and `get` of users, roles, policies and rules have in common.

use serde_json::{Value, json};

use super::entity::{Entity, Reference};
use super::found::{all, pick, plain_ids};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{View, affected_items};
use crate::question::Question;
use crate::world::World;

/// Shows everything about those that are named.
///
/// Ids go to the manager as they are, which knows best what to say of those that do not exist or may not be seen.
/// Names are looked up in what may be seen, at each of several managers on its own.
pub(super) async fn get<E: Entity>(world: &World, references: &[Reference<E>]) -> Result<Exit> {
    let (request, by_name) = match plain_ids(references) {
        Some(ids) => {
            let limit = ids.len().to_string();
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            (all::<E>().with(E::IDS, ids.join(",")).with("limit", limit), false)
        }
        None => (all::<E>(), true),
    };
    world.explain(&request)?;
    let question = if by_name {
        Question::Pages { request: &request, offset: 0, limit: None }
    } else {
        Question::Once(&request)
    };
    let mut answer = world.ask(question).await?;
    if by_name {
        choose(&mut answer.document, references)?;
    }
    let columns = world.columns(E::DETAILS);
    answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, E::NAME).in_details()))
}

/// Leaves only those in the document that are named.
fn choose<E: Entity>(document: &mut Value, references: &[Reference<E>]) -> Result<()> {
    let items = affected_items(document).to_vec();
    let mut contexts: Vec<Option<&Value>> = items.iter().map(|item| item.get("context")).collect();
    contexts.dedup();
    if contexts.is_empty() {
        contexts.push(None);
    }
    let mut chosen: Vec<Value> = Vec::new();
    for context in contexts {
        let own: Vec<Value> = items.iter().filter(|item| item.get("context") == context).cloned().collect();
        for reference in references {
            let item = pick(&own, reference)?.item;
            if !chosen.contains(&item) {
                chosen.push(item);
            }
        }
    }
    if let Some(data) = document.pointer_mut("/data") {
        *data = json!({ "affected_items": chosen, "total_affected_items": chosen.len(),
                        "total_failed_items": 0, "failed_items": [] });
    }
    Ok(())
}
