//! [`AgentMessage`]: what remoted is asked, over `queue/alerts/ar`, to tell an agent.
//!
//! The contract is that of `AR_Forward` in Wazuh's `src/remoted/ar-forward.c` and of what its API writes there
//! (`framework/wazuh/core/wazuh_queue.py`): `(msg_to_agent) [] FLAGS ID TEXT`. The flags are `NNS` for an active
//! response to one agent and `N!S` for a message that is none.

use crate::agents::AgentId;

/// A message to one agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentMessage {
    /// Restart, for agents of version 4.2.0 and later.
    Restart,
    /// Restart, for agents before version 4.2.0.
    RestartBefore42,
    /// Connect to the manager anew.
    Reconnect,
    /// Look through files and policies anew.
    Rescan,
}

impl AgentMessage {
    /// The datagram that asks remoted to tell `agent` so.
    pub fn to(self, agent: AgentId) -> String {
        match self {
            Self::Restart => restart(
                agent,
                r#"{"version": 1, "origin": {"module": "framework"}, "command": "restart-wazuh0", "parameters": {"extra_args": [], "alert": {}}}"#,
            ),
            Self::RestartBefore42 => restart(agent, "restart-ossec0"),
            Self::Reconnect => format!("(msg_to_agent) [] N!S {agent} force_reconnect"),
            Self::Rescan => format!("(msg_to_agent) [] N!S {agent} syscheck restart"),
        }
    }
}

fn restart(agent: AgentId, command: &str) -> String {
    format!("(msg_to_agent) [] NNS {agent} {command} - null (from_the_server) (no_rule_id)")
}
