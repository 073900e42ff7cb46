//! The program from outside: the real binary against a manager of our own on loopback, in a world of its own.

mod changes;
mod contexts;
mod errors;
mod formats;
mod helps;
mod lists;
mod manager;
mod served;
mod sessions;
mod world;
