//! `/security/user/revoke`: the end of all tokens.

use crate::handlers::security as handlers;
use crate::operation::{Access, Body, Operation, Routing, Shape, Verb};

/// Where all tokens are revoked.
pub(in crate::operations) const REVOKE: &str = "/security/user/revoke";

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[Operation {
    verb: Verb::Put,
    path: REVOKE,
    id: "revoke_all_tokens",
    tag: "Security",
    summary: "End all tokens, of all users",
    access: Access::Action("security:revoke"),
    routing: Routing::Master,
    parameters: &[],
    body: Body::None,
    reply: Shape::Message,
    deprecated: false,
    handler: |call| Box::pin(handlers::revoke_all_tokens(call)),
}];
