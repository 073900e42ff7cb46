//! [`Rule`]: one rule, as the Server API shows it.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashSet};
use std::io;

use serde_json::{Map, Value, json};

use super::read;
use crate::error::{Error, Fault, Result};
use crate::query::Shown;
use crate::ruleset::{Definition, FileStatus, Kind, RulesetFile};

/// A family of requirements that rules help to fulfil.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Requirement {
    /// PCI DSS.
    PciDss,
    /// GDPR.
    Gdpr,
    /// HIPAA.
    Hipaa,
    /// NIST 800-53.
    Nist80053,
    /// GPG13.
    Gpg13,
    /// TSC.
    Tsc,
    /// MITRE ATT&CK.
    Mitre,
}

impl Requirement {
    /// All of them, in the order in which a group's name is compared with theirs.
    pub const ALL: [Self; 7] =
        [Self::PciDss, Self::Gdpr, Self::Hipaa, Self::Nist80053, Self::Gpg13, Self::Tsc, Self::Mitre];

    /// All of them, in the order in which a rule shows them.
    const SHOWN: [Self; 7] =
        [Self::PciDss, Self::Gpg13, Self::Gdpr, Self::Hipaa, Self::Nist80053, Self::Tsc, Self::Mitre];

    /// The name of the field, and what a group's name begins with that stands for a requirement.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PciDss => "pci_dss",
            Self::Gdpr => "gdpr",
            Self::Hipaa => "hipaa",
            Self::Nist80053 => "nist_800_53",
            Self::Gpg13 => "gpg13",
            Self::Tsc => "tsc",
            Self::Mitre => "mitre",
        }
    }

    /// By its name, where `-` is as good as `_`.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.replace('-', "_");
        Self::ALL.into_iter().find(|requirement| requirement.as_str() == name)
    }
}

/// What a file says of a rule.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) id: i64,
    pub(super) level: i64,
    pub(super) details: Map<String, Value>,
    /// The requirements, each once, in the order of [`Requirement::ALL`].
    pub(super) requirements: [Vec<String>; 7],
    /// The groups that stand for a requirement.
    pub(super) known: HashSet<String>,
    pub(super) groups: Vec<String>,
    pub(super) description: String,
}

/// A rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    id: i64,
    level: i64,
    status: FileStatus,
    filename: String,
    relative_dirname: String,
    shown: Shown,
}

impl Rule {
    pub(super) fn new(file: &RulesetFile, draft: Draft) -> Self {
        let Draft { id, level, details, requirements, groups, description, .. } = draft;
        let mut value = json!({
            "filename": file.filename,
            "relative_dirname": file.relative_dirname,
            "id": id,
            "level": level,
            "status": file.status.as_str(),
            "details": details,
        });
        if let Value::Object(fields) = &mut value {
            for requirement in Requirement::SHOWN {
                let place = Requirement::ALL.iter().position(|one| *one == requirement);
                let values = place.and_then(|place| requirements.get(place)).cloned().unwrap_or_default();
                fields.insert(requirement.as_str().to_owned(), values.into());
            }
            fields.insert("groups".to_owned(), groups.into());
            fields.insert("description".to_owned(), description.into());
        }
        Self {
            id,
            level,
            status: file.status,
            filename: file.filename.clone(),
            relative_dirname: file.relative_dirname.clone(),
            shown: Shown::new(value),
        }
    }

    /// Its number.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Its level.
    pub fn level(&self) -> i64 {
        self.level
    }

    /// Whether its file is read.
    pub fn status(&self) -> FileStatus {
        self.status
    }

    /// The folder of its file, relative to the home.
    pub fn relative_dirname(&self) -> &str {
        &self.relative_dirname
    }

    /// Its groups.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.texts("groups")
    }

    /// The requirements of a family that it helps to fulfil.
    pub fn requirements(&self, requirement: Requirement) -> impl Iterator<Item = &str> {
        self.texts(requirement.as_str())
    }

    fn texts(&self, field: &str) -> impl Iterator<Item = &str> {
        let values = self.shown.value.get(field).and_then(Value::as_array);
        values.into_iter().flatten().filter_map(Value::as_str)
    }
}

/// The groups and the requirements that there are, each once and in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Summary {
    groups: Vec<Value>,
    /// In the order of [`Requirement::ALL`].
    requirements: [Vec<Value>; 7],
}

impl Summary {
    /// The requirements of a family, or the groups.
    pub(super) fn values(&self, of: Option<Requirement>) -> &[Value] {
        let Some(requirement) = of else { return &self.groups };
        let families = Requirement::ALL.iter().zip(&self.requirements);
        families.into_iter().find(|(one, _)| **one == requirement).map_or(&[], |(_, values)| values)
    }
}

impl Definition for Rule {
    const KIND: Kind = Kind::Rules;
    type Summary = Summary;

    fn read(file: &RulesetFile, text: &str) -> Result<Vec<Self>> {
        read::read(file, text)
    }

    fn order(&self, other: &Self) -> Ordering {
        self.id.cmp(&other.id)
    }

    fn shown(&self) -> &Shown {
        &self.shown
    }

    fn filename(&self) -> &str {
        &self.filename
    }

    fn summary<'d>(all: impl Iterator<Item = &'d Self>) -> Summary {
        let mut groups = BTreeSet::new();
        let mut requirements: [BTreeSet<&str>; 7] = Default::default();
        for rule in all {
            groups.extend(rule.groups());
            for (found, requirement) in requirements.iter_mut().zip(Requirement::ALL) {
                found.extend(rule.requirements(requirement));
            }
        }
        let values = |texts: BTreeSet<&str>| texts.into_iter().map(Value::from).collect();
        Summary { groups: values(groups), requirements: requirements.map(values) }
    }

    fn unreadable(path: String, cause: io::Error) -> Error {
        let fault = match cause.kind() {
            io::ErrorKind::PermissionDenied => Fault::RuleFileForbidden { path },
            io::ErrorKind::InvalidData | io::ErrorKind::FileTooLarge => {
                Fault::RuleFileInvalid { file: path, reason: cause.to_string() }
            }
            _ => Fault::RuleFilesUnreadable { path },
        };
        Error::new(fault).caused_by(cause)
    }
}
