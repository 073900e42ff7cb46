//! `wazuhctl agents explain-config`.

use clap::Args;
use serde_json::{Map, Value, json};
use wazuhctl_core::agents::groups_checksum;
use wazuhctl_core::config::{self, AgentSystem, Described};
use wazuhctl_core::home::Home;

use super::agent_id::AgentId;
use crate::completing;
use crate::connect::{ApiRequest, Connection, Target};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Format, Kind, View, affected_items};
use crate::reply;
use crate::world::World;

/// The file that configures a group's agents.
const FILE: &str = "agent.conf";

/// What is asked of the agent: its groups, and what tells which blocks are for it.
const FIELDS: &str =
    "id,name,group,mergedSum,status,version,os.uname,os.name,os.platform,os.version,os.codename,os.arch";

const DETAILS: &[Column] = &[
    Column::new("Id", "id", Kind::Text),
    Column::new("Name", "name", Kind::Text),
    Column::new("Groups", "groups", Kind::Text),
    Column::new("In sync", "in_sync", Kind::State),
    Column::new("Checksum expected", "checksum.expected", Kind::Exact),
    Column::new("Checksum reported", "checksum.reported", Kind::Exact),
];

const BLOCKS: &[Column] = &[
    Column::new("GROUP", "group", Kind::Exact),
    Column::new("FILE", "file", Kind::Text),
    Column::new("FOR", "filters", Kind::Pairs),
    Column::new("APPLIES", "applies", Kind::State),
    Column::new("SECTIONS", "sections", Kind::Text),
];

/// Explain where an agent's shared configuration comes from, and whether the agent has it
///
/// Shown are the agent's groups in their order, every <agent_config> of their agent.conf files with the agents it is for
/// and whether this agent is one of them, and the checksum of the files that the agent should have beside the one that it
/// reported. Where two blocks configure the same option, the later one counts.
///
/// Whether a block is for the agent follows from its name, from the system it has reported and from its profiles. The
/// profiles stand in the agent's own configuration: where a block asks for them, so does this command, and without an
/// answer it says unknown. Of agents in several groups, the API does not show the expected checksum: there, the manager
/// only says whether it is the reported one.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents explain-config 001
  wazuhctl agents explain-config 001 -o csv
  wazuhctl agents explain-config 001 --jq '.data.affected_items[0].in_sync'")]
pub(crate) struct ExplainConfig {
    /// The agent's id
    #[arg(add = completing::values(&completing::AGENTS))]
    id: AgentId,
}

/// An agent, as far as its configuration is concerned.
struct Agent {
    fields: Value,
    groups: Vec<String>,
}

impl ExplainConfig {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if self.id.is_manager() {
            return Err(Failure::usage("000 is the manager itself, and gets no configuration from groups"));
        }
        let request =
            ApiRequest::get("/agents").with("agents_list", self.id.to_string()).with("select", FIELDS);
        let file = |group: &str| ApiRequest::get(format!("/groups/{group}/files/{FILE}")).with("raw", "true");
        world.explain_rights(&[&request, &file("GROUP")])?;
        world.explain(&request)?;
        let connection = world.connect().await?;
        let document = ask(connection, &request).await?;
        reply::check_items(&document)?;
        let agent = affected_items(&document).first().cloned().map(Agent::of);
        let agent =
            agent.ok_or_else(|| Failure::new(Exit::NotFound, format!("there is no agent {}", self.id)))?;
        let (mut found, mut text) = (Vec::new(), String::new());
        for group in &agent.groups {
            let reply = connection.request(&file(group)).await?;
            if !reply.is_success() {
                return Err(reply::problem(&reply));
            }
            let configuration = String::from_utf8_lossy(&reply.body).into_owned();
            found.extend(blocks(group, &configuration)?);
            text += &format!("<!-- group {group}: {FILE} -->\n{}\n", configuration.trim_end());
        }
        agent.decide(connection, &mut found).await?;
        let expected = agent.expected(world, connection).await?;
        let in_sync = agent.in_sync(connection, expected.as_deref()).await?;
        let item = json!({
            "id": agent.fields.get("id"), "name": agent.fields.get("name"), "groups": agent.groups,
            "in_sync": in_sync,
            "checksum": { "expected": expected, "reported": agent.fields.get("mergedSum") },
            "blocks": found,
        });
        print(world, &item, found, &text)
    }
}

impl Agent {
    fn of(fields: Value) -> Self {
        let groups = fields.get("group").and_then(Value::as_array).into_iter().flatten();
        let groups = groups.filter_map(|name| name.as_str().map(str::to_owned)).collect();
        Self { fields, groups }
    }

    fn text(&self, pointer: &str) -> Option<&str> {
        self.fields.pointer(pointer).and_then(Value::as_str).filter(|text| !text.is_empty())
    }

