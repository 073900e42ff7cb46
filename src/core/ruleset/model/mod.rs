//! What rule, decoder and list files say, with the place of everything, and what analysisd makes of them.
//!
//! Files become [`Rule`]s and [`Decoder`]s that keep whatever is in them, right or wrong; [`RuleTree`] and
//! [`DecoderTree`] put them together in the order and by the rules of analysisd (`src/analysisd/rules.c`,
//! `rules_list.c`, `decoders/decode-xml.c`), and note what it would drop.

mod allowance;
mod attack;
mod cdb;
mod condition;
mod coverage;
mod decoder;
mod decoder_tree;
mod element;
mod expression;
mod file;
mod list;
mod matching;
mod mitre;
mod options;
mod patience;
mod reasons;
mod rule;
mod rule_tree;
mod set;
mod sources;
mod values;
mod variables;

pub use allowance::Allowance;
pub use attack::{Attack, Technique};
pub use cdb::{CdbError, CompiledList};
pub use condition::Condition;
pub use coverage::{Coverage, STANDARDS, TACTICS, TECHNIQUES, coverage};
pub use decoder::{Decoder, INTERNAL_DECODERS, PLUGINS};
pub use decoder_tree::{DecoderIssue, DecoderTree};
pub use element::{Attribute, Element, Word};
pub use expression::{Dialect, PatternFault, foreign_syntax, osregex_groups, pcre2_groups};
pub use file::{Origin, Place, SourceFile, TextFault};
pub use list::{Entry, LineFault, ListText};
pub use matching::{Words, group_matches};
pub use mitre::{MitreBlock, MitreFault, is_tactic, is_technique};
pub use options::{CATEGORIES, COMPILED_RULES, OptionKind, RuleOption, rule_option, rule_option_names};
pub use patience::{GivenUp, Patience};
pub use reasons::{MOST_WAYS, Reasons, Step, reasons};
pub use rule::{Number, Rule};
pub use rule_tree::{Fate, Link, Node, RuleTree};
pub use set::{FIRST_CUSTOM_ID, Reason, RuleSet, Unread};
pub use sources::{Base, LoadError, load};
pub use values::{Hours, are_weekdays, ids, is_address, is_id_list};
