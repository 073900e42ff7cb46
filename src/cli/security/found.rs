//! [`find`]: which users, roles, policies or rules are meant by names and ids.

use serde_json::Value;
use wazuhctl_core::similar::closest;

use super::entity::{Entity, Reference};
use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::listing;
use crate::output::affected_items;

/// One that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Its id.
    pub(super) id: u64,
    /// Its name; unknown to somebody who may change it and not read it.
    pub(super) name: Option<String>,
    /// All that is known of it.
    pub(super) item: Value,
}

impl Found {
    /// How it is called in sentences.
    pub(super) fn title(&self) -> String {
        match &self.name {
            Some(name) => name.escape_debug().to_string(),
            None => self.id.to_string(),
        }
    }

    /// Whether a list of its own, such as a user's `roles`, has this id.
    pub(super) fn has(&self, list: &str, id: u64) -> bool {
        let ids = self.item.get(list).and_then(Value::as_array);
        ids.is_some_and(|ids| ids.iter().any(|item| item.as_u64() == Some(id)))
    }
}

/// The request for all of a kind.
pub(super) fn all<E: Entity>() -> ApiRequest {
    ApiRequest::get(E::PATH)
}

/// The ids, where nothing but ids was given: then nobody has to be asked what they mean.
pub(super) fn plain_ids<E: Entity>(references: &[Reference<E>]) -> Option<Vec<u64>> {
    references.iter().map(Reference::as_id).collect()
}

/// Finds all that are named, each once and in their order.
///
/// Somebody who may not read them can still name them by their ids.
pub(super) async fn find<E: Entity>(
    connection: &dyn Connection,
    references: &[Reference<E>],
) -> Result<Vec<Found>> {
    let items = match listing::fetch_all(connection, &all::<E>(), 0, None).await {
        Ok(document) => affected_items(&document).to_vec(),
        Err(failure) if failure.exit() == Exit::Forbidden => {
            let unread = |id| Found { id, name: None, item: Value::Null };
            let ids = plain_ids(references).ok_or_else(|| {
                failure
                    .hint(format!("{} can be named by their ids without the right to read them", E::PLURAL))
            })?;
            return Ok(ids.into_iter().map(unread).collect());
        }
        Err(failure) => return Err(failure),
    };
    let mut found: Vec<Found> = Vec::new();
    for reference in references {
        let one = pick(&items, reference)?;
        if !found.iter().any(|other| other.id == one.id) {
            found.push(one);
        }
    }
    Ok(found)
}

/// Finds the one that is named.
pub(super) async fn find_one<E: Entity>(
    connection: &dyn Connection,
    reference: &Reference<E>,
) -> Result<Found> {
    let found = find(connection, std::slice::from_ref(reference)).await?;
    found.into_iter().next().ok_or_else(|| unknown(&[], reference))
}

/// The one of `items` that is meant.
pub(super) fn pick<E: Entity>(items: &[Value], reference: &Reference<E>) -> Result<Found> {
    let known: Vec<Found> = items.iter().filter_map(found_of::<E>).collect();
    let by_name =
        reference.as_name().and_then(|name| known.iter().find(|one| one.name.as_deref() == Some(name)));
    let by_id = reference.as_id().and_then(|id| known.iter().find(|one| one.id == id));
    match (by_name, by_id) {
        (Some(named), Some(numbered)) if named.id != numbered.id => Err(Failure::usage(format!(
            "{reference} is both the name of the {} {} and the id of {}",
            E::NOUN,
            named.id,
            numbered.title()
        ))
        .hint(format!("say which is meant: name:{reference} or id:{reference}"))),
        (Some(one), _) | (None, Some(one)) => Ok(one.clone()),
        (None, None) => Err(unknown(&known, reference)),
    }
}

fn found_of<E: Entity>(item: &Value) -> Option<Found> {
    let id = item.get("id")?.as_u64()?;
    let name = item.get(E::NAME).and_then(Value::as_str).map(str::to_owned);
    Some(Found { id, name, item: item.clone() })
}

fn unknown<E: Entity>(known: &[Found], reference: &Reference<E>) -> Failure {
    let failure = Failure::new(Exit::NotFound, format!("there is no {} \"{reference}\"", E::NOUN))
        .with_code(Some(E::UNKNOWN));
    let names: Vec<&str> = known.iter().filter_map(|one| one.name.as_deref()).collect();
    let alike = closest(reference.as_name().unwrap_or_default(), &names);
    if alike.is_empty() {
        failure.hint(format!("wazuhctl security {} list lists them", E::PLURAL))
    } else {
        failure.hint(format!("did you mean {}?", alike.join(" or ")))
    }
}

#[cfg(test)]
mod tests {
    use super::super::entity::User;
    use super::*;
    use serde_json::json;

    fn picked(text: &str) -> Result<u64> {
        let items = [
            json!({"id": 1, "username": "wazuh"}),
            json!({"id": 100, "username": "alice"}),
            json!({"id": 101, "username": "100"}),
            json!({"id": 102, "username": "7"}),
        ];
        let reference: Reference<User> = text.parse().unwrap();
        pick(&items, &reference).map(|one| one.id)
    }

    #[test]
    fn names_and_ids_are_found() {
        for (text, id) in
            [("alice", 100), ("1", 1), ("id:1", 1), ("7", 102), ("name:100", 101), ("id:100", 100)]
        {
            assert_eq!(picked(text), Ok(id), "{text}");
        }
    }

    #[test]
    fn what_means_two_of_them_is_refused() {
        let failure = picked("100").unwrap_err();
        assert_eq!(failure.exit(), Exit::Usage);
        assert_eq!(failure.first_hint(), Some("say which is meant: name:100 or id:100"));
    }

    #[test]
    fn what_means_none_of_them_is_not_found() {
        let failure = picked("alcie").unwrap_err();
        assert_eq!((failure.exit(), failure.code()), (Exit::NotFound, Some(5001)));
        assert_eq!(failure.first_hint(), Some("did you mean alice?"));
        assert_eq!(picked("id:7").unwrap_err().exit(), Exit::NotFound);
        assert_eq!(picked("name:1").unwrap_err().exit(), Exit::NotFound);
    }
}
