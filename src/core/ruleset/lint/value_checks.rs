//! Checks of what options say that are not patterns.

use super::catalogue as c;
use super::report::Report;
use crate::lists::{COMPILED, text_of};
use crate::ruleset::model::{
    CATEGORIES, COMPILED_RULES, Element, Hours, OptionKind, Rule, RuleOption, are_weekdays, is_address,
};
use crate::similar::suggestion;

/// What `<options>` can say.
const OPTIONS: &[&str] =
    &["alert_by_email", "no_email_alert", "log_alert", "no_log", "no_ar", "no_full_log", "no_counter"];

/// Fields that have options of their own.
const STATIC_FIELDS: &[&str] = &[
    "srcip",
    "dstip",
    "srcgeoip",
    "dstgeoip",
    "srcport",
    "dstport",
    "user",
    "srcuser",
    "dstuser",
    "url",
    "id",
    "data",
    "extra_data",
    "status",
    "protocol",
    "system_name",
    "action",
];

const LOOKUPS: &[&str] = &[
    "match_key",
    "not_match_key",
    "match_key_value",
    "address_match_key",
    "not_address_match_key",
    "address_match_key_value",
];

const INFO_TYPES: &[&str] = &["text", "link", "cve", "osvdb"];

/// Checks what an option says.
pub(super) fn run(report: &mut Report<'_>, rule: &Rule, option: &Element, known: RuleOption) {
    let text = option.text.text.as_str();
    match known.kind {
        OptionKind::Hours => hours(report, rule, option),
        OptionKind::Decoder => decoder(report, rule, option),
        OptionKind::List => list(report, rule, option),
        OptionKind::Field => field(report, rule, option),
        OptionKind::Info => info(report, rule, option),
        _ => {}
    }
    let finding = match known.kind {
        OptionKind::Weekday if !are_weekdays(text) => {
            (&c::WEEKDAY_INVALID, format!("{text:?} is no list of days"))
        }
        OptionKind::Address if !is_address(text) => (&c::ADDRESS_INVALID, format!("{text:?} is no address")),
        OptionKind::Category if !CATEGORIES.contains(&text) => {
            (&c::CATEGORY_UNKNOWN, format!("there is no category {text:?}"))
        }
        OptionKind::Compiled if !COMPILED_RULES.contains(&text) => {
            (&c::COMPILED_UNKNOWN, format!("there is no compiled rule {text:?}"))
        }
        OptionKind::Options if !OPTIONS.contains(&text) => {
            (&c::OPTIONS_UNKNOWN, format!("{text:?} is none of {}", OPTIONS.join(", ")))
        }
        OptionKind::Ignore if text.split(',').any(|word| word.trim_matches(' ').is_empty()) => {
            (&c::IGNORE_EMPTY, format!("<{}> has an empty name in it", known.name))
        }
        OptionKind::Gone => (&c::OPTION_GONE, format!("<{}> does nothing any more", known.name)),
        OptionKind::Same | OptionKind::Different
            if known.name.ends_with("_field") && text.trim().is_empty() =>
        {
            (&c::SAME_FIELD_EMPTY, format!("<{}> names no field", known.name))
        }
        _ => return,
    };
    let span = if text.is_empty() { option.tag.clone() } else { option.text.span.clone() };
    report.rule(finding.0, rule, span, finding.1);
}

fn hours(report: &mut Report<'_>, rule: &Rule, option: &Element) {
    let (text, span) = (&option.text.text, option.text.span.clone());
    match Hours::read(text) {
        None => report.rule(&c::TIME_INVALID, rule, span, format!("{text:?} is no span of hours")),
        Some(hours) if hours.forgets_negation() => {
            report.rule(
                &c::TIME_NEGATION,
                rule,
                span,
                "the ! is forgotten, because the span goes over midnight",
            );
        }
        Some(_) => {}
    }
}

