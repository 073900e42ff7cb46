//! Ids of agents from a file or from stdin: lines, CSV or JSON, as other programs and this one print them.

use std::io::Read;
use std::path::Path;

use serde_json::Value;

use super::agent_id::AgentId;
use crate::failure::{Failure, Result, file_failure};

/// Reads the ids in `path`; `-` is stdin.
pub(crate) fn read(path: &Path) -> Result<Vec<AgentId>> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        let read = std::io::stdin().read_to_string(&mut text);
        read.map_err(|error| Failure::usage(format!("the ids cannot be read from stdin: {error}")))?;
        text
    } else {
        std::fs::read_to_string(path).map_err(|error| file_failure("read", path, &error))?
    };
    parse(&text)
}

fn parse(text: &str) -> Result<Vec<AgentId>> {
    let ids = match text.trim_start().chars().next() {
        Some('[' | '{') => from_json(text)?,
        _ => from_lines(text)?,
    };
    if ids.is_empty() {
        return Err(Failure::usage("there are no ids in the file"));
    }
    ids.iter().map(|id| id.parse().map_err(|why: String| Failure::usage(why))).collect()
}

/// A list, an answer of the API, or one item a line; items are ids or have an `id`.
fn from_json(text: &str) -> Result<Vec<String>> {
    let documents = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let mut ids = Vec::new();
    for document in documents {
        let document =
            document.map_err(|error| Failure::usage(format!("the ids are not valid JSON: {error}")))?;
        match &document {
            Value::Array(items) => ids.extend(items.iter().map(id_of)),
            answer if answer.get("data").is_some() => {
                ids.extend(crate::output::affected_items(answer).iter().map(id_of));
            }
            item => ids.push(id_of(item)),
        }
    }
    Ok(ids)
}

fn id_of(item: &Value) -> String {
    let id = item.get("id").unwrap_or(item);
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

/// CSV with a column `id`, or else the first field of each line. Empty lines and comments are left out.
fn from_lines(text: &str) -> Result<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut column = 0;
    let mut ids = Vec::new();
    for (line, record) in reader.records().enumerate() {
        let record = record.map_err(|error| Failure::usage(format!("the ids cannot be read: {error}")))?;
        if line == 0
            && let Some(place) = record.iter().position(|field| field.eq_ignore_ascii_case("id"))
        {
            column = place;
            continue;
        }
        ids.extend(record.get(column).filter(|field| !field.is_empty()).map(str::to_owned));
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Vec<String> {
        parse(text).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_form_is_read() {
        for text in [
            "1\n002\n\n",
            "# old ones\n001\n002\n",
            "ID\n001\n002\n",
            "name,id\nweb,001\n\"a, b\",2\n",
            "001,web\n002,db\n",
            r#"["001", 2]"#,
            r#"[{"id": "001"}, {"id": "002"}]"#,
            "{\"id\": \"001\"}\n{\"id\": \"002\"}\n",
            r#"{"data": {"affected_items": [{"id": "001"}, {"id": "002"}]}}"#,
        ] {
            assert_eq!(parsed(text), ["001", "002"], "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "\n", "web\n", "[{}]", "[", "[]"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
