//! [`Database`]: which of the daemon's databases a statement is for.

use std::fmt;

/// A database that the daemon runs SQL on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Database {
    /// Agents, groups and labels.
    Global,
    /// What one agent reported: files, inventory, checks. By its number; 0 is the manager.
    Agent(u32),
    /// MITRE ATT&CK.
    Mitre,
    /// Upgrades of agents, as the task manager keeps book of them.
    Task,
}

/// The name as a command begins with it: `global`, `agent 001`, `mitre`, `task`.
impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Global => f.write_str("global"),
            Self::Agent(id) => write!(f, "agent {id:03}"),
            Self::Mitre => f.write_str("mitre"),
            Self::Task => f.write_str("task"),
        }
    }
}
