//! `wazuhctl security whoami`.

use clap::Args;
use serde_json::{Map, Value, json};

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::reply;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("User", "username", Kind::Text),
    Column::new("Id", "id", Kind::Text),
    Column::new("Roles", "roles", Kind::Text),
    Column::new("May use a context", "allow_run_as", Kind::Text),
    Column::new("Mode", "rbac_mode", Kind::Text),
];

/// Show who you are to the manager: your roles, and what they let you do
///
/// What a line says of an action holds for the resources in it; "not" stands before those that are denied.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security whoami
  wazuhctl security whoami --columns username,roles
  wazuhctl security whoami --jq '.policies | keys[]'")]
pub(crate) struct Whoami {}

impl Whoami {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let (me, policies) =
            (ApiRequest::get("/security/users/me"), ApiRequest::get("/security/users/me/policies"));
        world.explain_rights(&[&me, &policies])?;
        world.explain(&me)?;
        let connection = world.connect().await?;
        let user = reply::answer(&me, &connection.request(&me).await?)?;
        let rights = reply::answer(&policies, &connection.request(&policies).await?)?;
        let rights = rights.get("data").cloned().unwrap_or_default();
        let user = affected_items(&user).first().cloned();
        if user.is_none() {
            world.say("no user of the manager: its files are worked on directly, with every right");
        }
        let item = item(user.as_ref(), &rights);
        let document = json!({ "user": user, "policies": rights });
        world.printer.print(&View::of_items(document, vec![item], COLUMNS, "username").in_details())?;
        Ok(Exit::Done)
    }
}

/// A user with the names of the roles and the rights by action.
fn item(user: Option<&Value>, rights: &Value) -> Value {
    let field = |name: &str| user.and_then(|user| user.get(name)).cloned().unwrap_or_default();
    let roles = field("roles");
    let roles: Vec<&Value> =
        roles.as_array().into_iter().flatten().filter_map(|role| role.get("name")).collect();
    let by_action: Map<String, Value> = rights
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(action, resources)| Some((action.clone(), of_action(resources.as_object()?))))
        .collect();
    json!({ "username": field("username"), "id": field("id"), "roles": roles,
            "allow_run_as": field("allow_run_as"), "rbac_mode": rights.get("rbac_mode"), "rights": by_action })
}

fn of_action(resources: &Map<String, Value>) -> Value {
    let one = |(resource, effect): (&String, &Value)| {
        if effect == "allow" { resource.clone() } else { format!("not {resource}") }
    };
    resources.iter().map(one).collect()
}
