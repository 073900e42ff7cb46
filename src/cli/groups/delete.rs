//! `wazuhctl groups delete`.

use clap::Args;
use clap::builder::FalseyValueParser;
use reqwest::Method;
use serde_json::{Value, json};
use wazuhctl_core::count_of;
use wazuhctl_core::groups::GroupName;

use crate::ask;
use crate::connect::ApiRequest;
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Format, Kind, View, affected_items};
use crate::reply;
use crate::world::World;

/// Delete groups; how many agents are in them is shown before anything happens
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl groups delete web
  wazuhctl groups list -q 'count=0' -o name | xargs wazuhctl groups delete --yes")]
pub(crate) struct Delete {
    /// The groups' names
    #[arg(required = true, value_name = "GROUP")]
    groups: Vec<GroupName>,

    /// Only show what would be deleted
    #[arg(long)]
    dry_run: bool,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    yes: bool,
}

impl Delete {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if self.groups.iter().any(|group| group.as_str() == GroupName::DEFAULT) {
            return Err(Failure::usage(
                "group default cannot be deleted: agents that are in no other group are in it",
            ));
        }
        let names: Vec<&str> = self.groups.iter().map(GroupName::as_str).collect();
        let names = names.join(",");
        let request = ApiRequest::new(Method::DELETE, "/groups").with("groups_list", names.clone());
        world.explain(&request)?;
        if self.dry_run || !self.yes {
            let read = ApiRequest::get("/groups").with("groups_list", names).with("limit", "100000");
            let found = world.fetch(&read).await?;
            if affected_items(&found).is_empty() {
                reply::check_items(&found)?;
            }
            if self.dry_run {
                return world.would(&sentence(&found, "would be deleted"), facts(&found));
            }
            confirm(world, &found).await?;
        }
        let mut document = world.fetch(&request).await?;
        let count = affected_items(&document).len();
        if let Some(fields) = document.as_object_mut() {
            fields.insert("changed".into(), (count > 0).into());
        }
        let end = if matches!(world.printer.format(), None | Some(Format::Table | Format::Wide)) {
            match reply::check_items(&document)? {
                reply::Success::All => Ok(Exit::Done),
                reply::Success::Some(failed) => Err(reply::some_failed(failed, count)),
            }
        } else {
            world.finish(&View::of_list(document, &[Column::new("GROUP", "name", Kind::Exact)], "name"))
        };
        world.say(&format!("{} deleted", count_of(count, "group")));
        end
    }
}

async fn confirm(world: &World, found: &Value) -> Result<()> {
    world.say(&sentence(found, "will be deleted"));
    if !ask::is_possible() {
        return Err(Failure::usage("nobody can be asked whether to delete them: there is no terminal")
            .hint("--yes deletes without asking; --dry-run only shows"));
    }
    if ask::yes_or_no(format!("Delete {}", count_of(affected_items(found).len(), "group"))).await? {
        Ok(())
    } else {
        Err(Failure::new(Exit::Interrupted, "nothing was deleted"))
    }
}

/// The groups with the number of their agents, and what becomes of them.
fn sentence(found: &Value, becomes: &str) -> String {
    let group = |item: &Value| {
        let name = item.get("name").and_then(Value::as_str).unwrap_or("-");
        let count = item.get("count").and_then(Value::as_u64).unwrap_or(0);
        format!("{name} ({})", count_of(usize::try_from(count).unwrap_or(usize::MAX), "agent"))
    };
    let groups: Vec<String> = affected_items(found).iter().map(group).collect();
    format!("{} {becomes}", groups.join(", "))
}

fn facts(found: &Value) -> Value {
    json!({ "groups": affected_items(found) })
}
