//! Handlers of what the manager counts.

use jiff::civil::Date;
use wazuhctl_core::components::CountingDaemon;
use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::manager::{self, StateFile};

use crate::gate::Call;
use crate::handlers::parsed;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_daemon_stats(call: Call) -> Result<Reply> {
    let names = call.get(&keys::COUNTING_DAEMONS).unwrap_or_default();
    let daemons: Vec<CountingDaemon> = names.iter().map(|name| parsed(name)).collect::<Result<_>>()?;
    let items = manager::daemon_counters(call.context(), &daemons).await?;
    call.items(items).await
}

pub(crate) async fn get_stats(call: Call) -> Result<Reply> {
    let date = call.get(&keys::DATE).map(|text| day(&text)).transpose()?;
    let items = manager::totals(call.context(), date).await?;
    call.items(items).await
}

pub(crate) async fn get_stats_hourly(call: Call) -> Result<Reply> {
    let items = manager::hourly_averages(call.context()).await?;
    call.items(items).await
}

pub(crate) async fn get_stats_weekly(call: Call) -> Result<Reply> {
    let items = manager::weekly_averages(call.context()).await?;
    call.items(items).await
}

pub(crate) async fn get_stats_analysisd(call: Call) -> Result<Reply> {
    let items = manager::state(call.context(), StateFile::Analysisd).await?;
    call.items(items).await
}

pub(crate) async fn get_stats_remoted(call: Call) -> Result<Reply> {
    let items = manager::state(call.context(), StateFile::Remoted).await?;
    call.items(items).await
}

/// A day that looks like one, but need not be: there is no 30th of February.
fn day(text: &str) -> Result<Date> {
    text.parse().map_err(|cause: jiff::Error| {
        Error::new(Fault::DateInvalid { date: text.to_owned() }).caused_by(cause)
    })
}
