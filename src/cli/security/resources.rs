//! `wazuhctl security resources`.

use clap::Args;

use super::actions::catalogue;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("RESOURCE", "resource", Kind::Text), Column::new("DESCRIPTION", "description", Kind::Text)];

/// List the kinds of resources that policies can speak of
#[derive(Debug, Args)]
#[command(
    visible_alias = "resource",
    after_help = "Examples:
  wazuhctl security resources
  wazuhctl security resources agent:id"
)]
pub(crate) struct Resources {
    /// Only this kind
    #[arg(value_name = "KIND")]
    kind: Option<String>,
}

impl Resources {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/security/resources");
        if let Some(kind) = &self.kind {
            request = request.with("resource", kind);
        }
        catalogue(world, &request, "resource", COLUMNS, None).await
    }
}
