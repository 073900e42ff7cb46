//! Completions and man pages are made from the command tree and committed. This test makes them again and compares;
//! with `UPDATE=1` in the environment it writes them instead.

#![expect(clippy::unwrap_used, reason = "a test ends by panicking, and its helpers are part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

type Files = BTreeMap<String, Vec<u8>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn program() -> Command {
    let mut command = Command::cargo_bin("wazuhctl").unwrap();
    command.env_clear().env("HOME", "/nonexistent");
    command
}

fn read(folder: &Path) -> Files {
    let Ok(entries) = fs::read_dir(folder) else { return Files::new() };
    let files = entries.map(|entry| entry.unwrap());
    files.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

fn compare_or_update(name: &str, made: &Files) {
    let folder = root().join(name);
    if std::env::var_os("UPDATE").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (file, contents) in made {
            fs::write(folder.join(file), contents).unwrap();
        }
        return;
    }
    let committed = read(&folder);
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&committed), names(made), "{name}/ is stale: UPDATE=1 cargo test --test generated");
    for (file, contents) in made {
        assert!(
            committed.get(file) == Some(contents),
            "{name}/{file} is stale: UPDATE=1 cargo test --test generated"
        );
    }
}

#[test]
fn completions() {
    let shells = [
        ("bash", "wazuhctl.bash"),
        ("zsh", "_wazuhctl"),
        ("fish", "wazuhctl.fish"),
        ("powershell", "_wazuhctl.ps1"),
    ];
    let made = shells.map(|(shell, file)| {
        let output = program().args(["completions", shell]).output().unwrap();
        assert!(output.status.success());
        (file.to_owned(), output.stdout)
    });
    compare_or_update("completions", &made.into());
}

#[test]
fn man_pages() {
    let folder = tempfile::tempdir().unwrap();
    program().arg("man").arg(folder.path()).assert().success();
    compare_or_update("man", &read(folder.path()));
}
