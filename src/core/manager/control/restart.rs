//! `PUT /manager/restart`: all daemons end and start again.
//!
//! The contract is the datagram that execd reads from `queue/alerts/execq` (`manager_restart` of
//! `framework/wazuh/core/cluster/utils.py`, `src/os_execd/execd.c`). There is no answer: who wants to know follows
//! `GET /manager/status`. The embedded manager reads the same queue.

use serde_json::{Value, json};

use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Class, Error, Fault, Result};
use crate::manager::node::node_name;
use crate::python_json;
use crate::queue::Queue;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The manager was told to restart",
    "Some nodes could not be told to restart",
    "The manager could not be told to restart",
);

/// What execd calls it.
const COMMAND: &str = "restart-wazuh";

/// One item: this node's name, once execd has the order.
///
/// # Errors
/// 1901 where execd has no queue, 1902 where nobody reads it, 1014 where it takes nothing, 3006 where the configuration
/// cannot be read.
pub async fn restart(cx: &Context) -> Result<Items> {
    let node = node_name(cx).await?;
    let path = cx.manager.home.execution_socket();
    let there = path.clone();
    if !blocking(move || there.exists()).await? {
        return Err(Fault::ExecutionQueueMissing.into());
    }
    let mut queue = Queue::open(cx, &path)
        .map_err(|error| Error::new(Fault::ExecutionQueueUnreachable).caused_by(error))?;
    queue.send(order().as_bytes()).await.map_err(|error| error.in_class(Class::Internal))?;
    Ok(Items::new(vec![node.into()], MESSAGES))
}

fn order() -> String {
    python_json::to_string(&json!({
        "version": 1,
        "origin": {"module": "API"},
        "command": COMMAND,
        "parameters": {"extra_args": [], "alert": {}},
    }))
}

/// Whether a datagram of execd's queue is the order to restart.
pub fn asks_for_restart(datagram: &[u8]) -> bool {
    let order: Option<Value> = serde_json::from_slice(datagram).ok();
    order.is_some_and(|order| order.get("command").and_then(Value::as_str) == Some(COMMAND))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_order_is_understood_and_nothing_else_is() {
        assert!(asks_for_restart(order().as_bytes()));
        for other in
            ["", "restart-wazuh", "{}", "[]", r#"{"command": "restart-wazuh0"}"#, r#"{"command": 1}"#]
        {
            assert!(!asks_for_restart(other.as_bytes()), "{other}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_no_order(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            prop_assert!(!asks_for_restart(&bytes));
        }
    }
}
