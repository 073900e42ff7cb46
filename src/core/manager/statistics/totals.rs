//! `GET /manager/stats`: what analysisd has counted on a day, hour by hour.
//!
//! The contract is what analysisd writes to `stats/totals/YEAR/Mon/ossec-totals-DD.log` (`src/analysisd/stats.c`): the
//! alerts of an hour, rule by rule, as `HOUR-RULE-LEVEL-TIMES`, and then `HOUR--ALERTS--EVENTS--SYSCHECK--FIREWALL`.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::PathBuf;

use jiff::Zoned;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::Home;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The statistics of the day were read",
    "The statistics of the day could not be read on some nodes",
    "The statistics of the day could not be read",
);

/// A longer file is none, in bytes. A day with every rule of the ruleset in every hour has about 2 MiB.
const LONGEST: u64 = 32 << 20;

/// One item an hour, as they stand in the file: alerts by rule, and totals. Of today where no date is named.
///
/// # Errors
/// 1308 where nothing was counted on that day, 1309 where the file is damaged.
pub async fn totals(cx: &Context, date: Option<Date>) -> Result<Items> {
    let home = cx.manager.home.clone();
    let hours = blocking(move || -> Result<Vec<Value>> {
        let path = file(&home, date.unwrap_or_else(|| Zoned::now().date()));
        let shown = home.relative(&path).display().to_string();
        let text = read(&path)
            .map_err(|error| Error::new(Fault::StatisticsMissing { file: shown.clone() }).caused_by(error))?;
        text.as_deref().and_then(parse_totals).ok_or(Fault::StatisticsDamaged { file: shown }.into())
    });
    Ok(Items::new(hours.await??, MESSAGES))
}

/// Where the statistics of a day are. Names of months are English, whatever the system's language.
fn file(home: &Home, date: Date) -> PathBuf {
    let folder = home.statistics_totals().join(date.strftime("%Y/%b").to_string());
    folder.join(date.strftime("ossec-totals-%d.log").to_string())
}

/// The text; nothing where it is too long.
fn read(path: &std::path::Path) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
    let fits = u64::try_from(bytes.len()).is_ok_and(|length| length <= LONGEST);
    Ok(fits.then(|| String::from_utf8_lossy(&bytes).into_owned()))
}

/// Reads a day's statistics; nothing where a line of it is none. Lines without a dash say nothing.
pub fn parse_totals(text: &str) -> Option<Vec<Value>> {
    let mut hours = Vec::new();
    let mut alerts = Vec::new();
    for line in text.lines() {
        if let [_, rule, level, times] = parts::<4>(line, "-").as_slice() {
            alerts.push(json!({"sigid": number(rule)?, "level": number(level)?, "times": number(times)?}));
        } else if let [hour, total, events, syscheck, firewall] = parts::<5>(line, "--").as_slice() {
            hours.push(json!({
                "hour": number(hour)?,
                "alerts": std::mem::take(&mut alerts),
                "totalAlerts": number(total)?,
                "events": number(events)?,
                "syscheck": number(syscheck)?,
                "firewall": number(firewall)?,
            }));
        } else if line.contains("--") {
            return None;
        }
    }
    Some(hours)
}

/// What stands between the separators; one more than wanted where there are more, so that no line takes long.
fn parts<'t, const WANTED: usize>(line: &'t str, separator: &str) -> Vec<&'t str> {
    line.split(separator).take(WANTED + 1).collect()
}

fn number(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn alerts_stand_before_their_hour() {
        let text = "0-5402-3-19\n0-510-7-8\n0--27--634--5--0\n\n1--0--3--0--1\n1-5402-3-1\n";
        assert_eq!(
            parse_totals(text),
            Some(vec![
                json!({
                    "hour": 0,
                    "alerts": [
                        {"sigid": 5402, "level": 3, "times": 19},
                        {"sigid": 510, "level": 7, "times": 8},
                    ],
                    "totalAlerts": 27,
                    "events": 634,
                    "syscheck": 5,
                    "firewall": 0,
                }),
                json!({
                    "hour": 1, "alerts": [], "totalAlerts": 0, "events": 3, "syscheck": 0, "firewall": 1,
                }),
            ])
        );
    }

    #[test]
    fn lines_that_are_none_are_damage_or_nothing() {
        for (text, hours) in [
            ("", Some(0)),
            ("nothing\n", Some(0)),
            ("a-b\n", Some(0)),
            ("0--1--2--3--4", Some(1)),
            ("0--1--2--3\n", None),
            ("0--1--2--3--4--5\n", None),
            ("0--x--2--3--4\n", None),
            ("0-x-3-4\n", None),
            ("0--\n", None),
            ("0-99999999999999999999-3-4\n", None),
        ] {
            assert_eq!(parse_totals(text).map(|hours| hours.len()), hours, "{text}");
        }
    }

    #[test]
    fn files_are_found_by_day() {
        let path = file(&Home::new("/h"), jiff::civil::date(2025, 5, 3));
        assert_eq!(path, std::path::Path::new("/h/stats/totals/2025/May/ossec-totals-03.log"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[0-9\\-\\n x]{0,80}") {
            let _ = parse_totals(&text);
        }

        #[test]
        fn what_was_counted_is_read(counts in prop::collection::vec((0_i64..24, 0_i64..9999, 0_i64..9999), 0..24)) {
            let text: String = counts
                .iter()
                .map(|(hour, alerts, events)| format!("{hour}-1-2-{alerts}\n{hour}--{alerts}--{events}--0--0\n"))
                .collect();
            let hours = parse_totals(&text).expect("hours");
            prop_assert_eq!(hours.len(), counts.len());
            for (hour, (number, alerts, events)) in hours.iter().zip(&counts) {
                prop_assert_eq!(&hour["hour"], &json!(number));
                prop_assert_eq!(&hour["alerts"][0]["times"], &json!(alerts));
                prop_assert_eq!(&hour["events"], &json!(events));
            }
        }
    }
}
