//! Tests of the daemon as its clients see it: over its sockets, in a home of its own.

mod client;
mod commands;
mod findings;
mod golden;
mod http;
mod lifecycle;
mod load;
mod mitre;
mod schema;
mod upgrade;
