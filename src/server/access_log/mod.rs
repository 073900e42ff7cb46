//! The log of the API: `logs/api.log` and `logs/api.json`, with a line for every request.
//!
//! Lines, files, and where full files go are Wazuh's (`api/api/alogging.py`, `api/api/middlewares.py` and
//! `framework/wazuh/core/wlogging.py` of 4.14), so that what reads these logs goes on reading them.

mod body;
mod file;
mod layer;
mod line;
mod log;

#[cfg(test)]
mod tests;

pub use layer::LogLayer;
pub use line::RequestEntry;
pub use log::AccessLog;
