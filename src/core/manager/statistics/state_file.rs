//! `GET /manager/stats/analysisd` and `/manager/stats/remoted`: what these daemons write to their state files.
//!
//! The contract is `var/run/NAME.state`, lines of `name='number'` among comments (`src/analysisd/state.c`,
//! `src/remoted/state.c`). Kept for old clients: `GET /manager/daemons/stats` asks the daemons themselves.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Class, Error, Fault, Result};
use crate::home::Home;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The state of the daemon was read",
    "The state of the daemon could not be read on some nodes",
    "The state of the daemon could not be read",
);

/// A longer file is none, in bytes.
const LONGEST: u64 = 1 << 20;

/// A daemon that keeps a state file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateFile {
    /// What reads events.
    Analysisd,
    /// What talks to agents.
    Remoted,
}

impl StateFile {
    fn path(self, home: &Home) -> PathBuf {
        match self {
            Self::Analysisd => home.analysisd_state(),
            Self::Remoted => home.remoted_state(),
        }
    }
}

/// One item: the daemon's counters by name, as numbers with a fraction.
///
/// # Errors
/// 1308 where the daemon has left no such file, 1104 where it is damaged.
pub async fn state(cx: &Context, file: StateFile) -> Result<Items> {
    let home = cx.manager.home.clone();
    let counters = blocking(move || {
        let path = file.path(&home);
        let text = read(&path).map_err(|error| {
            let file = home.relative(&path).display().to_string();
            Error::new(Fault::StatisticsMissing { file }).caused_by(error)
        })?;
        parse_state(&text).map_err(|found| Error::new(Fault::TypeInvalid { found }).in_class(Class::Internal))
    });
    Ok(Items::new(vec![Value::Object(counters.await??)], MESSAGES))
}

fn read(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads the lines `name='number'`; of a name that comes twice the last one counts. Other lines say nothing.
///
/// # Errors
/// The line whose value is no number.
pub fn parse_state(text: &str) -> Result<Map<String, Value>, String> {
    let mut counters = Map::new();
    for line in text.lines() {
        let Some((name, value)) = line.split_once('=') else { continue };
        if !name.chars().all(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        // Whatever the quotes are.
        let mut quoted = value.chars();
        quoted.next();
        quoted.next_back();
        let number = quoted.as_str().trim().parse::<f64>().ok();
        let number = number.and_then(serde_json::Number::from_f64).ok_or_else(|| line.to_owned())?;
        counters.insert(name.to_owned(), number.into());
    }
    Ok(counters)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn counters_are_numbers_in_quotes() {
        let text = "# State file for wazuh-analysisd\n\n# Events (a = b)\nevents_received='13'\nusage='0.5'\nb=\"7\"\n";
        let counters = parse_state(text).expect("counters");
        assert_eq!(Value::Object(counters), json!({"events_received": 13.0, "usage": 0.5, "b": 7.0}));
        assert_eq!(parse_state("a='1'\na='2'").map(Value::Object), Ok(json!({"a": 2.0})));
        assert_eq!(parse_state(""), Ok(Map::new()));
        for line in ["a=", "a=5", "a=''", "a='x'", "a='inf'", "a='nan'"] {
            assert_eq!(parse_state(line), Err(line.to_owned()));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in r"[a-z_='0-9\n# é]{0,80}") {
            let _ = parse_state(&text);
        }

        #[test]
        fn what_was_counted_is_read(counts in prop::collection::btree_map("[a-z_]{1,12}", 0_u32.., 0..12)) {
            let text: String = counts.iter().map(|(name, count)| format!("# of {name}\n{name}='{count}'\n")).collect();
            let read = parse_state(&text).expect("counters");
            prop_assert_eq!(read.len(), counts.len());
            for (name, count) in counts {
                prop_assert_eq!(&read[&name], &json!(f64::from(count)));
            }
        }
    }
}
