//! What the manifest says of each piece.

use serde_json::{Value, json};

use crate::redaction::MASK;

/// A piece of the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its name in the archive.
    pub name: String,
    /// Where it comes from.
    pub source: String,
    /// Its text, without secrets.
    pub text: String,
    /// How many places of it were masked.
    pub masked: usize,
    /// Whether it is the end of something longer.
    pub is_cut: bool,
}

/// Something that is not in the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub what: String,
    /// Why.
    pub why: String,
}

impl LeftOut {
    pub(super) fn new(what: impl Into<String>, why: impl Into<String>) -> Self {
        Self { what: what.into(), why: why.into() }
    }
}

/// The manifest of these pieces.
pub(super) fn manifest(made: &str, pieces: &[Piece], left_out: &[LeftOut]) -> Value {
    let pieces: Vec<Value> = pieces
        .iter()
        .map(|piece| {
            json!({ "name": piece.name, "source": piece.source, "bytes": piece.text.len(), "masked": piece.masked,
                    "is_cut": piece.is_cut })
        })
        .collect();
    let left_out: Vec<Value> =
        left_out.iter().map(|left| json!({ "what": left.what, "why": left.why })).collect();
    json!({
        "made": made,
        "about": format!("What was taken for a secret is shown as {MASK}. Look through the bundle before it is passed on."),
        "pieces": pieces,
        "left_out": left_out,
    })
}
