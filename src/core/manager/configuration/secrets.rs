//! What of a configuration is shown only to those who may change it: the key of the cluster.

use std::ops::Range;

use serde_json::{Map, Value};

use crate::context::Context;
use crate::xml::{self, Document, Node};

/// What stands for secrets in front of those who may not change the configuration.
pub(crate) const MASK: &str = "*****";

/// The section and its option that is a secret.
const SECRET: (&str, &str) = ("cluster", "key");

/// Whether the caller may change the manager's configuration, and so sees all of it.
pub(crate) fn sees_secrets(cx: &Context) -> bool {
    let changes = |action, kind| !cx.permissions.scope(action, kind).is_none();
    changes("manager:update_config", "*:*") || changes("cluster:update_config", "node:id")
}

/// Masks the secrets of a configuration that is an object of sections.
pub(super) fn mask_object(configuration: &mut Map<String, Value>) {
    if let Some(secret) = configuration.get_mut(SECRET.0).and_then(|section| section.get_mut(SECRET.1)) {
        *secret = MASK.into();
    }
}

/// A configuration's text with its secrets masked, also those in comments.
///
/// # Errors
/// Text that is not well-formed: it cannot be told where its secrets are.
pub(super) fn masked_text(text: &str) -> Result<String, xml::Error> {
    let document = Document::parse(text)?;
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for secret in document.every_node().flat_map(secrets) {
        // One may stand in a comment within another, which is masked as a whole.
        if secret.start < from {
            continue;
        }
        masked.push_str(text.get(from..secret.start).unwrap_or_default());
        masked.push_str(MASK);
        from = secret.end;
    }
    masked.push_str(text.get(from..).unwrap_or_default());
    Ok(masked)
}

/// The places of secrets in a node, not in those inside of it.
fn secrets(node: Node<'_>) -> Vec<Range<usize>> {
    let is = |name: &str, expected: &str| name.eq_ignore_ascii_case(expected);
    match node {
        Node::Element(element)
            if is(element.name(), SECRET.1)
                && element.parent().is_some_and(|parent| is(parent.name(), SECRET.0))
                && !element.content().is_empty() =>
        {
            vec![element.content_span()]
        }
        Node::Comment(comment) => secrets_of_comment(comment.span().start + "<!--".len(), comment.content()),
        _ => Vec::new(),
    }
}

/// A section that is commented out may hold a key that is in use elsewhere.
fn secrets_of_comment(offset: usize, text: &str) -> Vec<Range<usize>> {
    let opening = format!("<{}>", SECRET.1);
    let secret = |(place, _): (usize, &str)| {
        let start = place + opening.len();
        let length = text.get(start..)?.find('<')?;
        Some(offset + start..offset + start + length)
    };
    text.match_indices(&opening).filter_map(secret).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn keys_of_the_cluster_are_masked_wherever_they_stand() {
        for (text, masked) in [
            (
                "<ossec_config>\n <cluster><key>secret</key><name>a</name></cluster></ossec_config>",
                "<ossec_config>\n <cluster><key>*****</key><name>a</name></cluster></ossec_config>",
            ),
            ("<cluster>\n<key> s<!-- t --> </key></cluster>", "<cluster>\n<key>*****</key></cluster>"),
            ("<cluster><key/></cluster>", "<cluster><key/></cluster>"),
            ("<cluster><key>s<!-- <key>t</key> -->u</key></cluster>", "<cluster><key>*****</key></cluster>"),
            ("<a><key>public</key></a>", "<a><key>public</key></a>"),
            ("<!-- <cluster><key>secret</key> -->", "<!-- <cluster><key>*****</key> -->"),
            ("<!-- <key>no end -->", "<!-- <key>no end -->"),
            ("<a/>", "<a/>"),
        ] {
            assert_eq!(masked_text(text).unwrap(), masked);
        }
        assert!(masked_text("<cluster><key>secret").is_err());
    }

    proptest! {
        #[test]
        fn no_key_is_left(key in "[a-z0-9]{8,32}", space in "[ \n]{0,3}", case in any::<bool>()) {
            let name = if case { "CLUSTER" } else { "cluster" };
            let text = format!("<!-- <key>{key}</key> --><{name}>{space}<key>{space}{key}{space}</key></{name}>");
            prop_assert!(!masked_text(&text).unwrap().contains(&key));
        }
    }
}
