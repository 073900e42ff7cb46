//! [`Expectation`]: what the last event is to end in, for tests of a ruleset.

use clap::Args;
use serde_json::Value;

use crate::completing;
use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// What is expected of the last event.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Expecting")]
pub(super) struct Expectation {
    /// End with 8 unless this rule fires on the last event; none for no rule
    #[arg(long, value_name = "ID", add = completing::values(&completing::RULES))]
    expect_rule: Option<String>,

    /// End with 8 unless the rule that fires on the last event has this level
    #[arg(long, value_name = "LEVEL")]
    expect_level: Option<u64>,
}

impl Expectation {
    /// Compares what the manager made of an event with what is expected.
    ///
    /// # Errors
    /// What is different.
    pub(super) fn check(&self, data: &Value) -> Result<()> {
        let rule = data.pointer("/output/rule");
        let id = rule.and_then(|rule| rule.get("id")).and_then(Value::as_str);
        let level = rule.and_then(|rule| rule.get("level")).and_then(Value::as_u64);
        let fired = id.map_or_else(|| "no rule".to_owned(), |id| format!("rule {id}"));
        let different = |message: String| Err(Failure::new(Exit::Differences, message));
        if let Some(expected) = &self.expect_rule {
            let expected = Some(expected.as_str()).filter(|expected| *expected != "none");
            if expected != id {
                let wanted = expected.map_or_else(|| "no rule".to_owned(), |id| format!("rule {id}"));
                return different(format!("{fired} fires on the last event, and not {wanted}"));
            }
        }
        match self.expect_level {
            Some(expected) if level != Some(expected) => different(match level {
                Some(level) => format!("{fired} has level {level}, and not {expected}"),
                None => format!("{fired} fires on the last event, and none of level {expected}"),
            }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_rule_and_its_level_are_compared() {
        let fired = json!({"output": {"rule": {"id": "5712", "level": 10}}});
        let nothing = json!({"output": {}});
        for (rule, level, data, met) in [
            (None, None, &nothing, true),
            (Some("5712"), Some(10), &fired, true),
            (Some("5712"), Some(5), &fired, false),
            (Some("5710"), None, &fired, false),
            (Some("none"), None, &fired, false),
            (Some("none"), None, &nothing, true),
            (None, Some(3), &nothing, false),
        ] {
            let expectation = Expectation { expect_rule: rule.map(str::to_owned), expect_level: level };
            let checked = expectation.check(data).map_err(|failure| failure.exit());
            assert_eq!(checked, if met { Ok(()) } else { Err(Exit::Differences) }, "{rule:?} {level:?}");
        }
    }
}
