//! Every operation at the gate: without a token, without the right, with narrow rights, with another method.

mod changes;
mod doors;
mod doors_of_reports;
mod experimental;
mod groups;
mod rights;
mod rights_of_findings;
mod rights_of_groups;
mod rights_of_inventory;
mod rights_of_ruleset;
mod rights_of_security;
mod run_as;
mod states;
mod tokens;
mod world;

use http::Method;

use crate::operation::{Access, Operation, Verb};
use crate::operations;

fn method(verb: Verb) -> Method {
    Method::from_bytes(verb.as_str().as_bytes()).unwrap()
}

/// The operations that take a token.
fn with_a_token() -> impl Iterator<Item = &'static Operation> {
    operations::all().filter(|operation| operation.access != Access::Credentials)
}
