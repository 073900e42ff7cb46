//! What will happen, with names, before it happens.

use super::args::BulkArgs;
use super::operation::{Target, Words};
use super::work::Work;
use crate::ask;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// More targets than this are only worked on for somebody who types their number.
pub(crate) const MANY: usize = 10;

/// So many are shown by name.
const SHOWN: usize = 20;

/// Shows what will be done to which targets and asks; with `--yes`, neither.
pub(super) async fn confirm<T: Target>(
    world: &World,
    bulk: &BulkArgs,
    words: Words,
    work: &Work<T>,
) -> Result<()> {
    if bulk.yes {
        return Ok(());
    }
    let (count, verb) = (work.len(), words.verb);
    let counted = words.counted(count);
    world.say(&format!("{counted} will be {}:", words.done));
    for target in work.pending().take(SHOWN) {
        world.say(&format!("  {}", target.shown()));
    }
    if let Some(more @ 1..) = count.checked_sub(SHOWN) {
        world.say(&format!("  and {more} more; --dry-run shows them all"));
    }
    if !ask::is_possible() {
        return Err(Failure::usage(format!(
            "nobody can be asked whether to {verb} them: there is no terminal"
        ))
        .hint(format!("--yes {verb}s without asking; --dry-run only shows")));
    }
    let agreed = if count > MANY {
        let number = count.to_string();
        ask::typed(format!("Type {number} to {verb} them"), number).await?
    } else {
        ask::yes_or_no(format!("{} {counted}", capitalised(verb))).await?
    };
    if agreed {
        return Ok(());
    }
    Err(Failure::new(Exit::Interrupted, format!("no {} was {}", words.one, words.done)))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
