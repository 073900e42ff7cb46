//! `wazuhctl mitre references`.

use clap::Args;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("SOURCE", "source", Kind::Text),
    Column::new("ID", "external_id", Kind::Text),
    Column::new("OF", "type", Kind::Text),
    Column::new("URL", "url", Kind::Exact),
    Column::wide("STIX ID", "id", Kind::Exact),
    Column::wide("DESCRIPTION", "description", Kind::Text),
];

/// List references: where things are described
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre references -q 'type=group' --search report
  wazuhctl mitre references --reference-ids attack-pattern--a93494bb-4b80-4ea1-8695-3236a49916fd")]
pub(crate) struct References {
    /// Only references of things with these STIX ids
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    reference_ids: Vec<String>,

    #[command(flatten)]
    list: ListArgs,
}

impl References {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/mitre/references");
        if !self.reference_ids.is_empty() {
            request = request.with("reference_ids", self.reference_ids.join(","));
        }
        self.list.without_distinct()?.run(world, request, COLUMNS, "url").await
    }
}
