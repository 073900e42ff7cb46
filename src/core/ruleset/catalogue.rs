//! [`Catalogue`]: the rules and the decoders of a manager, kept as long as its files stay the same.

use super::Store;
use crate::decoders::Decoder;
use crate::rules::Rule;

/// The rules and the decoders of a manager.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// The rules.
    pub rules: Store<Rule>,
    /// The decoders.
    pub decoders: Store<Decoder>,
}
