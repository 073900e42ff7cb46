//! The manager itself: which of its daemons run, what installation it is, and what answers for it.

mod about;
mod info;
mod release;
mod status;
#[cfg(test)]
mod tests;

pub use about::about;
pub use info::info;
pub use release::Release;
pub use status::status;
