//! [`Permissions`]: what a set of roles may do, evaluated without naming every resource.

/// What a set of roles may do.
#[derive(Debug, Clone, Default)]
pub struct Permissions {}
