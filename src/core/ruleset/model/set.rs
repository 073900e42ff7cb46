//! [`RuleSet`]: files of rules and decoders together, in the order in which analysisd loads them.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::decoder::{Decoder, INTERNAL_DECODERS};
use super::decoder_tree::DecoderTree;
use super::file::SourceFile;
use super::patience::{GivenUp, MOST_GROUP_TEXT, Patience};
use super::rule::Rule;
use super::rule_tree::RuleTree;
use crate::ruleset::Kind;

/// The first id that is free for rules of one's own.
pub const FIRST_CUSTOM_ID: u32 = 100_000;

/// How many fields an event can have where nothing else is configured.
pub(super) const MOST_FIELDS: usize = 256;

/// A file that is there and was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its path as it is shown.
    pub path: PathBuf,
    /// What it is about.
    pub kind: Kind,
    /// Why.
    pub why: Reason,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The configuration excludes it.
    Excluded,
    /// The configuration does not name it.
    NotNamed,
    /// It cannot be read, and this is what the system says.
    Unreadable(String),
}

/// Rules and decoders, and what analysisd makes of them.
#[derive(Debug, Clone)]
pub struct RuleSet {
    /// The files: those of decoders, then those of rules, each by name.
    pub files: Vec<SourceFile>,
    /// The rules, in the order in which they are loaded.
    pub rules: Vec<Rule>,
    /// The decoders, likewise.
    pub decoders: Vec<Decoder>,
    /// Which rule is tried below which.
    pub tree: RuleTree,
    /// Which decoder goes on with which.
    pub decoder_tree: DecoderTree,
    /// Whether all rules are here that analysisd would load, so that what is missing is missing.
    pub complete: bool,
    /// Whether that is so of the decoders.
    pub decoders_complete: bool,
    /// The lists that are loaded, as the configuration names them; `None` where no configuration is known.
    pub lists: Option<Vec<String>>,
    /// Files that are there and were not read.
    pub unread: Vec<Unread>,
    /// The ids that ATT&CK has; `None` where no database of it is known.
    pub attack: Option<HashSet<String>>,
    /// How many fields an event can have: `analysisd.decoder_order_size`.
    pub most_fields: usize,
}

impl RuleSet {
    /// Puts files together. They are loaded by their names, whatever their folders are; of equal names, as they come.
    ///
    /// # Errors
    /// Where it takes too long, or there are too many ties.
    pub fn build(
        mut files: Vec<SourceFile>,
        lists: Option<Vec<String>>,
        complete: bool,
        decoders_complete: bool,
        patience: Patience,
    ) -> Result<Self, GivenUp> {
        let is_rules = |file: &SourceFile| file.kind == Kind::Rules;
        files.sort_by(|a, b| is_rules(a).cmp(&is_rules(b)).then_with(|| name(&a.path).cmp(name(&b.path))));
        let (mut rules, mut decoders, mut group_text) = (Vec::new(), Vec::new(), 0_usize);
        for (number, file) in files.iter().enumerate() {
            match file.kind {
                Kind::Decoders => {
                    let roots = file.roots.iter().filter(|root| root.is("decoder"));
                    decoders.extend(roots.map(|root| Decoder::new(number, root.clone())));
                }
                Kind::Rules => {
                    for group in file.roots.iter().filter(|root| root.is("group")) {
                        let groups =
                            group.attributes.first().map_or("", |attribute| attribute.value.text.as_str());
                        let copies = groups.len().saturating_mul(group.all("rule").count());
                        group_text = group_text.saturating_add(copies);
                        if group_text > MOST_GROUP_TEXT {
                            return Err(GivenUp::TooMuch);
                        }
                        rules.extend(group.all("rule").map(|rule| Rule::new(number, rule.clone(), groups)));
                    }
                }
            }
        }
        let tree = RuleTree::build(&rules, complete, patience)?;
        let decoder_tree = DecoderTree::build(&decoders, patience)?;
        Ok(Self {
            files,
            rules,
            decoders,
            tree,
            decoder_tree,
            complete,
            decoders_complete,
            lists,
            unread: Vec::new(),
            attack: None,
            most_fields: MOST_FIELDS,
        })
    }

    /// Whether findings in the file of this number are wanted.
    pub fn is_asked(&self, file: usize) -> bool {
        self.files.get(file).is_some_and(|file| file.asked)
    }

    /// What a file is about, by its path.
    pub fn kind_of(&self, path: &Path) -> Option<Kind> {
        let read = self.files.iter().find(|file| file.path == path).map(|file| file.kind);
        read.or_else(|| self.unread.iter().find(|file| file.path == path).map(|file| file.kind))
    }

    /// Whether a rule of this id can be missing without being an error: it may be one of Wazuh's own, which are not
    /// here.
    pub const fn may_be_elsewhere(&self, id: u32) -> bool {
        !self.complete && id < FIRST_CUSTOM_ID
    }

    /// The decoders of a name.
    pub fn decoders_named<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Decoder> {
        self.decoders.iter().filter(move |decoder| decoder.name.as_deref() == Some(name))
    }

    /// Whether there is a decoder of a name, in a file or in analysisd itself.
    pub fn has_decoder(&self, name: &str) -> bool {
        INTERNAL_DECODERS.contains(&name) || self.decoders_named(name).next().is_some()
    }
}

fn name(path: &Path) -> &OsStr {
    path.file_name().unwrap_or_default()
}
