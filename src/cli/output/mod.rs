//! Everything that is printed as data goes through here: one printer for all formats.

mod branch;
mod column;
mod details;
mod field;
mod format;
mod list;
mod moment;
mod page;
mod printer;
mod rows;
mod size;
mod table;
mod view;

pub(crate) use branch::{Branch, branches};
pub(crate) use column::{Column, Kind};
pub(crate) use field::{is_obeyed, leaves_with_values, printable};
pub(crate) use format::Format;
pub(crate) use list::ListWriter;
pub(crate) use page::Page;
pub(crate) use printer::{Printer, no_document, only_findings};
pub(crate) use table::failures_table;
pub(crate) use view::{View, affected_items};
