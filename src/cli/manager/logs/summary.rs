//! `wazuhctl manager logs summary`.

use clap::Args;
use serde_json::{Map, Value};

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::question::Question;
use crate::reply;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("TAG", "tag", Kind::Text),
    Column::new("ALL", "all", Kind::Text),
    Column::new("CRITICAL", "critical", Kind::Text),
    Column::new("ERROR", "error", Kind::Text),
    Column::new("WARNING", "warning", Kind::Text),
    Column::new("INFO", "info", Kind::Text),
    Column::new("DEBUG", "debug", Kind::Text),
];

/// Count the entries of each daemon by level
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager logs summary
  wazuhctl manager logs summary -o csv")]
pub(crate) struct Summary {}

impl Summary {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::get("/manager/logs/summary");
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        reply::check_items(&answer.document)?;
        let tags = affected_items(&answer.document).iter().filter_map(Value::as_object);
        let items = tags.flat_map(counts).collect();
        let columns = world.columns(COLUMNS);
        world.printer.print(&View::of_items(answer.document.clone(), items, &columns, "tag"))?;
        answer.settle(Ok(Exit::Done))
    }
}

/// `{"wazuh-db": {"all": 3, …}}` as a line, with the context of several managers.
fn counts(item: &Map<String, Value>) -> Vec<Value> {
    let context = item.get("context");
    let tags = item.iter().filter_map(|(tag, counts)| Some((tag, counts.as_object()?)));
    tags.map(|(tag, counts)| {
        let mut line = Map::new();
        line.extend(context.map(|context| ("context".to_owned(), context.clone())));
        line.insert("tag".to_owned(), tag.as_str().into());
        line.extend(counts.clone());
        line.into()
    })
    .collect()
}
