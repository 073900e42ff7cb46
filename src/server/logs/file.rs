//! [`LogFile`]: a file that one process alone appends to, through a buffer.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};

use jiff::Zoned;
use jiff::civil::Date;

use super::place::{Place, Rotation, day_of};

/// A file that lines are appended to.
#[derive(Debug)]
pub(crate) struct LogFile {
    place: Place,
    writer: BufWriter<File>,
    length: u64,
    /// The day the first of its lines is of.
    day: Date,
}

impl LogFile {
    /// Opens the file, makes it if there is none, and finishes what a crash left half put away.
    pub(crate) fn open(place: Place) -> io::Result<Self> {
        if let Some(day) = day_of(&place.aside())? {
            place.compress(day)?;
        }
        let day = day_of(place.path())?;
        let (writer, length) = open_for_lines(&place)?;
        // An empty file belongs to the day of its first line, one with lines to the day of its last.
        let day = day.filter(|_| length > 0).unwrap_or_else(|| Zoned::now().date());
        Ok(Self { place, writer, length, day })
    }

    /// Appends a line of the day `today`, after putting the file away if that is due.
    pub(crate) fn write(&mut self, line: &str, today: Date) -> io::Result<()> {
        let added = u64::try_from(line.len()).unwrap_or(u64::MAX);
        if self.place.rotation().is_due(self.day, self.length, today, added) {
            self.put_away(today)?;
        }
        if self.length == 0 {
            self.day = today;
        }
        self.writer.write_all(line.as_bytes())?;
        self.length = self.length.saturating_add(added);
        Ok(())
    }

    /// Gives everything written to the system.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }

    fn put_away(&mut self, today: Date) -> io::Result<()> {
        self.flush()?;
        fs::rename(self.place.path(), self.place.aside())?;
        (self.writer, self.length) = open_for_lines(&self.place)?;
        let day = if self.place.rotation() == Rotation::Midnight { self.day } else { today };
        self.place.compress(day)
    }
}

fn open_for_lines(place: &Place) -> io::Result<(BufWriter<File>, u64)> {
    let file = place.open(&mut OpenOptions::new())?;
    let length = file.metadata()?.len();
    Ok((BufWriter::new(file), length))
}
