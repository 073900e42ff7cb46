//! The objects of a bundle, as far as the database keeps them (STIX 2.0 and 2.1, with MITRE's `x_mitre_` properties).

use serde::Deserialize;

/// Any object of a bundle. What is not asked for is passed over without being kept.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Object {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) spec_version: Option<String>,
    pub(super) name: Option<String>,
    pub(super) description: Option<String>,
    pub(super) created: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) x_mitre_version: Option<String>,
    pub(super) x_mitre_deprecated: Option<bool>,
    pub(super) x_mitre_shortname: Option<String>,
    pub(super) x_mitre_detection: Option<String>,
    pub(super) x_mitre_network_requirements: Option<bool>,
    pub(super) x_mitre_remote_support: Option<bool>,
    pub(super) x_mitre_data_sources: Vec<String>,
    pub(super) x_mitre_defense_bypassed: Vec<String>,
    pub(super) x_mitre_effective_permissions: Vec<String>,
    pub(super) x_mitre_impact_type: Vec<String>,
    pub(super) x_mitre_permissions_required: Vec<String>,
    pub(super) x_mitre_system_requirements: Vec<String>,
    pub(super) x_mitre_platforms: Vec<String>,
    pub(super) x_mitre_contributors: Vec<String>,
    pub(super) x_mitre_aliases: Vec<String>,
    pub(super) aliases: Vec<String>,
    pub(super) kill_chain_phases: Vec<Phase>,
    pub(super) external_references: Vec<Reference>,
    pub(super) relationship_type: Option<String>,
    pub(super) source_ref: Option<String>,
    pub(super) target_ref: Option<String>,
}

/// A step of a kill chain: the short name of a tactic.
#[derive(Debug, Deserialize)]
pub(super) struct Phase {
    pub(super) phase_name: String,
    /// Whose tactic it is.
    pub(super) kill_chain_name: Option<String>,
}

/// Where something is described.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Reference {
    pub(super) source_name: Option<String>,
    pub(super) external_id: Option<String>,
    pub(super) url: Option<String>,
    pub(super) description: Option<String>,
}

/// What kind of thing an id is of, as the columns `type` say it; empty for what the database has no table of.
pub(super) fn kind_of(id: &str) -> &'static str {
    const KINDS: &[(&str, &str)] = &[
        ("malware", "software"),
        ("tool", "software"),
        ("intrusion-set", "group"),
        ("x-mitre-tactic", "tactic"),
        ("course-of-action", "mitigation"),
        ("attack-pattern", "technique"),
    ];
    let kind = id.split("--").next().unwrap_or_default();
    KINDS.iter().find(|(stix, _)| *stix == kind).map_or("", |(_, kind)| kind)
}
