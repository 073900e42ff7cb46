//! Several managers at once: their answers as one document, and what to say of those that gave none.

use serde_json::{Map, Value, json};

use crate::exit::Exit;
use crate::failure::{FailedItems, Failure, Result};

/// The answer of one manager, or of several.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The one document. Of several managers, it is a list whose items say in `context` whose they are.
    pub(crate) document: Value,
    managers: usize,
    missing: Vec<(String, Failure)>,
}

impl Answer {
    /// The answer of one manager.
    pub(crate) fn of_one(document: Value) -> Self {
        Self { document, managers: 1, missing: Vec::new() }
    }

    /// The answers of several, by the names of their contexts; an error where none of them answered.
    pub(crate) fn of_several(answers: Vec<(String, Result<Value>)>) -> Result<Self> {
        let managers = answers.len();
        let (mut documents, mut missing) = (Vec::new(), Vec::new());
        for (context, answer) in answers {
            match answer {
                Ok(document) => documents.push((context, document)),
                Err(failure) => missing.push((context, failure)),
            }
        }
        let answer = Self { document: merged(documents), managers, missing };
        if answer.missing.len() == managers { Err(answer.failure()) } else { Ok(answer) }
    }

    /// How a call ends that printed this answer and would end with `end`.
    pub(crate) fn settle(&self, end: Result<Exit>) -> Result<Exit> {
        match (self.missing.is_empty(), end) {
            (true, end) => end,
            (false, Ok(_)) => Err(self.failure()),
            (false, Err(failure)) => Err(self.failure().and_failed(failure)),
        }
    }

    fn failure(&self) -> Failure {
        let exits: Vec<Exit> = self.missing.iter().map(|(_, failure)| failure.exit()).collect();
        let exit =
            match exits.split_first() {
                Some((first, rest)) if exits.len() == self.managers => {
                    if rest.iter().all(|exit| exit == first) { *first } else { Exit::Error }
                }
                _ => Exit::Partial,
            };
        let failed = self.missing.iter().map(|(context, failure)| FailedItems {
            ids: vec![context.clone()],
            names: Vec::new(),
            code: failure.code(),
            message: failure.message().to_owned(),
            remediation: failure.first_hint().map(str::to_owned),
        });
        Failure::new(exit, format!("it failed at {} of {} managers", self.missing.len(), self.managers))
            .with_failed(failed.collect())
    }
}

/// A list of what each document has: its items, or, where it has none, its data as one item.
fn merged(documents: Vec<(String, Value)>) -> Value {
    let (mut items, mut failed) = (Vec::new(), Vec::new());
    let (mut total, mut total_failed, mut message) = (0, 0, Value::Null);
    for (context, mut document) in documents {
        let count = |name: &str| document.pointer(name).and_then(Value::as_u64).unwrap_or(0);
        total_failed += count("/data/total_failed_items");
        let of_list = count("/data/total_affected_items");
        failed.extend(
            taken(&mut document, "/data/failed_items").into_iter().map(|item| marked(&context, item)),
        );
        if message.is_null() {
            message = document.get("message").cloned().unwrap_or(Value::Null);
        }
        if document.pointer("/data/affected_items").is_some() {
            total += of_list;
            let own = taken(&mut document, "/data/affected_items");
            items.extend(own.into_iter().map(|item| marked(&context, item)));
        } else if let Some(data) = document.get_mut("data") {
            total += 1;
            items.push(marked(&context, data.take()));
        }
    }
    let error = match (failed.is_empty(), items.is_empty()) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    };
    json!({ "data": { "affected_items": items, "total_affected_items": total,
                      "total_failed_items": total_failed, "failed_items": failed },
            "message": message, "error": error })
}

fn taken(document: &mut Value, list: &str) -> Vec<Value> {
    document.pointer_mut(list).and_then(Value::as_array_mut).map(std::mem::take).unwrap_or_default()
}

/// An item that says first whose it is.
fn marked(context: &str, item: Value) -> Value {
    let mut fields = Map::new();
    fields.insert("context".into(), context.into());
    match item {
        Value::Object(own) => fields.extend(own),
        plain => {
            fields.insert("value".into(), plain);
        }
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::affected_items;

    fn list(id: &str) -> Value {
        json!({"data": {"affected_items": [{"id": id}], "total_affected_items": 1,
                        "total_failed_items": 0, "failed_items": []}, "message": "Done", "error": 0})
    }

    #[test]
    fn items_say_whose_they_are() {
        let answers = vec![
            ("a".to_owned(), Ok(list("001"))),
            ("b".to_owned(), Ok(json!({"data": {"status": {"active": 1}}, "error": 0}))),
        ];
        let answer = Answer::of_several(answers).unwrap();
        assert_eq!(
            affected_items(&answer.document),
            [json!({"context": "a", "id": "001"}), json!({"context": "b", "status": {"active": 1}})]
        );
        assert_eq!(answer.settle(Ok(Exit::Done)), Ok(Exit::Done));
    }

    #[test]
    fn one_that_is_silent_makes_it_partial_and_all_fail_together() {
        let away = || Err(Failure::new(Exit::Unreachable, "away"));
        let answer = Answer::of_several(vec![("a".into(), Ok(list("1"))), ("b".into(), away())]).unwrap();
        assert_eq!(answer.settle(Ok(Exit::Done)).unwrap_err().exit(), Exit::Partial);
        let none = Answer::of_several(vec![("a".into(), away()), ("b".into(), away())]);
        assert_eq!(none.unwrap_err().exit(), Exit::Unreachable);
    }
}
