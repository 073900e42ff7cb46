//! Lists: what `select`, `sort`, `search`, `q`, `distinct`, `offset` and `limit` of the Server API mean.
//!
//! A [`ListRequest`] is what was asked for. [`apply`] answers it from values in memory; a [`TableQuery`] over a declared
//! [`Table`] turns it into SQL for wazuh-db, made of [`Fragment`]s that no value can break out of.
//!
//! The contract is `process_array` and `WazuhDBQuery` in Wazuh's `framework/wazuh/core/utils.py` (4.14).

mod column;
mod conditions;
mod dates;
mod fragment;
pub mod input;
mod item;
mod lent;
mod list;
mod list_sort;
pub mod output;
mod rearranged;
mod request;
mod rows;
mod table;

#[cfg(test)]
mod tests;

pub use column::{Column, CompareRule, Kind, Nesting, ReadRule, SearchRule, ShowRule, Table};
pub use fragment::{Fragment, NulByte};
pub use item::Item;
pub use lent::{Lent, Shown};
pub use list::{ListFields, Page, apply, apply_to_some, matcher};
pub use rearranged::Compared;
pub use request::{ListRequest, MAXIMUM_LIMIT, Order, Search, Sort, SortKey, parse_select};
pub use rows::RowShape;
pub use table::{Statement, TableQuery};
