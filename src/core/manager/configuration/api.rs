//! `GET /manager/api/config`.

use serde_json::{Value, json};

use super::node::own_name;
use crate::context::Context;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The configuration of the API was read",
    "The configuration of the API of some nodes could not be read",
    "The configuration of the API could not be read",
);

/// One item: the node's name with the settings of the API that answers.
pub async fn api_configuration(cx: &Context, settings: Value) -> Items {
    let item = json!({ "node_name": own_name(cx).await, "node_api_config": settings });
    Items::new(vec![item], MESSAGES)
}
