//! The components of the inventory with their tables and columns, as agents send them.

mod accounts;
mod machine;
mod network;
mod software;

pub(super) use accounts::{GROUPS, USERS};
pub(super) use machine::{HOTFIXES, HWINFO, OSINFO};
pub(super) use network::{NETWORK_ADDRESS, NETWORK_IFACE, NETWORK_PROTOCOL, PORTS};
pub(super) use software::{BROWSER_EXTENSIONS, PACKAGES, PROCESSES, SERVICES};
