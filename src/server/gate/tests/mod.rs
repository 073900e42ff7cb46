//! Every operation at the gate: without a token, without the right, with another method.

mod doors;
mod world;
