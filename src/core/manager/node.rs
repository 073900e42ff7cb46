//! What this node is called in answers.

use crate::config::{Cluster, NodeRole};
use crate::context::Context;
use crate::error::Result;

/// What a manager without a cluster is called.
pub(super) const SINGLE: &str = "manager";

/// What a node of a cluster is called whose configuration does not say.
const UNNAMED: &str = "node01";

/// The name of this node in the cluster, `manager` where there is none.
///
/// # Errors
/// 3006 where the configuration cannot be read.
pub(super) async fn node_name(cx: &Context) -> Result<String> {
    let cluster = Cluster::of_home(&cx.manager.home).await?;
    Ok(match cluster.role {
        NodeRole::Single => SINGLE.to_owned(),
        NodeRole::Master | NodeRole::Worker => cluster.node_name.unwrap_or_else(|| UNNAMED.to_owned()),
    })
}
