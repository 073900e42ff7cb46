//! `wazuhctl help exit-codes`.

use serde_json::{Value, json};

use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("CODE", "code", Kind::Text), Column::new("MEANING", "meaning", Kind::Text)];

/// Prints the table.
pub(super) fn print(world: &World) -> Result<Exit> {
    let rows = Exit::TABLE.iter().map(|(exit, meaning)| json!({ "code": exit.code(), "meaning": meaning }));
    let items: Vec<Value> = rows.collect();
    world.printer.print(&View::of_items(json!(items), items, COLUMNS, "code"))?;
    Ok(Exit::Done)
}
