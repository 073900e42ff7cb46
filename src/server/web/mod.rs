//! HTTP on the outside, the gate on the inside.

mod adapter;

pub(crate) use adapter::service;
