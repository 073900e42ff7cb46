//! Handlers of `/ciscat`.

use wazuhctl_core::ciscat::RESULTS;
use wazuhctl_core::error::Result;
use wazuhctl_core::reports::{self, ReportRequest};

use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn get_agents_ciscat_results(call: Call) -> Result<Reply> {
    let request = ReportRequest { list: call.list()?, filters: call.filters() };
    let items = reports::list(call.context(), call.selection(0)?, &RESULTS, &request).await?;
    call.items(items).await
}
