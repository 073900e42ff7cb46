//! Every operation at the gate: without a token, without the right, with another method.

mod changes;
mod doors;
mod world;
