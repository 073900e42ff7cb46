//! `wazuhctl lists set`.

use clap::Args;
use wazuhctl_core::lists::Entry;

use super::change::ChangeArgs;
use super::place::List;
use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Set the value of a key in a CDB list; a list that is not there is made
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl lists set blocked 192.0.2.7 scanner
  wazuhctl lists set blocked 192.0.2.7 --apply")]
pub(crate) struct Set {
    /// The list's name
    #[arg(value_name = "NAME", add = completing::values(&completing::LISTS))]
    list: List,

    /// The key
    #[arg(value_name = "KEY")]
    key: String,

    /// The value; empty where it is left out
    #[arg(value_name = "VALUE", default_value = "", hide_default_value = true)]
    value: String,

    #[command(flatten)]
    change: ChangeArgs,
}

impl Set {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.change.explain_rights(world, &self.list)?;
        let before = self.list.current(world).await?;
        let mut entries = self.list.entries(before.as_deref().unwrap_or_default())?;
        match entries.iter_mut().find(|entry| entry.key == self.key) {
            Some(entry) if entry.value == self.value => {
                let text = before.clone().unwrap_or_default();
                return self.change.run(world, &self.list, before, text, false).await;
            }
            Some(entry) => entry.value = self.value,
            None => entries.push(Entry { key: self.key, value: self.value }),
        }
        let text = self.list.written(before.as_deref().unwrap_or_default(), &entries)?;
        self.change.run(world, &self.list, before, text, false).await
    }
}