fn decoder(report: &mut Report<'_>, rule: &Rule, option: &Element) {
    let set = report.set;
    let (name, span) = (option.text.text.as_str(), option.text.span.clone());
    if !set.has_decoder(name) {
        if set.decoders_complete {
            let alike = suggestion(name, set.decoders.iter().filter_map(|decoder| decoder.name.as_deref()));
            report.rule(&c::DECODER_UNKNOWN, rule, span, format!("there is no decoder {name:?}{alike}"));
        }
        return;
    }
    // Whether analysisd itself or a decoder of the name gives events that name.
    let mut named = set.decoders_named(name).peekable();
    if named.peek().is_some() && !named.any(|decoder| decoder.uses_own_name()) {
        let parent = set.decoders_named(name).find_map(|decoder| decoder.parent()).unwrap_or_default();
        let message = format!("events of decoder {name} go by the name of its parent, {parent}");
        report.rule(&c::DECODER_IS_CHILD, rule, span, message);
    }
}

fn field(report: &mut Report<'_>, rule: &Rule, option: &Element) {
    let Some(name) = option.attribute("name") else {
        report.rule(&c::FIELD_WITHOUT_NAME, rule, option.tag.clone(), "this <field> has no name");
        return;
    };
    let text = &name.value.text;
    if STATIC_FIELDS.iter().any(|known| known.eq_ignore_ascii_case(text)) {
        let message = format!("{text} is compared by an option of its own, and not by <field>");
        report.rule(&c::FIELD_STATIC, rule, name.value.span.clone(), message);
    }
}

fn info(report: &mut Report<'_>, rule: &Rule, option: &Element) {
    let said = option.attributes.iter().find(|attribute| attribute.name.text.eq_ignore_ascii_case("type"));
    if let Some(said) = said.filter(|said| !INFO_TYPES.contains(&said.value.text.as_str())) {
        let message = format!("there is no type {:?} of <info>", said.value.text);
        report.rule(&c::INFO_INVALID, rule, said.value.span.clone(), message);
    }
}

fn list(report: &mut Report<'_>, rule: &Rule, option: &Element) {
    let (mut field, mut lookup, mut check) = (None, "match_key".to_owned(), None);
    for attribute in &option.attributes {
        let value = &attribute.value;
        match attribute.name.text.to_ascii_lowercase().as_str() {
            "field" => field = Some(value).filter(|value| !value.text.trim().is_empty()),
            "lookup" => {
                lookup = value.text.to_ascii_lowercase();
                if !LOOKUPS.contains(&lookup.as_str()) {
                    let message = format!("there is no lookup {:?}", value.text);
                    report.rule(&c::LIST_ATTRIBUTE, rule, value.span.clone(), message);
                }
            }
            "check_value" => check = Some(value),
            other => {
                let message = format!("there is no attribute {other:?} of <list>");
                report.rule(&c::LIST_ATTRIBUTE, rule, attribute.name.span.clone(), message);
            }
        }
    }
    if field.is_none() {
        report.rule(
            &c::LIST_WITHOUT_FIELD,
            rule,
            option.tag.clone(),
            "this <list> does not say which field is looked up",
        );
    }
    if lookup == "address_match_key_value" {
        let message = "this lookup holds where the address is not in the list or its value does not match";
        report.rule(&c::LIST_VALUE_INVERTED, rule, option.tag.clone(), message);
    } else if check.is_some() != (lookup == "match_key_value") && LOOKUPS.contains(&lookup.as_str()) {
        let message = match check {
            Some(_) => format!("lookup {lookup} does not look at check_value"),
            None => format!("lookup {lookup} never holds without check_value"),
        };
        report.rule(&c::LIST_VALUE_UNUSED, rule, option.tag.clone(), message);
    }
    let name = option.text.text.as_str();
    let is_known = |lists: &Vec<String>| lists.iter().any(|known| is_list(known, name));
    if report.set.lists.as_ref().is_some_and(|lists| !is_known(lists)) {
        let message = format!(
            "there is no <list>{name}</list> in section <ruleset> of ossec.conf, or its file is not there"
        );
        report.rule(&c::LIST_UNKNOWN, rule, option.text.span.clone(), message);
    }
}

/// Whether a list that is loaded is the one a rule names: without or with the ending of its compiled file.
fn is_list(loaded: &str, name: &str) -> bool {
    let loaded = text_of(loaded);
    loaded == name || name.strip_suffix(COMPILED) == Some(loaded)
}
