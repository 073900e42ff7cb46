//! [`Rule`]: a rule as it stands in a file, right or wrong.

use super::condition::Condition;
use super::element::{Attribute, Element, Word};
use super::expression::Dialect;
use super::file::Place;
use super::mitre::MitreBlock;
use super::options::{OptionKind, rule_option};

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The number of its file.
    pub file: usize,
    /// Its element.
    pub element: Element,
    /// The groups that the element around it gives it, as they are written.
    pub outer_groups: String,
    /// Its id, where it has a good one.
    pub id: Option<u32>,
    /// Its level, where it has a good one.
    pub level: Option<u8>,
}

/// A number of a rule's attributes, as analysisd cuts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// It is no number.
    Wrong,
    /// The number.
    Good(u32),
    /// It has more digits than are read; these were.
    Cut(u32),
}

impl Number {
    /// Reads at most so many digits.
    pub fn read(text: &str, digits: usize) -> Self {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::Wrong;
        }
        let kept = text.get(..digits).unwrap_or(text);
        match kept.parse() {
            Ok(number) if kept.len() == text.len() => Self::Good(number),
            Ok(number) => Self::Cut(number),
            Err(_) => Self::Wrong,
        }
    }

    /// The number that counts.
    pub const fn value(self) -> Option<u32> {
        match self {
            Self::Wrong => None,
            Self::Good(number) | Self::Cut(number) => Some(number),
        }
    }
}

impl Rule {
    /// Makes a rule of an element.
    pub fn new(file: usize, element: Element, outer_groups: &str) -> Self {
        let mut rule = Self { file, element, outer_groups: outer_groups.to_owned(), id: None, level: None };
        rule.id = rule.number("id", 6).filter(|_| rule.value("id").is_some_and(|text| text.len() <= 6));
        let level = rule.number("level", 9).filter(|level| *level <= 16);
        rule.level = level.and_then(|level| u8::try_from(level).ok());
        rule
    }

