//! `wazuhctl mitre import`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, Value, json};
use wazuhctl_core::count_of;
use wazuhctl_core::home::Kind;
use wazuhctl_core::mitre::{ImportError, Imported, Limits, import};

use crate::connect::{Target, find_home};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind as ColumnKind, View};
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("TABLE", "table", ColumnKind::Exact), Column::new("ROWS", "rows", ColumnKind::Text)];

/// Make the ATT&CK database of this machine's manager from MITRE's publication
///
/// The file is an ATT&CK bundle in STIX 2, such as enterprise-attack.json of MITRE's repository. The old database is
/// replaced when the new one is complete. A server of wazuhctl goes on with the new one at once; an installation of
/// Wazuh when its manager is started anew.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl mitre import enterprise-attack.json
  wazuhctl mitre import enterprise-attack.json --home ./lab -o json")]
pub(crate) struct Import {
    /// The bundle
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,
}

impl Import {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let world = &world.on_this_machine()?;
        let Target::Local(home) = Target::resolve(&world.globals, &world.folders)? else {
            return Err(Failure::usage("this is done to the files of a manager, on its own machine"));
        };
        let found = find_home(&home, &world.folders)?;
        let database = found.home.mitre_database();
        if !database.parent().is_some_and(std::path::Path::is_dir) {
            return Err(Failure::new(
                Exit::NotFound,
                format!("there is no manager's home at {}", found.home.root().display()),
            )
            .hint("wazuhctl serve --home makes one"));
        }
        let (home, file) = (found.home.clone(), self.file);
        let work = move || import(&home, &file, Limits::default());
        let imported = tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| Failure::new(Exit::Error, format!("the import broke off: {error}")))?
            .map_err(|error| failure(&error))?;
        let path = database.display().to_string();
        world.printer.print(&view(&imported, &path))?;
        if world.printer.is_for_people() {
            world.say(&format!("{} objects read into {path}", imported.objects));
            tell_left_out(world, &imported);
            if found.kind == Kind::Installation {
                world.say("Wazuh's own daemons use it once the manager is started anew");
            }
        }
        Ok(Exit::Done)
    }
}

fn tell_left_out(world: &World, imported: &Imported) {
    for (count, noun, why) in [
        (imported.other, "object", "of kinds that the database does not keep"),
        (imported.repeated, "object", "whose id came before"),
        (imported.dangling, "relation", "to or from something that is not in the bundle"),
    ] {
        if count > 0 {
            world.say(&format!(
                "left out: {} {why}",
                count_of(usize::try_from(count).unwrap_or(usize::MAX), noun)
            ));
        }
    }
}

fn view(imported: &Imported, database: &str) -> View {
    let tables: Map<String, Value> =
        imported.rows.iter().map(|(table, rows)| (table.clone(), (*rows).into())).collect();
    let items = imported.rows.iter().map(|(table, rows)| json!({ "table": table, "rows": rows })).collect();
    let document = json!({ "database": database, "changed": true, "version": imported.version,
        "objects": imported.objects, "rows": tables, "left_out": { "other_kinds": imported.other,
        "repeated": imported.repeated, "dangling": imported.dangling } });
    View::of_items(document, items, COLUMNS, "table")
}

fn failure(error: &ImportError) -> Failure {
    let failure = Failure::new(Exit::Error, format!("nothing was imported: {error}"));
    match error {
        ImportError::File(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Failure::new(Exit::NotFound, format!("nothing was imported: {error}"))
        }
        ImportError::Bundle(_) | ImportError::NotAttack | ImportError::OtherDomain(_) => {
            failure.hint("MITRE publishes it as enterprise-attack.json, in STIX 2.0 and 2.1")
        }
        ImportError::File(_) | ImportError::Busy | ImportError::Database(_) => failure,
    }
}
