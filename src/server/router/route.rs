//! [`Routes`]: the table's paths, compared segment by segment.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use crate::operation::{Operation, Verb};

/// All paths, made once from the operation table.
#[derive(Debug)]
pub struct Routes {
    root: Node,
}

/// What a path and a method lead to.
#[derive(Debug)]
pub enum Route {
    /// An operation, with the decoded values of its path parameters.
    Found(&'static Operation, Vec<(String, String)>),
    /// The path exists, the method does not. Holds the methods that do, as the `Allow` header lists them.
    OtherMethods(String),
    /// There is no such path.
    None,
}

/// One segment of the paths that share it. Fixed names win over parameters, as in `/agents/summary`.
#[derive(Debug, Default)]
struct Node {
    operations: BTreeMap<Verb, &'static Operation>,
    fixed: BTreeMap<&'static str, Node>,
    parameter: Option<Box<Node>>,
}

impl Routes {
    /// The routes of a table.
    pub fn new(operations: impl Iterator<Item = &'static Operation>) -> Self {
        let mut root = Node::default();
        for operation in operations {
            let mut node = &mut root;
            for segment in segments(operation.path) {
                node = if segment.starts_with('{') {
                    node.parameter.get_or_insert_default()
                } else {
                    node.fixed.entry(segment).or_default()
                };
            }
            node.operations.insert(operation.verb, operation);
        }
        Self { root }
    }

    /// Where a request's method and path lead. The path is still percent-encoded. No parameter has a slash in it, so that
    /// a path with an encoded one leads nowhere.
    pub fn find(&self, method: &http::Method, path: &str) -> Route {
        let given: Vec<&str> = segments(path).collect();
        let Some(node) = self.root.descend(&given) else { return Route::None };
        match Verb::of(method).and_then(|verb| node.operations.get(&verb)) {
            Some(operation) => match values(operation, &given) {
                Some(values) => Route::Found(operation, values),
                None => Route::None,
            },
            None => {
                let verbs: Vec<&str> = node.operations.keys().map(|verb| verb.as_str()).collect();
                Route::OtherMethods(verbs.join(", "))
            }
        }
    }
}

impl Node {
    fn descend(&self, path: &[&str]) -> Option<&Self> {
        let Some((first, rest)) = path.split_first() else {
            return if self.operations.is_empty() { None } else { Some(self) };
        };
        if let Some(found) = self.fixed.get(*first).and_then(|node| node.descend(rest)) {
            return Some(found);
        }
        let parameter = if first.is_empty() { None } else { self.parameter.as_ref() };
        parameter.and_then(|node| node.descend(rest))
    }
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    path.split('/').filter(move |_| !path.is_empty())
}

fn values(operation: &Operation, given: &[&str]) -> Option<Vec<(String, String)>> {
    segments(operation.path)
        .zip(given)
        .filter_map(|(declared, given)| {
            let name = declared.strip_prefix('{')?.strip_suffix('}')?;
            Some(
                percent_decode_str(given)
                    .decode_utf8()
                    .ok()
                    .filter(|value| !value.contains('/'))
                    .map(|value| (name.to_owned(), value.into_owned())),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use http::Method;
    use proptest::prelude::*;

    use super::*;

    fn found(method: &Method, path: &str) -> Option<(&'static str, Vec<(String, String)>)> {
        match Routes::new(crate::operations::all()).find(method, path) {
            Route::Found(operation, values) => Some((operation.id, values)),
            _ => None,
        }
    }

    #[test]
    fn fixed_segments_win_over_parameters() {
        assert_eq!(found(&Method::GET, "/agents/summary").map(|found| found.0), Some("get_agents_summary"));
        assert_eq!(
            found(&Method::GET, "/agents/0%301/key"),
            Some(("get_agent_key", vec![("agent_id".to_owned(), "001".to_owned())]))
        );
        assert_eq!(found(&Method::GET, "/").map(|found| found.0), Some("default_info"));
    }

    #[test]
    fn what_is_not_there_is_told_apart() {
        let routes = Routes::new(crate::operations::all());
        for path in [
            "/nothing",
            "/agents/",
            "/agents//key",
            "/agents/001",
            "//",
            "/agents/%ff/key",
            "/agents/0%2F1/key",
        ] {
            assert!(matches!(routes.find(&Method::GET, path), Route::None), "{path}");
        }
        let Route::OtherMethods(allowed) = routes.find(&Method::PATCH, "/agents") else {
            panic!("no methods")
        };
        assert_eq!(allowed, "GET, POST, DELETE");
    }

    proptest! {
        #[test]
        fn any_path_is_looked_up_without_harm(path in "[/a-z0-9%_.é-]{0,30}", other in any::<String>()) {
            let routes = Routes::new(crate::operations::all());
            for path in [&path, &other] {
                let _ = routes.find(&Method::GET, path);
            }
        }
    }
}
