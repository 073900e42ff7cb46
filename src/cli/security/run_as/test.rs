//! `wazuhctl security run-as test`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::rbac::{ContextRoles, Role, Rule, roles_of_context};

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind, View};
use crate::security::definition;
use crate::security::directory::{Directory, requests};
use crate::security::entity::{Reference, User};
use crate::security::found::{all, find_one};
use crate::world::{World, warn};

const COLUMNS: &[Column] = &[
    Column::new("ROLE", "role", Kind::Exact),
    Column::new("RULE", "rule", Kind::Text),
    Column::wide("ROLE ID", "role_id", Kind::Text),
    Column::wide("RULE ID", "rule_id", Kind::Text),
];

/// Who logs in with contexts by default.
const DASHBOARD: &str = "wazuh-wui";

/// Show which roles an authorisation context would get, and which rules give them
///
/// Nobody logs in. The context is read from FILE, or from --context FILE, which then does not mean a manager. Wazuh's own
/// rules apply to the dashboard's user alone, who is wazuh-wui.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security run-as test context.json
  wazuhctl security run-as test --context context.json --login alice
  echo '{\"team\": \"soc\"}' | wazuhctl security run-as test - -o json --jq '.roles[]'")]
pub(crate) struct Test {
    /// The file with the context, as JSON or YAML (- is stdin)
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// The user who would log in with it
    #[arg(long, value_name = "USER", default_value = DASHBOARD)]
    login: Reference<User>,
}

impl Test {
    /// Whether it is not said yet where the context is.
    pub(super) fn needs_context(&self) -> bool {
        self.file.is_none()
    }

    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let requests = requests();
        let [users, roles, _, rules, _] = requests.each_ref();
        world.explain_rights(&[users, roles, rules])?;
        world.explain(&all::<crate::security::entity::Rule>())?;
        let file = self.file.as_ref().or(world.globals.handed_over.context.as_ref()).ok_or_else(|| {
            Failure::usage("it is not said where the context is").hint("name its file; - is stdin")
        })?;
        let context = definition::read(file, "context")?;
        let connection = world.connect().await?;
        let user = find_one(connection, &self.login).await?;
        let directory = Directory::fetch(connection).await?;
        let (known_roles, known_rules) = of_core(&directory);
        let id = i64::try_from(user.id).unwrap_or(i64::MAX);
        // At most a second, and there is nothing else to do meanwhile.
        let found = roles_of_context(&known_rules, &known_roles, id, &context);
        for unusable in &found.unusable {
            let name = known_rules.iter().find(|rule| rule.id == unusable.rule).map_or("", |rule| &rule.name);
            warn(&format!("the rule {name} could not be evaluated: {}", unusable.error));
        }
        if user.item.get("allow_run_as").and_then(Value::as_bool) == Some(false) {
            let name = user.title();
            warn(&format!(
                "{name} may not log in with a context; wazuhctl security users run-as {name} on allows it"
            ));
        }
        show(world, &user.title(), &found, &known_roles, &known_rules)
    }
}

fn show(world: &World, user: &str, found: &ContextRoles, roles: &[Role], rules: &[Rule]) -> Result<Exit> {
    let role = |id: i64| roles.iter().find(|role| role.id == id).map(|role| role.name.as_str());
    let rule = |id: i64| rules.iter().find(|rule| rule.id == id).map(|rule| rule.name.as_str());
    let items: Vec<Value> = found
        .given
        .iter()
        .map(|given| {
            json!({ "role": role(given.role), "role_id": given.role,
                    "rule": rule(given.rule), "rule_id": given.rule })
        })
        .collect();
    let names: Vec<Option<&str>> = found.roles().into_iter().map(role).collect();
    let document = json!({ "user": user, "roles": names, "given": items });
    if items.is_empty() && world.printer.is_for_people() {
        world.say("the context gets no role: who logs in with it may do nothing");
        return Ok(Exit::Done);
    }
    world.printer.print(&View::of_items(document, items, COLUMNS, "role"))?;
    Ok(Exit::Done)
}

/// The roles and rules in the form in which they are evaluated.
fn of_core(directory: &Directory) -> (Vec<Role>, Vec<Rule>) {
    let number = |id: u64| i64::try_from(id).unwrap_or(i64::MAX);
    let numbers = |ids: &[u64]| ids.iter().map(|id| number(*id)).collect::<Vec<i64>>();
    let roles = directory.roles.iter().map(|role| Role {
        id: number(role.id),
        name: role.name.clone(),
        policies: numbers(&role.policies),
        users: Vec::new(),
        rules: numbers(&role.rules),
    });
    let rules = directory.rules.iter().map(|rule| Rule {
        id: number(rule.id),
        name: rule.name.clone(),
        text: rule.rule.to_string(),
        roles: Vec::new(),
    });
    (roles.collect(), rules.collect())
}
