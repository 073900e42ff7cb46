//! Changing something: the request is sent, and its answer is printed with `changed` and one sentence.

use serde_json::{Value, json};

use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, View, affected_items};
use crate::reply::{self, Success};
use crate::world::World;

use super::entity::Entity;

/// Sends a request that changes something.
pub(super) async fn send(connection: &dyn Connection, request: &ApiRequest) -> Result<Value> {
    reply::answer(request, &connection.request(request).await?)
}

/// Prints the answer of a change to users, roles, policies or rules. People are told in one sentence what was done.
pub(super) fn settle<E: Entity>(world: &World, document: Value, sentence: &str) -> Result<Exit> {
    settle_as(world, document, sentence, E::COLUMNS, E::NAME)
}

fn settle_as(
    world: &World,
    mut document: Value,
    sentence: &str,
    columns: &[Column],
    name: &'static str,
) -> Result<Exit> {
    let done = affected_items(&document).len();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("changed".into(), (done > 0).into());
    }
    if !world.printer.is_for_people() {
        return world.finish(&View::of_list(document, columns, name));
    }
    match reply::check_items(&document)? {
        Success::All => {
            world.say(sentence);
            Ok(Exit::Done)
        }
        Success::Some(failed) => Err(reply::some_failed(failed, done)),
    }
}

/// Ends a verb that found everything to be as it should be.
pub(super) fn unchanged(world: &World, sentence: &str) -> Result<Exit> {
    world.done(sentence, &json!({ "changed": false }))
}

/// Names one after the other, for sentences.
pub(super) fn listed(names: impl IntoIterator<Item = String>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}
