//! `wazuhctl lists unset`.

use clap::Args;

use super::change::ChangeArgs;
use super::place::List;
use crate::completing;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// Remove keys from a CDB list; what is not in it is passed over
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl lists unset blocked 192.0.2.7
  wazuhctl lists unset blocked 192.0.2.7 192.0.2.8 --apply")]
pub(crate) struct Unset {
    /// The list's name
    #[arg(value_name = "NAME", add = completing::values(&completing::LISTS))]
    list: List,

    /// The keys
    #[arg(required = true, value_name = "KEY")]
    keys: Vec<String>,

    #[command(flatten)]
    change: ChangeArgs,
}

impl Unset {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        self.change.explain_rights(world, &self.list)?;
        let before = self.list.text(world).await?;
        let mut entries = self.list.entries(&before)?;
        let count = entries.len();
        entries.retain(|entry| !self.keys.contains(&entry.key));
        if entries.len() == count {
            return self.change.run(world, &self.list, Some(before.clone()), before, false).await;
        }
        let text = self.list.written(&before, &entries)?;
        self.change.run(world, &self.list, Some(before), text, false).await
    }
}
