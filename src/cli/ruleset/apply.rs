//! [`ApplyArgs`]: whether a change of the ruleset is in force at once.

use clap::Args;
use serde_json::json;

use super::reload::{analysisd_runs, reload, reload_request, warnings};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::world::World;

/// When a change comes into force.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct ApplyArgs {
    /// Have the manager read its ruleset anew afterwards
    #[arg(long)]
    apply: bool,
}

/// A change of a file of the ruleset.
pub(crate) struct Changed {
    /// The file, relative to the manager's home.
    pub(crate) file: String,
    /// What became of it, for people.
    pub(crate) sentence: String,
}

impl ApplyArgs {
    /// With `--rbac`: prints the rights that a verb needs which reads a file with one request and changes it with
    /// another, and ends the call.
    pub(crate) fn explain_rights(self, world: &World, read: &ApiRequest, change: &ApiRequest) -> Result<()> {
        let reload = reload_request();
        let mut requests = vec![read, change];
        if self.apply {
            requests.push(&reload);
        }
        world.explain_rights(&requests)
    }

    /// Ends a verb that changed a file: applies the change, or says how it is applied.
    pub(crate) async fn finish(self, world: &World, changed: Changed) -> Result<Exit> {
        let Changed { file, sentence } = changed;
        let mut facts = json!({ "file": file, "changed": true, "applied": self.apply });
        if self.apply {
            let reloaded = reload(world).await;
            let document =
                reloaded.map_err(|failure| failure.hint(format!("{sentence}, but it is not in force")))?;
            if let Some(fields) = facts.as_object_mut() {
                fields.insert("warnings".into(), warnings(&document).into());
            }
        }
        let rest = match (self.apply, analysisd_runs(world).await) {
            (true, true) => ", and the manager reads its ruleset anew",
            (false, true) => "; it is in force after: wazuhctl ruleset reload",
            (true, false) => {
                "; the ruleset was checked, and there is no analysisd running that would load it"
            }
            (false, false) => "; there is no analysisd running that would load it",
        };
        world.done(&format!("{sentence}{rest}"), &facts)
    }
}
