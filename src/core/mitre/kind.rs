//! [`Kind`]: the six kinds of things that ATT&CK knows, and what Wazuh shows of each.

use super::read::{Relation, Source};
use crate::query::ListFields;
use crate::result::Messages;

/// A kind of things, each with a list of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Intrusion sets: those who attack.
    Groups,
    /// What helps against techniques.
    Mitigations,
    /// Where all of this is written.
    References,
    /// Malware and tools.
    Software,
    /// What attackers want.
    Tactics,
    /// How they get it.
    Techniques,
}

/// What a kind is made of.
#[derive(Debug)]
pub(super) struct Facts {
    /// The table in the database, as SQL names it.
    pub(super) table: &'static str,
    /// Its columns that are shown.
    pub(super) columns: &'static [&'static str],
    /// What the references of such things have in their column `type`; `None` where things have no references.
    pub(super) referenced_as: Option<&'static str>,
    /// The lists of other things' ids.
    pub(super) relations: &'static [Relation],
    /// The fields that can be sorted by and selected: columns, relations, and what comes from a reference.
    pub(super) fields: &'static [&'static str],
    /// What the answer says.
    pub(super) messages: Messages,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Groups, Self::Mitigations, Self::References, Self::Software, Self::Tactics, Self::Techniques];

    pub(super) fn facts(self) -> &'static Facts {
        match self {
            Self::Groups => &GROUPS,
            Self::Mitigations => &MITIGATIONS,
            Self::References => &REFERENCES,
            Self::Software => &SOFTWARE,
            Self::Tactics => &TACTICS,
            Self::Techniques => &TECHNIQUES,
        }
    }

    /// What the list offers to requests.
    pub(super) fn offered(self) -> ListFields<'static> {
        let fields = self.facts().fields;
        ListFields {
            sortable: Some(fields),
            default_sort: &[],
            selectable: Some(fields),
            required: &["id"],
            searched: None,
        }
    }
}

/// The columns of groups, software and mitigations.
const THING: &[&str] = &[
    "id",
    "name",
    "description",
    "created_time",
    "modified_time",
    "mitre_version",
    "revoked_by",
    "deprecated",
];

static GROUPS: Facts = Facts {
    table: "`group`",
    columns: THING,
    referenced_as: Some("group"),
    relations: &[
        Relation {
            field: "software",
            source: Source::Use,
            here: "source_id",
            kinds: Some(("group", "software")),
        },
        Relation {
            field: "techniques",
            source: Source::Use,
            here: "source_id",
            kinds: Some(("group", "technique")),
        },
    ],
    fields: &[
        "created_time",
        "deprecated",
        "description",
        "external_id",
        "id",
        "mitre_version",
        "modified_time",
        "name",
        "references",
        "revoked_by",
        "software",
        "source",
        "techniques",
        "url",
    ],
    messages: Messages::new(
        "The groups of MITRE ATT&CK are shown",
        "Some groups of MITRE ATT&CK could not be shown",
        "No group of MITRE ATT&CK is shown",
    ),
};

static MITIGATIONS: Facts = Facts {
    table: "mitigation",
    columns: THING,
    referenced_as: Some("mitigation"),
    relations: &[Relation { field: "techniques", source: Source::Mitigate, here: "source_id", kinds: None }],
    fields: &[
        "created_time",
        "deprecated",
        "description",
        "external_id",
        "id",
        "mitre_version",
        "modified_time",
        "name",
        "references",
        "revoked_by",
        "source",
        "techniques",
        "url",
    ],
    messages: Messages::new(
        "The mitigations of MITRE ATT&CK are shown",
        "Some mitigations of MITRE ATT&CK could not be shown",
        "No mitigation of MITRE ATT&CK is shown",
    ),
};

static REFERENCES: Facts = Facts {
    table: "reference",
    columns: &["id", "source", "external_id", "url", "description", "type"],
    referenced_as: None,
    relations: &[],
    fields: &["description", "external_id", "id", "source", "type", "url"],
    messages: Messages::new(
        "The references of MITRE ATT&CK are shown",
        "Some references of MITRE ATT&CK could not be shown",
        "No reference of MITRE ATT&CK is shown",
    ),
};

static SOFTWARE: Facts = Facts {
    table: "software",
    columns: THING,
    referenced_as: Some("software"),
    relations: &[
        Relation {
            field: "groups",
            source: Source::Use,
            here: "target_id",
            kinds: Some(("group", "software")),
        },
        Relation {
            field: "techniques",
            source: Source::Use,
            here: "source_id",
            kinds: Some(("software", "technique")),
        },
    ],
    fields: &[
        "created_time",
        "deprecated",
        "description",
        "external_id",
        "groups",
        "id",
        "mitre_version",
        "modified_time",
        "name",
        "references",
        "revoked_by",
        "source",
        "techniques",
        "url",
    ],
    messages: Messages::new(
        "The software of MITRE ATT&CK is shown",
        "Some software of MITRE ATT&CK could not be shown",
        "No software of MITRE ATT&CK is shown",
    ),
};

static TACTICS: Facts = Facts {
    table: "tactic",
    columns: &["id", "name", "description", "short_name", "created_time", "modified_time"],
    referenced_as: Some("tactic"),
    relations: &[Relation { field: "techniques", source: Source::Phase, here: "tactic_id", kinds: None }],
    fields: &[
        "created_time",
        "description",
        "external_id",
        "id",
        "modified_time",
        "name",
        "references",
        "short_name",
        "source",
        "techniques",
        "url",
    ],
    messages: Messages::new(
        "The tactics of MITRE ATT&CK are shown",
        "Some tactics of MITRE ATT&CK could not be shown",
        "No tactic of MITRE ATT&CK is shown",
    ),
};

static TECHNIQUES: Facts = Facts {
    table: "technique",
    columns: &[
        "id",
        "name",
        "description",
        "created_time",
        "modified_time",
        "mitre_version",
        "mitre_detection",
        "network_requirements",
        "remote_support",
        "revoked_by",
        "deprecated",
        "subtechnique_of",
    ],
    referenced_as: Some("technique"),
    relations: &[
        Relation { field: "tactics", source: Source::Phase, here: "tech_id", kinds: None },
        Relation { field: "mitigations", source: Source::Mitigate, here: "target_id", kinds: None },
        Relation {
            field: "software",
            source: Source::Use,
            here: "target_id",
            kinds: Some(("software", "technique")),
        },
        Relation {
            field: "groups",
            source: Source::Use,
            here: "target_id",
            kinds: Some(("group", "technique")),
        },
    ],
    fields: &[
        "created_time",
        "deprecated",
        "description",
        "external_id",
        "groups",
        "id",
        "mitigations",
        "mitre_detection",
        "mitre_version",
        "modified_time",
        "name",
        "network_requirements",
        "references",
        "remote_support",
        "revoked_by",
        "software",
        "source",
        "subtechnique_of",
        "tactics",
        "url",
    ],
    messages: Messages::new(
        "The techniques of MITRE ATT&CK are shown",
        "Some techniques of MITRE ATT&CK could not be shown",
        "No technique of MITRE ATT&CK is shown",
    ),
};
