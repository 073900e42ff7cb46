//! `wazuhctl manager config edit`.

use clap::Args;
use serde_json::json;

use super::text;
use crate::caution::Caution;
use crate::editing::{difference, edited, kept};
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Edit the manager's configuration in $VISUAL or $EDITOR, check it, and replace it
///
/// What was edited is kept in a file where it cannot be put in its place.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager config edit
  EDITOR=nano wazuhctl manager config edit --dry-run")]
pub(crate) struct Edit {
    #[command(flatten)]
    caution: Caution,
}

impl Edit {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain_rights(&[&text::read_request(), &text::write_request(String::new())])?;
        let before = text::current(world).await?;
        let Some((after, ())) = edited(world, text::FILE, &before, text::checked).await? else {
            return world.unchanged("nothing was changed", json!({}));
        };
        let changes = difference(&before, "before", &after, "after");
        if self.caution.dry_run {
            return world.would(changes.trim_end(), json!({ "difference": changes }));
        }
        world.explain(&text::write_request(after.clone()))?;
        let said = [changes.trim_end().to_owned()];
        let replaced = match self.caution.consent(world, &said, "Replace the configuration", 1).await {
            Ok(()) => text::replace(world, &before, after.clone()).await,
            Err(failure) => Err(failure),
        };
        replaced.map_err(|failure| kept(failure, text::FILE, &after))?;
        world.done(&format!("the configuration was replaced; {}", text::NEXT), &json!({ "changed": true }))
    }
}
