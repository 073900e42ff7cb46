//! [`branches`]: trees as people read them.

use serde_json::Value;

use super::field;

/// A node of a tree.
#[derive(Debug, Clone, Default)]
pub(crate) struct Branch {
    /// What is shown of it.
    pub(crate) text: String,
    /// What it is for scripts.
    pub(crate) value: Value,
    /// What is below it.
    pub(crate) children: Vec<Branch>,
}

/// Trees as text, one line a node.
pub(crate) fn branches(roots: &[Branch]) -> String {
    let mut text = String::new();
    for root in roots {
        text.push_str(&field::printable(&root.text));
        text.push('\n');
        below(&mut text, "", &root.children);
    }
    text
}

fn below(text: &mut String, before: &str, children: &[Branch]) {
    for (place, child) in children.iter().enumerate() {
        let is_last = place + 1 == children.len();
        let (corner, pipe) = if is_last { ("└── ", "    ") } else { ("├── ", "│   ") };
        text.push_str(&format!("{before}{corner}{}\n", field::printable(&child.text)));
        below(text, &format!("{before}{pipe}"), &child.children);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branch(text: &str, children: Vec<Branch>) -> Branch {
        Branch { text: text.into(), value: Value::Null, children }
    }

    #[test]
    fn lines_join_what_belongs_together() {
        let tree = branch(
            "1",
            vec![branch("2", vec![branch("3", vec![])]), branch("4\u{1b}", vec![branch("5", vec![])])],
        );
        assert_eq!(branches(&[tree]), "1\n├── 2\n│   └── 3\n└── 4\\u{1b}\n    └── 5\n");
    }
}
