//! Showing the entries there are.

use jiff::Timestamp;
use serde_json::Value;

use super::entries::{ALL, COLUMNS, Selected, for_people, in_order, moment};
use super::newest::{newest, page};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{View, affected_items};
use crate::question::Question;
use crate::world::{World, warn};

/// Asks for the entries and prints them.
pub(super) async fn show(world: &World, selected: &Selected) -> Result<Exit> {
    let request = selected.request();
    world.explain(&page(&request, 0, selected.most()))?;
    let mut answer = newest(world, &request, selected.most()).await?;
    selected.narrow(&mut answer.document);
    print(world, &answer.document)?;
    if let Some(since) = selected.since()
        && let Some(begins) = beginning(world).await?
        && begins > since
    {
        warn(&format!(
            "the manager shows the last {ALL} lines of the log that is being written, which begin at {begins:.0}; for \
             what is older, run this on the manager itself"
        ));
    }
    answer.settle(Ok(Exit::Done))
}

/// Prints entries, of which a document has the newest first: JSON and YAML as the API has them, everything that goes
/// line by line with the newest last.
pub(super) fn print(world: &World, document: &Value) -> Result<()> {
    let mut items = in_order(affected_items(document));
    if world.printer.is_for_people() {
        items = items.into_iter().map(for_people).collect();
        if items.is_empty() {
            world.say("nothing found");
            return Ok(());
        }
    }
    let columns = world.columns(COLUMNS);
    world.printer.print(&View::of_items(document.clone(), items, &columns, "description"))
}

/// When the oldest entry was logged that the manager shows; of several managers, the one that goes back least.
async fn beginning(world: &World) -> Result<Option<Timestamp>> {
    let pairs = [("sort", "+timestamp"), ("limit", "1"), ("select", "timestamp")];
    let request = pairs
        .into_iter()
        .fold(ApiRequest::get("/manager/logs"), |request, (name, value)| request.with(name, value));
    let answer = world.ask(Question::Once(&request)).await?;
    Ok(affected_items(&answer.document).iter().filter_map(moment).max())
}
