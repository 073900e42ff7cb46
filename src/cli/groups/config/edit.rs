//! `wazuhctl groups config edit`.

use clap::Args;
use clap::builder::FalseyValueParser;
use serde_json::json;
use wazuhctl_core::groups::GroupName;

use super::text;
use crate::ask;
use crate::editing::{confirm, difference, in_editor};
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

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
        let mut edited = before.clone();
        let stored = loop {
            edited = in_editor(edited, "agent-", ".conf").await?;
            if edited == before {
                return world.done("nothing was changed", &json!({ "group": group, "changed": false }));
            }
            match text::stored(&edited) {
                Ok(stored) => break stored,
                Err(failure) if ask::is_possible() => {
                    world.say(failure.to_string().trim_end());
                    if !ask::yes_or_no("Edit it again".to_owned()).await? {
                        return Err(failure);
                    }
                }
                Err(failure) => return Err(failure),
            }
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
