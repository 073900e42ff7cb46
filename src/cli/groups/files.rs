//! `wazuhctl groups files`.

use clap::Args;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wazuhctl_core::groups::GroupName;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Format, Kind, View};
use crate::reply;
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("FILE", "filename", Kind::Exact), Column::new("CHECKSUM", "hash", Kind::Exact)];

/// List the files of a group, or print one of them
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups files default
  wazuhctl groups files default merged.mg
  wazuhctl groups files default rootkit_files.txt -o json")]
pub(crate) struct Files {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    /// Print this file: as it is, or with -o json or yaml what is in it
    #[arg(value_name = "FILE", value_parser = name_in_a_group)]
    file: Option<String>,

    /// The algorithm of the checksums, such as sha256; md5 by default
    #[arg(long, value_name = "ALGORITHM", conflicts_with = "file")]
    hash: Option<String>,

    #[command(flatten)]
    list: ListArgs,
}

/// The name of a file within the folder of a group, where there are no other folders.
fn name_in_a_group(text: &str) -> std::result::Result<String, &'static str> {
    if text.contains('/') {
        Err("the files of a group are named without folders")
    } else {
        Ok(text.to_owned())
    }
}

impl Files {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let path = format!("/groups/{}/files", self.group);
        let Some(file) = self.file else {
            let mut request = ApiRequest::get(path);
            if let Some(hash) = self.hash {
                request = request.with("hash", hash);
            }
            return self.list.run(world, request, COLUMNS, "filename").await;
        };
        let request = ApiRequest::get(format!("{path}/{}", utf8_percent_encode(&file, NON_ALPHANUMERIC)));
        if matches!(world.printer.format(), Some(Format::Json | Format::Jsonl | Format::Yaml)) {
            let document = world.fetch(&request).await?;
            let items = document.get("data").cloned().into_iter().collect();
            world.printer.print(&View::of_items(document, items, &[], "filename"))?;
            return Ok(Exit::Done);
        }
        let reply = world.send(&request.with("raw", "true")).await?;
        if !reply.is_success() {
            return Err(reply::problem(&reply));
        }
        world.printer.raw(&reply.body)?;
        Ok(Exit::Done)
    }
}
