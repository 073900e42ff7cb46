//! `wazuhctl manager config validate`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::text;
use crate::connect::ApiRequest;
use crate::editing::of_file;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("NODE", "name", Kind::Text), Column::new("STATUS", "status", Kind::State)];

/// Check the manager's configuration, or a file before it becomes that
///
/// The manager's own configuration is read by its daemons too, where it has some. A file is checked here, without a
/// manager: that it is well-formed, that its sections exist, and some of the values.
#[derive(Debug, Args)]
#[command(
    visible_alias = "check",
    after_help = "Examples:
  wazuhctl manager config validate
  wazuhctl manager config validate ossec.conf
  wazuhctl manager config get --raw | wazuhctl manager config validate -"
)]
pub(crate) struct Validate {
    /// A file to check in place of the manager's configuration (- is stdin)
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Validate {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if let Some(file) = &self.file {
            text::checked(&of_file(file)?)?;
            let name = file.display().to_string();
            return world.done(&format!("{name} is valid"), &json!({ "file": name, "status": "OK" }));
        }
        let request = ApiRequest::get(format!("{}/validation", text::PATH));
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        let columns = world.columns(COLUMNS);
        answer.settle(world.finish(&View::of_list(answer.document.clone(), &columns, "name")))
    }
}
