//! [`DaemonLog`]: takes lines from anywhere and has a thread of its own write them.

use std::io;
use std::time::Duration;

use wazuhctl_core::home::Home;
use wazuhctl_core::manager::{LogFormats, configured_formats};

use super::line::{Level, Line};
use crate::logs::{Place, Rotation, SharedFile, Sink, Spool};

/// The mode of the files, Wazuh's.
const MODE: u32 = 0o660;

/// The log. Its clones are the same log.
#[derive(Debug, Clone)]
pub(crate) struct DaemonLog {
    spool: Spool<Order>,
}

/// What the thread is told.
enum Order {
    Write(Line),
    /// To look at what the configuration says of formats.
    Configure,
}

impl DaemonLog {
    /// The log of a home, in the formats that its configuration names. The files are opened, or made, with the first
    /// line. Blocks on the disk.
    ///
    /// # Errors
    /// The system's, where there is no thread to be had.
    pub(crate) fn start(home: &Home) -> io::Result<Self> {
        let file = |path| SharedFile::new(Place::of_daemons(path, Rotation::Midnight, MODE));
        let files = Files {
            home: home.clone(),
            formats: configured_formats(home),
            plain: file(home.ossec_log()),
            json: file(home.ossec_log_json()),
        };
        Ok(Self { spool: Spool::start("daemon-log", files)? })
    }

    pub(super) fn write(&self, line: Line) {
        self.spool.enqueue(Order::Write(line));
    }

    /// Goes by what the configuration says now, from the next line on.
    pub(crate) fn configure(&self) {
        self.spool.enqueue(Order::Configure);
    }

    /// Writes every line logged until now and ends the thread. Says whether that was done within `patience`.
    pub(crate) async fn stop(&self, patience: Duration) -> bool {
        self.spool.stop(patience).await
    }
}

/// The thread's own.
struct Files {
    home: Home,
    formats: LogFormats,
    plain: SharedFile,
    json: SharedFile,
}

impl Files {
    fn append(&mut self, line: &Line) -> io::Result<()> {
        let today = line.at.date();
        let plain = if self.formats.is_plain() { self.plain.append(&line.plain(), today) } else { Ok(()) };
        let json = if self.formats.is_json() { self.json.append(&line.json(), today) } else { Ok(()) };
        plain.and(json)
    }
}

impl Sink<Order> for Files {
    fn write(&mut self, order: &Order) -> io::Result<()> {
        match order {
            Order::Write(line) => self.append(line),
            Order::Configure => {
                self.formats = configured_formats(&self.home);
                Ok(())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn tell_of_lost(&mut self, lines: u64) -> io::Result<()> {
        let text =
            format!("{lines} lines of this log were lost, because it could not be written fast enough");
        self.append(&Line::new("wazuhctl", Level::Warning, text))
    }
}
