//! `wazuhctl mitre tactics`.

use clap::Args;

use super::thing::TACTICS;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ID", "external_id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("SHORT NAME", "short_name", Kind::Text),
    Column::new("MODIFIED", "modified_time", Kind::Moment),
    Column::wide("STIX ID", "id", Kind::Exact),
    Column::wide("CREATED", "created_time", Kind::Moment),
    Column::wide("URL", "url", Kind::Exact),
];

/// List tactics: what attackers want
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre tactics
  wazuhctl mitre tactics --sort external_id -o json")]
pub(crate) struct Tactics {
    /// Only those with these STIX ids
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    tactic_ids: Vec<String>,

    #[command(flatten)]
    list: ListArgs,
}

impl Tactics {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, TACTICS.list(&self.tactic_ids), COLUMNS, "external_id").await
    }
}
