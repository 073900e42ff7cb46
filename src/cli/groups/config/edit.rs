//! `wazuhctl groups config edit`.

use clap::Args;
use serde_json::json;
use wazuhctl_core::groups::GroupName;

use super::text;
use crate::caution::Caution;
use crate::editing::{FileName, difference, edited, kept};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

const FILE: FileName = FileName { prefix: "agent-", suffix: ".conf" };

/// Edit a group's configuration in $VISUAL or $EDITOR, check it, and replace it
///
/// What was edited is kept in a file where it cannot be put in its place.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups config edit web
  EDITOR=nano wazuhctl groups config edit default --dry-run")]
pub(crate) struct Edit {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    #[command(flatten)]
    caution: Caution,
}

impl Edit {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let group = &self.group;
        world.explain_rights(&[&text::read_request(group), &text::write_request(group, String::new())])?;
        let before = text::current(world, group).await?;
        let Some((edited, stored)) = edited(world, FILE, &before, text::stored).await? else {
            return world.unchanged("nothing was changed", json!({ "group": group }));
        };
        let changes = difference(&text::comparable(&before), "before", &stored, "after");
        if changes.is_empty() {
            return world.unchanged("nothing but spaces was changed", json!({ "group": group }));
        }
        if self.caution.dry_run {
            return world.would(changes.trim_end(), json!({ "group": group, "difference": changes }));
        }
        world.explain(&text::write_request(group, edited.clone()))?;
        let said = [changes.trim_end().to_owned()];
        let replaced = match self.caution.consent(world, &said, "Replace the configuration", 1).await {
            Ok(()) => replace(world, group, &before, edited.clone()).await,
            Err(failure) => Err(failure),
        };
        replaced.map_err(|failure| kept(failure, FILE, &edited))?;
        world.done(
            &format!("the configuration of group {group} was replaced"),
            &json!({ "group": group, "changed": true }),
        )
    }
}

/// Replaces a group's configuration, if it is still the one that was read before.
async fn replace(world: &World, group: &GroupName, before: &str, text: String) -> Result<()> {
    if text::current(world, group).await? != before {
        return Err(Failure::new(Exit::Error, format!("somebody else has changed group {group} meanwhile"))
            .hint("edit it again: it starts from what is there now"));
    }
    text::replace(world, group, text).await
}
