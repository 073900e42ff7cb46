//! `wazuhctl syscheck list`.

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
    Column::new("FILE", "file", Kind::Text),
    Column::wide("VALUE", "value.name", Kind::Text),
    Column::new("TYPE", "type", Kind::Text),
    Column::new("SIZE", "size", Kind::Bytes),
    Column::new("OWNER", "uname", Kind::Text),
    Column::new("PERMISSIONS", "perm", Kind::Text),
    Column::new("CHANGED", "mtime", Kind::Moment),
    Column::new("NOTICED", "date", Kind::Moment),
    Column::wide("SHA256", "sha256", Kind::Exact),
];

const SUMMARY: &[Column] = &[
    Column::new("FILE", "file", Kind::Text),
    Column::new("CHANGED", "mtime", Kind::Moment),
    Column::new("NOTICED", "date", Kind::Moment),
];

/// List an agent's monitored files, registry keys and registry values
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl syscheck list 001
  wazuhctl syscheck list 001 --hash 6d39ed461ee3d0334d8a77065dacdde1
  wazuhctl syscheck list 013 --type registry_value --arch '[x64]' -o wide
  wazuhctl syscheck list 001 -q 'mtime>2025-05-31;uname!=root' --sort=-mtime")]
pub(crate) struct List {
    /// The agent's id
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    #[command(flatten)]
    list: ListArgs,

    /// Only names and times
    #[arg(long)]
    summary: bool,

    #[command(flatten)]
    filters: Filters,
}

/// What the items have in common.
#[derive(Debug, Args)]
#[command(next_help_heading = "Selecting")]
struct Filters {
    /// Of this path, or registry key
    #[arg(long, value_name = "PATH")]
    file: Option<String>,

    /// What they are
    #[arg(long = "type", value_name = "TYPE", value_parser = ["file", "registry_key", "registry_value"])]
    kind: Option<String>,

    /// With this MD5, SHA-1 or SHA-256
    #[arg(long, value_name = "CHECKSUM")]
    hash: Option<String>,

    /// With this MD5
    #[arg(long, value_name = "CHECKSUM")]
    md5: Option<String>,

    /// With this SHA-1
    #[arg(long, value_name = "CHECKSUM")]
    sha1: Option<String>,

    /// With this SHA-256
    #[arg(long, value_name = "CHECKSUM")]
    sha256: Option<String>,

    /// In this part of the registry
    #[arg(long, value_name = "PART", value_parser = ["[x32]", "[x64]"])]
    arch: Option<String>,

    /// Registry values of this name
    #[arg(long, value_name = "NAME")]
    value_name: Option<String>,

    /// Registry values of this type, such as REG_SZ
    #[arg(long, value_name = "TYPE")]
    value_type: Option<String>,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let Filters { file, kind, hash, md5, sha1, sha256, arch, value_name, value_type } = self.filters;
        let filters = [
            ("file", file),
            ("type", kind),
            ("hash", hash),
            ("md5", md5),
            ("sha1", sha1),
            ("sha256", sha256),
            ("arch", arch),
            ("value.name", value_name),
            ("value.type", value_type),
            ("summary", self.summary.then(|| "true".to_owned())),
        ];
        let filters = filters.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        let request = ApiRequest::get(format!("/syscheck/{}", self.id)).with_all(filters);
        let columns = if self.summary { SUMMARY } else { COLUMNS };
        self.list.run(world, request, columns, "file").await
    }
}
