//! What verbs share that change a configuration's text: the editor, files, and what differs.

mod difference;
mod editor;
mod source;

pub(crate) use difference::difference;
pub(crate) use editor::{FileName, edited, keep};
pub(crate) use source::of_file;
