//! The tables of Wazuh 4.14's databases, and how older ones become them.
//!
//! Names, types, constraints, defaults and version numbers are those of `src/wazuh_db/schema_*.sql` of Wazuh
//! 4.14.7. The tests compare what is made here with files made by Wazuh itself.

pub(super) mod agent;
mod agent_tables;
mod carry;
pub(super) mod file;
pub(super) mod global;
mod global_upgrade;
pub(super) mod manager;
pub(super) mod tasks;
