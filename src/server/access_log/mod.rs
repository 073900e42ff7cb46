//! The log of the API: `logs/api.log` and `logs/api.json`, with a line for every request.
//!
//! Lines and files are Wazuh's (`api/api/alogging.py` and `api/api/middlewares.py` of 4.14), so that what reads these
//! logs goes on reading them.

mod body;
mod layer;
mod line;
mod log;

#[cfg(test)]
mod tests;

pub use layer::LogLayer;
pub use line::RequestEntry;
pub use log::AccessLog;
