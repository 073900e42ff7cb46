//! [`Action`]: something that a policy can permit.

/// Something that a policy can permit.
#[derive(Debug)]
pub(super) struct Action {
    /// Such as `agent:read`.
    pub(super) name: &'static str,
    /// What it permits.
    pub(super) summary: &'static str,
    /// The kinds of resources it is about.
    pub(super) resources: &'static [&'static str],
    /// A policy with it.
    pub(super) example: Example,
}

/// A policy with one action.
#[derive(Debug)]
pub(super) struct Example {
    pub(super) action: &'static str,
    pub(super) resources: &'static [&'static str],
    pub(super) effect: &'static str,
}
