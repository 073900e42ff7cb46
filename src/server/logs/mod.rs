//! Log files: appending to them, and putting away the full ones.
//!
//! Where full files go, and when, is Wazuh's way (`framework/wazuh/core/wlogging.py` of 4.14): after midnight as
//! `logs/api/YEAR/Mon/NAME-DD.gz`, or by size as `NAME-DD_N.gz`.

mod archived;
mod file;
mod place;
mod shared;
mod spool;
mod text;

#[cfg(test)]
mod tests;

pub(crate) use archived::archived;
pub(crate) use file::LogFile;
pub(crate) use place::{Place, Rotation};
pub(crate) use shared::{SharedFile, is_at};
pub(crate) use spool::{Sink, Spool};
pub(crate) use text::{one_line, text_of};
