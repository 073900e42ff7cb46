//! The agents that are asked: by id, with their names.

use serde_json::Value;

use crate::agents::{AgentId, joined};
use crate::connect::{ApiRequest, Connection};
use crate::failure::Result;
use crate::listing;
use crate::output::affected_items;

/// Agents that have told nothing yet have no inventory.
const HAVE_CONNECTED: &str = "status!=never_connected";

/// An agent.
#[derive(Debug, Clone)]
pub(super) struct Agent {
    pub(super) id: String,
    pub(super) name: Value,
}

/// The request for the agents that `query` holds for, or for those of `ids`, or for all.
pub(super) fn request(ids: &[AgentId], query: Option<&str>) -> ApiRequest {
    let query = match query {
        Some(query) => format!("{HAVE_CONNECTED};({query})"),
        None => HAVE_CONNECTED.to_owned(),
    };
    let request = ApiRequest::get("/agents").with("select", "id,name").with("q", query).with("sort", "id");
    if ids.is_empty() { request } else { request.with("agents_list", joined(ids)) }
}

/// Fetches them.
pub(super) async fn fetch(connection: &dyn Connection, request: &ApiRequest) -> Result<Vec<Agent>> {
    let document = listing::fetch_all(connection, request, 0, None).await?;
    let agents = affected_items(&document).iter().filter_map(|item| {
        let id = item.get("id").and_then(Value::as_str)?;
        Some(Agent { id: id.to_owned(), name: item.get("name").cloned().unwrap_or_default() })
    });
    Ok(agents.collect())
}
