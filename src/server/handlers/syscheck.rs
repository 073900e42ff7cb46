//! Handlers of `/syscheck`.

use wazuhctl_core::error::Result;
use wazuhctl_core::syscheck::{self, ListFiles};

use super::parsed;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn put_syscheck(call: Call) -> Result<Reply> {
    let items = syscheck::run(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn get_syscheck_agent(call: Call) -> Result<Reply> {
    let filters = [
        &keys::ITEM_TYPE,
        &keys::MD5,
        &keys::SHA1,
        &keys::SHA256,
        &keys::MONITORED_FILE,
        &keys::ARCHITECTURE,
        &keys::VALUE_NAME,
        &keys::VALUE_TYPE,
    ];
    let parameters = ListFiles {
        list: call.list()?,
        summary: call.need(&keys::SUMMARY)?,
        hash: call.get(&keys::ANY_CHECKSUM),
        filters: call.given(&filters),
    };
    let agent = parsed(&call.need(&keys::AGENT_ID)?)?;
    let items = syscheck::files(call.context(), agent, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn delete_syscheck_agent(call: Call) -> Result<Reply> {
    let items = syscheck::clear(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn get_last_scan_agent(call: Call) -> Result<Reply> {
    let agent = parsed(&call.need(&keys::AGENT_ID)?)?;
    let items = syscheck::last_scan(call.context(), agent).await?;
    call.items(items).await
}
