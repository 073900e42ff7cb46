//! The columns of things that have a version and a place at MITRE's: groups, software and mitigations.

use crate::output::{Column, Kind};

/// All of them.
pub(super) const THINGS: &[Column] = &[
    Column::new("ID", "external_id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("VERSION", "mitre_version", Kind::Text),
    Column::new("MODIFIED", "modified_time", Kind::Moment),
    Column::wide("STIX ID", "id", Kind::Exact),
    Column::wide("REVOKED BY", "revoked_by", Kind::Text),
    Column::wide("DEPRECATED", "deprecated", Kind::Text),
    Column::wide("CREATED", "created_time", Kind::Moment),
    Column::wide("URL", "url", Kind::Exact),
];
