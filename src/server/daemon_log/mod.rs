//! The log of the embedded daemons: `logs/ossec.log` and `logs/ossec.json`, as Wazuh's daemons write them.
//!
//! Only an embedded manager writes it. That of an installation belongs to its daemons and its monitord; parts that run
//! here in the place of some of them log to the log of the API.
//!
//! The contract is that of `src/shared/debug_op.c` of 4.14: `2025/05/31 23:21:50 wazuh-db: INFO: text`, or an object with
//! `timestamp`, `tag`, `level` and `description`; which of them is `<logging>` of `etc/ossec.conf`. Full files are put
//! away as `logs/wazuh/YEAR/Mon/ossec-DD.log.gz`.

mod layer;
mod line;
mod log;
#[cfg(test)]
mod tests;

pub(crate) use layer::takes;
pub(crate) use log::DaemonLog;
