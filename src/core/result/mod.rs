//! What an operation answers: affected items with the failed ones beside them, or plain data; how the answers of
//! several nodes become one; and how an answer is written as JSON, whole or as a stream.
//!
//! The shapes, the numbers and the order are those of Wazuh 4.14 (`framework/wazuh/core/results.py`).

mod affected;
mod body;
mod data;
mod failures;
mod indent;
mod items;
mod merge;
mod messages;
mod order;
mod tally;

pub use affected::Affected;
pub use body::{Body, Layout};
pub use data::Data;
pub use failures::{Failures, Group, ItemId};
pub use items::Items;
pub use messages::Messages;
pub use order::{Cast, Order, SortKey};
pub use tally::Tally;
