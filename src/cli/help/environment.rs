//! `wazuhctl help environment`.

use serde_json::{Value, json};

use crate::environment::TABLE;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("VARIABLE", "name", Kind::Text), Column::new("MEANING", "meaning", Kind::Text)];

/// Prints the table.
pub(super) fn print(world: &World) -> Result<Exit> {
    let rows = TABLE.iter().map(|(name, meaning)| json!({ "name": name, "meaning": meaning }));
    let items: Vec<Value> = rows.collect();
    world.printer.print(&View::of_items(json!(items), items, COLUMNS, "name"))?;
    Ok(Exit::Done)
}
