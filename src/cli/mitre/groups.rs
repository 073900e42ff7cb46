//! `wazuhctl mitre groups`.

use clap::Args;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ID", "external_id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("VERSION", "mitre_version", Kind::Text),
    Column::new("MODIFIED", "modified_time", Kind::Moment),
    Column::wide("STIX ID", "id", Kind::Exact),
    Column::wide("REVOKED BY", "revoked_by", Kind::Text),
    Column::wide("DEPRECATED", "deprecated", Kind::Text),
    Column::wide("CREATED", "created_time", Kind::Moment),
    Column::wide("URL", "url", Kind::Exact),
];

/// List the groups of attackers
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre groups --search espionage
  wazuhctl mitre groups -q 'deprecated=0' --sort -modified_time --limit 10")]
pub(crate) struct Groups {
    /// Only those with these STIX ids
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    group_ids: Vec<String>,

    #[command(flatten)]
    list: ListArgs,
}

impl Groups {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/mitre/groups");
        if !self.group_ids.is_empty() {
            request = request.with("group_ids", self.group_ids.join(","));
        }
        self.list.run(world, request, COLUMNS, "external_id").await
    }
}
