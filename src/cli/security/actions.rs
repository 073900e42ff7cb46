//! `wazuhctl security actions`.

use clap::Args;
use serde_json::{Map, Value, json};

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::question::Question;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ACTION", "action", Kind::Text),
    Column::new("RESOURCES", "resources", Kind::Text),
    Column::new("DESCRIPTION", "description", Kind::Text),
    Column::wide("OPERATIONS", "related_endpoints", Kind::Text),
];

/// List the actions that policies can speak of, and what they work on
#[derive(Debug, Args)]
#[command(
    visible_alias = "action",
    after_help = "Examples:
  wazuhctl security actions
  wazuhctl security actions agent
  wazuhctl security actions --endpoint 'DELETE /agents'
  wazuhctl security actions -o wide --columns action,related_endpoints"
)]
pub(crate) struct Actions {
    /// Only those with this text in their name
    #[arg(value_name = "TEXT")]
    text: Option<String>,

    /// Only those that this operation needs: 'GET /agents'
    #[arg(long, value_name = "OPERATION")]
    endpoint: Option<String>,
}

impl Actions {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/security/actions");
        if let Some(endpoint) = &self.endpoint {
            request = request.with("endpoint", endpoint);
        }
        catalogue(world, &request, "action", COLUMNS, self.text.as_deref()).await
    }
}

/// Prints an answer whose data is an object of things by their names.
pub(super) async fn catalogue(
    world: &World,
    request: &ApiRequest,
    name: &'static str,
    columns: &[Column],
    text: Option<&str>,
) -> Result<Exit> {
    world.explain(request)?;
    let mut answer = world.ask(Question::Once(request)).await?;
    for things in catalogues(&mut answer.document) {
        things.retain(|key, _| key == "context" || text.is_none_or(|text| key.contains(text)));
    }
    let items = rows(&answer.document, name);
    if items.is_empty() && world.printer.is_for_people() {
        world.say("nothing found");
    }
    let columns = world.columns(columns);
    world.printer.print(&View::of_items(answer.document.clone(), items, &columns, name))?;
    answer.settle(Ok(Exit::Done))
}

/// The objects of one manager, or of several.
fn catalogues(document: &mut Value) -> Vec<&mut Map<String, Value>> {
    let Some(data) = document.get_mut("data") else { return Vec::new() };
    if data.get("affected_items").is_none() {
        return data.as_object_mut().into_iter().collect();
    }
    let items = data.get_mut("affected_items").and_then(Value::as_array_mut);
    items.into_iter().flatten().filter_map(Value::as_object_mut).collect()
}

/// `{"agent:read": {"resources": […]}, …}` line by line, with the context of several managers.
fn rows(document: &Value, name: &str) -> Vec<Value> {
    let one = document.get("data").filter(|data| data.get("affected_items").is_none());
    let all = affected_items(document).iter().chain(one).filter_map(Value::as_object);
    all.flat_map(|things| {
        let context = things.get("context");
        things.iter().filter(|(key, _)| *key != "context").map(move |(key, about)| {
            let mut row = Map::new();
            if let Some(context) = context {
                row.insert("context".into(), context.clone());
            }
            row.insert(name.to_owned(), json!(key));
            row.extend(about.as_object().cloned().unwrap_or_default());
            Value::Object(row)
        })
    })
    .collect()
}
