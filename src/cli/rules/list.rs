//! `wazuhctl rules list`.

use clap::Args;

use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("LEVEL", "level", Kind::Text),
    Column::new("DESCRIPTION", "description", Kind::Text),
    Column::new("GROUPS", "groups", Kind::Text),
    Column::new("FILE", "filename", Kind::Text),
    Column::wide("FOLDER", "relative_dirname", Kind::Text),
    Column::wide("STATUS", "status", Kind::State),
    Column::wide("MITRE", "mitre", Kind::Text),
];

/// List rules
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl rules list --level 12-16
  wazuhctl rules list --group sshd --file 0095-sshd_rules.xml
  wazuhctl rules list --requirement mitre=T1110 -o wide
  wazuhctl rules list -q 'details.if_sid=5700' -o csv")]
pub(crate) struct List {
    #[command(flatten)]
    list: ListArgs,

    /// Only rules of this level, or of a range of levels: 12-16
    #[arg(long, value_name = "LEVEL")]
    level: Option<String>,

    /// Only rules of this group
    #[arg(long, value_name = "GROUP", add = completing::values(&completing::RULE_GROUPS))]
    group: Option<String>,

    /// Only rules that help to fulfil this: pci_dss, gdpr, gpg13, hipaa, nist-800-53, tsc or mitre, and its number
    #[arg(long, value_name = "FAMILY=NUMBER", value_parser = requirement)]
    requirement: Vec<(String, String)>,

    /// Only rules of these files
    #[arg(long, value_name = "FILE", value_delimiter = ',', add = completing::values(&completing::RULE_FILES))]
    file: Vec<String>,

    /// Only rules of this folder, relative to the manager's home
    #[arg(long, value_name = "DIR")]
    folder: Option<String>,

    /// Only rules of files that are read (enabled), or of those that the configuration leaves out (disabled)
    #[arg(long, value_name = "STATUS", value_parser = ["enabled", "disabled"])]
    status: Option<String>,
}

impl List {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/rules").with_all(self.requirement);
        let pairs = [
            ("level", self.level),
            ("group", self.group),
            ("relative_dirname", self.folder),
            ("status", self.status),
            ("filename", (!self.file.is_empty()).then(|| self.file.join(","))),
        ];
        for (name, value) in pairs {
            if let Some(value) = value {
                request = request.with(name, value);
            }
        }
        self.list.run(world, request, COLUMNS, "id").await
    }
}

/// The families of requirements, by the names of the API's parameters.
const FAMILIES: [&str; 7] = ["pci_dss", "gdpr", "gpg13", "hipaa", "nist-800-53", "tsc", "mitre"];

fn requirement(text: &str) -> Result<(String, String), String> {
    let (family, number) = text.split_once('=').ok_or("write it as in mitre=T1110")?;
    let family = if family == "nist_800_53" { "nist-800-53" } else { family };
    if FAMILIES.contains(&family) && !number.is_empty() {
        Ok((family.to_owned(), number.to_owned()))
    } else {
        Err(format!("the families are {}", FAMILIES.join(", ")))
    }
}
