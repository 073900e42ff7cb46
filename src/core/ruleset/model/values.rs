//! Values of rules' options with a form of their own: hours, days of the week, addresses, lists of ids.
//!
//! What analysisd accepts is the contract (`src/shared/validate_op.c`).

use std::net::{Ipv4Addr, Ipv6Addr};

const DAYS: &[&str] = &[
    "sunday",
    "sun",
    "monday",
    "mon",
    "tuesday",
    "tue",
    "wednesday",
    "wed",
    "thursday",
    "thu",
    "friday",
    "fri",
    "saturday",
    "sat",
    "weekdays",
    "weekends",
];

/// A span of hours as analysisd understands it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// In minutes from midnight.
    pub from: u16,
    /// In minutes from midnight.
    pub to: u16,
    /// Whether a `!` stands in front.
    pub negated: bool,
}

impl Hours {
    /// Reads `8:00 - 17:30`, `8 pm - 6 am` or `!8-17`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim_matches(' ');
        let (negated, text) =
            text.strip_prefix('!').map_or((false, text), |rest| (true, rest.trim_start_matches(' ')));
        let (from, rest) = moment(text)?;
        let (to, rest) = moment(rest.trim_start_matches(' ').strip_prefix('-')?.trim_start_matches(' '))?;
        rest.trim_matches(' ').is_empty().then_some(Self { from, to, negated })
    }

    /// Whether analysisd forgets the `!`: it does where the span goes over midnight.
    pub const fn forgets_negation(&self) -> bool {
        self.negated && self.from > self.to
    }
}

/// An hour at the beginning of a text, and what stands behind it.
fn moment(text: &str) -> Option<(u16, &str)> {
    let (hour, rest) = digits(text)?;
    let mut hour = hour.parse::<u16>().ok().filter(|number| hour.len() <= 2 && *number < 24)?;
    let (mut minute, mut rest) = (0, rest);
    if let Some(behind) = rest.strip_prefix(':') {
        let (digits, behind) = digits(behind)?;
        minute = digits.parse::<u16>().ok().filter(|number| digits.len() == 2 && *number < 60)?;
        rest = behind;
    }
    let behind = rest.trim_start_matches(' ');
    let half = behind.get(..2).map(str::to_ascii_lowercase);
    match half.as_deref() {
        Some("am") => hour %= 12,
        Some("pm") if hour <= 12 => hour = hour % 12 + 12,
        Some("pm") => return None,
        _ => return Some((hour * 60 + minute, rest)),
    }
    Some((hour * 60 + minute, behind.get(2..).unwrap_or_default()))
}

fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())
}

/// Whether these are days of the week: `mon,wed friday`, `weekdays`. A `!` in front is in Wazuh's documentation, but
/// analysisd refuses it.
pub fn are_weekdays(text: &str) -> bool {
    let mut rest = text.trim_start_matches(' ');
    let is_empty = rest.is_empty();
    while !rest.is_empty() {
        let lower = rest.to_ascii_lowercase();
        let Some(day) = DAYS.iter().find(|day| lower.starts_with(**day)) else { return false };
        let behind = rest.get(day.len()..).unwrap_or_default();
        rest = behind.trim_start_matches([' ', ',']);
        if rest.len() == behind.len() && !rest.is_empty() {
            return false;
        }
    }
    !is_empty
}

/// Whether it is an address or a network: `any`, IPv4 with a length or a mask, IPv6 with a length; `!` in front.
pub fn is_address(text: &str) -> bool {
    let text = text.strip_prefix('!').unwrap_or(text);
    if text == "any" {
        return true;
    }
    let (address, length) =
        text.split_once('/').map_or((text, None), |(address, length)| (address, Some(length)));
    let mapped =
        address.get(..7).filter(|start| start.eq_ignore_ascii_case("::ffff:")).and_then(|_| address.get(7..));
    if let Ok(_address) = mapped.unwrap_or(address).parse::<Ipv4Addr>() {
        return length.is_none_or(|length| is_length(length, 32) || length.parse::<Ipv4Addr>().is_ok());
    }
    address.parse::<Ipv6Addr>().is_ok()
        && !address.contains('.')
        && length.is_none_or(|length| address != "::" && is_length(length, 128))
}

fn is_length(text: &str, most: u16) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    is_number && text.parse::<u16>().is_ok_and(|length| length <= most)
}

/// Whether `if_sid` has only digits, commas and spaces.
pub fn is_id_list(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b' '))
}

/// The ids of an `if_sid`, each with its place in bytes.
pub fn ids(text: &str) -> Vec<(usize, u32)> {
    let mut found = Vec::new();
    let mut at = 0;
    for part in text.split([',', ' ']) {
        if let Ok(id) = part.parse() {
            found.push((at, id));
        }
        at += part.len() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hours() {
        for (text, span) in [
            ("8:00 - 17:30", Some((480, 1050, false))),
            (" 8-17 ", Some((480, 1020, false))),
            ("6 pm - 8:30 am", Some((1080, 510, false))),
            ("12 am - 12 pm", Some((0, 720, false))),
            ("! 22:00-6:00", Some((1320, 360, true))),
            ("24:00 - 3:00", None),
            ("8:0 - 9:00", None),
            ("8:00", None),
            ("8:00 - 9:00 x", None),
            ("13 pm - 14 pm", None),
            ("008 - 9", None),
            ("noon - 3 pm", None),
            ("", None),
        ] {
            let hours = Hours::read(text).map(|hours| (hours.from, hours.to, hours.negated));
            assert_eq!(hours, span, "{text:?}");
        }
        assert!(Hours::read("!22-6").unwrap().forgets_negation());
        assert!(!Hours::read("!6-22").unwrap().forgets_negation());
    }

    #[test]
    fn days() {
        for (text, good) in [
            ("monday,tue wed", true),
            ("Weekdays", true),
            ("sat, sun,", true),
            ("!sunday", false),
            ("mon-fri", false),
            ("someday", false),
            ("", false),
        ] {
            assert_eq!(are_weekdays(text), good, "{text:?}");
        }
    }

    #[test]
    fn addresses() {
        for (text, good) in [
            ("any", true),
            ("192.0.2.1", true),
            ("!192.0.2.0/24", true),
            ("192.0.2.0/255.255.255.0", true),
            ("::ffff:192.0.2.1", true),
            ("2001:db8::/32", true),
            ("::", true),
            ("192.0.2.256", false),
            ("192.0.2.0/33", false),
            ("192.0.2.", false),
            ("192.0.2.1, 192.0.2.2", false),
            (" 192.0.2.1", false),
            ("2001:db8::/129", false),
            ("::/0", false),
            ("host", false),
            ("", false),
        ] {
            assert_eq!(is_address(text), good, "{text:?}");
        }
    }

    #[test]
    fn id_lists() {
        assert!(is_id_list("5700, 5701"));
        assert!(!is_id_list("5700|5701"));
        assert!(!is_id_list(""));
        assert_eq!(ids("5700, 5701,5702"), [(0, 5700), (6, 5701), (11, 5702)]);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            let _ = (Hours::read(&text), are_weekdays(&text), is_address(&text), is_id_list(&text), ids(&text));
        }
    }
}
