//! Checks of decoders: their attributes and options, and how they stand together.

use super::catalogue as c;
use super::decoder_patterns;
use super::report::Report;
use crate::ruleset::model::{Decoder, DecoderIssue, Element, GivenUp, PLUGINS, Patience, RuleSet};
use crate::similar::suggestion;

const OPTIONS: &[&str] = &[
    "parent",
    "program_name",
    "prematch",
    "regex",
    "order",
    "fts",
    "ftscomment",
    "use_own_name",
    "plugin_decoder",
    "json_null_field",
    "json_array_structure",
    "accumulate",
    "type",
];

const TYPES: &[&str] =
    &["firewall", "ids", "web-log", "syslog", "squid", "windows", "host-information", "ossec"];

/// Fields that `fts` can list without an `order`.
const FIRST_TIME_FIELDS: &[&str] = &[
    "dstuser",
    "user",
    "srcuser",
    "srcip",
    "dstip",
    "id",
    "location",
    "data",
    "extra_data",
    "system_name",
    "name",
];

/// The longest text that is kept, in bytes.
const LONGEST: usize = 1_023;

/// Checks a decoder.
pub(super) fn run(report: &mut Report<'_>, decoder: &Decoder) {
    head(report, decoder);
    if decoder.element.children.is_empty() {
        report.decoder(
            &c::DECODER_EMPTY,
            decoder,
            decoder.element.tag.clone(),
            "there is nothing in this decoder",
        );
        return;
    }
    for option in &decoder.element.children {
        let name = option.name.text.to_ascii_lowercase();
        let is_known = OPTIONS.contains(&name.as_str()) && (name != "type" || option.name.text == "type");
        if is_known {
            one(report, decoder, option, &name);
        } else {
            let written = &option.name.text;
            let alike = suggestion(written, OPTIONS.iter().copied());
            let message = format!("there is no option <{written}> of decoders{alike}");
            report.decoder(&c::DECODER_OPTION_UNKNOWN, decoder, option.name.span.clone(), message);
        }
    }
    together(report, decoder);
    decoder_patterns::run(report, decoder);
}

fn head(report: &mut Report<'_>, decoder: &Decoder) {
    let tag = decoder.element.tag.clone();
    if decoder.name.is_none() {
        report.decoder(
            &c::DECODER_WITHOUT_NAME,
            decoder,
            tag,
            "the first attribute of a decoder is its name",
        );
        return;
    }
    for (place, attribute) in decoder.element.attributes.iter().enumerate().skip(1) {
        if place > 1 || !attribute.name.text.eq_ignore_ascii_case("status") {
            let message = format!("there is no attribute {:?} of decoders", attribute.name.text);
            report.decoder(&c::DECODER_ATTRIBUTE, decoder, attribute.name.span.clone(), message);
        }
    }
}

fn one(report: &mut Report<'_>, decoder: &Decoder, option: &Element, name: &str) {
    let taken: &[&str] = match name {
        "regex" | "prematch" => &["type", "offset"],
        "program_name" => &["type"],
        "plugin_decoder" => &["offset"],
        _ => &[],
    };
    for attribute in &option.attributes {
        if !taken.contains(&attribute.name.text.as_str()) {
            let message = format!("nobody looks at {} of <{name}>", attribute.name.text);
            report.decoder(&c::DECODER_OPTION_ATTRIBUTE, decoder, attribute.name.span.clone(), message);
        }
    }
    let (text, span) = (option.text.text.as_str(), option.text.span.clone());
    let finding = match name {
        "plugin_decoder" if !PLUGINS.contains(&text) => {
            (&c::PLUGIN_UNKNOWN, format!("there is no plugin {text:?}"))
        }
        "type" if !TYPES.contains(&text) => {
            (&c::DECODER_TYPE, format!("there is no type {text:?} of decoders"))
        }
        "use_own_name" if text != "true" => {
            (&c::OWN_NAME, format!("only true has an effect, and not {text:?}"))
        }
        "json_null_field" if !["discard", "string"].iter().any(|known| known.eq_ignore_ascii_case(text)) => {
            (&c::JSON_OPTION, format!("json_null_field is discard or string, and not {text:?}"))
        }
        "json_array_structure" if !["csv", "array"].iter().any(|known| known.eq_ignore_ascii_case(text)) => {
            (&c::JSON_OPTION, format!("json_array_structure is csv or array, and not {text:?}"))
        }
        "order" | "fts" if text.split(',').any(|field| field.trim_matches(' ').is_empty()) => {
            (&c::ORDER_EMPTY, format!("<{name}> has an empty name in it"))
        }
        "parent" | "regex" | "prematch" | "program_name" | "ftscomment" if text.len() > LONGEST => (
            &c::TEXT_TOO_LONG,
            format!("the {} bytes of <{name}> are dropped: {LONGEST} are kept", text.len()),
        ),
        _ => return,
    };
    let span = if text.is_empty() { option.tag.clone() } else { span };
    report.decoder(finding.0, decoder, span, finding.1);
}

