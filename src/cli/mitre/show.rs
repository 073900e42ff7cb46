//! `wazuhctl mitre show`.

use std::collections::HashMap;

use clap::Args;
use serde_json::{Value, json};

use super::sheet;
use super::thing::{self, Kind, ThingId};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::listing::fetch_all;
use crate::output::{View, affected_items};
use crate::world::World;

/// Show everything about a technique, a tactic, a group, a software or a mitigation
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre show T1110
  wazuhctl mitre show G0016
  wazuhctl mitre show TA0006 -o json")]
pub(crate) struct Show {
    /// MITRE's number, such as T1110.001, TA0006, G0016, S0002 or M1036; or a STIX id
    #[arg(value_name = "ID")]
    thing: ThingId,
}

/// The fields that hold ids of other things, with their kinds.
static LINKS: [(&str, &Kind); 5] = [
    ("tactics", &thing::TACTICS),
    ("techniques", &thing::TECHNIQUES),
    ("mitigations", &thing::MITIGATIONS),
    ("groups", &thing::GROUPS),
    ("software", &thing::SOFTWARE),
];

impl Show {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let ThingId { kind, id, is_stix } = self.thing;
        let request = if is_stix {
            kind.list(std::slice::from_ref(&id))
        } else {
            kind.list(&[]).with("q", format!("external_id={id}"))
        };
        let document = world.fetch(&request).await?;
        let found = affected_items(&document);
        // A number that was given anew is that of the one which holds.
        let holds =
            |item: &&Value| item.get("revoked_by").is_none() && item.get("deprecated") != Some(&json!(1));
        let Some(item) = found.iter().find(holds).or_else(|| found.first()) else {
            return Err(Failure::new(Exit::NotFound, format!("there is no {} {id}", kind.name))
                .hint("wazuhctl mitre import brings a newer ATT&CK into an embedded manager"));
        };
        let item = with_names(world, kind, item.clone()).await?;
        if world.printer.is_for_people() {
            world.printer.raw(sheet::text(&world.printer, kind, &item).as_bytes())?;
            return Ok(Exit::Done);
        }
        let document = json!({ "data": { "affected_items": [item], "total_affected_items": 1,
            "total_failed_items": 0, "failed_items": [] }, "message": "Everything about it is shown", "error": 0 });
        world.printer.print(&View::of_list(document, &[], "external_id"))?;
        Ok(Exit::Done)
    }
}

/// The thing with other things in place of their ids, each with its number and name; and with its sub-techniques.
async fn with_names(world: &World, kind: &'static Kind, mut item: Value) -> Result<Value> {
    let links = LINKS.iter().filter(|(field, _)| is_filled(&item, field)).copied().collect::<Vec<_>>();
    for (field, of) in links {
        let names = names(world, of).await?;
        if let Some(Value::Array(ids)) = item.get_mut(field) {
            ids.iter_mut().for_each(|id| *id = named(&names, id));
            ids.sort_by_key(|thing| thing.get("external_id").map(Value::to_string));
        }
    }
    for field in ["revoked_by", "subtechnique_of"] {
        if is_filled(&item, field) {
            let names = names(world, kind).await?;
            if let Some(id) = item.get_mut(field) {
                *id = named(&names, id);
            }
        }
    }
    if let (true, Some(id)) = (*kind == thing::TECHNIQUES, item.get("id").and_then(Value::as_str)) {
        let request = short(kind).with("q", format!("subtechnique_of={id}")).with("sort", "external_id");
        let children = fetch_all(world.connect().await?, &request, 0, None).await?;
        if let Some(fields) = item.as_object_mut() {
            fields.insert("subtechniques".into(), affected_items(&children).to_vec().into());
        }
    }
    Ok(item)
}

fn is_filled(item: &Value, field: &str) -> bool {
    item.get(field).is_some_and(|value| value.as_array().is_none_or(|values| !values.is_empty()))
}

/// The list of a kind with what names its things.
fn short(kind: &Kind) -> ApiRequest {
    kind.list(&[]).with("select", "id,external_id,name")
}

/// The things of a kind by their STIX ids.
async fn names(world: &World, kind: &Kind) -> Result<HashMap<String, Value>> {
    let document = fetch_all(world.connect().await?, &short(kind), 0, None).await?;
    let named = affected_items(&document).iter().filter_map(|thing| {
        let id = thing.get("id").and_then(Value::as_str)?;
        Some((id.to_owned(), thing.clone()))
    });
    Ok(named.collect())
}

/// What an id stands for; where nobody knows it, the id.
fn named(names: &HashMap<String, Value>, id: &Value) -> Value {
    let known = id.as_str().and_then(|id| names.get(id));
    known.cloned().unwrap_or_else(|| json!({ "id": id }))
}
