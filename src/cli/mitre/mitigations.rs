//! `wazuhctl mitre mitigations`.

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
    Column::wide("DEPRECATED", "deprecated", Kind::Text),
    Column::wide("CREATED", "created_time", Kind::Moment),
    Column::wide("URL", "url", Kind::Exact),
];

/// List mitigations: what helps against techniques
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre mitigations -q 'deprecated=0'
  wazuhctl mitre mitigations --search password -o wide")]
pub(crate) struct Mitigations {
    /// Only those with these STIX ids
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    mitigation_ids: Vec<String>,

    #[command(flatten)]
    list: ListArgs,
}

impl Mitigations {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/mitre/mitigations");
        if !self.mitigation_ids.is_empty() {
            request = request.with("mitigation_ids", self.mitigation_ids.join(","));
        }
        self.list.run(world, request, COLUMNS, "external_id").await
    }
}
