//! [`Limits`] on what is read, and [`Budgeted`], the reader that keeps to them.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// How much is read at most. MITRE's own bundle has about 50 MiB and 25,000 objects of some KiB.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of the file.
    pub file: u64,
    /// Bytes from the end of an object to the end of the next.
    pub object: u64,
    /// Objects.
    pub objects: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file: 1 << 30, object: 8 << 20, objects: 1_000_000 }
    }
}

/// What is left to read, shared by the reader and whoever knows where an object ends.
#[derive(Debug, Clone)]
pub(super) struct Budget {
    limits: Limits,
    file: Rc<Cell<u64>>,
    object: Rc<Cell<u64>>,
}

impl Budget {
    /// All of it.
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, file: Rc::new(Cell::new(limits.file)), object: Rc::new(Cell::new(limits.object)) }
    }

    /// An object has ended: the next may be as large again.
    pub(super) fn next_object(&self) {
        self.object.set(self.limits.object);
    }

    fn take(&self, bytes: u64) -> io::Result<()> {
        let rest = |left: &Cell<u64>, what: &str, limit: u64| match left.get().checked_sub(bytes) {
            Some(rest) => {
                left.set(rest);
                Ok(())
            }
            None => Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                format!("{what} has more than {limit} bytes, which no ATT&CK bundle has"),
            )),
        };
        rest(&self.file, "the file", self.limits.file)?;
        rest(&self.object, "an object", self.limits.object)
    }
}

/// A reader that ends with an error where its budget does. It belongs around a buffer, not into one: what is read ahead
/// is not the object's.
pub(super) struct Budgeted<R> {
    reader: R,
    budget: Budget,
}

impl<R> Budgeted<R> {
    /// Reads from `reader` as long as the budget lasts.
    pub(super) fn new(reader: R, budget: Budget) -> Self {
        Self { reader, budget }
    }
}

impl<R: Read> Read for Budgeted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.budget.take(u64::try_from(count).unwrap_or(u64::MAX))?;
        Ok(count)
    }
}
