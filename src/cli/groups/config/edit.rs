//! `wazuhctl groups config edit`.

use clap::Args;
use clap::builder::FalseyValueParser;
use serde_json::json;
use wazuhctl_core::groups::GroupName;

use super::text;
use crate::editing::{FileName, confirm, difference, edited};
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

const FILE: FileName = FileName { prefix: "agent-", suffix: ".conf" };

/// Edit a group's configuration in $VISUAL or $EDITOR, check it, and replace it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups config edit web
  EDITOR=nano wazuhctl groups config edit default")]
pub(crate) struct Edit {
    /// The group's name
    #[arg(value_name = "GROUP")]
    group: GroupName,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    yes: bool,
}

impl Edit {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let group = &self.group;
        world.explain_rights(&[&text::read_request(group), &text::write_request(group, String::new())])?;
        let before = text::current(world, group).await?;
        let Some((edited, stored)) = edited(world, FILE, &before, text::stored).await? else {
            return world.done("nothing was changed", &json!({ "group": group, "changed": false }));
        };
        let changes = difference(&text::comparable(&before), "before", &stored, "after");
        if changes.is_empty() {
            return world
                .done("nothing but spaces was changed", &json!({ "group": group, "changed": false }));
        }
        world.say(changes.trim_end());
        if !self.yes {
            confirm("Replace the configuration".to_owned(), "replace").await?;
        }
        if text::current(world, group).await? != before {
            return Err(Failure::new(
                Exit::Error,
                format!("somebody else has changed group {group} meanwhile"),
            )
            .hint("edit it again: it starts from what is there now"));
        }
        text::replace(world, group, edited).await?;
        world.done(
            &format!("the configuration of group {group} was replaced"),
            &json!({ "group": group, "changed": true }),
        )
    }
}
