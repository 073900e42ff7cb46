//! The node that an answer is of.

use serde_json::Value;

use crate::config::{Cluster, NodeRole};
use crate::context::Context;
use crate::error::{Class, Result};
use crate::result::{Failures, Items, Messages};

/// The name of a manager without a cluster.
const MANAGER: &str = "manager";

/// This node's name, as answers have it: that of the cluster, or `manager` where there is none, or where the
/// configuration cannot be read.
pub(super) async fn own_name(cx: &Context) -> String {
    match Cluster::of_home(&cx.manager.home).await {
        Ok(cluster) if cluster.role != NodeRole::Single => {
            cluster.node_name.unwrap_or_else(|| MANAGER.to_owned())
        }
        _ => MANAGER.to_owned(),
    }
}

/// The answer of this node: an item, none, or, where the caller asked for something wrong, a failed one.
///
/// # Errors
/// What is not the caller's fault.
pub(super) async fn answer_of(
    cx: &Context,
    found: Result<Option<Value>>,
    messages: Messages,
) -> Result<Items> {
    match found {
        Ok(item) => Ok(Items::new(item.into_iter().collect(), messages)),
        Err(error) if error.class() == Class::BadRequest => {
            let mut failed = Failures::new();
            failed.add(own_name(cx).await, error);
            Ok(Items::new(Vec::new(), messages).with_failed(failed))
        }
        Err(error) => Err(error),
    }
}
