//! `wazuhctl rules tree`.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::ruleset::model::{Fate, Link, Node, Rule, RuleSet};

use crate::completing;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::inspection::{SourceArgs, read};
use crate::output::{Branch, Column, Kind, View, branches};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("PARENT", "parent", Kind::Text),
    Column::new("BY", "by", Kind::Text),
    Column::new("DEPTH", "depth", Kind::Text),
    Column::new("LEVEL", "level", Kind::Text),
    Column::new("DESCRIPTION", "description", Kind::Text),
];

/// Deeper trees are cut.
const DEEPEST: usize = 256;

/// Show which rules are tried below which
///
/// With an ID: the rules that must match before it, and those below it. The order is the one in which they are tried:
/// higher levels first, with 0 before all, then as they are loaded. A rule that stands in several places has what is
/// below it shown at the first of them.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rules tree 5710
  wazuhctl rules tree --depth 2
  wazuhctl rules tree 100100 --path rules/ --base ~/wazuh/ruleset
  wazuhctl rules tree 5710 -o csv")]
pub(crate) struct Tree {
    /// The rule's id; without one, all rules
    #[arg(value_name = "ID", add = completing::values(&completing::RULES))]
    id: Option<u32>,

    /// Look at these files, or those in these folders
    #[arg(long = "path", value_name = "PATH", help_heading = "Selecting")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    sources: SourceArgs,

    /// Only so many levels below the rule
    #[arg(long, value_name = "N", help_heading = "Selecting")]
    depth: Option<usize>,
}

impl Tree {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let set = read(world, &self.sources, &self.paths)?;
        let target = match self.id {
            Some(id) => Some(set.tree.place(id).ok_or_else(|| not_loaded(&set, id))?),
            None => None,
        };
        let above = target.map(|target| ancestors(&set, target));
        let mut growing =
            Growing { set: &set, target, above, depth: self.depth, shown: HashSet::new(), items: Vec::new() };
        let roots = set.tree.roots().iter().copied().filter(|root| growing.leads(*root)).collect::<Vec<_>>();
        let trees: Vec<Branch> = roots.iter().map(|root| growing.branch(*root, None, 0, None)).collect();
        if world.printer.is_for_people() {
            world.printer.raw(branches(&trees).as_bytes())?;
        } else {
            let document = json!(trees.iter().map(nested).collect::<Vec<_>>());
            world.printer.print(&View::of_items(document, growing.items, COLUMNS, "id"))?;
        }
        Ok(Exit::Done)
    }
}

/// The failure of a rule that is not in the tree.
pub(super) fn not_loaded(set: &RuleSet, id: u32) -> Failure {
    let dropped = set
        .rules
        .iter()
        .zip(&set.tree.fates)
        .find(|(rule, fate)| rule.id == Some(id) && **fate == Fate::Orphan);
    if dropped.is_some() {
        return Failure::new(
            Exit::NotFound,
            format!("rule {id} is not loaded: it depends on nothing that is there"),
        )
        .hint("wazuhctl rules lint says what is missing");
    }
    Failure::new(Exit::NotFound, format!("there is no rule {id} in these files"))
}

/// All places from which one is reached.
fn ancestors(set: &RuleSet, target: usize) -> HashSet<usize> {
    let mut found = HashSet::from([target]);
    let mut open = vec![target];
    while let Some(node) = open.pop().and_then(|place| set.tree.node(place)) {
        for (parent, _) in &node.parents {
            if found.insert(*parent) {
                open.push(*parent);
            }
        }
    }
    found
}

struct Growing<'s> {
    set: &'s RuleSet,
    target: Option<usize>,
    above: Option<HashSet<usize>>,
    depth: Option<usize>,
    shown: HashSet<usize>,
    items: Vec<Value>,
}

impl Growing<'_> {
    /// Whether a place is on the way to the rule that was asked for.
    fn leads(&self, place: usize) -> bool {
        self.above.as_ref().is_none_or(|above| above.contains(&place))
    }

    /// A rule with those below it; `below` says how deep it is below the one that was asked for.
    fn branch(&mut self, place: usize, parent: Option<&Node>, depth: usize, below: Option<usize>) -> Branch {
        let (Some(node), below) = (self.set.tree.node(place), self.below(place, below)) else {
            return Branch::default();
        };
        let rule = self.set.rules.get(node.rule);
        let link = parent.and_then(|parent| {
            let parent = self.set.tree.place(parent.id)?;
            node.parents.iter().find(|(place, _)| *place == parent).map(|(_, link)| *link)
        });
        let (level, description) =
            (rule.and_then(|rule| rule.level), rule.map(Rule::description).unwrap_or_default());
        let item = json!({ "id": node.id, "parent": parent.map(|parent| parent.id), "by": link.map(option_of), "depth": depth,
                           "level": level, "description": description });
        self.items.push(item.clone());
        let again = !self.shown.insert(place);
        let mut text = format!("{} (level {})", node.id, level.unwrap_or(0));
        if let Some(option) = link.filter(|link| !matches!(link, Link::Id | Link::Category)).map(option_of) {
            text.push_str(&format!(" [{option}]"));
        }
        text.push_str(&format!(" {description}"));
        if self.target == Some(place) {
            text.push_str("  <--");
        }
        let deep =
            self.depth.is_some_and(|most| below.is_some_and(|below| below >= most)) || depth >= DEEPEST;
        if again && !node.children.is_empty() {
            text.push_str(" (as above)");
        }
        let children = if again || deep { Vec::new() } else { node.children.clone() };
        let children = children.into_iter().filter(|child| below.is_some() || self.leads(*child));
        let children: Vec<usize> = children.collect();
        let next = below.map(|below| below + 1);
        Branch {
            text,
            value: item,
            children: children
                .into_iter()
                .map(|child| self.branch(child, Some(node), depth + 1, next))
                .collect(),
        }
    }

    fn below(&self, place: usize, below: Option<usize>) -> Option<usize> {
        if self.target.is_none() {
            Some(below.unwrap_or(0))
        } else {
            below.or((self.target == Some(place)).then_some(0))
        }
    }
}

fn option_of(link: Link) -> &'static str {
    match link {
        Link::Id => "if_sid",
        Link::MatchedId => "if_matched_sid",
        Link::Group => "if_group",
        Link::MatchedGroup => "if_matched_group",
        Link::Level => "if_level",
        Link::Category => "category",
    }
}

fn nested(branch: &Branch) -> Value {
    let mut value = branch.value.clone();
    if let Some(fields) = value.as_object_mut() {
        fields.insert("children".into(), branch.children.iter().map(nested).collect());
    }
    value
}
