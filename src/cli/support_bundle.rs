//! `wazuhctl support-bundle`.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;
use serde_json::json;
use wazuhctl_core::doctor::CHECKS;
use wazuhctl_core::support::{Bundle, WriteError, gather, write};

use crate::connect::Target;
use crate::doctor::{local_report, patient};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Put together what somebody needs who is to help with this machine's manager, without its secrets
///
/// The archive (tar.gz) holds what wazuhctl doctor finds, versions, configurations, the ends of logs, states, versions and
/// sizes of databases, and a list of files. Passwords, keys and tokens are taken out; manifest.json in it says what is in
/// it and what was left out. Look through it before you pass it on. No server has to run.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl support-bundle
  wazuhctl support-bundle --home /var/ossec --to /tmp/case-42.tar.gz
  wazuhctl support-bundle --to bundle.tar.gz --force -o json")]
pub(crate) struct SupportBundle {
    /// Where to write it; by default wazuhctl-support-TIME.tar.gz in the current folder
    #[arg(long = "to", value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: Option<PathBuf>,

    /// Replace a file that is there
    #[arg(long)]
    force: bool,
}

impl SupportBundle {
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        let world = &world.on_this_machine()?;
        let Target::Local(home) = Target::resolve(&world.globals, &world.folders)? else {
            return Err(Failure::usage("this is done to the files of a manager, on its own machine"));
        };
        let patient = patient(&home, world)?;
        let root = patient.home.root().to_path_buf();
        if !root.is_dir() {
            return Err(Failure::new(
                Exit::NotFound,
                format!("there is no manager's home at {}", root.display()),
            )
            .hint("--home names its folder"));
        }
        let name = format!("wazuhctl-support-{}", Timestamp::now().strftime("%Y%m%d-%H%M%S"));
        let path = self.file.unwrap_or_else(|| PathBuf::from(format!("{name}.tar.gz")));
        let report = local_report(patient.clone(), CHECKS.iter().collect()).await?;
        let force = self.force;
        let written = path.clone();
        let work = move || {
            let bundle = gather(&patient, &report);
            write(&bundle, &written, &name, force).map(|length| (bundle, length))
        };
        let (bundle, length) = tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| Failure::new(Exit::Error, format!("the bundle could not be made: {error}")))?
            .map_err(|error| failure(&error))?;
        tell(world, &bundle, &path.display().to_string(), length)
    }
}

fn tell(world: &World, bundle: &Bundle, path: &str, length: u64) -> Result<Exit> {
    let masked: usize = bundle.pieces.iter().map(|piece| piece.masked).sum();
    let left_out: Vec<_> =
        bundle.left_out.iter().map(|left| json!({ "what": left.what, "why": left.why })).collect();
    let facts = json!({ "file": path, "bytes": length, "pieces": bundle.pieces.len(), "masked": masked,
                        "left_out": left_out, "changed": true });
    let count = bundle.pieces.len();
    let end = world.done(&format!("{path}: {count} pieces, {} KiB", length.div_ceil(1024)), &facts)?;
    if world.printer.is_for_people() {
        world.say(&format!("{masked} secrets were masked; look through it before you pass it on"));
    }
    Ok(end)
}

fn failure(error: &WriteError) -> Failure {
    let failure = Failure::new(Exit::Error, error.to_string());
    match error {
        WriteError::Exists { .. } => failure.hint("--force replaces it; --to names another"),
        WriteError::File { .. } => failure.hint("--to names another place"),
    }
}
