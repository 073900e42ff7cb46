//! [`Operation`]: what is done to many targets.

use std::future::Future;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::follow::{Follow, Followed};
use super::outcome::Sent;
use crate::connect::Connection;
use crate::failure::Result;
use crate::output::Column;

/// How an operation and its targets are called.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    /// The command, by which a report knows it again: `agents delete`.
    pub(crate) command: &'static str,
    /// One target: `agent`.
    pub(crate) one: &'static str,
    /// Several: `agents`.
    pub(crate) many: &'static str,
    /// What is done to them: `delete`.
    pub(crate) verb: &'static str,
    /// What has happened to them: `deleted`.
    pub(crate) done: &'static str,
    /// What the user can do next, for people to read, where there is something to do.
    pub(crate) next: Option<&'static str>,
}

impl Words {
    /// `1 agent`, `12 agents`.
    pub(crate) fn counted(&self, count: usize) -> String {
        format!("{count} {}", if count == 1 { self.one } else { self.many })
    }
}

/// Something that can be done to many targets.
pub(crate) trait Operation: Sync {
    /// What it is done to.
    type Target: Target;

    /// How it is called.
    fn words(&self) -> Words;

    /// What a run that is resumed must do in the same way, as the report keeps it.
    fn settings(&self) -> Value;

    /// The columns of what it answers about a target that is done.
    fn columns(&self) -> &'static [Column];

    /// The field of such an answer that `-o name` prints.
    fn named_by(&self) -> &'static str {
        "id"
    }

    /// Whether tables show these answers: an id that the user has named is no news.
    fn has_news(&self) -> bool;

    /// Whether the user is asked before it happens: where something goes that does not come back.
    fn asks(&self) -> bool;

    /// How many targets a block has where the user does not say.
    fn batch(&self) -> usize;

    /// The most targets that one request can have, whatever the user says.
    fn most(&self) -> usize {
        usize::MAX
    }

    /// Does it to a block and says of each target, in their order, how it went. `again` where the block has been sent
    /// before and nobody knows what became of it: then what is done already counts as done.
    fn send<'a>(
        &'a self,
        connection: &'a dyn Connection,
        block: &'a [&'a Self::Target],
        again: bool,
    ) -> impl Future<Output = Sent> + 'a;

    /// How long to wait for the end of what the manager has taken; by default it is done when it is taken.
    fn follow(&self) -> Option<Follow> {
        None
    }

    /// Looks once how those stand whose order was taken, and gives those their end that have come to it.
    ///
    /// # Errors
    /// The manager did not answer, or refused to; some may have been given their end all the same.
    fn look<'a>(
        &'a self,
        _connection: &'a dyn Connection,
        _followed: &'a mut [Followed<'_, Self::Target>],
    ) -> impl Future<Output = Result<()>> + 'a {
        std::future::ready(Ok(()))
    }

    /// What the user can do about targets that were sent, without anybody being able to tell what became of them.
    fn doubt(&self) -> Option<&'static str> {
        None
    }
}

/// One target: a line of the report.
pub(crate) trait Target: Serialize + DeserializeOwned + Send + Sync {
    /// What the report knows it by: no two targets of a run have the same.
    fn label(&self) -> String;

    /// Its id, as far as it is known before it is done.
    fn id(&self) -> Option<String>;

    /// Its name, if it is known.
    fn name(&self) -> Option<&str>;

    /// What is shown of it before it happens, such as `001  web-1  (active)`.
    fn shown(&self) -> String;
}