    /// Says of each block whether it is for this agent.
    async fn decide(&self, connection: &dyn Connection, blocks: &mut [Value]) -> Result<()> {
        let filters =
            |block: &Value| block.get("filters").and_then(Value::as_object).cloned().unwrap_or_default();
        let name = self.text("/name").unwrap_or_default();
        let system = AgentSystem {
            agent: name,
            uname: self.text("/os/uname"),
            name: self.text("/os/name"),
            platform: self.text("/os/platform"),
            version: self.text("/os/version"),
            codename: self.text("/os/codename"),
            arch: self.text("/os/arch"),
            wazuh: self.text("/version"),
        };
        let system = system.description();
        let profile = if blocks.iter().any(|block| filters(block).contains_key("profile")) {
            self.profile(connection).await?
        } else {
            None
        };
        let described = Described { name, system: system.as_deref(), profile: profile.as_deref() };
        for block in blocks {
            let applies = match config::applies(&filters(block), described) {
                Some(true) => "yes",
                Some(false) => "no",
                None => "unknown",
            };
            if let Some(fields) = block.as_object_mut() {
                fields.insert("applies".into(), applies.into());
            }
        }
        Ok(())
    }

    /// The profiles that the agent's own configuration names, or what agents take for them where it names none; nothing
    /// where the agent cannot be asked.
    async fn profile(&self, connection: &dyn Connection) -> Result<Option<String>> {
        const NONE: &str = "-";
        if self.text("/status") != Some("active") {
            return Ok(None);
        }
        let id = self.text("/id").unwrap_or_default();
        let request = ApiRequest::get(format!("/agents/{id}/config/agent/client"));
        let reply = connection.request(&request).await?;
        let Ok(document) = reply::answer(&request, &reply) else { return Ok(None) };
        let profile = document
            .pointer("/data/client")
            .map(|client| client.get("config-profile").and_then(Value::as_str).unwrap_or(NONE).to_owned());
        Ok(profile)
    }

    /// The checksum of the files that the agent should have, as far as it can be told: that of its only group, or, on the
    /// manager's own machine, of the folder for its groups.
    async fn expected(&self, world: &World, connection: &dyn Connection) -> Result<Option<String>> {
        if let [group] = self.groups.as_slice() {
            let request = ApiRequest::get("/groups").with("groups_list", group.clone());
            let document = ask(connection, &request).await?;
            let found = affected_items(&document).first().and_then(|group| group.get("mergedSum")?.as_str());
            return Ok(found.map(str::to_owned));
        }
        match Target::resolve(&world.globals, &world.folders)? {
            Target::Local(root) if !self.groups.is_empty() => {
                let groups = self.groups.join(",");
                let read =
                    tokio::task::spawn_blocking(move || groups_checksum(&Home::new(root), &groups)).await;
                Ok(read.unwrap_or_default())
            }
            _ => Ok(None),
        }
    }

    /// Whether the agent has them: by the checksums where both are known, else by what the manager says.
    async fn in_sync(&self, connection: &dyn Connection, expected: Option<&str>) -> Result<&'static str> {
        let Some(reported) = self.text("/mergedSum") else { return Ok("no") };
        let is_same = match expected {
            Some(expected) => Some(expected == reported),
            None => {
                let id = self.text("/id").unwrap_or_default();
                let document =
                    ask(connection, &ApiRequest::get(format!("/agents/{id}/group/is_sync"))).await?;
                affected_items(&document).first().and_then(|agent| agent.get("synced")?.as_bool())
            }
        };
        Ok(match is_same {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        })
    }
}

/// The blocks of a group's file.
fn blocks(group: &str, text: &str) -> Result<Vec<Value>> {
    let found = config::agent_configuration_blocks(text).map_err(|error| {
        Failure::new(Exit::Error, format!("{FILE} of group {group} cannot be understood: {error}"))
    })?;
    let block = |block: Value| {
        let (filters, config) = (block.get("filters").cloned(), block.get("config").cloned());
        let sections: Vec<&String> = config.iter().filter_map(Value::as_object).flat_map(Map::keys).collect();
        json!({ "group": group, "file": FILE, "filters": filters, "applies": "unknown",
                "sections": sections, "config": config })
    };
    Ok(found.into_iter().map(block).collect())
}

async fn ask(connection: &dyn Connection, request: &ApiRequest) -> Result<Value> {
    reply::answer(request, &connection.request(request).await?)
}

/// Prints the facts and the files for people, the blocks as CSV, everything as JSON.
fn print(world: &World, item: &Value, blocks: Vec<Value>, text: &str) -> Result<Exit> {
    let document = json!({
        "data": { "affected_items": [item], "total_affected_items": 1,
                  "total_failed_items": 0, "failed_items": [] },
        "message": "The configuration is explained", "error": 0
    });
    match world.printer.format() {
        None | Some(Format::Table | Format::Wide) => {
            let facts = affected_items(&document).iter().map(|item| {
                let mut item = item.clone();
                item.as_object_mut().map(|fields| fields.shift_remove("blocks"));
                item
            });
            let facts = View::of_items(Value::Null, facts.collect(), DETAILS, "id").in_details();
            world.printer.print(&facts)?;
            if text.is_empty() {
                world.say("it is in no group yet: agents get one when they connect for the first time");
                return Ok(Exit::Done);
            }
            world.printer.raw(b"\n")?;
            world.printer.print(&View::of_items(Value::Null, blocks, BLOCKS, "group"))?;
            world.printer.raw(format!("\n{text}").as_bytes())?;
        }
        Some(Format::Csv | Format::Name) => {
            world.printer.print(&View::of_items(document, blocks, BLOCKS, "group"))?;
        }
        _ => world.printer.print(&View::of_list(document, DETAILS, "id"))?,
    }
    Ok(Exit::Done)
}
