//! [`Results`]: what is done, on its way to stdout.

use serde_json::{Value, json};

use super::operation::Operation;
use crate::failure::Result;
use crate::output::{Format, ListWriter};
use crate::world::World;

/// What is done, on its way to stdout. Where nothing is done, nothing is printed.
pub(super) struct Results<'a> {
    list: Option<ListWriter<'a>>,
    begun: bool,
}

impl<'a> Results<'a> {
    pub(super) fn new<O: Operation>(world: &'a World, operation: &O) -> Self {
        let table = matches!(world.printer.format(), None | Some(Format::Table | Format::Wide));
        let shown = operation.has_news() || !table;
        let list = || ListWriter::new(&world.printer, operation.columns().to_vec(), operation.named_by());
        Self { list: shown.then(list), begun: false }
    }

    pub(super) fn page(&mut self, done: &[Value]) -> Result<()> {
        let Some(list) = self.list.as_mut().filter(|_| !done.is_empty()) else { return Ok(()) };
        self.begun = true;
        match list.page(&mut json!({ "data": { "affected_items": done } })) {
            // Nobody reads any more: that is no reason to leave the work half done.
            Err(failure) if failure.is_nothing_more() => {
                self.list = None;
                Ok(())
            }
            end => end,
        }
    }

    pub(super) fn finish(&mut self, document: Value) -> Result<()> {
        let Some(mut list) = self.list.take().filter(|_| self.begun) else { return Ok(()) };
        list.surround(document);
        match list.finish() {
            Err(failure) if !failure.is_nothing_more() => Err(failure),
            _ => Ok(()),
        }
    }
}
