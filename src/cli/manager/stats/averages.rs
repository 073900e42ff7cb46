//! Averages by hour, and by day of the week and hour: as lines, and as small charts.

use serde_json::{Map, Value, json};
use unicode_width::UnicodeWidthStr;

use crate::output::{Column, Kind};

/// Of `stats hourly`.
pub(super) const HOURS: &[Column] = &[
    Column::new("HOUR", "hour", Kind::Text),
    Column::new("AVERAGE", "average", Kind::Text),
    Column::new("DAYS COUNTED", "interactions", Kind::Text),
];

/// The same with a bar.
pub(super) const HOURS_WITH_BARS: &[Column] = &[
    Column::new("HOUR", "hour", Kind::Text),
    Column::new("AVERAGE", "average", Kind::Text),
    Column::new("", "bar", Kind::Text),
];

/// Of `stats weekly`: a line a day and hour.
pub(super) const DAYS: &[Column] = &[
    Column::new("DAY", "day", Kind::Text),
    Column::new("HOUR", "hour", Kind::Text),
    Column::new("AVERAGE", "average", Kind::Text),
    Column::new("DAYS COUNTED", "interactions", Kind::Text),
];

/// A line a day, with a bar for each hour.
pub(super) const DAYS_WITH_LINES: &[Column] = &[
    Column::new("DAY", "day", Kind::Text),
    Column::new("0h    6h    12h   18h", "line", Kind::Exact),
    Column::new("SUM", "sum", Kind::Text),
    Column::new("HIGHEST", "highest", Kind::Text),
    Column::new("DAYS COUNTED", "interactions", Kind::Text),
];

/// The eighths of a block from the left, the first of them nothing.
const BAR: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// The eighths of a block from below, of which the first stands for nothing at all.
const LINE: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// How many blocks the longest bar has where the screen does not say how wide it is, at least, and at most.
const WIDTH: usize = 40;
const WIDTHS: (usize, usize) = (8, 120);

/// How wide the column of hours is with the gap behind it.
const HOUR: usize = 6;

/// How wide the header of the averages is, and the gap behind a column.
const AVERAGE: usize = 7;
const GAP: usize = 2;

/// `{"averages": […], "interactions": n}` hour by hour.
pub(super) fn hours(items: &[Value]) -> Vec<Value> {
    let hours = items.iter().flat_map(|item| {
        let interactions = item.get("interactions");
        numbers(item, "averages").into_iter().enumerate().map(move |(hour, average)| {
            let line = json!({"hour": hour, "average": average, "interactions": interactions});
            with_context(item, line)
        })
    });
    hours.collect()
}

/// The same with bars, the longest of each manager as long as a screen of that width allows.
pub(super) fn hours_with_bars(items: &[Value], screen: Option<usize>) -> Vec<Value> {
    let width = screen.map_or(WIDTH, |screen| bar_width(items, screen));
    let hours = items.iter().flat_map(|item| {
        let averages = numbers(item, "averages");
        let highest = highest(&averages);
        averages.into_iter().enumerate().map(move |(hour, average)| {
            let line = json!({"hour": hour, "average": average, "bar": bar(average, highest, width)});
            with_context(item, line)
        })
    });
    hours.collect()
}

/// How many blocks fit beside the other columns.
fn bar_width(items: &[Value], screen: usize) -> usize {
    let averages = items.iter().flat_map(|item| numbers(item, "averages")).max().unwrap_or(0);
    let averages = averages.to_string().len().max(AVERAGE) + GAP;
    let contexts = items.iter().filter_map(|item| item.get("context")?.as_str()).map(UnicodeWidthStr::width);
    let contexts = contexts.max().map_or(0, |widest| widest.max("CONTEXT".len()) + GAP);
    screen.saturating_sub(contexts + HOUR + averages + GAP).clamp(WIDTHS.0, WIDTHS.1)
}

/// `{"Sun": {"hours": […], "interactions": n}}` hour by hour.
pub(super) fn days(items: &[Value]) -> Vec<Value> {
    let days = items.iter().flat_map(|item| of_day(item).map(move |(day, counted)| (item, day, counted)));
    let hours = days.flat_map(|(item, day, counted)| {
        let interactions = counted.get("interactions");
        numbers(counted, "hours").into_iter().enumerate().map(move |(hour, average)| {
            let line = json!({"day": day, "hour": hour, "average": average, "interactions": interactions});
            with_context(item, line)
        })
    });
    hours.collect()
}

/// The same day by day, all of them to the same scale.
pub(super) fn days_with_lines(items: &[Value]) -> Vec<Value> {
    let days = || items.iter().flat_map(|item| of_day(item).map(move |(day, counted)| (item, day, counted)));
    let scale = days().map(|(_, _, counted)| highest(&numbers(counted, "hours"))).max().unwrap_or(0);
    let lines = days().map(|(item, day, counted)| {
        let hours = numbers(counted, "hours");
        let line = json!({
            "day": day,
            "line": line(&hours, scale),
            "sum": hours.iter().sum::<u64>(),
            "highest": highest(&hours),
            "interactions": counted.get("interactions"),
        });
        with_context(item, line)
    });
    lines.collect()
}

