//! [`Reload`]: `wazuhctl ruleset reload`, also known as `wazuhctl manager reload`.

use clap::Args;
use reqwest::Method;
use serde_json::Value;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View, affected_items};
use crate::reply::{self, Success};
use crate::world::{World, warn};

const COLUMNS: &[Column] =
    &[Column::new("NODE", "name", Kind::Text), Column::new("ANSWER", "msg", Kind::Text)];

/// What the Server API says of a node whose analysisd had nothing to complain of.
const NO_WARNINGS: &str = "Ruleset reload request sent successfully.";

/// What reads the ruleset, by the name that the Server API shows its state under.
const ANALYSISD: &str = "wazuh-analysisd";

/// Have the manager read its rules, decoders and lists anew, without a restart
///
/// Where the ruleset has mistakes, the manager goes on with the one it has, and says what is wrong. An embedded manager
/// has no analysisd to load it: there, it is only checked.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl ruleset reload
  wazuhctl rules upload local_rules.xml && wazuhctl ruleset reload")]
pub(crate) struct Reload {}

impl Reload {
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        world.explain(&reload_request())?;
        let mut document = reload(world).await?;
        let done = affected_items(&document).len();
        if let Some(fields) = document.as_object_mut() {
            fields.insert("changed".into(), (done > 0).into());
        }
        if !world.printer.is_for_people() {
            return world.finish(&View::of_list(document, COLUMNS, "name"));
        }
        if let Success::Some(failed) = reply::check_items(&document)? {
            return Err(reply::some_failed(failed, done));
        }
        world.say(match analysisd_runs(world).await {
            true => "the manager reads its ruleset anew",
            false => "the ruleset was checked, and there is no analysisd running that would load it",
        });
        Ok(Exit::Done)
    }
}

/// The request that has analysisd read its ruleset anew.
pub(super) fn reload_request() -> ApiRequest {
    ApiRequest::new(Method::PUT, "/manager/analysisd/reload")
}

/// Has the ruleset read anew, and warns of what analysisd complains of.
pub(super) async fn reload(world: &World) -> Result<Value> {
    let request = reload_request();
    let document = reply::answer(&request, &world.connect().await?.request(&request).await?)?;
    reply::check_items(&document)?;
    for warning in warnings(&document) {
        warn(&warning);
    }
    Ok(document)
}

/// What analysisd complains of and loads nevertheless, by node.
pub(super) fn warnings(document: &Value) -> Vec<String> {
    let text = |item: &Value, field: &str| item.get(field).and_then(Value::as_str).map(str::to_owned);
    let of_node = |item: &Value| {
        let message = text(item, "msg").filter(|message| !message.is_empty() && message != NO_WARNINGS)?;
        Some(format!("{}: {message}", text(item, "name").unwrap_or_default()))
    };
    affected_items(document).iter().filter_map(of_node).collect()
}

/// Whether the manager has an analysisd that runs, for what is said to people; an embedded one never has. Where that
/// cannot be found out, it is taken to run.
pub(super) async fn analysisd_runs(world: &World) -> bool {
    if !world.printer.is_for_people() {
        return true;
    }
    state_of_analysisd(world).await.is_none_or(|state| state == "running")
}

async fn state_of_analysisd(world: &World) -> Option<String> {
    let answer = world.connect().await.ok()?.request(&ApiRequest::get("/manager/status")).await.ok()?;
    let document = reply::document(&answer).ok()?;
    Some(affected_items(&document).first()?.get(ANALYSISD)?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_complaints_are_warnings() {
        let of = |message: &str| {
            warnings(&json!({ "data": { "affected_items": [{ "name": "node01", "msg": message }] } }))
        };
        assert_eq!(of(NO_WARNINGS), [""; 0]);
        assert_eq!(of(""), [""; 0]);
        assert_eq!(of("WARNING: (7617): x"), ["node01: WARNING: (7617): x"]);
    }
}
