//! Queues: Unix sockets that daemons take single messages from, without an answer.

mod agent_message;
mod datagrams;
#[cfg(test)]
mod tests;

pub use agent_message::AgentMessage;
pub use datagrams::Queue;