fn of_day(item: &Value) -> impl Iterator<Item = (&String, &Value)> {
    item.as_object().into_iter().flatten().filter(|(_, counted)| counted.is_object())
}

/// Whose a line is, of several managers.
fn with_context(item: &Value, line: Value) -> Value {
    let (Some(context), Value::Object(fields)) = (item.get("context"), &line) else { return line };
    let context = Map::from_iter([("context".to_owned(), context.clone())]);
    context.into_iter().chain(fields.clone()).collect::<Map<_, _>>().into()
}

/// A negative average would be a fault of whoever counted.
fn numbers(item: &Value, name: &str) -> Vec<u64> {
    let list = item.get(name).and_then(Value::as_array);
    list.into_iter().flatten().map(|number| number.as_u64().unwrap_or(0)).collect()
}

fn highest(numbers: &[u64]) -> u64 {
    numbers.iter().copied().max().unwrap_or(0)
}

/// A bar for a number, of `width` blocks for the highest. What is there at all has at least an eighth.
fn bar(number: u64, highest: u64, width: usize) -> String {
    let eighths = eighths(number, highest, u64::try_from(width).unwrap_or(0) * 8);
    let whole = usize::try_from(eighths / 8).unwrap_or(0);
    let part = usize::try_from(eighths % 8).ok().and_then(|part| BAR.get(part)).copied().unwrap_or_default();
    format!("{}{part}", "█".repeat(whole))
}

/// A character for each number, as high as a block for the highest; a space for none.
fn line(numbers: &[u64], highest: u64) -> String {
    let character = |number: &u64| match usize::try_from(eighths(*number, highest, 8)) {
        Ok(0) | Err(_) => ' ',
        Ok(height) => LINE.get(height - 1).copied().unwrap_or('█'),
    };
    numbers.iter().map(character).collect()
}

/// The number as a part of `most`, where the highest is all of it.
fn eighths(number: u64, highest: u64, most: u64) -> u64 {
    if number == 0 || highest == 0 {
        return 0;
    }
    let part = u128::from(number.min(highest)) * u128::from(most) / u128::from(highest);
    u64::try_from(part).unwrap_or(most).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_to_scale() {
        for (number, highest, width, expected) in [
            (0, 0, 40, String::new()),
            (0, 10, 40, String::new()),
            (10, 10, 40, "█".repeat(40)),
            (5, 10, 40, "█".repeat(20)),
            (5, 10, 90, "█".repeat(45)),
            (1, 1_000_000, 40, "▏".to_owned()),
            (7, 80, 40, "███▌".to_owned()),
            (u64::MAX, u64::MAX, 120, "█".repeat(120)),
        ] {
            assert_eq!(bar(number, highest, width), expected, "{number} of {highest}");
        }
    }

    #[test]
    fn the_longest_bar_fills_the_screen() {
        let item = |average: u64| json!({"averages": [average, 1]});
        let longest = |item: Value, screen: Option<usize>| {
            let hours = hours_with_bars(&[item], screen);
            hours.iter().filter_map(|hour| hour["bar"].as_str()).map(UnicodeWidthStr::width).max()
        };
        for (average, screen, expected) in [
            (6, None, 40),
            (6, Some(80), 63),
            (1_234_567_890, Some(80), 60),
            (6, Some(10), 8),
            (6, Some(usize::MAX), 120),
        ] {
            assert_eq!(longest(item(average), screen), Some(expected), "{screen:?}");
        }
        let of_several = json!({"averages": [6], "context": "production"});
        assert_eq!(longest(of_several, Some(80)), Some(51));
    }

    #[test]
    fn lines_have_a_character_a_number() {
        assert_eq!(line(&[0, 1, 4, 8, 100], 8), " ▁▄██");
        assert_eq!(line(&[], 8), "");
        assert_eq!(line(&[0, 0], 0), "  ");
    }

    #[test]
    fn averages_are_lines_with_the_context_of_several_managers() {
        let item = json!({"averages": [3, 6], "interactions": 2, "context": "one"});
        assert_eq!(
            hours(std::slice::from_ref(&item)),
            [
                json!({"context": "one", "hour": 0, "average": 3, "interactions": 2}),
                json!({"context": "one", "hour": 1, "average": 6, "interactions": 2}),
            ]
        );
        assert_eq!(
            hours_with_bars(&[item], None).last(),
            Some(&json!({"context": "one", "hour": 1, "average": 6, "bar": "█".repeat(40)}))
        );
        let week = [
            json!({"Sun": {"hours": [0, 4], "interactions": 1}}),
            json!({"Mon": {"hours": [8, 2], "interactions": 3}}),
        ];
        assert_eq!(days(&week).len(), 4);
        assert_eq!(
            days(&week).first(),
            Some(&json!({"day": "Sun", "hour": 0, "average": 0, "interactions": 1}))
        );
        assert_eq!(
            days_with_lines(&week),
            [
                json!({"day": "Sun", "line": " ▄", "sum": 4, "highest": 4, "interactions": 1}),
                json!({"day": "Mon", "line": "█▂", "sum": 10, "highest": 8, "interactions": 3}),
            ]
        );
    }
}
