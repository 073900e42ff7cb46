//! [`Sieve`]: the conditions of a search that the API does not know, because an agent has one thing of the part and its
//! operation takes none. They are looked at here, in the way in which the lists of other parts do it: without regard to
//! case.

use serde_json::Value;
use wazuhctl_core::syscollector::Category;
use wazuhctl_core::wql::{self, Matcher};

use crate::failure::{Failure, Result};
use crate::output::leaves_with_values;

/// Conditions on things.
#[derive(Debug, Default)]
pub(super) struct Sieve {
    filters: Vec<(String, String)>,
    query: Option<Matcher>,
    /// The text that has to be there, and whether it has to be absent instead.
    search: Option<(String, bool)>,
}

impl Sieve {
    /// The conditions that filters, a query in WQL and a search put.
    ///
    /// # Errors
    /// The query is none, or names a field that the part does not have.
    pub(super) fn new(
        category: Category,
        filters: &[(String, String)],
        query: Option<&str>,
        search: Option<&str>,
    ) -> Result<Self> {
        let lowered = |text: &str| text.to_lowercase();
        let query = match query {
            Some(query) => {
                let wrong = |why: String| Failure::usage(format!("--query {query}: {why}"));
                let expression = wql::parse(&lowered(query)).map_err(|error| wrong(error.to_string()))?;
                let unknown =
                    expression.comparisons().into_iter().find(|one| !category.table().has_field(&one.field));
                if let Some(unknown) = unknown {
                    return Err(wrong(format!("there is no field {}", unknown.field)));
                }
                Some(Matcher::new(&expression))
            }
            None => None,
        };
        let search = search.map(|text| match text.strip_prefix('-') {
            Some(text) => (lowered(text), true),
            None => (lowered(text), false),
        });
        let filters = filters.iter().map(|(field, value)| (field.clone(), lowered(value))).collect();
        Ok(Self { filters, query, search })
    }

    /// Whether a thing meets them all.
    pub(super) fn lets_through(&self, item: &Value) -> bool {
        let item = lowercase(item);
        let texts = || leaves_with_values(&item).into_iter().map(|(field, value)| (field, text(&value)));
        self.filters.iter().all(|wanted| texts().any(|found| found == *wanted))
            && self.query.as_ref().is_none_or(|query| query.matches(&item))
            && self
                .search
                .as_ref()
                .is_none_or(|(wanted, absent)| texts().any(|(_, text)| text.contains(wanted)) != *absent)
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The value with all texts in lower case.
fn lowercase(value: &Value) -> Value {
    match value {
        Value::String(text) => text.to_lowercase().into(),
        Value::Array(values) => values.iter().map(lowercase).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), lowercase(value))).collect()
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn things_are_looked_at_without_regard_to_case() {
        let item =
            json!({"os": {"name": "Ubuntu", "major": "22"}, "architecture": "x86_64", "scan": {"id": 0}});
        let meets = |filters: &[(&str, &str)], query: Option<&str>, search: Option<&str>| {
            let filters: Vec<_> =
                filters.iter().map(|(field, value)| ((*field).into(), (*value).into())).collect();
            Sieve::new(Category::System, &filters, query, search).unwrap().lets_through(&item)
        };
        assert!(meets(&[], None, None));
        assert!(meets(&[("os.name", "UBUNTU"), ("architecture", "x86_64")], None, None));
        assert!(!meets(&[("os.name", "Ubuntu"), ("architecture", "arm")], None, None));
        assert!(meets(&[], Some("os.name=ubuntu;(os.major=20,os.major=22)"), None));
        assert!(!meets(&[], Some("os.name~DEBIAN"), None));
        assert!(
            meets(&[], None, Some("BUNT"))
                && !meets(&[], None, Some("-bunt"))
                && meets(&[], None, Some("-x_y"))
        );
        for wrong in ["nothing=1", "os.name", "os.name=a;"] {
            assert!(Sieve::new(Category::System, &[], Some(wrong), None).is_err(), "{wrong}");
        }
    }
}
