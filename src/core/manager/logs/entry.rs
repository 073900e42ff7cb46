//! [`Entry`]: a line of `logs/ossec.log` or `logs/ossec.json`.
//!
//! The contract is what Wazuh's daemons write (`src/shared/debug_op.c`) and which of it the Server API reads
//! (`get_ossec_log_fields` of `framework/wazuh/core/manager.py`). A line of text is `2025/05/31 23:21:50 TAG: LEVEL:
//! TEXT`; a daemon that runs in debug mode puts `[PID] FILE:LINE at FUNCTION()` behind its tag. What is written over
//! several lines has its first line in an entry and the others nowhere.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::{Value, json};

use super::format::LogFormats;

/// The levels, as lines of text name them and as the API does, in the order of its summaries.
pub(super) const LEVELS: [(&str, &str); 5] = [
    ("INFO", "info"),
    ("ERROR", "error"),
    ("CRITICAL", "critical"),
    ("WARNING", "warning"),
    ("DEBUG", "debug"),
];

/// What a line's date looks like: 0 stands for any digit.
const DATE: &[u8] = b"0000/00/00 00:00:00";

/// Something that a daemon logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, to the second.
    pub at: Timestamp,
    /// The daemon, or the part of one: `wazuh-modulesd:syscollector`.
    pub tag: String,
    /// The level, such as `info`.
    pub level: String,
    /// What follows the level; lines of text have a space before it.
    pub description: String,
}

/// A line of `ossec.json`.
#[derive(Deserialize)]
struct JsonLine {
    timestamp: String,
    tag: String,
    level: String,
    description: String,
}

impl Entry {
    /// Reads a line, given without its end; nothing where it is no entry. Dates are of the time zone `zone`, in which
    /// the daemons write.
    pub fn parse(line: &[u8], format: LogFormats, zone: &TimeZone) -> Option<Self> {
        let line = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line));
        match format {
            LogFormats::Json => {
                let line: JsonLine = serde_json::from_str(&line).ok()?;
                Self::of(&line.timestamp, &line.tag, line.level.to_lowercase(), line.description, zone)
            }
            LogFormats::Plain | LogFormats::Both => {
                let (date, rest) = line.split_at_checked(DATE.len())?;
                if !looks_like_a_date(date) {
                    return None;
                }
                let rest = rest.strip_prefix(char::is_whitespace)?;
                let (tag, level, description) = tag_level_and_description(rest)?;
                Self::of(date, tag, level.to_owned(), description.to_owned(), zone)
            }
        }
    }

    fn of(date: &str, tag: &str, level: String, description: String, zone: &TimeZone) -> Option<Self> {
        let at = DateTime::strptime("%Y/%m/%d %H:%M:%S", date).ok()?.to_zoned(zone.clone()).ok()?.timestamp();
        // Its parts name themselves in several ways.
        let tag = if tag.contains("rootcheck") { "wazuh-rootcheck" } else { tag };
        Some(Self { at, tag: tag.to_owned(), level, description })
    }

    /// As the API shows it.
    pub fn into_value(self) -> Value {
        json!({
            "timestamp": self.at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            "tag": self.tag,
            "level": self.level,
            "description": self.description,
        })
    }
}

fn looks_like_a_date(text: &str) -> bool {
    let fits =
        |(byte, wanted): (u8, &u8)| if *wanted == b'0' { byte.is_ascii_digit() } else { byte == *wanted };
    text.len() == DATE.len() && text.bytes().zip(DATE).all(fits)
}

/// Takes `TAG: LEVEL: TEXT` or `TAG[WHERE: LEVEL: TEXT` apart.
///
/// A tag has no white space in it and is as long as it can be. Where it ends before a bracket, the last level of the
/// line is the one that counts, since what is in the brackets may be anything.
fn tag_level_and_description(text: &str) -> Option<(&str, &str, &str)> {
    let run = text.find(char::is_whitespace).unwrap_or(text.len());
    let markers = text.match_indices(':').filter_map(|(place, _)| Some((place, level_at(text, place)?)));
    let mut at_end_of_tag = None;
    let mut last = None;
    for (place, level) in markers {
        if (1..=run).contains(&place) {
            at_end_of_tag = Some((place, level));
        }
        last = Some((place, level));
    }
    // Of the two ways in which a tag may end, the one that leaves it longer.
    let (last_place, last_level) = last?;
    let before_last = text.get(..run.min(last_place))?;
    let bracket = before_last.rfind('[').filter(|place| *place > 0);
    let (tag_end, (level, description)) = match (at_end_of_tag, bracket) {
        (Some((place, level)), bracket) if bracket.is_none_or(|bracket| place > bracket) => (place, level),
        (_, Some(bracket)) => (bracket, last_level),
        _ => return None,
    };
    Some((text.get(..tag_end)?, level, description))
}

