//! [`Imported`]: what a bundle has brought.

/// How many rows each table got, and what was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The version of STIX that the bundle is in, which the database keeps as `mitre_version`.
    pub version: String,
    /// Objects read, of all types.
    pub objects: u64,
    /// Rows by table, in the order of the tables.
    pub rows: Vec<(String, u64)>,
    /// Objects of types that the database has no table for, such as campaigns and data components.
    pub other: u64,
    /// Objects whose id came before.
    pub repeated: u64,
    /// Relations that lead to or from something that is not in the bundle.
    pub dangling: u64,
}
