//! `wazuhctl security explain`.

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::rbac::{Explanation, Mode, Says, explain};

use super::directory::{Directory, Held, bodies, requests};
use super::entity::{Reference, User};
use super::found::find_one;
use super::target::{Asked, wrong_policy};
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ORDER", "order", Kind::Text),
    Column::new("ROLE", "role", Kind::Text),
    Column::new("POLICY", "policy", Kind::Text),
    Column::new("SAYS", "says", Kind::Text),
    Column::new("DECIDES", "decides", Kind::Mark),
    Column::wide("ACTIONS", "actions", Kind::Text),
    Column::wide("RESOURCES", "resources", Kind::Text),
];

/// Show why a user may do something or may not: the policies that speak of it, in order, and which of them decides
///
/// Policies apply in the order of the user's roles, and in each role in the order of its policies; the last that speaks
/// of the resource decides. Where none does, the mode decides: white forbids, black allows. A policy that says "void"
/// neither allows nor denies it, but makes void what policies before it said of groups of agents.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security explain alice agent:delete agent:id:001
  wazuhctl security explain alice rules:update '*:*:*' -o wide
  wazuhctl security explain 100 agent:read agent:group:web -o json --jq .allowed")]
pub(crate) struct Explain {
    /// The user's name or id
    #[arg(id = "named_user", value_name = "USER")]
    user: Reference<User>,

    /// The action, such as agent:delete
    #[arg(value_name = "ACTION")]
    action: String,

    /// What it is done to, such as agent:id:001, or *:*:* for actions on nothing in particular
    #[arg(value_name = "RESOURCE")]
    resource: String,
}

impl Explain {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain_rights(&requests().each_ref())?;
        world.explain(&requests()[0])?;
        let connection = world.connect().await?;
        let user = find_one(connection, &self.user).await?;
        let directory = Directory::fetch(connection).await?;
        let known = directory.users.iter().find(|known| known.id == user.id);
        let held = directory.held(known.map(|user| user.roles.as_slice()).unwrap_or_default())?;
        let policies = bodies(&held);
        let mut asked = Asked::about(self.action, self.resource).settle(connection).await?;
        asked.know_groups(connection, &policies).await?;
        let Some(target) = asked.targets.first() else { return Ok(Exit::Done) };
        let answer = explain(directory.mode, &policies, &asked.action, target).map_err(wrong_policy)?;
        let items = rows(&answer, &held);
        let sentence = sentence(&user.title(), &asked.title(), &answer, &held, directory.mode);
        let decides = answer.decided_by.and_then(|place| held.get(place));
        let document = json!({
            "user": user.name, "action": asked.action, "resource": asked.resource, "allowed": answer.allowed,
            "mode": directory.mode.as_str(),
            "decided_by": decides.map(|held| json!({ "role": held.role.name, "policy": held.policy.name })),
            "policies": items,
        });
        if !(items.is_empty() && world.printer.is_for_people()) {
            world.printer.print(&View::of_items(document, items, COLUMNS, "policy"))?;
        }
        world.say(&sentence);
        Ok(Exit::Done)
    }
}

fn rows(answer: &Explanation, held: &[Held<'_>]) -> Vec<Value> {
    let words = answer.words.iter().filter_map(|word| Some((word, held.get(word.policy)?)));
    words
        .map(|(word, held)| {
            let says = match word.says {
                Says::Allow => "allow",
                Says::Deny => "deny",
                Says::Void => "void",
            };
            json!({ "order": word.policy + 1, "role": held.role.name, "policy": held.policy.name, "says": says,
                    "decides": answer.decided_by == Some(word.policy),
                    "actions": held.policy.policy.actions, "resources": held.policy.policy.resources })
        })
        .collect()
}

fn sentence(user: &str, what: &str, answer: &Explanation, held: &[Held<'_>], mode: Mode) -> String {
    let may = if answer.allowed { "may" } else { "may not" };
    let why = match answer.decided_by.and_then(|place| held.get(place)) {
        Some(held) => format!("so says the policy {} of the role {}", held.policy.name, held.role.name),
        None => format!("no policy speaks of it, and the mode is {}", mode.as_str()),
    };
    format!("{user} {may} do {what}: {why}")
}
