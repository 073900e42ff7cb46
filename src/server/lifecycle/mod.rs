//! The life of a server: the order in which its parts start, what it tells its operator, and how it stops.

mod event;
mod first_start;
mod household;
mod open_files;
mod parts;
mod prepare;
mod privileges;
mod reset;
mod serve;

pub use event::Event;
pub use prepare::ServeError;
#[cfg(test)]
pub(crate) use prepare::open;
pub(crate) use prepare::open_local;
pub use reset::{FactoryReset, factory_reset};
pub use serve::{ServeOptions, serve};
