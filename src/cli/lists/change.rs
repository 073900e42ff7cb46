//! [`ChangeArgs`]: what the verbs that change the entries of a list have in common.

use clap::Args;
use clap::builder::FalseyValueParser;
use serde_json::json;

use super::place::List;
use crate::editing::{confirm, difference};
use crate::environment;
use crate::exit::Exit;
use crate::failure::Result;
use crate::ruleset::{ApplyArgs, Changed};
use crate::world::World;

/// How many lines of changes are shown to somebody who is asked about them.
const MOST_LINES: usize = 100;

/// How a list is changed.
#[derive(Debug, Args)]
pub(super) struct ChangeArgs {
    #[command(flatten)]
    apply: ApplyArgs,

    /// Only show what would change
    #[arg(long)]
    dry_run: bool,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    yes: bool,
}

impl ChangeArgs {
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
            return world
                .done(&format!("{path} is the same already"), &json!({ "file": path, "changed": false }));
        }
        let is_new = before.is_none();
        let before = before.unwrap_or_default();
        // A list may have a million lines: they are compared only where somebody looks at it.
        let changes = || difference(&before, "before", &text, "after");
        if self.dry_run {
            let changes = changes();
            return world
                .would(changes.trim_end(), json!({ "file": path, "new": is_new, "difference": changes }));
        }
        if asks && !is_new && !self.yes {
            world.say(&shortened(&changes()));
            confirm(format!("Replace {path}"), "replace").await?;
        }
        list.put(world, text, !is_new).await?;
        let done = if is_new { "made" } else { "changed" };
        self.apply.finish(world, Changed { sentence: format!("{path} was {done}"), file: path }).await
    }

    /// Removes a list.
    pub(super) async fn delete(self, world: &World, list: &List) -> Result<Exit> {
        let path = list.path();
        if self.dry_run || !self.yes {
            let count = list.entries(&list.text(world).await?)?.len();
            let sentence = format!("{path} with {count} entries");
            if self.dry_run {
                return world.would(
                    &format!("{sentence} would be deleted"),
                    json!({ "file": path, "entries": count }),
                );
            }
            world.say(&format!("{sentence} will be deleted"));
            confirm(format!("Delete {}", list.name()), "delete").await?;
        }
        let document = world.fetch(&list.delete_request()).await?;
        crate::reply::check_items(&document)?;
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
