//! `wazuhctl rules coverage`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_core::home::Home;
use wazuhctl_core::ruleset::model::{Attack, Coverage, STANDARDS, TACTICS, TECHNIQUES, coverage};
use wazuhctl_core::similar::closest;

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::inspection::{SourceArgs, local_home, read};
use crate::output::{Column, Kind, View};
use crate::world::{World, warn};

const COLUMNS: &[Column] = &[
    Column::new("FRAMEWORK", "framework", Kind::Text),
    Column::new("REQUIREMENT", "requirement", Kind::Text),
    Column::new("NAME", "name", Kind::Text),
    Column::new("RULES", "count", Kind::Text),
    Column::new("HIGHEST LEVEL", "highest_level", Kind::Text),
    Column::wide("IDS", "rules", Kind::Text),
];

/// Show which techniques of ATT&CK and which requirements of standards there are rules for
///
/// Techniques and tactics are those of the rules' <mitre>, requirements their groups such as pci_dss_10.2.4. Rules that
/// give no alert do not count. Where the home has a database of ATT&CK (var/db/mitre.db), techniques have names and
/// tactics, and --missing lists those without any rule.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rules coverage
  wazuhctl rules coverage --framework pci_dss
  wazuhctl rules coverage --framework mitre --missing
  wazuhctl rules coverage --path rules/ -o csv")]
pub(crate) struct CoverageVerb {
    /// Only this framework: mitre, mitre_tactic, pci_dss, gdpr, hipaa, nist_800_53, gpg13 or tsc
    #[arg(long, value_name = "NAME,...", value_delimiter = ',', help_heading = "Selecting")]
    framework: Vec<String>,

    /// Only what no rule is there for, of the techniques and tactics that the database of ATT&CK knows
    #[arg(long, help_heading = "Selecting")]
    missing: bool,

    /// Look at these files, or those in these folders
    #[arg(long = "path", value_name = "PATH", help_heading = "Selecting")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    sources: SourceArgs,
}

impl CoverageVerb {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let frameworks = self.framework.iter().map(|name| framework(name)).collect::<Result<Vec<_>>>()?;
        let set = read(world, &self.sources, &self.paths)?;
        let attack = self.attack(world)?;
        let wanted = |one: &Coverage| {
            let named = frameworks.is_empty() || frameworks.contains(&one.framework);
            named && one.rules.is_empty() == self.missing
        };
        let found: Vec<Value> =
            coverage(&set, attack.as_ref()).iter().filter(|one| wanted(one)).map(item).collect();
        if found.is_empty() && world.printer.is_for_people() {
            world.say("nothing found");
        }
        let total = found.len();
        let document = json!({
            "data": { "affected_items": found, "total_affected_items": total, "total_failed_items": 0, "failed_items": [] },
            "message": "The coverage of the rules was counted",
            "error": 0,
        });
        world.printer.print(&View::of_list(document, COLUMNS, "requirement"))?;
        Ok(Exit::Done)
    }

    /// ATT&CK, where there is a database of it.
    fn attack(&self, world: &World) -> Result<Option<Attack>> {
        let home = match &self.sources.base {
            Some(base) => Ok(Home::new(base)),
            None => local_home(world),
        };
        let path = match home {
            Ok(home) => home.mitre_database(),
            Err(failure) if self.missing => return Err(failure),
            Err(_) => return Ok(None),
        };
        if !path.is_file() {
            if self.missing {
                return Err(Failure::new(
                    Exit::NotFound,
                    format!("there is no database of ATT&CK at {}", path.display()),
                )
                .hint("--home names a home that has one"));
            }
            return Ok(None);
        }
        match Attack::read(&path) {
            Ok(attack) => Ok(Some(attack)),
            Err(error) if self.missing => {
                Err(Failure::new(Exit::Error, format!("{} cannot be read: {error}", path.display())))
            }
            Err(error) => {
                warn(&format!("{} cannot be read, so techniques have no names: {error}", path.display()));
                Ok(None)
            }
        }
    }
}

fn framework(name: &str) -> Result<&'static str> {
    let known: Vec<&'static str> =
        [TECHNIQUES, TACTICS].into_iter().chain(STANDARDS.iter().copied()).collect();
    if let Some(found) = known.iter().find(|known| known.eq_ignore_ascii_case(name)) {
        return Ok(found);
    }
    let failure = Failure::usage(format!("there is no framework \"{name}\""));
    Err(match closest(name, &known).as_slice() {
        [] => failure.hint(format!("there are {}", known.join(", "))),
        alike => failure.hint(format!("did you mean {}?", alike.join(" or "))),
    })
}

fn item(one: &Coverage) -> Value {
    json!({
        "framework": one.framework,
        "requirement": one.requirement,
        "name": one.name,
        "count": one.rules.len(),
        "highest_level": one.highest,
        "rules": one.rules,
    })
}
