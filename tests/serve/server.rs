//! A server that a test starts, talks to, and ends in one way or another.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::client::Client;
use crate::home::TestHome;

/// After how long a server that should have ended counts as one that does not.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server, killed when dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    /// What it said until it listened.
    pub(crate) said: String,
    process: Child,
    rest: Option<JoinHandle<String>>,
}

/// A server that ended by itself.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stderr: String,
}

/// `wazuhctl serve` on a home and a free port.
pub(crate) fn command(home: &TestHome) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("wazuhctl"));
    command
        .args(["serve", "--listen", "127.0.0.1:0", "--home"])
        .arg(home.path())
        .env_clear()
        .env("HOME", home.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command
}

/// Runs a command that is expected to end.
pub(crate) fn run(mut command: Command) -> Ended {
    let process = command.spawn().unwrap();
    let pid = pid_of(&process);
    let ended = std::thread::spawn(move || process.wait_with_output().unwrap());
    let until = Instant::now() + PATIENCE;
    while !ended.is_finished() {
        if Instant::now() > until {
            // It is this process's own child, and nobody has waited for it yet.
            kill(pid, Signal::SIGKILL).unwrap();
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let output = ended.join().unwrap();
    Ended { code: output.status.code(), stderr: String::from_utf8(output.stderr).unwrap() }
}

impl Server {
    /// Starts one that is expected to listen.
    pub(crate) fn start(home: &TestHome) -> Self {
        Self::try_start(command(home)).unwrap_or_else(|ended| panic!("the server did not start: {ended:?}"))
    }

    /// Starts one that listens or ends.
    pub(crate) fn try_start(mut command: Command) -> Result<Self, Ended> {
        let mut process = command.spawn().unwrap();
        let mut stderr = BufReader::new(process.stderr.take().unwrap());
        let mut said = String::new();
        let address = loop {
            let mut line = String::new();
            if stderr.read_line(&mut line).unwrap() == 0 {
                return Err(Ended { code: process.wait().unwrap().code(), stderr: said });
            }
            said.push_str(&line);
            if let Some(url) = line.trim_end().strip_prefix("listening on ") {
                break url.split_once("://").unwrap().1.parse().unwrap();
            }
        };
        let rest = std::thread::spawn(move || {
            let mut text = String::new();
            stderr.read_to_string(&mut text).unwrap();
            text
        });
        Ok(Self { address, said, process, rest: Some(rest) })
    }

    /// Logs `wazuh` in.
    pub(crate) fn client(&self, home: &TestHome) -> Client {
        Client::login(self.address, "wazuh", &home.password()).unwrap()
    }

    /// Its process.
    pub(crate) fn pid(&self) -> Pid {
        pid_of(&self.process)
    }

    /// Kills it as nothing can prevent.
    pub(crate) fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Sends it a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        kill(self.pid(), signal).unwrap();
    }

    /// Waits until it has ended, and gives back how, and what it said after it listened.
    pub(crate) fn wait(mut self) -> (ExitStatus, String) {
        let until = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < until, "the server does not end");
            std::thread::sleep(Duration::from_millis(2));
        };
        (status, self.rest.take().unwrap().join().unwrap())
    }

    /// Ends it as an operator does.
    pub(crate) fn stop(self) -> (ExitStatus, String) {
        self.signal(Signal::SIGTERM);
        self.wait()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn pid_of(process: &Child) -> Pid {
    Pid::from_raw(i32::try_from(process.id()).unwrap())
}
