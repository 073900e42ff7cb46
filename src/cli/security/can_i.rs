//! `wazuhctl security can-i`.

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::rbac::{Mode, PolicyBody};

use super::directory::{Directory, bodies, mode_named, requests};
use super::entity::{Reference, User};
use super::found::find_one;
use super::target::Asked;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Format, Kind, View};
use crate::reply;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ANSWER", "answer", Kind::Text),
    Column::new("USER", "user", Kind::Text),
    Column::new("ACTION", "action", Kind::Text),
    Column::new("RESOURCE", "resource", Kind::Text),
];

/// Say whether you may do something: exit code 0 for yes, 5 for no
///
/// With --user NAME: whether that user may, by the user's own roles. It does not log in as that user; who logs in is
/// said by the context, or by WAZUHCTL_USER.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security can-i agent:delete agent:id:001
  wazuhctl security can-i agent:restart agent:group:web --user alice
  wazuhctl security can-i security:create_user && wazuhctl security users create alice
  wazuhctl security can-i rules:update -o json --jq .allowed")]
pub(crate) struct CanI {
    #[command(flatten)]
    asked: Asked,
}

impl CanI {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        match world.globals.handed_over.user.clone() {
            None => self.own(world).await,
            Some(user) => self.of_another(world, &user).await,
        }
    }

    /// One's own rights are told without any right.
    async fn own(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::get("/security/users/me/policies");
        world.explain(&request)?;
        let connection = world.connect().await?;
        let document = reply::answer(&request, &connection.request(&request).await?)?;
        let (mode, policies) = of_dictionary(document.get("data").unwrap_or(&Value::Null))?;
        let policies: Vec<&PolicyBody> = policies.iter().collect();
        let mut asked = self.asked.settle(connection).await?;
        asked.know_groups(connection, &policies).await?;
        let allowed = asked.is_allowed(mode, &policies)?;
        let facts = json!({ "allowed": allowed, "user": null, "action": asked.action,
                            "resource": asked.resource });
        answer(world, allowed, facts)
    }

    async fn of_another(self, world: &World, user: &str) -> Result<Exit> {
        world.explain_rights(&requests().each_ref())?;
        world.explain(&requests()[0])?;
        let reference: Reference<User> = user.parse().map_err(|why: String| Failure::usage(why))?;
        let connection = world.connect().await?;
        let user = find_one(connection, &reference).await?;
        let directory = Directory::fetch(connection).await?;
        let roles = directory.users.iter().find(|known| known.id == user.id);
        let held = directory.held(roles.map(|user| user.roles.as_slice()).unwrap_or_default())?;
        let policies = bodies(&held);
        let mut asked = self.asked.settle(connection).await?;
        asked.know_groups(connection, &policies).await?;
        let allowed = asked.is_allowed(directory.mode, &policies)?;
        let facts = json!({ "allowed": allowed, "user": user.name, "action": asked.action,
                            "resource": asked.resource });
        answer(world, allowed, facts)
    }
}

/// What `GET /security/users/me/policies` says, as policies: one for each action and resource, in their order.
pub(super) fn of_dictionary(data: &Value) -> Result<(Mode, Vec<PolicyBody>)> {
    let mode = mode_named(data.get("rbac_mode"))?;
    let mut policies = Vec::new();
    for (action, resources) in data.as_object().into_iter().flatten() {
        for (resource, effect) in resources.as_object().into_iter().flatten() {
            policies.push(PolicyBody {
                actions: vec![action.clone()],
                resources: vec![resource.clone()],
                effect: effect.as_str().unwrap_or_default().to_owned(),
            });
        }
    }
    Ok((mode, policies))
}

fn answer(world: &World, allowed: bool, facts: Value) -> Result<Exit> {
    let word = if allowed { "yes" } else { "no" };
    if matches!(world.printer.format(), None | Some(Format::Table)) {
        world.printer.raw(format!("{word}\n").as_bytes())?;
    } else {
        let mut item = facts.clone();
        if let Some(fields) = item.as_object_mut() {
            fields.insert("answer".into(), word.into());
        }
        world.printer.print(&View::of_items(facts, vec![item], COLUMNS, "answer"))?;
    }
    Ok(if allowed { Exit::Done } else { Exit::Forbidden })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_means_what_it_was_made_from() {
        let data = json!({"agent:read": {"agent:id:*": "allow", "agent:id:003": "deny"},
                          "agent:create": {"*:*:*": "allow"}, "rbac_mode": "white"});
        let (mode, policies) = of_dictionary(&data).unwrap();
        let policies: Vec<&PolicyBody> = policies.iter().collect();
        let may = |action: &str, resource: &str| {
            let target = wazuhctl_core::rbac::Target::parse(resource).unwrap();
            wazuhctl_core::rbac::allows(mode, &policies, action, &target).unwrap()
        };
        assert!(may("agent:read", "agent:id:001") && !may("agent:read", "agent:id:003"));
        assert!(may("agent:create", "*:*:*") && !may("agent:delete", "agent:id:001"));
        assert!(of_dictionary(&json!({"rbac_mode": "grey"})).is_err());
    }
}
