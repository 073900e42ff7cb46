//! Upgrades of agents, which the agent upgrade module of wazuh-modulesd does: `queue/tasks/upgrade`.
//!
//! The contract is that of Wazuh 4.14 (`src/wazuh_modules/agent_upgrade/manager`, `framework/wazuh/agent.py`): a JSON
//! request about several agents, and an answer that says of each how it went, in numbers that the API shows as
//! 1810 and up.

mod answer;
mod blocks;
mod order;
mod results;
mod start;
#[cfg(test)]
mod tests;

pub use order::Package;
pub use results::{UpgradeResults, upgrade_results};
pub use start::{UpgradeAgents, upgrade};
