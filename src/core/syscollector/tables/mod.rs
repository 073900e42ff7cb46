//! The tables of the inventory, with the fields that they offer.

mod accounts;
mod machine;
mod network;
mod shared;
mod software;

pub(super) use accounts::{GROUPS, USERS};
pub(super) use machine::{HARDWARE, HOTFIXES, SYSTEM};
pub(super) use network::{ADDRESSES, INTERFACES, PORTS, PROTOCOLS};
pub(super) use software::{BROWSER_EXTENSIONS, PACKAGES, PROCESSES, SERVICES};

#[cfg(test)]
pub(crate) use machine::SYSTEM_ON_WINDOWS;
use shared::{MESSAGES, table};
