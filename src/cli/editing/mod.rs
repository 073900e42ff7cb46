//! What the verbs have in common that change files of the manager: the editor, and what differs.

mod difference;
mod editor;
pub(crate) mod managed;
mod text;

pub(crate) use difference::difference;
pub(crate) use editor::{FileName, edited, kept};
pub(crate) use text::of_file;
