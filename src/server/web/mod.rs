//! HTTP on the outside, the gate on the inside.

mod adapter;
mod receive;

#[cfg(test)]
mod tests;

pub(crate) use adapter::service;
