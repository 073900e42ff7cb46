//! An operation of the API as a value: everything that the router, the gate, the OpenAPI document, the command line
//! and the coverage tests need to know of it. Nothing else repeats any of this.

mod access;
mod body;
mod declaration;
mod parameter;
mod shape;

pub use access::{Access, Resource};
pub use body::{Body, Field, Schema};
pub use declaration::{Handler, Handling, Operation, Routing, Verb};
pub use parameter::{Format, Key, Kind, Location, Parameter, TextRule};
pub use shape::{Property, Shape};