    /// An attribute's value.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.element.any_attribute(name).map(|attribute| attribute.value.text.as_str())
    }

    /// An attribute that is a number, of at most so many digits.
    pub fn number(&self, name: &str, digits: usize) -> Option<u32> {
        Number::read(self.value(name)?, digits).value()
    }

    /// Where its start tag is.
    pub fn place(&self) -> Place {
        Place { file: self.file, span: self.element.tag.clone() }
    }

    /// Where an attribute's value is; the start tag where it is not there.
    pub fn attribute_place(&self, name: &str) -> Place {
        let attribute = self.element.any_attribute(name);
        let span = attribute
            .map_or_else(|| self.element.tag.clone(), |attribute: &Attribute| attribute.value.span.clone());
        Place { file: self.file, span }
    }

    /// Whether it says that it takes the place of another one.
    pub fn overwrites(&self) -> bool {
        self.value("overwrite") == Some("yes")
    }

    /// Whether it never gives an alert of its own.
    pub fn is_silent(&self) -> bool {
        self.value("noalert") == Some("1")
    }

    /// All options of a name put together to one text, as analysisd does it.
    pub fn joined(&self, name: &str) -> Option<String> {
        let mut parts = self.element.all(name).map(|option| option.text.text.as_str());
        let first = parts.next()?.to_owned();
        Some(parts.fold(first, |text, part| text + part))
    }

    /// The ids in `if_sid`.
    pub fn parent_ids(&self) -> Option<String> {
        self.joined("if_sid")
    }

    /// The id in `if_matched_sid`.
    pub fn matched_id(&self) -> Option<u32> {
        self.element.last("if_matched_sid")?.text.text.parse().ok()
    }

    /// The text of its groups: the outer ones with its own behind, letter behind letter.
    pub fn group_text(&self) -> String {
        let mut text = self.outer_groups.clone();
        for group in self.element.all("group") {
            text.push_str(&group.text.text.replace('\n', ""));
        }
        text
    }

    /// The names of its groups.
    pub fn groups(&self) -> Vec<String> {
        let text = self.group_text();
        text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// What its alerts say.
    pub fn description(&self) -> String {
        self.joined("description").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether it looks at events before this one.
    pub fn is_correlation(&self) -> bool {
        ["if_matched_sid", "if_matched_group", "if_matched_regex"]
            .iter()
            .any(|name| self.element.last(name).is_some())
    }

    /// The techniques it names, with the tactic where one is named.
    pub fn mitre(&self) -> Vec<MitreBlock> {
        let blocks: Vec<MitreBlock> =
            self.element.all("mitre").filter_map(|element| MitreBlock::read(element).ok()).collect();
        // The form with tactics drives out the other one.
        let has_tactics = blocks.iter().any(|block| block.has_tactic);
        blocks.into_iter().filter(|block| block.has_tactic == has_tactics).collect()
    }

    /// What must hold of an event, beside what its parents ask, in the order in which analysisd looks.
    pub fn conditions(&self) -> Vec<Condition> {
        let mut conditions: Vec<Condition> = Vec::new();
        for option in &self.element.children {
            let Some(known) = rule_option(&option.name.text) else { continue };
            let place = conditions.iter().position(|condition| condition.subject == known.name);
            let joined = place
                .filter(|_| known.is_joined() || known.is_replaced() || known.kind == OptionKind::Address)
                .and_then(|at| conditions.get_mut(at));
            let Some(condition) = condition(option, known.name, known.kind) else { continue };
            match joined {
                Some(before) if known.is_joined() => {
                    let pattern = std::mem::take(&mut before.pattern) + &condition.pattern;
                    *before = Condition { pattern, ..condition };
                }
                // One of several addresses is enough.
                Some(before) if known.kind == OptionKind::Address => {
                    let pattern = format!("{} or {}", before.pattern, condition.pattern);
                    *before = Condition { pattern, ..condition };
                }
                Some(before) => *before = condition,
                None => conditions.push(condition),
            }
        }
        if let Some(size) = self.number("maxsize", 4) {
            conditions.push(plain("maxsize", false, size.to_string()));
        }
        conditions
    }

    /// The option's first element, for places.
    pub fn option(&self, name: &str) -> Option<&Word> {
        self.element.children.iter().find(|option| option.is(name)).map(|option| &option.text)
    }
}

fn plain(subject: impl Into<String>, negated: bool, pattern: impl Into<String>) -> Condition {
    Condition { subject: subject.into(), negated, dialect: Dialect::Plain, pattern: pattern.into() }
}

/// The dialect of a pattern: what `type` says, where analysisd knows it.
pub(super) fn dialect_of(option: &Element, usual: Dialect) -> Dialect {
    option.attribute("type").and_then(|attribute| Dialect::named(&attribute.value.text)).unwrap_or(usual)
}

fn condition(option: &Element, name: &str, kind: OptionKind) -> Option<Condition> {
    let text = option.text.text.clone();
    let attribute =
        |name: &str| option.attribute(name).map(|attribute| attribute.value.text.trim().to_owned());
    Some(match kind {
        OptionKind::Pattern(usual) => Condition {
            subject: name.to_owned(),
            negated: option.is_negated(),
            dialect: dialect_of(option, usual),
            pattern: text,
        },
        OptionKind::Field => Condition {
            subject: format!("field {}", attribute("name").unwrap_or_default()),
            negated: option.is_negated(),
            dialect: dialect_of(option, Dialect::Osregex),
            pattern: text,
        },
        OptionKind::Address => plain(name, option.is_negated(), text),
        OptionKind::List => list_condition(option, text),
        OptionKind::Hours | OptionKind::Weekday | OptionKind::Decoder | OptionKind::Compiled => {
            plain(name, false, text)
        }
        OptionKind::FirstTime | OptionKind::Diff => plain(name, false, String::new()),
        OptionKind::Ignore if name == "check_if_ignored" => plain(name, false, text),
        _ => return None,
    })
}

fn list_condition(option: &Element, list: String) -> Condition {
    let value = |name: &str| option.any_attribute(name).map_or("", |attribute| attribute.value.text.trim());
    let (field, lookup) = (value("field"), value("lookup").to_ascii_lowercase());
    let subject = if lookup.ends_with("_value") { "list_value" } else { "list" };
    let pattern = match value("check_value") {
        "" => list,
        check => format!("{list} (value {check})"),
    };
    plain(format!("{subject} {field}"), lookup.starts_with("not_"), pattern)
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, SourceFile};
    use super::*;
    use crate::ruleset::Kind;

    fn rule(text: &str) -> Rule {
        let text = format!("<group name=\"a,b,\">{text}</group>");
        let file = SourceFile::read("x.xml", Origin::Custom, Kind::Rules, text.as_bytes());
        Rule::new(0, file.roots[0].children[0].clone(), &file.roots[0].attributes[0].value.text)
    }

    #[test]
    fn options_are_put_together() {
        let rule = rule(
            "<rule id=\"100\" level=\"3\" maxsize=\"900\"><match>a|</match><match>b</match><srcip>192.0.2.1</srcip><srcip negate=\"yes\">any</srcip>\
             <field name=\"x\" type=\"pcre2\">^1</field><field name=\"x\">2</field><group>c,\nd</group>\
             <list field=\"user\" lookup=\"not_match_key\">etc/lists/l</list><description>Two\n words</description></rule>",
        );
        assert_eq!((rule.id, rule.level), (Some(100), Some(3)));
        assert_eq!(rule.groups(), ["a", "b", "c", "d"]);
        assert_eq!(rule.description(), "Two words");
        let sentences: Vec<String> = rule.conditions().iter().map(Condition::sentence).collect();
        assert_eq!(
            sentences,
            [
                "the log matches \"a|b\" (osmatch)",
                "srcip is not 192.0.2.1 or any",
                "the field x matches \"^1\" (pcre2)",
                "the field x matches \"2\" (osregex)",
                "the list etc/lists/l has not user",
                "the log is at least 900 bytes long",
            ]
        );
    }

    #[test]
    fn numbers_are_cut_as_analysisd_cuts_them() {
        assert_eq!(Number::read("120", 5), Number::Good(120));
        assert_eq!(Number::read("123456", 5), Number::Cut(12_345));
        assert_eq!(Number::read("", 5), Number::Wrong);
        assert_eq!(Number::read("-1", 5), Number::Wrong);
        assert_eq!(rule("<rule id=\"1234567\" level=\"17\"/>").id, None);
        assert_eq!(rule("<rule id=\"1\" level=\"17\"/>").level, None);
    }

    #[test]
    fn tactics_drive_out_plain_ids() {
        let found = rule(
            "<rule id=\"1\" level=\"1\"><mitre><id>T1</id></mitre>\
             <mitre><tacticID>TA0001</tacticID><techniqueID>T1078</techniqueID></mitre></rule>",
        );
        assert_eq!(found.mitre().len(), 1);
        assert_eq!(found.mitre()[0].techniques, ["T1078"]);
    }
}
