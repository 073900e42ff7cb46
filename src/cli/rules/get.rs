//! `wazuhctl rules get`.

use clap::Args;

use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::world::World;

/// The first fields of one rule; the others follow by their own names.
const DETAILS: &[Column] = &[
    Column::new("Id", "id", Kind::Text),
    Column::new("Level", "level", Kind::Text),
    Column::new("Description", "description", Kind::Text),
    Column::new("Groups", "groups", Kind::Text),
    Column::new("Status", "status", Kind::State),
    Column::new("File", "filename", Kind::Text),
    Column::new("Folder", "relative_dirname", Kind::Text),
];

/// Show everything about some rules
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl rules get 5712
  wazuhctl rules get 5712 5720 -o json"
)]
pub(crate) struct Get {
    /// The rules' numbers
    #[arg(required = true, value_name = "ID", value_parser = clap::value_parser!(u32).range(1..), add = completing::values(&completing::RULES))]
    ids: Vec<u32>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut ids = self.ids;
        ids.sort_unstable();
        ids.dedup();
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        // A number may stand in several files.
        let request = ApiRequest::get("/rules").with("rule_ids", ids.join(",")).with("limit", "100000");
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        let columns = world.columns(DETAILS);
        answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, "id").in_details()))
    }
}
