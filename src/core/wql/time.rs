//! Points in time and spans of time as values of conditions.
//!
//! The accepted shapes are those of `_filter_date`, `get_timeframe_in_seconds` and `check_date_format` in Wazuh's
//! `framework/wazuh/core/utils.py`.

use jiff::civil;
use jiff::tz::TimeZone;

/// The value of a condition on a date column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateOperand {
    /// So many seconds before now: `7d`, `2h`, `1d12h`, or bare digits for seconds.
    Ago(i64),
    /// A date, with or without a time: `2025-05-31`, `2025-05-31 12:00:00`, `2025-05-31T12:00:00.5Z`.
    At(String),
}

impl DateOperand {
    /// Reads a value, or says that it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(seconds) = seconds_of_timeframe(text) {
            return Some(Self::Ago(seconds));
        }
        is_date(text).then(|| Self::At(text.to_owned()))
    }
}

/// The length of a span of time, in seconds: `7d`, `2h30m`, or bare digits. `None` for anything else, and for spans
/// that do not fit.
pub fn seconds_of_timeframe(text: &str) -> Option<i64> {
    let mut total: i64 = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|character: char| character.is_ascii_digit()).len();
        let (number, tail) = rest.split_at_checked(digits)?;
        let number: i64 = number.parse().ok()?;
        let mut characters = tail.chars();
        let unit = match characters.next() {
            Some('d') => 86_400,
            Some('h') => 3_600,
            Some('m') => 60,
            Some('s') => 1,
            // Seconds need no unit when nothing else is said.
            None if digits == text.len() => 1,
            _ => return None,
        };
        total = total.checked_add(number.checked_mul(unit)?)?;
        rest = characters.as_str();
    }
    (!text.is_empty()).then_some(total)
}

/// Whether a text has the shape of a date that SQLite's `strftime` reads. Whether there is such a day is left to it.
fn is_date(text: &str) -> bool {
    let mut shape = Shape(text);
    if !(shape.digits(4, 4) && shape.one('-') && shape.digits(2, 2) && shape.one('-') && shape.digits(2, 2)) {
        return false;
    }
    if shape.done() {
        return true;
    }
    if !((shape.one('T') || shape.one(' ')) && shape.clock()) {
        return false;
    }
    if shape.one('.') && !shape.digits(1, 6) {
        return false;
    }
    let zone = shape.one('Z') || shape.offset();
    zone && shape.done()
}

/// What is left of a text whose shape is being checked.
struct Shape<'t>(&'t str);

impl Shape<'_> {
    fn one(&mut self, character: char) -> bool {
        match self.0.strip_prefix(character) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn digits(&mut self, least: usize, most: usize) -> bool {
        let count = self.0.bytes().take(most).take_while(u8::is_ascii_digit).count();
        self.0 = self.0.get(count..).unwrap_or_default();
        count >= least
    }

    fn clock(&mut self) -> bool {
        self.digits(2, 2) && self.one(':') && self.digits(2, 2) && self.one(':') && self.digits(2, 2)
    }

    /// An offset such as `+00:00`, with which the API itself writes its dates, or nothing.
    fn offset(&mut self) -> bool {
        self.done()
            || ((self.one('+') || self.one('-')) && self.digits(2, 2) && self.one(':') && self.digits(2, 2))
    }

    fn done(&self) -> bool {
        self.0.is_empty()
    }
}

/// The instant that a text names, in microseconds since 1970, when it has one of the four shapes that Wazuh compares
/// as dates in lists: `2025-05-31`, `2025-05-31 12:00:00`, `2025-05-31T12:00:00Z`, `2025-05-31T12:00:00.5Z`.
pub(super) fn instant(text: &str) -> Option<i64> {
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, number(parts.next()?)?, number(parts.next()?)?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    let year: i16 = year.parse().ok().filter(|_| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let (hour, minute, second, microsecond) = match time {
        None => (0, 0, 0, 0),
        Some(time) => clock(time, text.contains('T'))?,
    };
    let date =
        civil::DateTime::new(year, month, day, hour, minute, second, microsecond.checked_mul(1000)?).ok()?;
    date.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp().as_microsecond())
}

fn clock(text: &str, zulu: bool) -> Option<(i8, i8, i8, i32)> {
    let text = if zulu { text.strip_suffix('Z')? } else { text };
    let (clock, microsecond) = match text.split_once('.') {
        Some((clock, fraction)) if zulu => (clock, microseconds(fraction)?),
        Some(_) => return None,
        None => (text, 0),
    };
    let mut parts = clock.split(':');
    let time = (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?, microsecond);
    parts.next().is_none().then_some(time)
}

fn microseconds(fraction: &str) -> Option<i32> {
    let valid = (1..=6).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| format!("{fraction:0<6}").parse().ok()).flatten()
}

fn number(text: &str) -> Option<i8> {
    let valid = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| text.parse().ok()).flatten()
}
