//! `wazuhctl security who-can`.

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::rbac::explain;

use super::directory::{Directory, Held, bodies, requests};
use super::target::{Asked, Settled, wrong_policy};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("WHO", "who", Kind::Exact),
    Column::new("KIND", "kind", Kind::Text),
    Column::new("ROLE", "role", Kind::Text),
    Column::new("POLICY", "policy", Kind::Text),
];

/// List who may do something, and through which role and policy
///
/// Besides users it lists rules: whoever logs in with an authorisation context that matches one of them has the right as
/// well. Without a role and a policy in its line, the right follows from the mode black.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security who-can agent:delete
  wazuhctl security who-can agent:restart agent:id:001
  wazuhctl security who-can security:create_user -o name")]
pub(crate) struct WhoCan {
    #[command(flatten)]
    asked: Asked,
}

impl WhoCan {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain_rights(&requests().each_ref())?;
        world.explain(&requests()[0])?;
        let connection = world.connect().await?;
        let directory = Directory::fetch(connection).await?;
        let mut asked = self.asked.settle(connection).await?;
        let all: Vec<_> = directory.policies.iter().map(|policy| &policy.policy).collect();
        asked.know_groups(connection, &all).await?;
        let items = holders(&directory, &asked)?;
        if items.is_empty() && world.printer.is_for_people() {
            world.say(&format!("nobody may {}", asked.title()));
        }
        let document = json!({ "action": asked.action, "resource": asked.resource, "who": items });
        world.printer.print(&View::of_items(document, items, COLUMNS, "who"))?;
        Ok(Exit::Done)
    }
}

/// The users and rules that have the right.
fn holders(directory: &Directory, asked: &Settled) -> Result<Vec<Value>> {
    let mut items = Vec::new();
    for user in &directory.users {
        if let Some(through) = through(directory, &user.roles, asked)? {
            items.push(through.item("user", &user.username));
        }
    }
    for rule in &directory.rules {
        let roles: Vec<u64> =
            directory.roles.iter().filter(|role| role.rules.contains(&rule.id)).map(|role| role.id).collect();
        if roles.is_empty() {
            continue;
        }
        if let Some(through) = through(directory, &roles, asked)? {
            items.push(through.item("rule", &rule.name));
        }
    }
    Ok(items)
}

/// By what somebody has a right: a policy of a role, or else the mode.
struct Through<'a>(Option<Held<'a>>);

impl Through<'_> {
    fn item(&self, kind: &str, who: &str) -> Value {
        json!({ "who": who, "kind": kind, "role": self.0.map(|held| &held.role.name),
                "policy": self.0.map(|held| &held.policy.name) })
    }
}

fn through<'a>(directory: &'a Directory, roles: &[u64], asked: &Settled) -> Result<Option<Through<'a>>> {
    let held = directory.held(roles)?;
    let policies = bodies(&held);
    for target in &asked.targets {
        let answer = explain(directory.mode, &policies, &asked.action, target).map_err(wrong_policy)?;
        if answer.allowed {
            return Ok(Some(Through(answer.decided_by.and_then(|place| held.get(place).copied()))));
        }
    }
    Ok(None)
}
