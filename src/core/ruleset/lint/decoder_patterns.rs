//! Checks of the patterns of decoders, and of where they begin.

use super::catalogue as c;
use super::pattern_checks;
use super::report::Report;
use crate::ruleset::model::{Decoder, Dialect, Element, foreign_syntax, osregex_groups, pcre2_groups};

const PATTERNS: &[&str] = &["prematch", "regex", "program_name"];

/// Checks the patterns of a decoder.
pub(super) fn run(report: &mut Report<'_>, decoder: &Decoder) {
    for name in PATTERNS {
        let options: Vec<&Element> = decoder.element.all(name).collect();
        for (place, option) in options.iter().enumerate() {
            pattern_checks::entities(report, None, decoder.file, option);
            types(report, decoder, option, name);
            offset(report, decoder, option, place);
        }
        if let Some((text, dialect)) = decoder.pattern(name) {
            pattern(report, decoder, name, &text, dialect);
        }
    }
    places(report, decoder);
    groups(report, decoder);
}

fn types(report: &mut Report<'_>, decoder: &Decoder, option: &Element, name: &str) {
    let Some(said) = option.attribute("type") else { return };
    let can_be = match Dialect::named(&said.value.text) {
        None => false,
        Some(Dialect::Osmatch) => name == "program_name",
        Some(_) => true,
    };
    if !can_be {
        let message = format!("<{name}> cannot be of type {:?}, and the usual one is taken", said.value.text);
        report.decoder(&c::DECODER_PATTERN_TYPE, decoder, said.value.span.clone(), message);
    }
}

fn offset(report: &mut Report<'_>, decoder: &Decoder, option: &Element, place: usize) {
    let Some(said) = option.attribute("offset").filter(|_| !option.is("program_name")) else { return };
    let known = ["after_parent", "after_prematch", "after_regex"];
    if !known.iter().any(|known| known.eq_ignore_ascii_case(&said.value.text)) {
        let message = format!("there is no offset {:?}", said.value.text);
        report.decoder(&c::OFFSET_UNKNOWN, decoder, said.value.span.clone(), message);
    } else if place > 0 {
        let message = "only the first of them can have an offset";
        report.decoder(&c::OFFSET_NOT_FIRST, decoder, said.value.span.clone(), message);
    }
}

/// Checks whether what an offset refers to is there.
fn places(report: &mut Report<'_>, decoder: &Decoder) {
    let has = |name: &str| decoder.element.last(name).is_some();
    let (child, prematch) = (has("parent"), has("prematch"));
    let wrong = |name: &str| match (name, decoder.offset(name)) {
        ("prematch", Some("after_parent")) => (!child).then_some("after_parent needs a parent"),
        ("prematch", Some(_)) => Some("a prematch can only be after_parent"),
        (_, Some("after_parent")) => (!child).then_some("after_parent needs a parent"),
        ("regex", Some("after_prematch")) => {
            (child && !prematch).then_some("after_prematch needs a prematch")
        }
        ("regex", Some("after_regex")) => (!child).then_some("after_regex needs a parent"),
        ("plugin_decoder", Some("after_prematch")) => {
            (!prematch).then_some("after_prematch needs a prematch")
        }
        _ => None,
    };
    for name in ["prematch", "regex", "plugin_decoder"] {
        let option = decoder.element.all(name).find(|option| option.attribute("offset").is_some());
        if let (Some(option), Some(message)) = (option, wrong(name)) {
            report.decoder(&c::OFFSET_MISPLACED, decoder, option.tag.clone(), message);
        }
    }
}

fn pattern(report: &mut Report<'_>, decoder: &Decoder, name: &str, text: &str, dialect: Dialect) {
    let Some(option) = decoder.element.all(name).next() else { return };
    let exact = option.text.text == text;
    let span = |at: usize| {
        if text.is_empty() {
            option.tag.clone()
        } else if exact {
            option.text.at(at)
        } else {
            option.text.span.clone()
        }
    };
    if let Some(fault) = dialect.fault(text) {
        let check = if dialect == Dialect::Pcre2 { &c::DECODER_PCRE2 } else { &c::DECODER_OSREGEX };
        report.decoder(check, decoder, span(fault.at), format!("the pattern of <{name}> {}", fault.reason));
        return;
    }
    // An empty program_name asks whether the event has one.
    if text.is_empty() && name != "program_name" {
        report.decoder(
            &c::DECODER_PATTERN_EMPTY,
            decoder,
            span(0),
            format!("the pattern of <{name}> is empty"),
        );
    } else if let Some(at) = dialect.empty_alternative(text).filter(|_| !text.is_empty()) {
        let message = format!("the pattern of <{name}> has an empty alternative, and so always matches");
        report.decoder(&c::DECODER_PATTERN_EMPTY, decoder, span(at), message);
    }
    if dialect == Dialect::Osmatch
        && let Some((at, piece)) = foreign_syntax(text)
    {
        let message = format!("osmatch looks for the characters {piece} themselves");
        report.decoder(&c::DECODER_OSMATCH, decoder, span(at), message);
    }
}

/// Compares the groups of the regex with the fields of the order.
fn groups(report: &mut Report<'_>, decoder: &Decoder) {
    let (Some((text, dialect)), Some(order)) = (decoder.pattern("regex"), decoder.order()) else { return };
    let groups = match dialect {
        Dialect::Pcre2 => pcre2_groups(&text),
        _ => dialect.fault(&text).is_none().then(|| osregex_groups(&text)),
    };
    let (Some(groups), Some(place)) = (groups, decoder.element.last("order")) else { return };
    let (fields, span) = (order.len(), place.text.span.clone());
    if groups < fields {
        let message = format!("the order has {fields} fields, and the regex {groups} groups");
        report.decoder(&c::ORDER_AND_GROUPS, decoder, span, message);
    } else if groups > fields {
        let message = format!("the regex has {groups} groups, and the order {fields} fields");
        report.decoder(&c::GROUPS_WITHOUT_FIELD, decoder, span, message);
    }
}
