//! Handlers of `/experimental`: what was found on agents.

use wazuhctl_core::error::Result;

use crate::gate::Call;
use crate::handlers::{ciscat, rootcheck, syscheck};
use crate::reply::Reply;

pub(crate) async fn clear_rootcheck_database(call: Call) -> Result<Reply> {
    rootcheck::delete_rootcheck(call).await
}

pub(crate) async fn clear_syscheck_database(call: Call) -> Result<Reply> {
    syscheck::delete_syscheck_agent(call).await
}

pub(crate) async fn get_cis_cat_results(call: Call) -> Result<Reply> {
    ciscat::get_agents_ciscat_results(call).await
}
