//! When an agent was last scanned, by whatever module.

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::world::World;

/// The field that says when a scan began.
pub(super) const BEGAN: &str = "start";

/// The field that says when it ended; `null` while it runs.
pub(super) const ENDED: &str = "end";

const COLUMNS: &[Column] =
    &[Column::new("BEGAN", BEGAN, Kind::Moment), Column::new("ENDED", ENDED, Kind::Moment)];

/// What is shown of agents whose scans were waited for.
pub(super) const WAITED: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("BEGAN", BEGAN, Kind::Moment),
    Column::new("ENDED", ENDED, Kind::Moment),
];

/// Shows the answer of an operation that says so.
pub(crate) async fn show_last_scan(world: &World, path: &str) -> Result<Exit> {
    let request = ApiRequest::get(path);
    world.explain(&request)?;
    let answer = world.ask(Question::Once(&request)).await?;
    let columns = world.columns(COLUMNS);
    answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, BEGAN)))
}
