//! The agents that `groups assign` and `groups remove` are about, and the change of them.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::agents::{AgentId, joined, read_ids};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Format, Kind, View, affected_items};
use crate::reply;
use crate::world::World;

/// Ids per request: they travel in the address, which servers limit to some kilobytes.
const BATCH: usize = 500;

/// Which agents.
#[derive(Debug, Args)]
pub(super) struct Members {
    /// The agents' ids
    #[arg(value_name = "ID", required_unless_present = "file")]
    ids: Vec<AgentId>,

    /// Read the ids from this file (- is stdin): lines, CSV or JSON
    #[arg(short, long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// Only show what would be changed
    #[arg(long)]
    dry_run: bool,
}

impl Members {
    /// Sends `request` with the agents, in as many parts as it takes, and tells what was done to how many.
    pub(super) async fn change(mut self, world: &World, request: ApiRequest, done: &str) -> Result<Exit> {
        if let Some(path) = &self.file {
            self.ids.extend(read_ids(path)?);
        }
        self.ids.sort();
        self.ids.dedup();
        let with = |ids: &[AgentId]| request.clone().with("agents_list", joined(ids));
        world.explain(&with(&self.ids))?;
        if self.dry_run {
            let ids: Vec<String> = self.ids.iter().map(ToString::to_string).collect();
            let sentence = format!("{} would be {done}", agents(ids.len()));
            return world.would(&sentence, json!({ "agents": ids }));
        }
        let connection = world.connect().await?;
        let (mut changed, mut failed): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
        for ids in self.ids.chunks(BATCH) {
            let request = with(ids);
            let answer = connection.request(&request).await.and_then(|reply| reply::answer(&request, &reply));
            let answer = answer.map_err(|failure| match changed.len() {
                0 => failure,
                count => failure.hint(format!("{} had been {done} before that", agents(count))),
            })?;
            changed.extend_from_slice(affected_items(&answer));
            let more = answer.pointer("/data/failed_items").and_then(Value::as_array);
            failed.extend(more.into_iter().flatten().cloned());
        }
        tell(world, changed, failed, done)
    }
}

fn tell(world: &World, changed: Vec<Value>, failed: Vec<Value>, done: &str) -> Result<Exit> {
    let count = changed.len();
    let error = match (failed.is_empty(), count) {
        (true, _) => 0,
        (false, 0) => 1,
        (false, _) => 2,
    };
    let document = json!({
        "data": { "affected_items": changed, "total_affected_items": count, "failed_items": failed },
        "error": error,
        "changed": count > 0,
    });
    let end = if matches!(world.printer.format(), None | Some(Format::Table | Format::Wide)) {
        match reply::check_items(&document)? {
            reply::Success::All => Ok(Exit::Done),
            reply::Success::Some(failed) => Err(reply::some_failed(failed, count)),
        }
    } else {
        world.finish(&View::of_list(document, &[Column::new("ID", "id", Kind::Text)], "id"))
    };
    world.say(&format!("{} {done}", agents(count)));
    end
}

fn agents(count: usize) -> String {
    if count == 1 { "1 agent".into() } else { format!("{count} agents") }
}
