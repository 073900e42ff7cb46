//! Taking secrets out of texts that go to somebody else: configurations, logs, states.
//!
//! Two walls, one behind the other. [`Redactor`] first replaces secrets that are known by their value, wherever they
//! stand and whatever stands around them; then what looks like a secret by its place (`names`, `elements`, `pairs`) or
//! by its shape (`shapes`). What is in doubt goes: a text that says too little is a lesser harm than one that says too
//! much.

mod elements;
mod names;
mod pairs;
mod redactor;
mod shapes;

#[cfg(test)]
mod tests;

pub(crate) use names::{is_harmless, is_secret as is_secret_name};
pub use redactor::{MASK, Redacted, Redactor};
