//! `GET /manager/configuration/{component}/{configuration}`: what a daemon runs with.

use serde_json::Value;

use super::node::answer_of;
use super::secrets::{mask_object, sees_secrets};
use crate::agents::AgentId;
use crate::components::{self, Section};
use crate::context::Context;
use crate::error::Result;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The configuration in use was read",
    "The configuration in use of some nodes could not be read",
    "The configuration in use could not be read",
);

/// One item: the part as its daemon has it, with secrets masked for those who may not change the configuration. Failed
/// is the node with the codes of [`components::configuration`] that are not of class internal.
///
/// # Errors
/// Those of class internal.
pub async fn active_configuration(cx: &Context, section: Section) -> Result<Items> {
    let found = components::configuration(cx, AgentId::MANAGER, section).await.map(|mut found| {
        if let Value::Object(found) = &mut found
            && !sees_secrets(cx)
        {
            mask_object(found);
        }
        let is_empty = found.as_object().is_some_and(serde_json::Map::is_empty);
        (!is_empty).then_some(found)
    });
    answer_of(cx, found, MESSAGES).await
}
