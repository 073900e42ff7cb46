//! Times as flags name them: a span of time before now, or a date.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use wazuhctl_core::wql::seconds_of_timeframe;

/// From when on: `2h`, `7d`, `2026-05-31` or `2026-05-31T12:00:00Z`.
pub(crate) fn parse_since(text: &str) -> Result<Timestamp, String> {
    moment(text).map(|(moment, _)| moment)
}

/// Until when. A day ends with its last moment.
pub(crate) fn parse_until(text: &str) -> Result<Timestamp, String> {
    let (moment, is_day) = moment(text)?;
    if !is_day {
        return Ok(moment);
    }
    let next = moment.to_zoned(TimeZone::system()).checked_add(1.day()).map_err(|error| error.to_string())?;
    Ok(next.timestamp().saturating_sub(SignedDuration::from_nanos(1)).unwrap_or(moment))
}

/// So long ago, or at a date by the local clock where it names no zone; and whether it is a whole day.
fn moment(text: &str) -> Result<(Timestamp, bool), String> {
    let wrong =
        || format!("{text:?} is neither a span of time such as 7d nor a date such as 2026-05-31T12:00:00Z");
    if let Some(seconds) = seconds_of_timeframe(text) {
        let ago = SignedDuration::from_secs(seconds);
        return Timestamp::now().checked_sub(ago).map(|moment| (moment, false)).map_err(|_| wrong());
    }
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok((moment, false));
    }
    let local = text.parse::<DateTime>().map_err(|_| wrong())?;
    let zoned = local.to_zoned(TimeZone::system()).map_err(|_| wrong())?;
    Ok((zoned.timestamp(), !text.contains(['T', ' ', ':'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_spans_and_dates() {
        assert_eq!(parse_since("2026-05-31T12:00:00Z"), Ok("2026-05-31T12:00:00Z".parse().unwrap()));
        assert!(parse_since("2h").unwrap() < Timestamp::now());
        let (from, to) = (parse_since("2026-05-31").unwrap(), parse_until("2026-05-31").unwrap());
        assert_eq!(to.duration_since(from), SignedDuration::new(24 * 60 * 60 - 1, 999_999_999));
        assert_eq!(parse_until("2026-05-31 12:00:00"), parse_since("2026-05-31T12:00:00"));
        for wrong in ["", "soon", "2026-13-01", "7x", "99999999999999999999d"] {
            assert!(parse_since(wrong).is_err(), "{wrong}");
        }
    }
}
