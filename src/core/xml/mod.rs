//! XML as Wazuh writes it: a tree that keeps every byte, of `ossec.conf`, `agent.conf`, rules and decoders.
//!
//! Wazuh's files are no XML documents. They have several roots, plain `&` and `<` in commands and queries, `\<` and `\>`
//! as characters, `--` in comments; and their two readers, the daemons' (`src/os_xml` of Wazuh 4.14) and the Server
//! API's (`load_wazuh_xml` of `framework/wazuh/core/utils.py`), do not agree on all of it. [`Document::parse`] takes
//! what either of them takes on purpose, so that every file that works can be shown and edited; whoever must know
//! whether a daemon takes a file asks that daemon.
//!
//! A `<` is a plain character where no name follows it; where what follows is no whole tag and the line has no `>`;
//! and where a backslash stands before it that is not itself escaped, except before the end of the element in which
//! it stands (`<location>C:\</location>`).
//!
//! Nothing is ever expanded: a document type is refused, references stand for one character each. Reading takes time
//! and memory in proportion to the text, whatever it is: length, depth, nodes and attributes have limits.

mod document;
mod edit;
mod element;
mod error;
mod lines;
mod node;
mod parser;
mod references;
mod tag;
#[cfg(test)]
mod tests;
mod upload;

pub use document::Document;
pub use edit::EditError;
pub use element::{Attribute, Element};
pub use error::{Error, ErrorKind};
pub use lines::Position;
pub(crate) use lines::{position, starts as line_starts};
pub use node::{Node, Piece};
pub use parser::{MAX_ATTRIBUTES, MAX_DEPTH, MAX_LENGTH, MAX_NODES};
pub(crate) use upload::{is_declaration, is_forbidden, plain_angle};
