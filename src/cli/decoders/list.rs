//! `wazuhctl decoders list`.

use clap::Args;

use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("NAME", "name", Kind::Exact),
    Column::new("PARENT", "details.parent", Kind::Text),
    Column::new("FILE", "filename", Kind::Text),
    Column::new("POSITION", "position", Kind::Text),
    Column::wide("FOLDER", "relative_dirname", Kind::Text),
    Column::wide("STATUS", "status", Kind::State),
    Column::wide("ORDER", "details.order", Kind::Text),
];

/// List decoders
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl decoders list --parents
  wazuhctl decoders list --file local_decoder.xml -o wide
  wazuhctl decoders list -q 'details.parent=sshd' -o name")]
pub(crate) struct List {
    #[command(flatten)]
    list: ListArgs,

    /// Only decoders that have no parent
    #[arg(long, conflicts_with_all = ["file", "folder", "status"])]
    parents: bool,

    /// Only decoders of these files
    #[arg(long, value_name = "FILE", value_delimiter = ',', add = completing::values(&completing::DECODER_FILES))]
    file: Vec<String>,

    /// Only decoders of this folder, relative to the manager's home
    #[arg(long, value_name = "DIR")]
    folder: Option<String>,

    /// Only decoders of files that are read (enabled), or of those that the configuration leaves out (disabled)
    #[arg(long, value_name = "STATUS", value_parser = ["enabled", "disabled"])]
    status: Option<String>,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get(if self.parents { "/decoders/parents" } else { "/decoders" });
        let pairs = [
            ("relative_dirname", self.folder),
            ("status", self.status),
            ("filename", (!self.file.is_empty()).then(|| self.file.join(","))),
        ];
        for (name, value) in pairs {
            if let Some(value) = value {
                request = request.with(name, value);
            }
        }
        self.list.run(world, request, COLUMNS, "name").await
    }
}
