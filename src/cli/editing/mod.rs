//! What the verbs have in common that change files of the manager: the editor, what differs, and the last question.

mod confirm;
mod difference;
mod editor;
pub(crate) mod managed;
mod text;

pub(crate) use confirm::confirm;
pub(crate) use difference::difference;
pub(crate) use editor::{FileName, edited, kept};
pub(crate) use text::of_file;
