//! `wazuhctl security factory-reset`.

use clap::Args;
use serde_json::json;

use crate::caution::Caution;
use crate::connect::{Target, find_home};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Bring users, roles, policies and rules of this machine's manager back to Wazuh's defaults
///
/// The old database is kept beside the new one, and all tokens end. The users are wazuh and wazuh-wui again, with the
/// passwords of Wazuh's documentation on its own installation, and those of the files beside the database on a manager of
/// wazuhctl. Neither the manager nor a server has to run; in a cluster, do it on the master.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl security factory-reset
  wazuhctl security factory-reset --home /var/ossec --dry-run
  wazuhctl security factory-reset --yes -o json")]
pub(crate) struct FactoryReset {
    #[command(flatten)]
    caution: Caution,
}

impl FactoryReset {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let world = &world.on_this_machine()?;
        let Target::Local(home) = Target::resolve(&world.globals, &world.folders)? else {
            return Err(Failure::usage("this is done to the files of a manager, on its own machine"));
        };
        let found = find_home(&home, &world.folders)?;
        let database = found.home.rbac_database();
        if !database.parent().is_some_and(std::path::Path::is_dir) {
            return Err(Failure::new(
                Exit::NotFound,
                format!("there is no manager's home at {}", home.display()),
            )
            .hint("wazuhctl serve --home makes one"));
        }
        let title = format!("the users, roles, policies and rules in {}", database.display());
        if self.caution.dry_run {
            let facts = json!({ "database": database.display().to_string() });
            return world.would(&format!("{title} would be as in the beginning"), facts);
        }
        let said = [
            format!("{title} will be as in the beginning:"),
            "  whatever was made or changed is gone, and everybody has to log in again".to_owned(),
        ];
        self.caution.consent(world, &said, "Reset them", 1).await?;
        let done = wazuhctl_server::factory_reset(&found).await.map_err(|error| {
            Failure::new(Exit::Error, format!("the database could not be reset: {error}"))
                .hint("it has to be yours to write; stop whatever works on it")
        })?;
        let kept = done.kept.map(|path| path.display().to_string());
        let password_file = done.password_file.map(|path| path.display().to_string());
        let facts = json!({ "database": database.display().to_string(), "kept": kept,
                            "password_file": password_file, "changed": true });
        let end = world.done(&format!("{title} are as in the beginning"), &facts)?;
        if world.printer.is_for_people() {
            if let Some(kept) = kept {
                world.say(&format!("the old database is kept as {kept}"));
            }
            world.say(&match password_file {
                Some(file) => format!("the password of wazuh is in {file}"),
                None => "the passwords are those of Wazuh's documentation: change them with \
                         wazuhctl security reset-password"
                    .to_owned(),
            });
        }
        Ok(end)
    }
}
