//! What agents are told to do: one request about those that are named, and what came of it.

use serde_json::{Value, json};

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Format, View, affected_items};
use crate::reply;
use crate::world::World;

/// What is said to whom.
pub(super) struct Order<'a> {
    /// The request that says it.
    pub(super) request: ApiRequest,
    /// Who is named, such as `3 agents`.
    pub(super) whom: String,
    /// What they are told, such as `told to restart`.
    pub(super) told: &'static str,
    /// What is shown of each.
    pub(super) columns: &'a [Column],
    /// The field with the id of each.
    pub(super) name: &'static str,
    /// Only say what would be done.
    pub(super) dry_run: bool,
}

/// Sends the request and tells whom it reached.
pub(super) async fn tell(world: &World, order: &Order<'_>) -> Result<Exit> {
    let Order { request, whom, told, columns, name, dry_run } = order;
    if *dry_run {
        world.explain(request)?;
        return world.would(&format!("{whom} would be {told}"), json!({ "agents": whom }));
    }
    let mut document = world.fetch(request).await?;
    let count = affected_items(&document).len();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("changed".into(), Value::from(count > 0));
    }
    // Of agents that have nothing to show but their ids, people are told the number.
    let is_plain_list = columns.len() == 1;
    let end = if is_plain_list && matches!(world.printer.format(), None | Some(Format::Table | Format::Wide))
    {
        match reply::check_items(&document)? {
            reply::Success::All => Ok(Exit::Done),
            reply::Success::Some(failed) => Err(reply::some_failed(failed, count)),
        }
    } else {
        world.finish(&View::of_list(document, columns, name))
    };
    world.say(&format!("{} {told}", agents(count)));
    end
}

/// So many agents.
pub(super) fn agents(count: usize) -> String {
    if count == 1 { "1 agent".into() } else { format!("{count} agents") }
}
