//! The secrets of a home, by their values: so that they are found wherever they stand.

use std::path::{Path, PathBuf};

use super::read;
use crate::home::Home;
use crate::keys::KeysFile;
use crate::redaction::{is_harmless, is_secret_name};
use crate::xml::Document;

/// A file with secrets is not larger.
const LARGEST: u64 = 64 << 20;

/// A line of a private key is as long, but for its last one.
const KEY_LINE: usize = 16;

/// Everything that is known to be a secret. What cannot be read is not known, and cannot be in the bundle either, but
/// for what others wrote of it: that goes by its look.
pub(super) fn known(home: &Home) -> Vec<String> {
    let mut known = Vec::new();
    if let Some(bytes) = bytes(&home.client_keys()) {
        let file = KeysFile::parse(&bytes);
        known.extend(file.agents().map(|agent| agent.key().reveal().to_owned()));
        // Of agents that were removed, and of lines that nobody understands.
        let text = String::from_utf8_lossy(&bytes);
        let last = text.lines().filter_map(|line| line.split_whitespace().nth(3));
        known.extend(last.filter(|word| word.len() >= KEY_LINE).map(str::to_owned));
    }
    for path in
        [home.enrollment_password()].into_iter().chain(files_of(&home.api_security(), &["password", "pass"]))
    {
        known.extend(lines(&path));
    }
    let keys =
        files_of(&home.api_security(), &["pem", "key"]).chain(files_of(&home.api_tls(), &["key", "pem"]));
    for path in keys.chain([home.enrollment_key()]) {
        let is_key = lines(&path).any(|line| line.contains("PRIVATE KEY"));
        known.extend(lines(&path).filter(|line| is_key && line.len() >= KEY_LINE && !line.contains("-----")));
    }
    let mut configurations = vec![home.ossec_conf()];
    for group in std::fs::read_dir(home.shared()).into_iter().flatten().flatten() {
        configurations.push(group.path().join("agent.conf"));
    }
    for path in configurations {
        let Some(bytes) = bytes(&path) else { continue };
        of_configuration(&String::from_utf8_lossy(&bytes), &mut known);
    }
    known
}

/// The secrets of an `ossec.conf` or `agent.conf`, whatever its outermost elements are.
fn of_configuration(text: &str, known: &mut Vec<String>) {
    let Ok(document) = Document::parse(text) else { return };
    for element in document.elements() {
        let attributes = element.attributes().map(|attribute| (attribute.name(), attribute.value()));
        let named = attributes.chain([(element.name(), element.text())]);
        let secrets = named.map(|(name, value)| (name, value.trim().to_owned()));
        let secrets = secrets.filter(|(name, value)| is_secret_name(name) && !is_harmless(value));
        known.extend(secrets.map(|(_, value)| value));
    }
}

/// The files of a folder with these endings.
fn files_of(folder: &Path, endings: &'static [&'static str]) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| endings.contains(&ending))
    })
}

fn bytes(path: &Path) -> Option<Vec<u8>> {
    read::tail(path, LARGEST).ok().flatten().map(|(bytes, _)| bytes)
}

fn lines(path: &Path) -> impl Iterator<Item = String> + use<> {
    let text = String::from_utf8_lossy(&bytes(path).unwrap_or_default()).into_owned();
    let lines: Vec<String> = text.lines().map(|line| line.trim().to_owned()).collect();
    lines.into_iter()
}
