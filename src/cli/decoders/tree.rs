//! `wazuhctl decoders tree`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::ruleset::model::{Decoder, RuleSet};
use wazuhctl_core::similar::closest;

use crate::completing;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::inspection::{SourceArgs, read};
use crate::output::{Branch, Column, Kind, View, branches};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("NAME", "name", Kind::Text),
    Column::new("PARENT", "parent", Kind::Text),
    Column::new("BEGINS WITH", "begins", Kind::Text),
    Column::new("FIELDS", "fields", Kind::Text),
    Column::wide("FILE", "file", Kind::Text),
    Column::wide("LINE", "line", Kind::Text),
];

/// Show which decoders go on with which
///
/// Decoders with a program_name are tried first, for events that have one; those of one name below one parent go on where
/// the one before ended. With a NAME: the decoders of this name with those around them.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl decoders tree sshd
  wazuhctl decoders tree
  wazuhctl decoders tree --path local_decoder.xml -o json")]
pub(crate) struct Tree {
    /// The decoder's name; without one, all decoders
    #[arg(value_name = "NAME", add = completing::values(&completing::DECODERS))]
    name: Option<String>,

    /// Look at these files, or those in these folders
    #[arg(long = "path", value_name = "PATH", help_heading = "Selecting")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    sources: SourceArgs,
}

impl Tree {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let set = read(world, &self.sources, &self.paths)?;
        let named = |number: usize| {
            let name = set.decoders.get(number).and_then(|decoder| decoder.name.as_deref());
            self.name.is_none() || name == self.name.as_deref()
        };
        let mut items = Vec::new();
        let mut trees = Vec::new();
        for root in &set.decoder_tree.roots {
            let children = set.decoder_tree.children.get(*root).cloned().unwrap_or_default();
            if named(*root) || children.iter().any(|child| named(*child)) {
                trees.push(branch(&set, *root, &children, &mut items));
            }
        }
        if trees.is_empty() {
            return Err(self.nothing(&set));
        }
        if world.printer.is_for_people() {
            world.printer.raw(branches(&trees).as_bytes())?;
        } else {
            let nested = |tree: &Branch| {
                let mut value = tree.value.clone();
                if let Some(fields) = value.as_object_mut() {
                    fields.insert(
                        "children".into(),
                        tree.children.iter().map(|child| child.value.clone()).collect(),
                    );
                }
                value
            };
            let document = json!(trees.iter().map(nested).collect::<Vec<_>>());
            world.printer.print(&View::of_items(document, items, COLUMNS, "name"))?;
        }
        Ok(Exit::Done)
    }

    fn nothing(&self, set: &RuleSet) -> Failure {
        let Some(name) = &self.name else {
            return Failure::new(Exit::NotFound, "there are no decoders in these files");
        };
        let failure = Failure::new(Exit::NotFound, format!("there is no decoder \"{name}\" in these files"));
        let mut known: Vec<&str> =
            set.decoders.iter().filter_map(|decoder| decoder.name.as_deref()).collect();
        known.dedup();
        match closest(name, &known).as_slice() {
            [] => failure,
            alike => failure.hint(format!("did you mean {}?", alike.join(" or "))),
        }
    }
}

fn branch(set: &RuleSet, number: usize, children: &[usize], items: &mut Vec<Value>) -> Branch {
    let Some(decoder) = set.decoders.get(number) else { return Branch::default() };
    let value = item(set, decoder);
    items.push(value.clone());
    let children = children.iter().map(|child| branch(set, *child, &[], items)).collect();
    Branch { text: text(decoder), value, children }
}

fn text(decoder: &Decoder) -> String {
    let mut text = decoder.name.clone().unwrap_or_default();
    if let Some(begins) = begins(decoder) {
        text.push_str(&format!("  {begins}"));
    }
    if let Some(order) = decoder.order() {
        text.push_str(&format!("  -> {}", order.join(", ")));
    }
    if let Some(plugin) = decoder.joined("plugin_decoder") {
        text.push_str(&format!("  -> {plugin}"));
    }
    text
}

/// What makes events the decoder's own.
fn begins(decoder: &Decoder) -> Option<String> {
    let parts: Vec<String> = ["program_name", "prematch"]
        .iter()
        .filter_map(|name| Some((name, decoder.pattern(name)?)))
        .map(|(name, (pattern, dialect))| format!("{name} \"{pattern}\" ({})", dialect.name()))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn item(set: &RuleSet, decoder: &Decoder) -> Value {
    let file = set.files.get(decoder.file);
    json!({
        "name": decoder.name,
        "parent": decoder.parent(),
        "begins": begins(decoder),
        "fields": decoder.order(),
        "plugin": decoder.joined("plugin_decoder"),
        "own_name": decoder.uses_own_name(),
        "file": file.map(|file| file.path.display().to_string()),
        "line": file.map(|file| file.position(decoder.element.tag.start).line),
    })
}
