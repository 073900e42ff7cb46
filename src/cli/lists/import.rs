//! `wazuhctl lists import`.

use std::path::PathBuf;

use clap::Args;
use wazuhctl_core::lists::Entry;

use super::change::ChangeArgs;
use super::place::List;
use crate::completing;
use crate::editing::of_file;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Add the entries of a file to a CDB list: CSV with a key and a value, or one key a line
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl lists import blocked addresses.csv
  wazuhctl lists import blocked addresses.txt --value scanner --replace --yes
  curl -s https://feeds.example.test/addresses | wazuhctl lists import blocked - --yes --apply")]
pub(crate) struct Import {
    /// The list's name
    #[arg(value_name = "NAME", add = completing::values(&completing::LISTS))]
    list: List,

    /// The file (- is stdin); empty lines and those that begin with # are passed over
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The value of keys that have none in the file
    #[arg(long, value_name = "VALUE", default_value = "", hide_default_value = true)]
    value: String,

    /// Take out of the list what is not in the file
    #[arg(long)]
    replace: bool,

    #[command(flatten)]
    change: ChangeArgs,
}

impl Import {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.change.explain_rights(world, &self.list)?;
        let added = rows(&of_file(&self.file)?, &self.value)?;
        if added.is_empty() {
            return Err(Failure::usage(format!("there are no entries in {}", self.file.display())));
        }
        let before = self.list.current(world).await?;
        let mut entries = match &before {
            Some(text) if !self.replace => self.list.entries(text)?,
            _ => Vec::new(),
        };
        let mut places: std::collections::HashMap<String, usize> =
            entries.iter().enumerate().map(|(place, entry)| (entry.key.clone(), place)).collect();
        for entry in added {
            match places.get(&entry.key).and_then(|place| entries.get_mut(*place)) {
                Some(there) => there.value = entry.value,
                None => {
                    places.insert(entry.key.clone(), entries.len());
                    entries.push(entry);
                }
            }
        }
        let text =
            self.list.written(before.as_deref().filter(|_| !self.replace).unwrap_or_default(), &entries)?;
        self.change.run(world, &self.list, before, text, true).await
    }
}

/// The keys and values of a file.
fn rows(text: &str, value: &str) -> Result<Vec<Entry>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut entries = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|error| Failure::usage(format!("the file is no CSV: {error}")))?;
        let key = row.get(0).unwrap_or_default();
        let line = row.position().map_or(0, csv::Position::line);
        if row.len() > 2 {
            return Err(Failure::usage(format!("line {line} has more than a key and a value")));
        }
        // A header that says what the columns are.
        if entries.is_empty() && key == "key" && row.get(1) == Some("value") {
            continue;
        }
        if !key.is_empty() {
            let value = row.get(1).unwrap_or(value).to_owned();
            entries.push(Entry { key: key.to_owned(), value });
        }
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_csv_or_one_key_a_line() {
        let read = |text: &str| -> Vec<(String, String)> {
            rows(text, "x").unwrap().into_iter().map(|entry| (entry.key, entry.value)).collect()
        };
        let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
        };
        assert_eq!(read("key,value\na,1\n\"b,c\",\n"), pairs(&[("a", "1"), ("b,c", "")]));
        assert_eq!(read("# c\na\n\nb\n"), pairs(&[("a", "x"), ("b", "x")]));
        assert_eq!(rows("a,b,c\n", "").unwrap_err().exit(), Exit::Usage);
        assert_eq!(read(""), []);
    }
}
