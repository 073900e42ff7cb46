//! `ciscat save`: the results of a scan by CIS-CAT. Only those of the last scan are kept.

use super::super::answer::{Answer, Refusal, near};
use super::super::connection::Session;
use super::piped::{Cut, Piped, number};

/// Runs `save SCAN|TIME|BENCHMARK|PROFILE|PASS|FAIL|ERROR|NOTCHECKED|UNKNOWN|SCORE`, where `NULL` stands for nothing.
pub(super) fn run(session: &Session<'_>, text: &str) -> Result<Answer, Refusal> {
    let invalid =
        |near_by: &str| Refusal::new(format!("Invalid CISCAT query syntax, near '{}'", near(near_by)));
    let Some(fields) = text.strip_prefix("save ") else {
        return Err(invalid(text));
    };
    let results = Results::parse(fields).map_err(|Cut(near_by)| invalid(near_by))?;
    results.save(session).map_err(|_| Refusal::new("Cannot save CISCAT information."))?;
    Ok(Answer::ok())
}

/// One benchmark's results.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Results<'a> {
    scan: Option<&'a str>,
    time: Option<&'a str>,
    benchmark: Option<&'a str>,
    profile: Option<&'a str>,
    /// Passed, failed, erroneous, not checked and unknown rules, and the score.
    numbers: [Option<i64>; 6],
}

impl<'a> Results<'a> {
    /// Reads the fields.
    pub(super) fn parse(text: &'a str) -> Result<Self, Cut<'a>> {
        let mut fields = Piped::new(text);
        let (scan, time) = (fields.nullable()?, fields.nullable()?);
        let (benchmark, profile) = (fields.nullable()?, fields.nullable()?);
        let (pass, fail, error) = (fields.number()?, fields.number()?, fields.number()?);
        let (not_checked, unknown) = (fields.number()?, fields.number()?);
        let score = number(fields.rest());
        let numbers = [pass, fail, error, not_checked, unknown, score];
        let numbers = numbers.map(|number| (number >= 0).then_some(number));
        Ok(Self { scan, time, benchmark, profile, numbers })
    }

    fn save(&self, session: &Session<'_>) -> rusqlite::Result<()> {
        let [pass, fail, error, not_checked, unknown, score] = self.numbers;
        session.execute(
            "INSERT INTO ciscat_results \
             (scan_id, scan_time, benchmark, profile, pass, fail, error, notchecked, unknown, score) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            (
                self.scan,
                self.time,
                self.benchmark,
                self.profile,
                pass,
                fail,
                error,
                not_checked,
                unknown,
                score,
            ),
        )?;
        session.execute("DELETE FROM ciscat_results WHERE scan_id != ?1", [self.scan]).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_and_negative_numbers_are_no_values() {
        let results = Results::parse("7|2025-05-01|A benchmark|NULL|90|NULL|0|-3|x|61").unwrap();
        assert_eq!(
            (results.scan, results.benchmark, results.profile),
            (Some("7"), Some("A benchmark"), None)
        );
        assert_eq!(results.numbers, [Some(90), None, Some(0), None, Some(0), Some(61)]);
        assert_eq!(Results::parse("7|t|b|p|1|2|3|4|5"), Err(Cut("5")));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text: String) {
            let _ = Results::parse(&text);
        }
    }
}
