//! Parameters as they arrive: parsed and checked once, at the edge, against their declarations.

mod body;
mod confined;
mod format;
mod paired;
mod parse;
mod value;

pub use body::check as check_body;
pub use confined::confine;
pub use format::matches;
pub(crate) use format::name as format_name;
pub use paired::suit;
pub use parse::{Rejection, parse};
pub use value::{FromValue, Value, Values};
