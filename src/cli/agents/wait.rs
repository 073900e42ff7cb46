//! [`Wait`]: the flags and the ways of waiting until agents have done what they were told.

use std::time::Duration;

use clap::Args;

use super::target::AgentTarget;
use super::{active_again, upgrade_end};
use crate::bulk::{Follow, Followed};
use crate::connect::Connection;
use crate::failure::Result;

/// The flags of verbs that can wait.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Bulk work")]
pub(super) struct WaitArgs {
    /// Wait for each block until it has come to its end, for as long as --timeout says
    #[arg(long)]
    pub(super) wait: bool,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Until {
    /// The agents are there again.
    Active,
    /// Their upgrades have come to their end.
    Upgraded,
}

/// Waiting for the agents of a block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wait {
    /// For what.
    pub(super) until: Until,
    /// How long.
    pub(super) patience: Duration,
}

impl Wait {
    pub(super) fn follow(self) -> Follow {
        let until = match self.until {
            Until::Active => "active again",
            Until::Upgraded => "upgraded",
        };
        Follow { patience: self.patience, until }
    }

    pub(super) async fn look(
        self,
        connection: &dyn Connection,
        followed: &mut [Followed<'_, AgentTarget>],
    ) -> Result<()> {
        match self.until {
            Until::Active => active_again::look(connection, followed).await,
            Until::Upgraded => upgrade_end::look(connection, followed).await,
        }
    }
}
