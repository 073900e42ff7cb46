//! [`gather`]: reading everything, and taking the secrets out.

use std::io;
use std::time::Duration;

use serde_json::{Value, json};

use super::manifest::{LeftOut, Piece, manifest};
use super::{databases, files, pieces, read, secrets};
use crate::doctor::{Patient, Report, ask, within};
use crate::home::{Home, daemon_states};
use crate::keys::{KeysFile, Line};
use crate::redaction::Redactor;

/// How much the pieces may have together, in bytes, before they are compressed.
const MOST: usize = 64 << 20;

/// After so many files that could not be read in time, no more are tried.
const MOST_SILENT: u32 = 3;

/// How long a daemon may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// What goes into an archive.
#[derive(Debug)]
pub struct Bundle {
    /// The manifest first, then the pieces.
    pub pieces: Vec<Piece>,
    /// What is not in it.
    pub left_out: Vec<LeftOut>,
}

/// Gathers a manager's bundle, with what the doctor has found. Changes nothing; needs no running daemon.
///
/// Blocks, for seconds; what does not answer is left out, visibly.
pub fn gather(patient: &Patient, report: &Report) -> Bundle {
    let home = &patient.home;
    let mut gathering = Gathering {
        redactor: Redactor::new(secrets::known(home)),
        pieces: Vec::new(),
        left_out: pieces::never(),
        bytes: 0,
    };
    let made_here = "made by wazuhctl support-bundle";
    let root = home.root().display().to_string();
    gathering.add_json("doctor.json", made_here, &report.document(&root));
    gathering.add_json("versions/wazuhctl.json", made_here, &json!({ "version": patient.outside.program_version(),
        "home": root, "kind": format!("{:?}", patient.kind).to_lowercase(), "architecture": std::env::consts::ARCH }));
    gathering.add_json("status/daemons.json", made_here, &daemons(home));
    gathering.add_json("agents.json", "counted in etc/client.keys", &agents(home));
    gathering.add_json("databases.json", made_here, &databases::about(home));
    if let Some(statistics) = statistics(home) {
        gathering.add("statistics/wazuh-db.json", "counted by the database daemon", &statistics, false);
    }
    let (list, is_cut) = files::list(home.root());
    gathering.add("files.tsv", made_here, list.as_bytes(), is_cut);
    let mut silent = 0;
    for source in pieces::files(home) {
        let shown = home.relative(&source.path).display().to_string();
        if silent >= MOST_SILENT {
            gathering.left_out.push(LeftOut::new(shown, "the disk does not answer"));
            continue;
        }
        match read::tail(&source.path, source.most) {
            Ok(Some((bytes, is_cut))) => gathering.add(&source.name, &shown, &bytes, is_cut),
            Ok(None) => {}
            Err(error) => {
                silent += u32::from(error.kind() == io::ErrorKind::TimedOut);
                gathering.left_out.push(LeftOut::new(shown, error.to_string()));
            }
        }
    }
    let Gathering { redactor, pieces: mut gathered, left_out, .. } = gathering;
    let manifest = manifest(&patient.now.to_string(), &gathered, &left_out);
    // Errors of the system name paths, and paths may name anything.
    let redacted = redactor.redact(pretty(&manifest).as_bytes());
    gathered.insert(
        0,
        Piece {
            name: "manifest.json".to_owned(),
            source: made_here.to_owned(),
            text: redacted.text,
            masked: redacted.count,
            is_cut: false,
        },
    );
    Bundle { pieces: gathered, left_out }
}

struct Gathering {
    redactor: Redactor,
    pieces: Vec<Piece>,
    left_out: Vec<LeftOut>,
    bytes: usize,
}

impl Gathering {
    /// Nothing gets into the bundle but through here.
    fn add(&mut self, name: &str, source: &str, bytes: &[u8], is_cut: bool) {
        let redacted = self.redactor.redact(bytes);
        if self.bytes.saturating_add(redacted.text.len()) > MOST {
            self.left_out.push(LeftOut::new(source, "the bundle would be too large"));
            return;
        }
        self.bytes += redacted.text.len();
        self.pieces.push(Piece {
            name: name.to_owned(),
            source: source.to_owned(),
            text: redacted.text,
            masked: redacted.count,
            is_cut,
        });
    }

    fn add_json(&mut self, name: &str, source: &str, value: &Value) {
        self.add(name, source, pretty(value).as_bytes(), false);
    }
}

fn pretty(value: &Value) -> String {
    // What is a `Value` can be written.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

fn daemons(home: &Home) -> Value {
    match daemon_states(home) {
        Ok(states) => states
            .into_iter()
            .map(|(daemon, state)| (daemon.name().to_owned(), Value::from(state.name())))
            .collect(),
        Err(error) => json!({ "error": error.to_string() }),
    }
}

/// What the database daemon has counted, where one runs and answers.
fn statistics(home: &Home) -> Option<Vec<u8>> {
    let path = home.wdb_socket();
    let answer = within(PATIENCE, move || ask(&path, "wazuhdb getstats", PATIENCE))?.ok()?;
    answer.strip_prefix(b"ok ").map(<[u8]>::to_vec)
}

/// How many lines of each kind client.keys has.
fn agents(home: &Home) -> Value {
    match KeysFile::read(&home.client_keys()) {
        Ok(Some(file)) => {
            let count = |fits: fn(&Line) -> bool| file.lines().filter(|line| fits(line)).count();
            json!({ "registered": count(|line| matches!(line, Line::Agent { .. })),
                    "removed": count(|line| matches!(line, Line::Removed { .. })),
                    "unreadable": count(|line| matches!(line, Line::Unreadable(_))) })
        }
        Ok(None) => json!({ "error": "there is no etc/client.keys" }),
        Err(error) => json!({ "error": error.to_string() }),
    }
}
