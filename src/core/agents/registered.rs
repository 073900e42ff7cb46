//! Which agents are registered: those with a line of their own in `client.keys`.

use std::io;
use std::sync::Arc;

use super::AgentId;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::keys::{Entries, KeyIndex};

/// The registered agents, and the manager.
#[derive(Debug, Clone)]
pub(super) struct Registered(Arc<Entries>);

impl Registered {
    /// Whether this one is registered, or the manager.
    pub(super) fn contains(&self, id: AgentId) -> bool {
        id.is_manager() || self.0.contains(id)
    }

    /// Whether there is one, apart from the manager.
    pub(super) fn has_agents(&self) -> bool {
        self.0.ids().any(|id| !id.is_manager())
    }

    /// All of them with the manager, by number.
    pub(super) fn ids(&self) -> impl Iterator<Item = AgentId> {
        let agents = self.0.ids().filter(|id| !id.is_manager());
        std::iter::once(AgentId::MANAGER).chain(agents)
    }
}

/// All registered agents and the manager.
///
/// # Errors
/// 1005 when the keys cannot be read. If there are none yet, only the manager is registered.
pub(super) async fn registered(cx: &Context) -> Result<Registered> {
    look(cx, KeyIndex::entries).await.map(Registered)
}

/// Those of `named` that are not registered.
///
/// # Errors
/// 1005 when the keys cannot be read.
pub(super) async fn unregistered(cx: &Context, named: &[AgentId]) -> Result<Vec<AgentId>> {
    if named.iter().all(|id| id.is_manager()) {
        return Ok(Vec::new());
    }
    let registered = registered(cx).await?;
    Ok(named.iter().copied().filter(|id| !registered.contains(*id)).collect())
}

/// The line of a registered agent: its id, name, address and key, with spaces between them.
///
/// # Errors
/// 1005 when the keys cannot be read.
pub(super) async fn line_of(cx: &Context, id: AgentId) -> Result<Option<String>> {
    look(cx, move |keys| keys.line_of(id)).await
}

/// What `find` finds in the keys.
async fn look<T: Send + 'static>(
    cx: &Context,
    find: impl FnOnce(&KeyIndex) -> io::Result<T> + Send + 'static,
) -> Result<T> {
    let path = cx.manager.home.client_keys();
    let unreadable = Fault::FileUnreadable { path: cx.manager.home.relative(&path).display().to_string() };
    let manager = Arc::clone(&cx.manager);
    let found = blocking(move || find(&manager.keys));
    found.await?.map_err(|error| Error::new(unreadable).caused_by(error))
}
