//! Request targets that clients write as Wazuh takes them, made into what hyper takes.

mod request_targets;
mod stream;

#[cfg(test)]
mod tests;

pub use request_targets::RequestTargets;
pub(super) use stream::EncodedTargets;
