//! [`Refusal`]: what is wrong with an element of a configuration, and the checks of values that sections share.

use super::section::{ConfigError, text_of};
use crate::xml::{Document, Element};

/// What is wrong with an element, in one clause.
#[derive(Debug)]
pub(super) struct Refusal {
    reason: String,
    /// The number of the element in its document, in the order of the start tags.
    pub(super) element: usize,
}

/// Nothing that is wrong, or what.
pub(super) type Checked = Result<(), Refusal>;

impl Refusal {
    /// The error with the place that the element of this number has in a document: the one that was checked, or one that
    /// has the same elements.
    pub(super) fn at(&self, document: &Document, element: usize) -> ConfigError {
        let reason = &self.reason;
        ConfigError::Refused(match document.elements().nth(element) {
            Some(element) => format!("{reason} ({})", document.position(element.span().start)),
            None => reason.clone(),
        })
    }
}

/// That something is wrong with an element.
pub(super) fn refused(element: Element<'_>, reason: impl Into<String>) -> Refusal {
    Refusal { reason: reason.into(), element: element.number() }
}

pub(super) fn unknown(element: Element<'_>) -> Refusal {
    refused(element, format!("element {} is not known here, or empty", element.name()))
}

pub(super) fn wrong(option: Element<'_>) -> Refusal {
    refused(option, format!("option {} has no such value as {:?}", option.name(), text_of(option)))
}

/// Checks that a value is yes or no.
pub(super) fn switch(option: Element<'_>) -> Checked {
    if matches!(text_of(option).trim(), "yes" | "no") { Ok(()) } else { Err(wrong(option)) }
}

/// Checks that a value is a number.
pub(super) fn number(option: Element<'_>) -> Checked {
    let text = text_of(option);
    let digits = text.trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { Ok(()) } else { Err(wrong(option)) }
}

/// Checks that a value is a number from 1 on.
pub(super) fn number_up_to(option: Element<'_>, most: u32) -> Checked {
    match text_of(option).trim().parse::<u32>() {
        Ok(number) if (1..=most).contains(&number) => Ok(()),
        _ => Err(wrong(option)),
    }
}
