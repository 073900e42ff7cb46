//! Opening the connection that a call works with.

use std::time::Duration;

use super::connection::Connection;
use super::local::Local;
use super::remote::{Remote, Trouble};
use super::target::{RemoteTarget, Target, Trust};
use crate::ask;
use crate::failure::{Failure, Result};
use crate::folders::Folders;

/// Opens the way to `target`. On this machine, `patience` is how long a request may take, where that is said; a remote
/// target knows it.
pub(crate) async fn open(
    target: Target,
    folders: &Folders,
    patience: Option<Duration>,
) -> Result<Box<dyn Connection>> {
    match target {
        Target::Local(home) => Ok(Box::new(Local::open(&home, folders, patience).await?)),
        Target::Remote(target) => Ok(Box::new(open_remote(*target, folders).await?)),
    }
}

/// Opens the way to `target` without anybody's help: nothing is asked or said, and only a kept token logs in.
pub(crate) async fn open_unattended(target: Target, folders: &Folders) -> Result<Box<dyn Connection>> {
    let target = match target {
        Target::Local(home) => return Ok(Box::new(Local::open(&home, folders, None).await?)),
        Target::Remote(target) => *target,
    };
    let user = target.user.clone().ok_or_else(|| Failure::usage("it is not said who logs in"))?;
    Ok(Box::new(Remote::new(target, user, folders)?.unattended()))
}

/// Prepares the way to a Server API that may not be there, or not be the right one: nothing is asked or said before it is
/// found out what is wrong.
pub(crate) fn open_to_diagnose(target: RemoteTarget, folders: &Folders) -> Result<Remote> {
    let user = target.user.clone().ok_or_else(|| {
        Failure::usage(format!("it is not said who logs in to {}", target.url))
            .hint("name the user with --user")
    })?;
    Remote::new(target, user, folders)
}

/// Opens the way to a Server API. Its certificate is checked before any password is looked for; where nobody knows it
/// and there is a terminal, the user decides, and the connection trusts that one certificate.
pub(crate) async fn open_remote(target: RemoteTarget, folders: &Folders) -> Result<Remote> {
    let user = match &target.user {
        Some(user) => user.clone(),
        None if ask::is_possible() => ask::text(format!("User at {}", target.url)).await?,
        None => {
            return Err(Failure::usage(format!("it is not said who logs in to {}", target.url))
                .hint("name the user with --user"));
        }
    };
    if target.trust == Trust::Nothing {
        crate::world::warn(&format!(
            "the certificate of {} is not checked: anybody on the way can read and change everything",
            target.url
        ));
    }
    if target.url.is_exposed() {
        crate::world::warn(&format!("{} is not encrypted: the password can be read on the way", target.url));
    }
    let remote = Remote::new(target.clone(), user.clone(), folders)?;
    if target.trust != Trust::System || !target.url.is_https() {
        return Ok(remote);
    }
    match remote.probe().await {
        Ok(()) => Ok(remote),
        Err(Trouble::Other(failure)) => Err(failure),
        Err(Trouble::Certificate(refused)) if ask::is_possible() => {
            let question = format!(
                "The certificate of {} is unknown here: {}.\nIts SHA-256 fingerprint is {}\nTrust it",
                target.url, refused.reason, refused.fingerprint
            );
            if !ask::yes_or_no(question).await? {
                return Err(remote.refusal(&refused));
            }
            Remote::new(RemoteTarget { trust: Trust::Pinned(refused.fingerprint), ..target }, user, folders)
        }
        Err(Trouble::Certificate(refused)) => Err(remote.refusal(&refused)),
    }
}
