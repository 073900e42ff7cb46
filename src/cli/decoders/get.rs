//! `wazuhctl decoders get`.

use clap::Args;

use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::world::World;

/// The first fields of one decoder; the others follow by their own names.
const DETAILS: &[Column] = &[
    Column::new("Name", "name", Kind::Text),
    Column::new("Parent", "details.parent", Kind::Text),
    Column::new("Status", "status", Kind::State),
    Column::new("File", "filename", Kind::Text),
    Column::new("Folder", "relative_dirname", Kind::Text),
    Column::new("Position", "position", Kind::Text),
];

/// Show everything about some decoders
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl decoders get sshd
  wazuhctl decoders get sshd sshd-success -o json"
)]
pub(crate) struct Get {
    /// The decoders' names
    #[arg(required = true, value_name = "NAME", add = completing::values(&completing::DECODERS))]
    names: Vec<String>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut names = self.names;
        names.sort_unstable();
        names.dedup();
        // Several decoders may have one name.
        let request =
            ApiRequest::get("/decoders").with("decoder_names", names.join(",")).with("limit", "100000");
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        let columns = world.columns(DETAILS);
        answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, "name").in_details()))
    }
}
