//! `wazuhctl manager info`.

use clap::Args;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("Version", "version", Kind::Text),
    Column::new("Type", "type", Kind::Text),
    Column::new("Home", "path", Kind::Text),
    Column::new("Agents at most", "max_agents", Kind::Text),
    Column::new("OpenSSL", "openssl_support", Kind::Text),
    Column::new("Time zone", "tz_name", Kind::Text),
    Column::new("Offset from UTC", "tz_offset", Kind::Text),
    Column::new("UUID", "uuid", Kind::Text),
];

/// Show the manager's version, home folder and limits
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager info
  wazuhctl manager info --columns version -o csv --no-headers")]
pub(crate) struct Info {}

impl Info {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::get("/manager/info");
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        let columns = world.columns(COLUMNS);
        answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, "version").in_details()))
    }
}
