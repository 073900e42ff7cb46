//! `wazuhctl manager config set`.

use clap::Args;
use serde_json::json;
use wazuhctl_core::config::{ValueError, ValuePath, set_value};

use super::text;
use crate::caution::Caution;
use crate::editing::difference;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Change one value of the manager's configuration; the rest of the file stays as it is
///
/// An option or a section that is missing is added. Of several of one name, a number says which one is meant:
/// localfile[2].location. The value is written as it is given: write &lt; or \< for <.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager config set global.logall yes
  wazuhctl manager config set auth.force.enabled no --dry-run
  wazuhctl manager config set 'localfile[2].location' /var/log/app.log --yes
  wazuhctl manager config set syscollector.interval 2h --yes -o json")]
pub(crate) struct Set {
    /// The option: SECTION.FIELD
    #[arg(value_name = "SECTION.FIELD")]
    path: ValuePath,

    /// Its new value
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: String,

    #[command(flatten)]
    caution: Caution,
}

impl Set {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        world.explain_rights(&[&text::read_request(), &text::write_request(String::new())])?;
        let before = text::current(world).await?;
        let change = set_value(&before, &self.path, &self.value).map_err(|error| failure(&error))?;
        let mut facts =
            json!({ "path": self.path.to_string(), "before": change.before, "value": self.value });
        let changes = difference(&before, "ossec.conf", &change.text, "ossec.conf");
        if changes.is_empty() {
            return world.unchanged(&format!("{} is {} already", self.path, self.value), facts);
        }
        if self.caution.dry_run {
            text::checked(&change.text)?;
            return world.would(changes.trim_end(), facts);
        }
        world.explain(&text::write_request(change.text.clone()))?;
        let question = format!("Set {} to {}", self.path, self.value);
        self.caution.consent(world, &[changes.trim_end().to_owned()], &question, 1).await?;
        text::replace(world, &before, change.text).await?;
        if let Some(facts) = facts.as_object_mut() {
            facts.insert("changed".to_owned(), true.into());
        }
        world.done(&format!("{} was set to {}; {}", self.path, self.value, text::NEXT), &facts)
    }
}

fn failure(error: &ValueError) -> Failure {
    let exit = match error {
        ValueError::SectionUnknown(_) | ValueError::Fewer { .. } => Exit::NotFound,
        ValueError::Several { .. } => Exit::Usage,
        ValueError::Malformed(_) | ValueError::NoRoot | ValueError::Edit(_) => Exit::Error,
    };
    Failure::new(exit, error.to_string())
}
