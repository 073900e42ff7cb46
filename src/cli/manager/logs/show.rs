//! Showing the entries there are.

use super::entries::{COLUMNS, Selected, for_people, in_order};
use super::newest::{newest, page};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{View, affected_items};
use crate::world::World;

/// Prints the entries: JSON and YAML as the API has them, everything that goes line by line with the newest last.
pub(super) async fn show(world: &World, selected: &Selected) -> Result<Exit> {
    let request = selected.request();
    world.explain(&page(&request, 0, selected.most()))?;
    let mut answer = newest(world, &request, selected.most()).await?;
    selected.narrow(&mut answer.document);
    let mut items = in_order(affected_items(&answer.document));
    if world.printer.is_for_people() {
        items = items.into_iter().map(for_people).collect();
        if items.is_empty() {
            world.say("nothing found");
            return answer.settle(Ok(Exit::Done));
        }
    }
    let columns = world.columns(COLUMNS);
    world.printer.print(&View::of_items(answer.document.clone(), items, &columns, "description"))?;
    answer.settle(Ok(Exit::Done))
}
