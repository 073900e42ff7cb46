//! Dates for people: relative to now, or in full and in local time.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A date as the API gives it, such as `2024-08-06T00:01:01+00:00`, or as agents write it where the API leaves it alone:
/// `2024/08/06 00:01:01`, in UTC.
///
/// Wazuh gives the manager itself a last keepalive at the end of the year 9999, because it is always there. What is no
/// date is shown as it is.
pub(super) fn show(text: &str, now: Timestamp, zone: &TimeZone, absolute: bool) -> String {
    if text.starts_with("9999-") {
        return "always".into();
    }
    let as_written =
        || DateTime::strptime("%Y/%m/%d %H:%M:%S", text).and_then(|time| time.to_zoned(TimeZone::UTC));
    let Ok(moment) = text.parse().or_else(|_| as_written().map(|time| time.timestamp())) else {
        return text.to_owned();
    };
    if absolute {
        return moment.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M:%S").to_string();
    }
    relative(now.as_second().saturating_sub(moment.as_second()))
}

fn relative(seconds_ago: i64) -> String {
    let (text, future) = (span(seconds_ago.unsigned_abs()), seconds_ago < 0);
    if future { format!("in {text}") } else { format!("{text} ago") }
}

/// The two units that matter would be more exact, but one is read at a glance.
fn span(seconds: u64) -> String {
    match seconds {
        0..60 => format!("{seconds}s"),
        60..3_600 => format!("{}m", seconds / 60),
        3_600..86_400 => format!("{}h", seconds / 3_600),
        86_400..63_072_000 => format!("{}d", seconds / 86_400),
        _ => format!("{}y", seconds / 31_536_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, absolute: bool) -> String {
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        show(text, now, &TimeZone::fixed(jiff::tz::offset(2)), absolute)
    }

    #[test]
    fn dates_are_relative_to_now() {
        for (text, expected) in [
            ("2025-12-31T23:59:18+00:00", "42s ago"),
            ("2025-12-31T23:57:00Z", "3m ago"),
            ("2025-12-31T05:00:00+00:00", "19h ago"),
            ("2024-08-06T00:01:01+00:00", "512d ago"),
            ("2020-01-01T00:00:00Z", "6y ago"),
            ("2050-01-01T00:00:07+00:00", "in 24y"),
            ("9999-12-31T23:59:59+00:00", "always"),
            ("2025/12/31 23:57:00", "3m ago"),
            ("2025/13/31 23:57:00", "2025/13/31 23:57:00"),
            ("soon", "soon"),
        ] {
            assert_eq!(shown(text, false), expected);
        }
    }

    #[test]
    fn absolute_dates_are_local() {
        assert_eq!(shown("2025-12-31T23:59:18+00:00", true), "2026-01-01 01:59:18");
    }
}
