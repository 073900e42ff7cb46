//! Agents.

mod id;

pub use id::{AgentId, InvalidAgentId};
