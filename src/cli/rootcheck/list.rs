//! `wazuhctl rootcheck list`.

use clap::Args;

use crate::agents::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("STATUS", "status", Kind::State),
    Column::new("FINDING", "log", Kind::Text),
    Column::new("PCI DSS", "pci_dss", Kind::Text),
    Column::new("CIS", "cis", Kind::Text),
    Column::wide("FIRST", "date_first", Kind::Moment),
    Column::new("LAST", "date_last", Kind::Moment),
];

/// List what rootcheck found on an agent
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rootcheck list 001
  wazuhctl rootcheck list 001 --status outstanding
  wazuhctl rootcheck list 001 --pci-dss 2.2.4 -o csv")]
pub(crate) struct List {
    /// The agent's id
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    #[command(flatten)]
    list: ListArgs,

    /// Those that are still there, or those that are not
    #[arg(long, value_name = "STATUS", value_parser = ["all", "outstanding", "solved"], help_heading = "Selecting")]
    status: Option<String>,

    /// About this requirement of PCI DSS
    #[arg(long, value_name = "REQUIREMENT", help_heading = "Selecting")]
    pci_dss: Option<String>,

    /// About this section of a CIS benchmark
    #[arg(long, value_name = "SECTION", help_heading = "Selecting")]
    cis: Option<String>,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let filters = [("status", self.status), ("pci_dss", self.pci_dss), ("cis", self.cis)];
        let filters = filters.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        let request = ApiRequest::get(format!("/rootcheck/{}", self.id)).with_all(filters);
        self.list.run(world, request, COLUMNS, "log").await
    }
}
