//! `wazuhctl rules why`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::ruleset::model::{MOST_WAYS, Reasons, RuleSet, Step, reasons};

use super::tree::not_loaded;
use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::inspection::{SourceArgs, read};
use crate::output::{Column, Kind, View};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("WAY", "way", Kind::Text),
    Column::new("STEP", "step", Kind::Text),
    Column::new("RULE", "id", Kind::Text),
    Column::new("LEVEL", "level", Kind::Text),
    Column::new("CONDITION", "condition", Kind::Text),
];

/// So many rules are named that are tried before one.
const MOST_BEFORE: usize = 12;

/// Say what must hold of an event for a rule to fire
///
/// From the first rule that events of the kind meet down to this one, with the decoder before all: what each of them
/// asks, and which others are tried before it. A rule that can be reached in several ways has all of them listed.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rules why 5712
  wazuhctl rules why 100100 --path rules/ --base ~/wazuh/ruleset
  wazuhctl rules why 5712 -o json")]
pub(crate) struct Why {
    /// The rule's id
    #[arg(value_name = "ID", add = completing::values(&completing::RULES))]
    id: u32,

    /// Look at these files, or those in these folders
    #[arg(long = "path", value_name = "PATH", help_heading = "Selecting")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    sources: SourceArgs,
}

impl Why {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let set = read(world, &self.sources, &self.paths)?;
        let Some(reasons) = reasons(&set, self.id) else { return Err(not_loaded(&set, self.id)) };
        if world.printer.is_for_people() {
            world.printer.raw(text(&reasons).as_bytes())?;
            if reasons.more {
                world.say(&format!("there are more than {MOST_WAYS} ways; these are the first"));
            }
        } else {
            world.printer.print(&view(&set, &reasons))?;
        }
        Ok(Exit::Done)
    }
}

fn text(reasons: &Reasons) -> String {
    let mut text = String::new();
    let several = reasons.ways.len() > 1;
    for (number, way) in reasons.ways.iter().enumerate() {
        if let (0, Some(last)) = (number, way.last()) {
            text.push_str(&format!("Rule {} (level {}): {}\n", last.id, last.level, last.description));
        }
        text.push('\n');
        if several {
            text.push_str(&format!("Way {} of {}:\n", number + 1, reasons.ways.len()));
        }
        for (place, step) in way.iter().enumerate() {
            text.push_str(&step_text(place + 1, step));
        }
    }
    if !reasons.remarks.is_empty() {
        text.push('\n');
    }
    for remark in &reasons.remarks {
        text.push_str(&format!("Also, {remark}.\n"));
    }
    text
}

fn step_text(place: usize, step: &Step) -> String {
    let mut text = format!("{place:>3}. rule {} (level {}): {}\n", step.id, step.level, step.description);
    if !step.before.is_empty() {
        let some: Vec<String> = step.before.iter().take(MOST_BEFORE).map(u32::to_string).collect();
        let rest = step.before.len().saturating_sub(MOST_BEFORE);
        let rest = if rest > 0 { format!(" and {rest} more") } else { String::new() };
        text.push_str(&format!("       no rule tried before it matches: {}{rest}\n", some.join(", ")));
    }
    for condition in &step.conditions {
        text.push_str(&format!("       {condition}\n"));
    }
    if step.conditions.is_empty() {
        text.push_str("       nothing else is asked\n");
    }
    text
}

fn view(set: &RuleSet, reasons: &Reasons) -> View {
    let step = |step: &Step| {
        json!({ "id": step.id, "level": step.level, "description": step.description,
                "conditions": step.conditions, "before": step.before })
    };
    let ways: Vec<Vec<Value>> = reasons.ways.iter().map(|way| way.iter().map(step).collect()).collect();
    let document = json!({ "id": reasons.id, "ways": ways, "more_ways": reasons.more, "remarks": reasons.remarks,
                           "complete": set.complete });
    let mut items = Vec::new();
    for (way, steps) in reasons.ways.iter().enumerate() {
        for (place, step) in steps.iter().enumerate() {
            for condition in &step.conditions {
                items.push(json!({ "way": way + 1, "step": place + 1, "id": step.id, "level": step.level, "condition": condition }));
            }
        }
    }
    View::of_items(document, items, COLUMNS, "condition")
}
