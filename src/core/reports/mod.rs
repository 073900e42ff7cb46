//! Reports: what agents told of themselves, as the database daemon keeps it in a database for each agent.
//!
//! A [`Report`] declares a list; [`list`] answers it for one agent or for many, with the items of all of them in one
//! answer. [`page_of`] answers a statement of any kind from one agent's database.
//!
//! The contract is `get_item_agent` in Wazuh's `framework/wazuh/syscollector.py` (4.14), which the operations of
//! `/syscollector`, `/ciscat` and `/experimental` come to.

mod declaration;
mod gather;
mod key;
mod list;
mod merge;
mod source;
#[cfg(test)]
mod tests;

pub use declaration::{Report, ReportRequest};
pub(crate) use gather::chunk;
pub(crate) use list::must_have_database;
pub use list::{list, page_of};
