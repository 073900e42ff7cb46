//! `wazuhctl agents add`.

use clap::Args;
use reqwest::Method;
use serde_json::{Map, Value, json};

use super::agent_id::AgentId;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[Column::new("ID", "id", Kind::Text), Column::new("KEY", "key", Kind::Exact)];

/// Register an agent, and print its id and key
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents add web-01
  wazuhctl agents add web-01 --ip 192.0.2.17
  wazuhctl agents add web-01 --id 120 --key \"$(openssl rand -hex 32)\"
  wazuhctl agents add web-01 --force --force-after 0s -o json")]
pub(crate) struct Add {
    /// The new agent's name
    name: String,

    /// The address it will come from, a network such as 192.0.2.0/24, or any
    #[arg(long)]
    ip: Option<String>,

    /// The id it gets; the next free one by default
    #[arg(long, value_name = "ID")]
    id: Option<AgentId>,

    /// The raw key it gets, 64 characters; a random one by default
    #[arg(long, requires = "id")]
    key: Option<String>,

    /// Replace an agent of the same name, address or id, if it has been away for long enough
    #[arg(long)]
    force: bool,

    /// How long the old agent must have been disconnected to be replaced: 1h, or 0s for not at all
    #[arg(long, value_name = "TIME", requires = "force")]
    force_disconnected: Option<String>,

    /// How long ago the old agent must have been registered to be replaced: 1h, or 0s for not at all
    #[arg(long, value_name = "TIME", requires = "force")]
    force_after: Option<String>,

    /// Only show what would be registered
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = self.request();
        world.explain(&request)?;
        if self.dry_run {
            let facts = self.facts();
            return world.would(&format!("agent {} would be registered", self.name), facts);
        }
        let mut document = world.fetch(&request).await?;
        let items = document.get("data").cloned().into_iter().collect();
        if let Some(fields) = document.as_object_mut() {
            fields.insert("changed".into(), true.into());
        }
        let id = document.pointer("/data/id").and_then(Value::as_str).map(str::to_owned);
        world.printer.print(&View::of_items(document, items, COLUMNS, "id"))?;
        if let Some(id) = id.filter(|_| world.printer.is_for_people()) {
            world.say("next, on the agent: /var/ossec/bin/manage_agents -i KEY, then restart it");
            world.say(&format!("wazuhctl agents get {id} tells whether it has connected"));
        }
        Ok(Exit::Done)
    }

    /// What is known of the agent before it is registered; its key is nobody's business.
    fn facts(&self) -> Value {
        json!({ "name": self.name, "ip": self.ip.as_deref().unwrap_or("any"),
                "id": self.id.as_ref().map(ToString::to_string), "force": self.force })
    }

    /// The plain operation registers by name and address; the other one takes everything.
    fn request(&self) -> ApiRequest {
        let mut body = Map::new();
        body.insert("name".into(), self.name.as_str().into());
        if let Some(ip) = &self.ip {
            body.insert("ip".into(), ip.as_str().into());
        }
        if self.id.is_none() && !self.force {
            return ApiRequest::new(Method::POST, "/agents").with_json(&Value::Object(body));
        }
        if let Some(id) = &self.id {
            body.insert("id".into(), id.to_string().into());
        }
        if let Some(key) = &self.key {
            body.insert("key".into(), key.as_str().into());
        }
        if self.force {
            body.insert("force".into(), self.force_settings());
        }
        ApiRequest::new(Method::POST, "/agents/insert").with_json(&Value::Object(body))
    }

    fn force_settings(&self) -> Value {
        let mut force = json!({ "enabled": true });
        if let Some(fields) = force.as_object_mut() {
            if let Some(time) = &self.force_disconnected {
                fields.insert("disconnected_time".into(), json!({ "enabled": time != "0s", "value": time }));
            }
            if let Some(time) = &self.force_after {
                fields.insert("after_registration_time".into(), time.as_str().into());
            }
        }
        force
    }
}
