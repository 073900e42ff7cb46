//! [`RuleTree`]: which rules are loaded, and which is tried below which, as analysisd puts them together.
//!
//! `src/analysisd/rules_list.c` of Wazuh 4.14. A rule is tried after those it depends on have matched. Among the rules
//! below one, those of higher levels are tried first, with 0 as the highest of all, then those that were loaded first;
//! the first that matches ends the search. A rule that overwrites another takes its place and its parents.

use std::collections::HashMap;

use super::matching::Words;
use super::patience::{GivenUp, MOST_TIES, Patience};
use super::rule::Rule;
use super::values;

/// Rules with ids below this have no parents: they are what each category of events begins with.
const FIRST_CHILD: u32 = 10;

/// A rule's place in the tree.
#[derive(Debug, Clone)]
pub struct Node {
    /// The rule's id.
    pub id: u32,
    /// The number of the rule that made the place.
    pub first: usize,
    /// The number of the rule that is in it, which may have overwritten the first.
    pub rule: usize,
    /// The places above, with what ties it to them.
    pub parents: Vec<(usize, Link)>,
    /// The places below, in the order in which they are tried.
    pub children: Vec<usize>,
}

/// What ties a rule to the one above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Link {
    /// `if_sid`.
    Id,
    /// `if_matched_sid`, where nothing else says what the rule is tried after.
    MatchedId,
    /// `if_group`.
    Group,
    /// `if_matched_group`, likewise.
    MatchedGroup,
    /// `if_level`.
    Level,
    /// The category alone.
    Category,
}

/// What becomes of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It has this place in the tree.
    Placed(usize),
    /// It took this place from another rule.
    Overwrote(usize),
    /// It has the id of the rule in this place, and is dropped.
    Duplicate(usize),
    /// It depends on nothing that is there, and is dropped.
    Orphan,
    /// It has no id or cannot be read, and stops the manager.
    Unreadable,
}

/// The tree.
#[derive(Debug, Clone, Default)]
pub struct RuleTree {
    /// The places.
    pub nodes: Vec<Node>,
    /// What becomes of each rule.
    pub fates: Vec<Fate>,
    roots: Vec<usize>,
    by_id: HashMap<u32, usize>,
    categories: Vec<String>,
    /// The groups of each place, in small letters.
    groups: Vec<String>,
    /// How many parents the places have altogether.
    ties: usize,
    /// Whether a rule has overwritten another of a different weight, so that places need not be in the order of weights.
    is_reweighted: bool,
}

impl RuleTree {
    /// Puts rules together that are loaded in this order. Where the set is not `complete`, a rule without any parent
    /// keeps its place, because what it depends on may be in files that are not here.
    ///
    /// # Errors
    /// Where it takes too long, or there are too many ties.
    pub fn build(rules: &[Rule], complete: bool, patience: Patience) -> Result<Self, GivenUp> {
        let mut tree = Self::default();
        for (number, rule) in rules.iter().enumerate() {
            patience.check()?;
            let fate = tree.add(rules, number, rule, complete);
            tree.fates.push(fate);
            if tree.ties > MOST_TIES {
                return Err(GivenUp::TooMuch);
            }
        }
        Ok(tree)
    }

    /// The place of an id.
    pub fn place(&self, id: u32) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// The places that have none above.
    pub fn roots(&self) -> &[usize] {
        &self.roots
    }

    /// The groups of a place, in small letters.
    pub fn groups(&self, place: usize) -> &str {
        self.groups.get(place).map_or("", String::as_str)
    }

    /// A place by its number.
    pub fn node(&self, place: usize) -> Option<&Node> {
        self.nodes.get(place)
    }

