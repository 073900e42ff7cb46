//! `wazuhctl context add`.

use clap::Args;
use serde_json::json;

use super::file::{Context, ContextFile};
use crate::address::ServerUrl;
use crate::connect::Fingerprint;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Add a context, or replace one with --force
///
/// The settings are those of the global options: --url, --user, --ca, --fingerprint, --insecure, or --home for this
/// machine's own manager. To be asked for a password and have everything checked, use `wazuhctl login` instead.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl context add lab --url https://manager.example.test:55000 --user wazuh
  wazuhctl context add lab --url https://manager.example.test:55000 --user ci \\
    --credential-command 'pass show wazuh/ci' --use
  wazuhctl context add here --home /var/ossec")]
pub(crate) struct Add {
    /// The new context's name
    name: String,

    /// A command that prints the password on its first line; it is run by sh
    #[arg(long, value_name = "COMMAND")]
    credential_command: Option<String>,

    /// Use the new context from now on
    #[arg(long = "use")]
    use_it: bool,

    /// Replace a context of the same name
    #[arg(long)]
    force: bool,

    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Add {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let globals = &world.globals;
        if globals.url.is_some() == globals.home.is_some() {
            return Err(Failure::usage("a context has either a --url or a --home"));
        }
        check_name(&self.name)?;
        let mut file = ContextFile::load(&world.folders)?;
        if file.contexts.contains_key(&self.name) && !self.force {
            return Err(Failure::new(Exit::Error, format!("there is already a context \"{}\"", self.name))
                .hint("--force replaces it"));
        }
        let url = globals.url.as_deref().map(ServerUrl::parse).transpose()?;
        let fingerprint = globals.fingerprint.as_deref().map(Fingerprint::parse).transpose()?;
        let context = Context {
            url: url.map(|url| url.to_string()),
            user: globals.user.clone(),
            credential_command: self.credential_command,
            ca: globals.ca.as_deref().map(std::path::absolute).transpose().map_err(|error| {
                Failure::new(Exit::Error, format!("the file given with --ca has no absolute path: {error}"))
            })?,
            fingerprint: fingerprint.map(|fingerprint| fingerprint.to_string()),
            insecure: globals.insecure,
            home: globals.home.clone(),
        };
        let changed = file.contexts.get(&self.name) != Some(&context);
        if self.dry_run {
            let facts = json!({ "context": self.name, "url": context.url, "home": context.home });
            return world.would(&format!("context \"{}\" would be added", self.name), facts);
        }
        file.contexts.insert(self.name.clone(), context);
        if self.use_it || file.current.is_none() {
            file.current = Some(self.name.clone());
        }
        file.save(&world.folders)?;
        world.done(
            &format!("context \"{}\" added", self.name),
            &json!({ "context": self.name, "changed": changed }),
        )
    }
}

/// `--context` takes several names separated by commas, so that none can have one in it.
pub(crate) fn check_name(name: &str) -> Result<()> {
    if name.is_empty() || name.chars().any(|c| c == ',' || c.is_whitespace() || c.is_control()) {
        return Err(Failure::usage(format!("\"{}\" cannot be the name of a context", name.escape_debug()))
            .hint("a name has no spaces and no commas, such as lab"));
    }
    Ok(())
}
