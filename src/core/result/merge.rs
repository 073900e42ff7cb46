//! One answer out of the answers of several nodes.

use serde_json::{Map, Number, Value};

use super::{Affected, Items};
use crate::error::Result;

/// The member that says which agents an operation left out by age. Nodes agree on it, so it is never joined.
const OLDER_THAN: &str = "older_than";

impl Items {
    /// Adds the answer of another node: items in the order of this answer, which both sides already are in; totals
    /// and failures of both; further members joined one by one.
    ///
    /// Waits for streams, which merging has to see whole.
    pub async fn merge(mut self, mut other: Self) -> Result<Self> {
        let ours = std::mem::replace(&mut self.affected, Affected::Values(Vec::new())).into_values().await?;
        let theirs =
            std::mem::replace(&mut other.affected, Affected::Values(Vec::new())).into_values().await?;
        self.settle();
        other.settle();
        let mut merged = Vec::with_capacity(ours.len() + theirs.len());
        let mut theirs = theirs.into_iter().peekable();
        for our in ours {
            while let Some(their) = theirs.next_if(|their| self.order.goes_before(their, &our)) {
                merged.push(their);
            }
            merged.push(our);
        }
        merged.extend(theirs);
        self.affected = Affected::Values(merged);
        self.total = self.total.saturating_add(other.total);
        self.failed.extend(other.failed);
        join_members(&mut self.extra, other.extra);
        Ok(self)
    }
}

/// Joins objects member by member: objects in turn, lists without repeating what is there, numbers by adding, texts
/// that differ with a bar between them.
fn join_members(ours: &mut Map<String, Value>, theirs: Map<String, Value>) {
    for (name, their) in theirs {
        match ours.get_mut(&name) {
            None => {
                ours.insert(name, their);
            }
            Some(_) if name == OLDER_THAN => {}
            Some(our) => join(our, their),
        }
    }
}

fn join(our: &mut Value, their: Value) {
    match (our, their) {
        (Value::Object(our), Value::Object(their)) => join_members(our, their),
        (Value::Array(our), Value::Array(their)) => {
            for value in their {
                if !our.contains(&value) {
                    our.push(value);
                }
            }
        }
        (Value::Number(our), Value::Number(their)) => *our = sum(our, &their),
        (Value::String(our), Value::String(their)) => {
            if *our != their {
                our.push('|');
                our.push_str(&their);
            }
        }
        // Values of different kinds cannot be joined; the first node's stays.
        (_, _) => {}
    }
}

fn sum(first: &Number, second: &Number) -> Number {
    let whole = first.as_i64().zip(second.as_i64()).and_then(|(first, second)| first.checked_add(second));
    let broken =
        || first.as_f64().zip(second.as_f64()).and_then(|(first, second)| Number::from_f64(first + second));
    whole.map(Number::from).or_else(broken).unwrap_or_else(|| first.clone())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::super::{Cast, Messages, Order, SortKey};
    use super::*;
    use crate::error::Fault;

    const MESSAGES: Messages = Messages::new("all", "some", "none");

    fn block_on<F: Future>(future: F) -> F::Output {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
    }

    fn merged(first: Items, second: Items) -> (Vec<Value>, Items) {
        block_on(async {
            let mut items = first.merge(second).await.unwrap();
            let values = std::mem::replace(&mut items.affected, Affected::Values(Vec::new()));
            (values.into_values().await.unwrap(), items)
        })
    }

    #[test]
    fn nodes_answers_become_one() {
        let mut first = Items::new(vec![json!("001"), json!("010")], MESSAGES).with_extra("older_than", "7d");
        first.failed.add("003", Fault::AgentNotFound);
        let mut second = Items::new(vec![json!("002")], MESSAGES).with_extra("older_than", "1d");
        second.failed.add("004", Fault::AgentNotFound);
        second.failed.add("003", Fault::AgentNotFound);
        let (values, items) = merged(first, second);
        assert_eq!(values, [json!("001"), json!("002"), json!("010")]);
        assert_eq!(
            (items.total, items.failed.total(), items.error_number(), items.message()),
            (3, 2, 2, "some")
        );
        assert_eq!(items.extra["older_than"], "7d");
    }

    #[test]
    fn totals_count_more_than_the_page() {
        let first = Items::page(vec![json!(1)], 500, MESSAGES);
        let second = Items::page(vec![json!(2)], 70, MESSAGES);
        assert_eq!(merged(first, second).1.total, 570);
    }

    #[test]
    fn further_members_are_joined_by_kind() {
        let members = |value: Value| value.as_object().unwrap().clone();
        let mut ours =
            members(json!({"n": 1, "f": 0.5, "t": "a", "s": "same", "l": [1, 2], "o": {"n": 1}, "x": 1}));
        let theirs = members(
            json!({"n": 2, "f": 1, "t": "b", "s": "same", "l": [2, 3], "o": {"n": 2, "m": 3}, "x": "1", "y": 9}),
        );
        join_members(&mut ours, theirs);
        let expected = json!({"n": 3, "f": 1.5, "t": "a|b", "s": "same", "l": [1, 2, 3], "o": {"n": 3, "m": 3}, "x": 1, "y": 9});
        assert_eq!(Value::Object(ours), expected);
    }

    fn items(ids: &[u16], order: &Order) -> Items {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        if !order.keys[0].ascending {
            ids.reverse();
        }
        let values = ids.iter().map(|id| json!({"agent": format!("{id:03}")})).collect();
        Items::new(values, MESSAGES).in_order(order.clone())
    }

    proptest! {
        #[test]
        fn merging_sorted_answers_gives_a_sorted_answer_with_everything_in_it(
            first in prop::collection::vec(any::<u16>(), 0..30),
            second in prop::collection::vec(any::<u16>(), 0..30),
            third in prop::collection::vec(any::<u16>(), 0..30),
            ascending in any::<bool>(),
        ) {
            let key = SortKey { field: Some("agent".into()), cast: Cast::Integer, ascending };
            let order = Order { keys: vec![key] };
            let (values, both) = merged(items(&first, &order), items(&second, &order));
            let mut both = both;
            both.affected = Affected::Values(values);
            let (values, all) = merged(both, items(&third, &order));

            let mut expected: Vec<u16> = [first, second, third].concat();
            expected.sort_unstable();
            if !ascending {
                expected.reverse();
            }
            let found: Vec<u16> = values.iter().map(|item| item["agent"].as_str().unwrap().parse().unwrap()).collect();
            prop_assert_eq!(&found, &expected);
            prop_assert_eq!(all.total, u64::try_from(expected.len()).unwrap());
        }

        #[test]
        fn failures_are_the_union_of_both(
            first in prop::collection::btree_set(0u16..50, 0..30),
            second in prop::collection::btree_set(0u16..50, 0..30),
        ) {
            let of = |ids: &std::collections::BTreeSet<u16>| {
                let mut items = Items::new(Vec::new(), MESSAGES);
                items.failed.add_all(ids.iter().map(|id| format!("{id:03}")), Fault::AgentNotFound);
                items
            };
            let (_, items) = merged(of(&first), of(&second));
            let expected: Vec<String> = first.union(&second).map(|id| format!("{id:03}")).collect();
            let groups = items.failed.groups();
            let found: Vec<String> =
                groups.iter().flat_map(|group| group.ids()).map(ToString::to_string).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
