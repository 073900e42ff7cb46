//! Handlers of `/sca`.

use wazuhctl_core::error::Result;
use wazuhctl_core::sca::{self, ListChecks, ListPolicies};

use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_sca_agent(call: Call) -> Result<Reply> {
    let filters = [&keys::POLICY_NAME, &keys::DESCRIPTION, &keys::REFERENCES];
    let parameters = ListPolicies { list: call.list()?, filters: call.given(&filters) };
    let items = sca::policies(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_sca_checks(call: Call) -> Result<Reply> {
    let filters = [
        &keys::TITLE,
        &keys::DESCRIPTION,
        &keys::RATIONALE,
        &keys::REMEDIATION,
        &keys::CHECKED_COMMAND,
        &keys::REASON,
        &keys::CHECKED_FILE,
        &keys::CHECKED_PROCESS,
        &keys::CHECKED_DIRECTORY,
        &keys::CHECKED_REGISTRY,
        &keys::REFERENCES,
        &keys::RESULT,
        &keys::CONDITION,
    ];
    let parameters = ListChecks { list: call.list()?, filters: call.given(&filters) };
    let policy = call.need(&keys::SCA_POLICY_ID)?;
    let items = sca::checks(call.context(), call.selection(0)?, &policy, &parameters).await?;
    call.items(items).await
}
