//! Handlers of `/ciscat`.

use wazuhctl_core::ciscat::RESULTS;
use wazuhctl_core::error::Result;
use wazuhctl_core::reports::{self, ReportRequest};

use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_agents_ciscat_results(call: Call) -> Result<Reply> {
    let texts = call.given(&[&keys::BENCHMARK, &keys::PROFILE]);
    let numbers =
        [&keys::PASS, &keys::FAIL, &keys::ERROR, &keys::NOT_CHECKED, &keys::UNKNOWN, &keys::SCORE];
    let numbers = numbers.into_iter().filter_map(|key| Some((key.parameter.name, call.get(key)?.to_string())));
    let filters = texts.into_iter().chain(numbers).map(|(name, value)| (name, vec![value])).collect();
    let request = ReportRequest { list: call.list()?, filters };
    let items = reports::list(call.context(), call.selection(0)?, &RESULTS, &request).await?;
    call.items(items).await
}
