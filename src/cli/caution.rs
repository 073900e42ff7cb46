//! [`Caution`]: `--dry-run` and `--yes`, and asking before something is done that cannot be undone.

use clap::Args;
use clap::builder::FalseyValueParser;

use crate::ask;
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// More than this are only deleted by somebody who types their number.
const MANY: usize = 10;

/// The flags of verbs that ask.
#[derive(Debug, Args)]
pub(crate) struct Caution {
    /// Only show what would be done
    #[arg(long)]
    pub(crate) dry_run: bool,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    yes: bool,
}

impl Caution {
    /// Whether what would be done is to be shown, before it is done or in place of it.
    pub(crate) const fn asks(&self) -> bool {
        self.dry_run || !self.yes
    }

    /// Says what will be done, and asks whether to do it. `count` is how many things it is done to.
    pub(crate) async fn consent(
        &self,
        world: &World,
        said: &[String],
        question: &str,
        count: usize,
    ) -> Result<()> {
        if self.yes {
            return Ok(());
        }
        said.iter().for_each(|line| world.say(line));
        if !ask::is_possible() {
            return Err(Failure::usage("nobody can be asked whether to do this: there is no terminal")
                .hint("--yes does it without asking; --dry-run only shows"));
        }
        let agreed = if count > MANY {
            ask::typed(format!("Type {count} to go on"), count.to_string()).await?
        } else {
            ask::yes_or_no(question.to_owned()).await?
        };
        if agreed { Ok(()) } else { Err(Failure::new(Exit::Interrupted, "nothing was changed")) }
    }
}
