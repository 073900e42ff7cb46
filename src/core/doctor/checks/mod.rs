//! The checks, one file each, and the table of them.

mod api_configuration;
mod certificates;
mod client_keys;
mod clock;
mod configuration;
mod databases;
mod disk;
mod home;
mod leftovers;
mod logs;
mod passwords;
mod permissions;
mod processes;
mod sockets;
mod table;

pub(super) use certificates::judge as judge_certificate;
#[cfg(test)]
pub(super) use disk::judge as judge_disk;
pub use table::{CHECKS, Check};
