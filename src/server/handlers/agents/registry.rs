//! Handlers of the agents of the registry: listing, registration, keys.

use serde::Deserialize;
use wazuhctl_core::agents::{
    self, AgentName, AgentStatus, DeleteAgents, DistinctAgents, Filters, Force, ListAgents, NewAgent,
};
use wazuhctl_core::error::Result;

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operation::Key;
use crate::operations::keys;
use crate::reply::Reply;

/// The word for every state of agents.
const ALL: &str = "all";

pub(crate) async fn get_agents(call: Call) -> Result<Reply> {
    let parameters =
        ListAgents { list: call.list()?, filters: filters(&call, &keys::STATUS, &keys::OLDER_THAN)? };
    let items = agents::list(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn delete_agents(call: Call) -> Result<Reply> {
    let parameters = DeleteAgents {
        filters: filters(&call, &keys::STATUS_OR_ALL, &keys::OLDER_THAN_A_WEEK)?,
        q: call.get(&keys::Q),
        purge: call.need(&keys::PURGE)?,
    };
    let items = agents::delete(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_agent_key(call: Call) -> Result<Reply> {
    let items = agents::keys(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn get_agent_no_group(call: Call) -> Result<Reply> {
    let items = agents::without_group(call.context(), call.selection(0)?, &call.list()?).await?;
    call.items(items).await
}

pub(crate) async fn get_agent_outdated(call: Call) -> Result<Reply> {
    let items = agents::outdated(call.context(), call.selection(0)?, &call.list()?).await?;
    call.items(items).await
}

pub(crate) async fn get_agent_fields(call: Call) -> Result<Reply> {
    let parameters =
        DistinctAgents { fields: call.get(&keys::FIELDS).unwrap_or_default(), list: call.list()? };
    let items = agents::distinct(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_agents_summary(call: Call) -> Result<Reply> {
    let data = agents::summary(call.context(), &call.selection(0)?).await?;
    call.data(data)
}

pub(crate) async fn get_agent_summary_os(call: Call) -> Result<Reply> {
    let items = agents::platforms(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn get_agent_summary_status(call: Call) -> Result<Reply> {
    let data = agents::status_summary(call.context(), &call.selection(0)?).await?;
    call.data(data)
}

pub(crate) async fn post_new_agent(call: Call) -> Result<Reply> {
    let name = AgentName::new(call.need(&keys::AGENT_NAME)?)?;
    let data = agents::register(call.context(), &NewAgent::named(name)).await?;
    call.data(data)
}

pub(crate) async fn add_agent(call: Call) -> Result<Reply> {
    let body: AddedAgent = call.body()?;
    let ip = body.ip.unwrap_or_else(any);
    let agent = NewAgent { ip, ..NewAgent::named(AgentName::new(body.name)?) };
    let data = agents::register(call.context(), &agent).await?;
    call.data(data)
}

pub(crate) async fn insert_agent(call: Call) -> Result<Reply> {
    let body: InsertedAgent = call.body()?;
    let agent = NewAgent {
        name: AgentName::new(body.name)?,
        ip: body.ip.unwrap_or_else(any),
        id: body.id.as_deref().map(parsed).transpose()?,
        key: body.key,
        force: Some(body.force),
    };
    let data = agents::register(call.context(), &agent).await?;
    call.data(data)
}

/// The body of `POST /agents`.
#[derive(Deserialize)]
struct AddedAgent {
    name: String,
    ip: Option<String>,
}

/// The body of `POST /agents/insert`.
#[derive(Deserialize)]
struct InsertedAgent {
    name: String,
    ip: Option<String>,
    id: Option<String>,
    key: Option<String>,
    #[serde(default)]
    force: Force,
}

/// The address of an agent that may connect from anywhere.
fn any() -> String {
    "any".to_owned()
}

/// The parameters that narrow a list down, those of them that the operation takes.
pub(super) fn filters(call: &Call, status: &Key<Vec<String>>, older_than: &Key<String>) -> Result<Filters> {
    let states: Vec<String> = call.get(status).unwrap_or_default();
    let status: Vec<AgentStatus> = if states.iter().any(|state| state == ALL) {
        Vec::new()
    } else {
        states.iter().map(|state| parsed(state)).collect::<Result<_>>()?
    };
    Ok(Filters {
        status,
        older_than: call.get(older_than),
        manager: call.get(&keys::MANAGER),
        version: call.get(&keys::VERSION),
        group: call.get(&keys::GROUP),
        node_name: call.get(&keys::NODE_NAME),
        name: call.get(&keys::NAME),
        ip: call.get(&keys::IP),
        register_ip: call.get(&keys::REGISTER_IP),
        group_config_status: call.get(&keys::GROUP_CONFIG_STATUS),
        os_version: call.get(&keys::OS_VERSION),
        os_name: call.get(&keys::OS_NAME),
        os_platform: call.get(&keys::OS_PLATFORM),
    })
}
