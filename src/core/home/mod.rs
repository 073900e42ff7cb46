//! The manager's home folder: where it is, where everything in it lies, and how its files are changed safely.

mod daemons;
mod discovery;
mod layout;
mod lock;
mod paths;
mod read;
mod replace;
mod stamp;

pub use daemons::{
    Daemon, DaemonState, LeftPidFiles, PidFile, RestartMark, clear_marks, daemon_states, mark_failed,
};
pub use discovery::{DEFAULT_INSTALLATION, DiscoveryError, Found, Inputs, Kind, Way, discover};
pub(crate) use layout::folders_of_layout;
pub use layout::lay_out;
pub use lock::{HomeLock, LockError};
pub use paths::Home;
pub use read::read_limited;
pub use replace::{create_file, fill_file, remove_abandoned, replace_file};
pub use stamp::Stamp;