fn together(report: &mut Report<'_>, decoder: &Decoder) {
    let element = &decoder.element;
    let has = |name: &str| element.last(name).is_some();
    let tag = element.tag.clone();
    if !has("prematch") && !has("parent") && !has("program_name") {
        let message = "this decoder has no prematch, program_name or parent";
        report.decoder(&c::DECODER_WITHOUT_BEGINNING, decoder, tag.clone(), message);
    }
    let message = match (has("regex"), has("order"), has("fts")) {
        (true, false, _) => Some("this decoder has a regex and no order"),
        (false, true, _) => Some("this decoder has an order and no regex"),
        (false, false, true) => Some("this decoder has fts and no regex"),
        _ => None,
    };
    if let Some(message) = message {
        report.decoder(&c::REGEX_WITHOUT_ORDER, decoder, tag.clone(), message);
    }
    if has("plugin_decoder") && has("regex") {
        report.decoder(&c::PLUGIN_WITH_REGEX, decoder, tag, "this decoder has a plugin and a regex");
    }
    fields(report, decoder);
}

fn fields(report: &mut Report<'_>, decoder: &Decoder) {
    let order = decoder.order().unwrap_or_default();
    let most = report.set.most_fields;
    if order.len() > most {
        let message = format!("{} fields are in the order, and {most} can be", order.len());
        report.decoder(&c::ORDER_TOO_LONG, decoder, decoder.element.tag.clone(), message);
    }
    let Some(first_time) = decoder.element.last("fts").filter(|_| !order.is_empty()) else { return };
    for field in first_time.text.text.split(',').map(|field| field.trim_matches(' ')) {
        let is_known = FIRST_TIME_FIELDS.contains(&field)
            || order.iter().any(|known| known.eq_ignore_ascii_case(field))
            || field.is_empty();
        if !is_known {
            let message = format!("field {field} of fts is not in the order");
            report.decoder(&c::FTS_UNKNOWN, decoder, first_time.text.span.clone(), message);
        }
    }
}

/// Checks how decoders stand together.
pub(super) fn places(report: &mut Report<'_>, patience: Patience) -> Result<(), GivenUp> {
    let set = report.set;
    for issue in &set.decoder_tree.issues {
        patience.check()?;
        let (check, number, message) = match issue {
            DecoderIssue::NoParent(_) if !set.decoders_complete => continue,
            DecoderIssue::NoParent(number) => (
                &c::DECODER_PARENT_UNKNOWN,
                *number,
                format!("this parent does not exist{}", like_parent(set, *number)),
            ),
            DecoderIssue::LateParent(number, parent) => {
                let place = decoder_place(report, *parent);
                (
                    &c::DECODER_PARENT_LATER,
                    *number,
                    format!("this parent is loaded only after its child ({place})"),
                )
            }
            DecoderIssue::ParentIsChild(number, parent) => {
                let place = decoder_place(report, *parent);
                (&c::DECODER_PARENT_IS_CHILD, *number, format!("this parent has a parent itself ({place})"))
            }
            DecoderIssue::RepeatedPrematch(number) => (
                &c::DECODER_REPEATED,
                *number,
                "it goes on with a decoder of the same name, and so cannot have a prematch".to_owned(),
            ),
            DecoderIssue::RepeatedFirstTime(number) => (
                &c::DECODER_REPEATED,
                *number,
                "it goes on with a decoder of the same name, and so cannot have fts".to_owned(),
            ),
            DecoderIssue::RepeatedWithoutRegex(number) => (
                &c::DECODER_REPEATED,
                *number,
                "of two decoders of the same name, both need a regex or a plugin".to_owned(),
            ),
            DecoderIssue::NothingBefore(number) => (
                &c::OFFSET_MISPLACED,
                *number,
                "there is no decoder of the same name before it to go on from".to_owned(),
            ),
        };
        let Some(decoder) = set.decoders.get(number) else { continue };
        let parent = decoder.element.last("parent").map(|option| option.text.span.clone());
        let is_about_parent = check.code.starts_with("D11") || check.code == c::DECODER_PARENT_IS_CHILD.code;
        let span = parent.filter(|_| is_about_parent).unwrap_or_else(|| decoder.element.tag.clone());
        report.decoder(check, decoder, span, message);
    }
    Ok(())
}

/// Decoders that may be meant where the parent of this one does not exist.
fn like_parent(set: &RuleSet, number: usize) -> String {
    let decoder = set.decoders.get(number);
    let parent = decoder.and_then(|decoder| decoder.element.last("parent"));
    let others = set.decoders.iter().enumerate().filter(|(other, _)| *other != number);
    let names = others.filter_map(|(_, decoder)| decoder.name.as_deref());
    parent.map(|parent| suggestion(&parent.text.text, names)).unwrap_or_default()
}

fn decoder_place(report: &Report<'_>, number: usize) -> String {
    let decoder = report.set.decoders.get(number);
    let file = decoder.and_then(|decoder| report.set.files.get(decoder.file));
    match (decoder, file) {
        (Some(decoder), Some(file)) => {
            format!("{}:{}", file.path.display(), file.position(decoder.element.tag.start).line)
        }
        _ => "nowhere".to_owned(),
    }
}
