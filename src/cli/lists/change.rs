//! [`ChangeArgs`]: what the verbs that change the entries of a list have in common.

use clap::Args;
use serde_json::json;
use wazuhctl_core::count_of;

use super::place::List;
use crate::caution::Caution;
use crate::editing::difference;
use crate::exit::Exit;
use crate::failure::Result;
use crate::reply;
use crate::ruleset::{ApplyArgs, Changed};
use crate::world::World;

/// How many lines of changes are shown to somebody who is asked about them.
const MOST_LINES: usize = 100;

/// How a list is changed.
#[derive(Debug, Args)]
pub(super) struct ChangeArgs {
    #[command(flatten)]
    apply: ApplyArgs,

    #[command(flatten)]
    caution: Caution,
}

impl ChangeArgs {
    /// With `--rbac`: prints the rights that changing the list takes, and ends the call.
    pub(super) fn explain_rights(&self, world: &World, list: &List) -> Result<()> {
        self.apply.explain_rights(world, &list.read_request(), &list.write_request(String::new(), true))
    }

    /// Puts a text in the place of a list, or makes the list where there was none `before`. `asks` says whether a
    /// list that is there may only be replaced when the user says so.
    pub(super) async fn run(
        self,
        world: &World,
        list: &List,
        before: Option<String>,
        text: String,
        asks: bool,
    ) -> Result<Exit> {
        let path = list.path();
        if before.as_deref() == Some(text.as_str()) {
            return world.unchanged(&format!("{path} is the same already"), json!({ "file": path }));
        }
        let is_new = before.is_none();
        let before = before.unwrap_or_default();
        // A list may have a million lines: they are compared only where somebody looks at it.
        let changes = || difference(&before, "before", &text, "after");
        if self.caution.dry_run {
            let changes = changes();
            return world
                .would(changes.trim_end(), json!({ "file": path, "new": is_new, "difference": changes }));
        }
        world.explain(&list.write_request(text.clone(), !is_new))?;
        if asks && !is_new && self.caution.asks() {
            let said = [shortened(&changes())];
            self.caution.consent(world, &said, &format!("Replace {path}"), 1).await?;
        }
        list.put(world, text, !is_new).await?;
        let done = if is_new { "made" } else { "changed" };
        self.apply.finish(world, Changed { sentence: format!("{path} was {done}"), file: path }).await
    }

    /// Removes a list.
    pub(super) async fn delete(self, world: &World, list: &List) -> Result<Exit> {
        self.apply.explain_rights(world, &list.read_request(), &list.delete_request())?;
        world.explain(&list.delete_request())?;
        let path = list.path();
        if self.caution.asks() {
            let count = list.entries(&list.text(world).await?)?.len();
            let what = format!("{path} with {}", count_of(count, "key"));
            if self.caution.dry_run {
                let facts = json!({ "file": path, "entries": count });
                return world.would(&format!("{what} would be deleted"), facts);
            }
            let said = [format!("{what} will be deleted")];
            self.caution.consent(world, &said, &format!("Delete {}", list.name()), 1).await?;
        }
        let document = world.fetch(&list.delete_request()).await?;
        reply::check_items(&document)?;
        self.apply.finish(world, Changed { sentence: format!("{path} was deleted"), file: path }).await
    }
}

/// The beginning of changes, for somebody who is asked about them.
fn shortened(changes: &str) -> String {
    let more = changes.lines().count().saturating_sub(MOST_LINES);
    let mut shown: Vec<&str> = changes.lines().take(MOST_LINES).collect();
    let rest = format!("… and {more} more lines: --dry-run shows them all");
    if more > 0 {
        shown.push(&rest);
    }
    shown.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_changes_are_cut() {
        assert_eq!(shortened("-a\n+b\n"), "-a\n+b");
        let long = shortened(&"+a\n".repeat(MOST_LINES + 2));
        assert_eq!(long.lines().count(), MOST_LINES + 1);
        assert!(long.ends_with("… and 2 more lines: --dry-run shows them all"), "{long}");
    }
}
