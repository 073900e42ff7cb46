//! What listens: the Server API and the embedded manager's daemons.

pub mod embedded;
