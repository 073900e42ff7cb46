//! Changes of users, roles, policies, rules and their links: each is one transaction, in which the tokens are revoked
//! that it makes void. What Wazuh reserves, how it counts ids and how it orders links are facts of its
//! `framework/wazuh/rbac/orm.py`.

mod bodies;
mod chosen;
mod link;
mod links;
mod objects;
mod order;
mod refused;
mod users;

pub use bodies::{NewBody, WithBody};
pub use chosen::Chosen;
pub use link::{Link, LinkRefused};
pub use links::Linked;
pub use objects::{Changed, Removed};
pub use refused::Refused;