/// Reads `: LEVEL:` at `place`: the level's name in the API, and what follows.
fn level_at(text: &str, place: usize) -> Option<(&'static str, &str)> {
    let rest = text.get(place..)?.strip_prefix(':')?.strip_prefix(char::is_whitespace)?;
    LEVELS.iter().find_map(|(name, shown)| Some((*shown, rest.strip_prefix(name)?.strip_prefix(':')?)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(line: &str) -> Option<(String, String, String)> {
        let entry = Entry::parse(line.as_bytes(), LogFormats::Plain, &TimeZone::UTC)?;
        assert_eq!(entry.at.to_string(), "2025-05-31T23:21:50Z");
        Some((entry.tag, entry.level, entry.description))
    }

    #[test]
    fn lines_of_text() {
        for (line, tag, level, description) in [
            ("wazuh-db: INFO: (1): a", "wazuh-db", "info", " (1): a"),
            ("wazuh-db: ERROR:", "wazuh-db", "error", ""),
            ("wazuh-modulesd:syscollector: WARNING: a", "wazuh-modulesd:syscollector", "warning", " a"),
            ("wazuh-db[12] a.c:3 at f(): DEBUG: a", "wazuh-db", "debug", " a"),
            // What is in brackets may be anything: the last level counts.
            ("wazuh-db[12] a.c:3 at f(): DEBUG: a: ERROR: b", "wazuh-db", "error", " b"),
            // A tag is as long as it can be.
            ("a: INFO: b: ERROR: c", "a", "info", " b: ERROR: c"),
            ("a[1]: INFO: b", "a[1]", "info", " b"),
            ("a[1][2] b: INFO: c", "a[1]", "info", " c"),
            ("[a] b: INFO: c", "", "", ""),
            ("a[b: INFO: c", "a[b", "info", " c"),
            ("rootcheck: INFO: a", "wazuh-rootcheck", "info", " a"),
            ("wazuh-modulesd:rootcheck:x: CRITICAL: a", "wazuh-rootcheck", "critical", " a"),
            ("é: INFO: ü\u{1b}[0m", "é", "info", " ü\u{1b}[0m"),
            ("a: INFO: b\r", "a", "info", " b"),
            (": INFO: a", "", "", ""),
            ("a b: INFO: c", "", "", ""),
            ("a: NOTICE: b", "", "", ""),
            ("a: info: b", "", "", ""),
            ("a:INFO: b", "", "", ""),
            ("", "", "", ""),
        ] {
            let expected =
                (!tag.is_empty()).then(|| (tag.to_owned(), level.to_owned(), description.to_owned()));
            assert_eq!(plain(&format!("2025/05/31 23:21:50 {line}")), expected, "{line}");
        }
    }

    #[test]
    fn what_has_no_date_is_no_entry() {
        let rest = "a: INFO: b";
        for date in
            ["", "2025/05/31", "2025/05/31T23:21:50", "2025/13/31 23:21:50", "2025/5/31  23:21:50", "x"]
        {
            assert_eq!(plain(&format!("{date} {rest}")), None, "{date}");
        }
        assert_eq!(plain(&format!("2025/05/31 23:21:50{rest}")), None);
    }

    #[test]
    fn lines_of_json() {
        let parse = |line: &str| Entry::parse(line.as_bytes(), LogFormats::Json, &TimeZone::UTC);
        let line = r#"{"timestamp": "2025/05/31 23:21:50", "tag": "wazuh-db", "level": "INFO", "description": "a\nb"}"#;
        let entry = parse(line).expect("an entry");
        assert_eq!(
            entry.into_value(),
            json!({"timestamp": "2025-05-31T23:21:50Z", "tag": "wazuh-db", "level": "info", "description": "a\nb"})
        );
        for line in [
            "",
            "[]",
            "{}",
            r#"{"timestamp": "yesterday", "tag": "a", "level": "info", "description": ""}"#,
            r#"{"timestamp": "2025/05/31 23:21:50", "tag": 1, "level": "info", "description": ""}"#,
            r#"{"timestamp": "2025/05/31 23:21:50", "tag": "a", "level": "info"}"#,
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    #[test]
    fn dates_are_of_the_zone_that_the_daemons_write_in() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let entry =
            Entry::parse(b"2025/06/01 00:30:00 a: INFO: b", LogFormats::Plain, &zone).expect("an entry");
        assert_eq!(entry.into_value().get("timestamp"), Some(&json!("2025-05-31T22:30:00Z")));
    }

    #[test]
    fn brackets_and_colons_without_end_take_no_longer_than_other_lines() {
        let line = format!("2025/05/31 23:21:50 {} b", "[:".repeat(30_000));
        assert_eq!(plain(&line), None);
        let line = format!("2025/05/31 23:21:50 {} b{}", "[".repeat(30_000), ": INFO:".repeat(4_000));
        assert!(plain(&line).is_some());
    }

    proptest! {
        #[test]
        fn it_is_what_the_pattern_of_the_contract_finds(text in r"[\[\]a-z: ]{0,6}(: (INFO|ERROR):|\[|:|x| ){0,6}[\[a: ]{0,4}") {
            let pattern = regex::Regex::new(
                r"^([^\s]+)(?:\[[^\n]*)?:\s(?P<level>INFO|ERROR|WARNING|CRITICAL|DEBUG):(?P<text>[^\n]*)$",
            ).expect("a pattern");
            let expected = pattern.captures(&text).map(|found| {
                (found[1].to_owned(), found["level"].to_lowercase(), found["text"].to_owned())
            });
            prop_assert_eq!(plain(&format!("2025/05/31 23:21:50 {text}")), expected);
        }

        #[test]
        fn any_bytes_are_read_or_passed_over(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            for format in [LogFormats::Plain, LogFormats::Json] {
                let _ = Entry::parse(&bytes, format, &TimeZone::UTC);
            }
        }
    }
}
