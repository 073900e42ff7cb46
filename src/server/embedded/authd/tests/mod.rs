//! The daemon on its socket, in a home of its own, with a double in the place of the database daemon.

mod additions;
mod crashes;
mod database;
mod removals;
mod robustness;
mod settling;
mod together;
mod world;

const KEY: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
