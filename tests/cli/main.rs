//! The program from outside: the real binary against a manager of our own on loopback, in a world of its own.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test ends by panicking, and its helpers are part of it"
)]

mod audit;
mod bulk;
mod changes;
mod completing;
mod configuration;
mod contexts;
mod control;
mod directory;
mod doctor;
mod errors;
mod explains;
mod findings;
mod fleet;
mod formats;
mod groups;
mod helps;
mod history;
mod imports;
mod inspection;
mod inventory;
mod keyring;
mod lab;
mod lists;
mod manager;
mod memberships;
mod mitre;
mod monitored;
mod monitoring;
mod orders;
mod prompts;
mod ruleset;
mod scanned;
mod scans;
mod security;
mod served;
mod sessions;
mod several;
mod world;
