//! A user's world for one test: home, folders and environment, and a way to run the program in it.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

use crate::manager::{Manager, PASSWORD};

/// A user, and the manager they talk to.
pub(crate) struct World {
    pub(crate) manager: Manager,
    folder: TempDir,
}

/// How a run ended, in a form to compare.
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl std::fmt::Display for Ended {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "exit: {}\n----- stdout\n{}----- stderr\n{}", self.code, self.stdout, self.stderr)
    }
}

impl World {
    /// Nobody has logged in yet.
    pub(crate) fn new() -> Self {
        Self { manager: Manager::start(), folder: tempfile::tempdir().unwrap() }
    }

    /// The user wazuh has logged in, and the context is called `lab`.
    pub(crate) fn logged_in() -> Self {
        let world = Self::new();
        let ended =
            world.run_with(&["login", &world.manager.url, "--user", "wazuh", "--name", "lab"], PASSWORD);
        assert_eq!(ended.code, 0, "{ended}");
        world
    }

    /// A path in the user's home.
    pub(crate) fn path(&self, below: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(below)
    }

    /// The program in this world, with nothing of the real one.
    pub(crate) fn command(&self) -> Command {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"));
        self.set_up(&mut command);
        let mut command = Command::from_std(command);
        command.timeout(std::time::Duration::from_secs(60));
        command
    }

    /// Gives a command this world's environment and nothing else. There is no bus, so no keyring.
    pub(crate) fn set_up(&self, command: &mut std::process::Command) {
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.folder.path())
            .env("TMPDIR", self.folder.path())
            .env("XDG_RUNTIME_DIR", self.path("run"))
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("WAZUH_HOME", self.path("no-home"))
            .env("WAZUHCTL_ABSOLUTE", "true")
            .env("TZ", "UTC")
            .current_dir(self.folder.path());
    }

    /// Runs the program.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        self.end(self.command().args(arguments))
    }

    /// Runs the program with a password in its environment.
    pub(crate) fn run_with(&self, arguments: &[&str], password: &str) -> Ended {
        self.end(self.command().args(arguments).env("WAZUHCTL_PASSWORD", password))
    }

    /// Runs a prepared command. What differs from run to run is replaced.
    pub(crate) fn end(&self, command: &mut Command) -> Ended {
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            let text = text.replace(&self.manager.url, "http://manager");
            text.replace(&self.folder.path().display().to_string(), "~").replace(&self.host(), "manager")
        };
        Ended {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    fn host(&self) -> String {
        self.manager.url.trim_start_matches("http://").to_owned()
    }
}
