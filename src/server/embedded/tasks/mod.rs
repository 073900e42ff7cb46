//! What wazuh-modulesd does for upgrades of agents: the task manager on `queue/tasks/task`, which keeps book of them in
//! wazuh-db's `tasks.db`, and the agent upgrade module on `queue/tasks/upgrade`.
//!
//! The contract is that of Wazuh 4.14 (`src/wazuh_modules/task_manager`, `src/wazuh_modules/agent_upgrade/manager`):
//! one frame of JSON a connection, answered with one.
//!
//! **No agent can be upgraded from here.** That takes remoted, which an embedded manager does not have: so no agent is
//! connected as far as this module is concerned, and it says so of each that it is asked to upgrade. What it tells of
//! upgrades past is what the book says. Agents' own reports on their upgrades (`upgrade_update_status` to the upgrade
//! module, which remoted passes on) are not understood here; waiting upgrades are not cancelled at the start, since
//! none that was begun here can wait. The configuration of both modules is not read: a task times out after 15 minutes
//! and is forgotten after a week, Wazuh's defaults.

mod cleaning;
mod daemon;
#[doc(hidden)]
pub mod fuzzing;
mod task_error;
mod task_manager;
mod task_request;
#[cfg(test)]
mod tests;
mod upgrade_module;

pub use daemon::{Running, StartError, start};
