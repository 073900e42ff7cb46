//! `wazuhctl manager reload`.

use clap::Args;
use reqwest::Method;
use serde_json::Value;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::reply::{self, Success};
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("NODE", "name", Kind::Text), Column::new("ANSWER", "msg", Kind::Text)];

/// Have the manager load rules, decoders and lists anew, without a restart
///
/// Where the ruleset has mistakes, the manager goes on with the one it has, and says what is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager reload
  wazuhctl manager reload -o json")]
pub(crate) struct Reload {}

impl Reload {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let request = ApiRequest::new(Method::PUT, "/manager/analysisd/reload");
        let document = world.fetch(&request).await?;
        let said = affected_items(&document).iter().filter_map(|item| item.get("msg")?.as_str());
        let said = said.collect::<Vec<_>>().join("; ");
        settle(world, document, COLUMNS, said.trim_end_matches('.'), None)
    }
}

/// Prints the answer of a change to the manager: to people in one sentence, with what they may want to do next.
pub(super) fn settle(
    world: &World,
    mut document: Value,
    columns: &[Column],
    sentence: &str,
    next: Option<&str>,
) -> Result<Exit> {
    let done = affected_items(&document).len();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("changed".into(), (done > 0).into());
    }
    if !world.printer.is_for_people() {
        return world.finish(&View::of_list(document, columns, "name"));
    }
    match reply::check_items(&document)? {
        Success::All => {
            world.say(sentence);
            if let Some(next) = next {
                world.say(next);
            }
            Ok(Exit::Done)
        }
        Success::Some(failed) => Err(reply::some_failed(failed, done)),
    }
}
