//! Handlers of `/rootcheck`.

use wazuhctl_core::error::Result;
use wazuhctl_core::rootcheck::{self, ListFindings};

use super::parsed;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn put_rootcheck(call: Call) -> Result<Reply> {
    let items = rootcheck::run(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn get_rootcheck_agent(call: Call) -> Result<Reply> {
    let parameters = ListFindings {
        list: call.list()?,
        status: call.get(&keys::FINDING_STATUS),
        pci_dss: call.get(&keys::PCI_DSS),
        cis: call.get(&keys::CIS),
    };
    let agent = parsed(&call.need(&keys::AGENT_ID)?)?;
    let items = rootcheck::findings(call.context(), agent, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn delete_rootcheck(call: Call) -> Result<Reply> {
    let items = rootcheck::clear(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn get_last_scan_agent(call: Call) -> Result<Reply> {
    let agent = parsed(&call.need(&keys::AGENT_ID)?)?;
    let items = rootcheck::last_scan(call.context(), agent).await?;
    call.items(items).await
}
