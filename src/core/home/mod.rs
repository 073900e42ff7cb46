//! The manager's home folder: where it is and where everything in it lies.

mod paths;

pub use paths::Home;
