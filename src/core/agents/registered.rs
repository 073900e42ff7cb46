//! Which agents are registered: those with a line of their own in `client.keys`.
//!
//! The file is only looked through here, without taking its lines apart or keeping them, since a manager may have a
//! hundred thousand of them and a request asks for a few. Who changes the file uses [`crate::keys`].

use std::collections::HashSet;
use std::io;

use super::AgentId;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};

/// The ids of all registered agents and of the manager.
///
/// # Errors
/// 1005 when the keys cannot be read. If there are none yet, only the manager is registered.
pub(super) async fn registered(cx: &Context) -> Result<HashSet<AgentId>> {
    look(cx, |file| entries(file).map(|(id, _)| id).chain([AgentId::MANAGER]).collect()).await
}

/// Those of `named` that are not registered.
///
/// # Errors
/// 1005 when the keys cannot be read.
pub(super) async fn unregistered(cx: &Context, named: &[AgentId]) -> Result<Vec<AgentId>> {
    if named.iter().all(|id| id.is_manager()) {
        return Ok(Vec::new());
    }
    let mut unknown: HashSet<AgentId> = named.iter().copied().filter(|id| !id.is_manager()).collect();
    let named: Vec<AgentId> = named.to_vec();
    look(cx, move |file| {
        for (id, _) in entries(file) {
            unknown.remove(&id);
        }
        named.into_iter().filter(|id| unknown.contains(id)).collect()
    })
    .await
}

/// The line of a registered agent: its id, name, address and key, with spaces between them.
///
/// # Errors
/// 1005 when the keys cannot be read.
pub(super) async fn line_of(cx: &Context, id: AgentId) -> Result<Option<String>> {
    look(cx, move |file| entries(file).find(|(other, _)| *other == id).map(|(_, line)| line.to_owned())).await
}

/// What `find` finds in the keys.
async fn look<T: Send + 'static>(cx: &Context, find: impl FnOnce(&str) -> T + Send + 'static) -> Result<T> {
    let path = cx.manager.home.client_keys();
    let unreadable = Fault::FileUnreadable { path: cx.manager.home.relative(&path).display().to_string() };
    let found = blocking(move || {
        let file = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        Ok(find(&String::from_utf8_lossy(&file)))
    });
    found.await?.map_err(|error| Error::new(unreadable).caused_by(error))
}

/// The lines of registered agents: an id, a name that is not marked as removed, an address and a key.
fn entries(file: &str) -> impl Iterator<Item = (AgentId, &str)> {
    file.lines().filter_map(|line| {
        let (id, rest) = line.split_once(' ')?;
        let whole = !rest.starts_with('!') && rest.splitn(3, ' ').count() == 3;
        whole.then_some((id.parse().ok()?, line))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_whole_lines_count() {
        let file = "001 a any k1\n002 !b any k2\n# 003 c any k3\n004 d any\n5 e any k5\n1006 f 192.0.2.0/24 k6\n\n007 g any k7";
        let found: Vec<(u32, &str)> = entries(file).map(|(id, line)| (id.number(), line)).collect();
        assert_eq!(found, [(1, "001 a any k1"), (1006, "1006 f 192.0.2.0/24 k6"), (7, "007 g any k7")]);
    }

    proptest! {
        #[test]
        fn any_file_can_be_looked_through(file: String) {
            for (_, line) in entries(&file) {
                prop_assert!(file.contains(line));
            }
        }
    }
}
