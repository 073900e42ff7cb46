//! The embedded manager: Wazuh's daemons as tasks of this process, on the same sockets with the same protocols.

pub mod authd;
pub mod db;
pub mod execd;
pub mod tasks;
pub mod watch_groups;