    fn add(&mut self, rules: &[Rule], number: usize, rule: &Rule, complete: bool) -> Fate {
        let (Some(id), Some(_)) = (rule.id, rule.level) else { return Fate::Unreadable };
        if let Some(place) = self.place(id) {
            if !rule.overwrites() {
                return Fate::Duplicate(place);
            }
            if let (Some(node), Some(groups)) = (self.nodes.get_mut(place), self.groups.get_mut(place)) {
                self.is_reweighted |= rules.get(node.rule).map(weight) != Some(weight(rule));
                node.rule = number;
                *groups = rule.group_text().to_ascii_lowercase();
            }
            return Fate::Overwrote(place);
        }
        let parents = self.parents(rules, rule);
        let is_root = id < FIRST_CHILD;
        if parents.is_empty() && !is_root && complete {
            return Fate::Orphan;
        }
        let place = self.nodes.len();
        let category = self.category(rule, &parents);
        if is_root || parents.is_empty() {
            let at = self.seat(rules, &self.roots, rule);
            self.roots.insert(at, place);
        } else {
            for (parent, _) in &parents {
                let Some(children) = self.nodes.get(*parent).map(|node| &node.children) else { continue };
                let at = self.seat(rules, children, rule);
                if let Some(node) = self.nodes.get_mut(*parent) {
                    node.children.insert(at, place);
                }
            }
        }
        let parents = if is_root { Vec::new() } else { parents };
        self.ties += parents.len();
        self.nodes.push(Node { id, first: number, rule: number, parents, children: Vec::new() });
        self.categories.push(category);
        self.groups.push(rule.group_text().to_ascii_lowercase());
        self.by_id.insert(id, place);
        Fate::Placed(place)
    }

    /// Where a rule is put among others: before the first of a lower level.
    fn seat(&self, rules: &[Rule], others: &[usize], rule: &Rule) -> usize {
        let weight_of =
            |place: &usize| self.nodes.get(*place).and_then(|node| rules.get(node.rule)).map_or(0, weight);
        let own = weight(rule);
        if self.is_reweighted {
            return others.iter().position(|place| own > weight_of(place)).unwrap_or(others.len());
        }
        others.partition_point(|place| own <= weight_of(place))
    }

    fn parents(&self, rules: &[Rule], rule: &Rule) -> Vec<(usize, Link)> {
        let matched = rule.matched_id();
        if let Some(ids) = rule.parent_ids() {
            return self.by_ids(values::ids(&ids).into_iter().map(|(_, id)| id), Link::Id);
        }
        if let Some(id) = matched.filter(|_| rule.joined("if_group").is_none()) {
            return self.by_ids(std::iter::once(id), Link::MatchedId);
        }
        if let Some(level) = rule.joined("if_level") {
            let level = level.parse::<u32>().unwrap_or(u32::MAX).saturating_mul(100);
            let is_high = |node: &Node| rules.get(node.rule).is_some_and(|other| weight(other) >= level);
            let found = self.nodes.iter().enumerate().filter(|(_, node)| level > 0 && is_high(node));
            return found.map(|(place, _)| (place, Link::Level)).collect();
        }
        if let Some(groups) = rule.joined("if_group") {
            return self.in_groups(&groups, Link::Group);
        }
        if let Some(groups) = rule.joined("if_matched_group") {
            return self.in_groups(&groups, Link::MatchedGroup);
        }
        let category = category_named(rule);
        let root = self
            .roots
            .iter()
            .find(|place| self.categories.get(**place).is_some_and(|known| *known == category));
        root.map(|place| (*place, Link::Category)).into_iter().collect()
    }

    fn by_ids(&self, ids: impl Iterator<Item = u32>, link: Link) -> Vec<(usize, Link)> {
        let mut found: Vec<(usize, Link)> = Vec::new();
        for place in ids.filter_map(|id| self.place(id)) {
            if !found.iter().any(|(known, _)| *known == place) {
                found.push((place, link));
            }
        }
        found
    }

    fn in_groups(&self, wanted: &str, link: Link) -> Vec<(usize, Link)> {
        let words = Words::new(wanted);
        let found = self.groups.iter().enumerate().filter(|(_, groups)| words.are_in(groups));
        found.map(|(place, _)| (place, link)).collect()
    }

    /// The category a rule ends up with: that of the rule it depends on by its id, else its own.
    fn category(&self, rule: &Rule, parents: &[(usize, Link)]) -> String {
        let last =
            parents.iter().rfind(|(_, link)| matches!(link, Link::Id | Link::MatchedId | Link::Category));
        let inherited = last.and_then(|(place, _)| self.categories.get(*place));
        inherited.cloned().unwrap_or_else(|| category_named(rule))
    }
}

fn category_named(rule: &Rule) -> String {
    rule.element.last("category").map_or_else(|| "syslog".to_owned(), |option| option.text.text.clone())
}

