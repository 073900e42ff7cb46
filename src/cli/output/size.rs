//! Sizes for people: in the largest unit of which there is at least one.

/// The units, each 1024 times the one before it.
const UNITS: [&str; 7] = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

/// A number of bytes, or of KiB where `unit` is 1. What is no such number is shown as it is.
pub(super) fn show(text: &str, unit: usize) -> String {
    let Ok(count) = text.parse::<u64>() else { return text.to_owned() };
    let count = u128::from(count);
    let (mut unit, mut size) = (unit, 1_u128);
    while count >= size * 1_024 && unit + 1 < UNITS.len() {
        size *= 1_024;
        unit += 1;
    }
    // Tenths, rounded down: nothing is larger than it is.
    let tenths = count * 10 / size;
    let name = UNITS.get(unit).copied().unwrap_or_default();
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} {name}"),
        (whole, _) if whole >= 100 => format!("{whole} {name}"),
        (whole, tenth) => format!("{whole}.{tenth} {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_in_the_unit_that_suits_them() {
        for (text, unit, shown) in [
            ("0", 0, "0 B"),
            ("1023", 0, "1023 B"),
            ("1024", 0, "1 KiB"),
            ("1536", 0, "1.5 KiB"),
            ("16384000", 0, "15.6 MiB"),
            ("6291456", 1, "6 GiB"),
            ("3999744", 1, "3.8 GiB"),
            ("104857600", 0, "100 MiB"),
            ("18446744073709551615", 0, "15.9 EiB"),
            ("18446744073709551615", 1, "16383 EiB"),
            ("-1", 0, "-1"),
            ("", 0, ""),
            ("much", 1, "much"),
        ] {
            assert_eq!(show(text, unit), shown, "{text}");
        }
    }
}
