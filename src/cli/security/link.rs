//! [`Link`]: giving roles to users, and policies and rules to roles; and taking them away again.
//!
//! What is there already is not added again, and what is not there is not removed: such a call changes nothing and is
//! no error, so that it can be repeated.

use reqwest::Method;
use serde_json::json;

use super::change::{self, listed};
use super::entity::{Entity, Policy, Reference, Role, Rule, User};
use super::found::{Found, all, find, find_one, plain_ids};
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Whether things are added or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// They are added, at a place or behind the others.
    Add {
        /// The place of the first.
        position: Option<u64>,
    },
    /// They are removed.
    Remove,
}

/// An owner that can have others in an ordered list.
pub(super) trait Has<Other: Entity>: Entity {
    /// The last part of the operation's path, and the name of the list.
    const LIST: &'static str;
}

impl Has<Role> for User {
    const LIST: &'static str = "roles";
}

impl Has<Policy> for Role {
    const LIST: &'static str = "policies";
}

impl Has<Rule> for Role {
    const LIST: &'static str = "rules";
}

/// One call.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    /// Which way.
    pub(super) way: Way,
    /// Whether it is only shown.
    pub(super) dry_run: bool,
}

impl Link {
    /// Does it.
    pub(super) async fn run<Owner: Has<Other>, Other: Entity>(
        self,
        world: &World,
        owner: &Reference<Owner>,
        others: &[Reference<Other>],
    ) -> Result<Exit> {
        let (owner_id, other_ids) = (owner.as_id(), plain_ids(others));
        let given = self
            .request::<Owner, Other>(owner_id.unwrap_or_default(), other_ids.as_deref().unwrap_or_default());
        world.explain_rights(&[&all::<Owner>(), &all::<Other>(), &given])?;
        if owner_id.is_some() && other_ids.is_some() {
            world.explain(&given)?;
        }
        let connection = world.connect().await?;
        let owner = find_one(connection, owner).await?;
        let named = find(connection, others).await?;
        self.change::<Owner, Other>(world, connection, &owner, &named).await
    }

    async fn change<Owner: Has<Other>, Other: Entity>(
        self,
        world: &World,
        connection: &dyn Connection,
        owner: &Found,
        named: &[Found],
    ) -> Result<Exit> {
        let adds = self.way != Way::Remove;
        // Somebody who may not read the owner does not know what it has.
        let (settled, open): (Vec<&Found>, Vec<&Found>) =
            named.iter().partition(|other| !owner.item.is_null() && owner.has(Owner::LIST, other.id) == adds);
        if let (Way::Add { position: Some(_) }, [one, ..]) = (self.way, settled.as_slice()) {
            return Err(Failure::new(
                Exit::Error,
                format!("the {} {} has {} already", Owner::NOUN, owner.title(), one.title()),
            )
            .hint("to give it another place, take it away first"));
        }
        let ids: Vec<u64> = open.iter().map(|other| other.id).collect();
        let request = self.request::<Owner, Other>(owner.id, &ids);
        let title = format!("the {} {}", Owner::NOUN, owner.title());
        if open.is_empty() {
            let names = listed(settled.iter().map(|other| other.title()));
            let state = if adds { "has" } else { "does not have" };
            return change::unchanged(world, &format!("{title} {state} {names}: nothing to do"));
        }
        world.explain(&request)?;
        let names = listed(open.iter().map(|other| other.title()));
        if self.dry_run {
            let facts = json!({ Owner::NOUN: owner.title(), Owner::LIST: open.iter().map(|one| one.title()).collect::<Vec<_>>() });
            let verb = if adds { "would get" } else { "would lose" };
            return world.would(&format!("{title} {verb} {names}"), facts);
        }
        let document = change::send(connection, &request).await?;
        let verb = if adds { "has" } else { "no longer has" };
        change::settle::<Owner>(world, document, &format!("{title} {verb} {names}"))
    }

    fn request<Owner: Has<Other>, Other: Entity>(self, owner: u64, others: &[u64]) -> ApiRequest {
        let method = if self.way == Way::Remove { Method::DELETE } else { Method::POST };
        let ids: Vec<String> = others.iter().map(ToString::to_string).collect();
        let request = ApiRequest::new(method, format!("{}/{owner}/{}", Owner::PATH, Owner::LIST))
            .with(Other::IDS, ids.join(","));
        match self.way {
            Way::Add { position: Some(position) } => request.with("position", position.to_string()),
            _ => request,
        }
    }
}
