//! `--explain`: what a check is about, from the catalogue.

use serde_json::{Value, json};
use wazuhctl_core::ruleset::lint::{Check, catalogue};

use super::reporting::known;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("CODE", "code", Kind::Exact),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("SEVERITY", "severity", Kind::State),
    Column::new("EFFECT", "effect", Kind::Text),
    Column::new("WHAT", "title", Kind::Text),
    Column::wide("LOG", "log", Kind::Text),
];

/// Explains a check, or lists them all where none is named.
pub(super) fn print(world: &World, name: &str) -> Result<Exit> {
    if name.is_empty() {
        let items: Vec<Value> = catalogue::all().map(item).collect();
        world.printer.print(&View::of_items(json!(items), items, COLUMNS, "code"))?;
        return Ok(Exit::Done);
    }
    let code = known(name)?;
    let Some(check) = catalogue::find(code) else { return Ok(Exit::Done) };
    if world.printer.is_for_people() {
        world.printer.raw(text(check).as_bytes())?;
    } else {
        let item = item(check);
        world.printer.print(&View::of_items(item.clone(), vec![item], COLUMNS, "code"))?;
    }
    Ok(Exit::Done)
}

fn text(check: &Check) -> String {
    let mut text = format!(
        "{} {} ({})\n\n{}.\n\n{}\n\n{}\n",
        check.code,
        check.name,
        check.severity.name(),
        check.title,
        check.explanation,
        check.effect.sentence()
    );
    if let Some(log) = check.log {
        text.push_str(&format!("In ossec.log it has the number {log}.\n"));
    }
    if !check.example.is_empty() {
        quote(&mut text, "Wrong, for example", check.example);
    }
    if let Some(right) = catalogue::right(check.code) {
        quote(&mut text, "Right", right);
    }
    text
}

fn quote(text: &mut String, title: &str, example: &str) {
    text.push_str(&format!("\n{title}:\n\n"));
    for line in example.trim_start_matches('\u{feff}').lines() {
        text.push_str(format!("    {line}").trim_end());
        text.push('\n');
    }
}

fn item(check: &Check) -> Value {
    json!({
        "code": check.code,
        "name": check.name,
        "severity": check.severity.name(),
        "effect": check.effect.name(),
        "log": check.log,
        "title": check.title,
        "explanation": check.explanation,
        "example": check.example,
        "right": catalogue::right(check.code),
    })
}
