//! `wazuhctl mitre techniques`.

use clap::Args;

use super::thing::TECHNIQUES;
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
    Column::wide("SUB-TECHNIQUE OF", "subtechnique_of", Kind::Text),
    Column::wide("REVOKED BY", "revoked_by", Kind::Text),
    Column::wide("DEPRECATED", "deprecated", Kind::Text),
    Column::wide("CREATED", "created_time", Kind::Moment),
    Column::wide("URL", "url", Kind::Exact),
];

/// List techniques: how attackers get what they want
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre techniques --search keylogging
  wazuhctl mitre techniques -q 'deprecated=0;name~Password' --sort name
  wazuhctl mitre techniques --select external_id,name,tactics -o csv")]
pub(crate) struct Techniques {
    /// Only those with these STIX ids
    #[arg(long, value_name = "ID,...", value_delimiter = ',', help_heading = "Selecting")]
    technique_ids: Vec<String>,

    #[command(flatten)]
    list: ListArgs,
}

impl Techniques {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.list.run(world, TECHNIQUES.list(&self.technique_ids), COLUMNS, "external_id").await
    }
}
