//! The items that an operation failed on, grouped by what went wrong.

use std::collections::{BTreeSet, HashMap};
use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::error::{Class, Error, Fault};

/// The name of a failed item: users, roles, policies and rules go by number, everything else by text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemId {
    /// Shown as a JSON number.
    Number(i64),
    /// Shown as a JSON string. Agent ids are text, so that their leading zeros stay.
    Text(String),
}

impl ItemId {
    /// The number an id stands for, if it does: "007" is 7.
    fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
        }
    }
}

impl Serialize for ItemId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

impl From<i64> for ItemId {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for ItemId {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for ItemId {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The items that failed for one reason.
#[derive(Debug, Clone)]
pub struct Group {
    error: Error,
    ids: BTreeSet<ItemId>,
}

impl Group {
    /// What went wrong.
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The ids in the order in which they are shown: by number if all of them are numbers, else as text.
    pub fn ids(&self) -> Vec<&ItemId> {
        let mut ids: Vec<&ItemId> = self.ids.iter().collect();
        if ids.iter().all(|id| id.number().is_some()) {
            ids.sort_by_key(|id| id.number());
        }
        ids
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("error", &Shown(&self.error))?;
        map.serialize_entry("id", &self.ids())?;
        map.end()
    }
}

/// An error as failed items show it.
struct Shown<'a>(&'a Error);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(error) = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", &error.code())?;
        map.serialize_entry("message", &error.to_string())?;
        if let Some(remediation) = error.remediation() {
            map.serialize_entry("remediation", remediation)?;
        }
        map.end()
    }
}

/// All failed items of an answer.
///
/// Two errors are the same, and their ids shown together, if fault and class are: the cause, which only the log sees,
/// does not count.
#[derive(Debug, Clone, Default)]
pub struct Failures {
    groups: Vec<Group>,
    places: HashMap<(Class, Fault), usize>,
}

impl Failures {
    /// No failures.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an item; one that is there already for the same reason counts once.
    pub fn add(&mut self, id: impl Into<ItemId>, error: impl Into<Error>) {
        let error = error.into();
        self.group(&error).insert(id.into());
    }

    /// Adds several items that failed for the same reason.
    pub fn add_all<I: Into<ItemId>>(&mut self, ids: impl IntoIterator<Item = I>, error: impl Into<Error>) {
        let mut ids = ids.into_iter().map(Into::into).peekable();
        if ids.peek().is_some() {
            let error = error.into();
            self.group(&error).extend(ids);
        }
    }

    /// Takes over all failures of another answer.
    pub fn extend(&mut self, other: Self) {
        for group in other.groups {
            self.group(&group.error).extend(group.ids);
        }
    }

    /// Forgets every failure that has one of these codes.
    pub fn forget(&mut self, codes: &[u16]) {
        let kept =
            std::mem::take(self).groups.into_iter().filter(|group| !codes.contains(&group.error.code()));
        for group in kept {
            self.group(&group.error).extend(group.ids);
        }
    }

    /// How many items failed, counted once for each reason.
    pub fn total(&self) -> usize {
        self.groups.iter().map(|group| group.ids.len()).sum()
    }

    /// Whether nothing failed.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The groups by code; those of the same code in the order in which they came up.
    pub fn groups(&self) -> Vec<&Group> {
        let mut groups: Vec<&Group> = self.groups.iter().collect();
        groups.sort_by_key(|group| group.error.code());
        groups
    }

    /// The ids that failed for this reason so far.
    fn group(&mut self, error: &Error) -> &mut BTreeSet<ItemId> {
        let Self { groups, places } = self;
        let place = *places.entry((error.class(), error.fault().clone())).or_insert_with(|| {
            groups.push(Group { error: error.clone(), ids: BTreeSet::new() });
            groups.len() - 1
        });
        #[expect(
            clippy::indexing_slicing,
            reason = "places only ever points at groups, and none is taken out"
        )]
        &mut groups[place].ids
    }
}

impl Serialize for Failures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.groups())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn items_that_failed_alike_are_shown_together_by_code_and_number() {
        let mut failures = Failures::new();
        failures.add("0100", Fault::AgentNotEligible);
        failures.add("999", Fault::AgentNotEligible);
        failures.add("099", Fault::AgentNotEligible);
        failures.add("099", Fault::AgentNotEligible);
        failures.add("000", Fault::ManagerAgent);
        assert_eq!(failures.total(), 4);
        let shown = serde_json::to_value(&failures).unwrap();
        assert_eq!(shown[0]["error"]["code"], 1703);
        assert_eq!(shown[1]["id"], json!(["099", "0100", "999"]));
        assert!(shown[1]["error"]["remediation"].is_string());
    }

    #[test]
    fn names_are_sorted_as_text_and_numbers_stay_numbers() {
        let mut failures = Failures::new();
        failures.add_all(["b", "10", "9"], Fault::UserNotFound);
        failures.add_all([105, 99], Fault::ReservedResource);
        let shown = serde_json::to_value(&failures).unwrap();
        assert_eq!(shown[0]["id"], json!([99, 105]));
        assert_eq!(shown[1]["id"], json!(["10", "9", "b"]));
        assert!(shown[0]["error"].get("remediation").is_none());
    }

    #[test]
    fn the_class_is_part_of_the_reason() {
        let mut failures = Failures::new();
        failures.add("a", Fault::UserNotFound);
        failures.add("b", Error::new(Fault::UserNotFound).in_class(Class::NotFound));
        assert_eq!(failures.groups().len(), 2);
    }

    #[test]
    fn forgetting_a_code_keeps_the_rest() {
        let mut failures = Failures::new();
        failures.add("1", Fault::AgentNotFound);
        failures.add("2", Fault::ManagerAgent);
        failures.forget(&[1701]);
        failures.add("3", Fault::ManagerAgent);
        assert_eq!((failures.total(), failures.groups().len()), (2, 1));
    }

    #[test]
    fn adding_no_ids_adds_no_group() {
        let mut failures = Failures::new();
        failures.add_all(Vec::<String>::new(), Fault::ManagerAgent);
        assert!(failures.is_empty());
    }
}
