//! The log of the embedded daemons: `logs/ossec.log` and `logs/ossec.json`, as Wazuh's daemons write them.
//!
//! The contract is that of `src/shared/debug_op.c` of 4.14: `2025/05/31 23:21:50 wazuh-db: INFO: text`, or an object with
//! `timestamp`, `tag`, `level` and `description`; which of them is `<logging>` of `etc/ossec.conf`. Full files are put
//! away as `logs/wazuh/YEAR/Mon/ossec-DD.log.gz`, which an installation leaves to its monitord.

mod layer;
mod line;
mod log;
#[cfg(test)]
mod tests;

pub(crate) use layer::tag;
pub(crate) use log::DaemonLog;