/// What decides the order of rules: the level, with 0 above all; far below it without `accuracy`.
fn weight(rule: &Rule) -> u32 {
    let level = match rule.level {
        None | Some(0) => 99,
        Some(level) => u32::from(level),
    };
    if rule.number("accuracy", 4) == Some(0) { level } else { level * 100 }
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, SourceFile};
    use super::*;
    use crate::ruleset::Kind;

    fn rules(text: &str) -> Vec<Rule> {
        let text = format!(
            "<group name=\"base,\"><rule id=\"1\" level=\"0\" noalert=\"1\"><category>syslog</category></rule>{text}</group>"
        );
        let file = SourceFile::read("x.xml", Origin::Custom, Kind::Rules, text.as_bytes());
        let groups = &file.roots[0].attributes[0].value.text;
        file.roots[0].children.iter().map(|element| Rule::new(0, element.clone(), groups)).collect()
    }

    fn build(rules: &[Rule], complete: bool) -> RuleTree {
        RuleTree::build(rules, complete, Patience::endless()).unwrap()
    }

    fn children(tree: &RuleTree, id: u32) -> Vec<u32> {
        let node = tree.node(tree.place(id).unwrap()).unwrap();
        node.children.iter().map(|place| tree.nodes[*place].id).collect()
    }

    #[test]
    fn siblings_are_tried_by_level_with_zero_first() {
        let rules = rules(
            "<rule id=\"100\" level=\"3\"/><rule id=\"101\" level=\"5\"><if_sid>100</if_sid></rule>\
             <rule id=\"102\" level=\"7\"><if_sid>100</if_sid></rule><rule id=\"103\" level=\"0\"><if_sid>100</if_sid></rule>\
             <rule id=\"104\" level=\"7\"><if_sid>100, 999</if_sid></rule>\
             <rule id=\"105\" level=\"9\" accuracy=\"0\"><if_sid>100</if_sid></rule>",
        );
        let tree = build(&rules, true);
        assert_eq!(children(&tree, 100), [103, 102, 104, 101, 105]);
        assert_eq!(children(&tree, 1), [100]);
    }

    #[test]
    fn rules_without_parents_are_dropped_where_everything_is_known() {
        let rules = rules("<rule id=\"100\" level=\"3\"><if_sid>999</if_sid></rule>");
        assert_eq!(build(&rules, true).fates[1], Fate::Orphan);
        assert_eq!(build(&rules, false).fates[1], Fate::Placed(1));
    }

    #[test]
    fn overwriting_keeps_the_place() {
        let rules = rules(
            "<rule id=\"100\" level=\"3\"/><rule id=\"101\" level=\"3\"><if_sid>100</if_sid></rule>\
             <rule id=\"101\" level=\"9\" overwrite=\"yes\"><if_sid>1</if_sid></rule><rule id=\"101\" level=\"9\"/>",
        );
        let tree = build(&rules, true);
        assert_eq!(tree.fates[3..], [Fate::Overwrote(2), Fate::Duplicate(2)]);
        assert_eq!(children(&tree, 100), [101]);
        assert_eq!(tree.nodes[2].rule, 3);
    }

    #[test]
    fn groups_levels_and_matched_rules_tie_too() {
        let rules = rules(
            "<rule id=\"100\" level=\"3\"><group>web,</group></rule><rule id=\"101\" level=\"8\"><if_sid>100</if_sid></rule>\
             <rule id=\"102\" level=\"4\"><if_group>web</if_group></rule><rule id=\"103\" level=\"4\"><if_level>8</if_level></rule>\
             <rule id=\"104\" level=\"4\"><if_matched_sid>101</if_matched_sid></rule>\
             <rule id=\"105\" level=\"4\"><if_matched_group>web</if_matched_group></rule>",
        );
        let tree = build(&rules, true);
        let tied = |id: u32| {
            let node = tree.node(tree.place(id).unwrap()).unwrap();
            node.parents.iter().map(|(place, link)| (tree.nodes[*place].id, *link)).collect::<Vec<_>>()
        };
        assert_eq!(tied(102), [(100, Link::Group)]);
        assert_eq!(tied(103), [(1, Link::Level), (101, Link::Level)]);
        assert_eq!(tied(104), [(101, Link::MatchedId)]);
        assert_eq!(tied(105), [(100, Link::MatchedGroup)]);
    }
}
