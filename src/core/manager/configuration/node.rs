//! The node that an answer is of.

use serde_json::Value;

use crate::context::Context;
use crate::error::{Class, Result};
use crate::manager::node::{SINGLE, node_name};
use crate::result::{Failures, Items, Messages};

/// This node's name, as answers have it: also where the configuration cannot be read, since many are about that.
pub(super) async fn own_name(cx: &Context) -> String {
    node_name(cx).await.unwrap_or_else(|_| SINGLE.to_owned())
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
