//! `credential_command`: a program of the user's that prints the password on its first line, such as a password
//! manager's command line.

use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::secret::Secret;

/// Password managers ask for a PIN or a finger first.
const DEADLINE: Duration = Duration::from_secs(120);

/// Runs `command` by `sh -c` and takes its first line. Its stderr is the user's, so that it can explain itself.
pub(super) async fn run(command: &str) -> Result<Secret> {
    let failed = |why: String| {
        Failure::new(Exit::NotAuthenticated, format!("the context's credential_command {why}"))
            .hint("run it by hand to see what it does: its first line of output is the password")
    };
    let child = Command::new("sh")
        .arg("-c")
        .arg(command)
        .stdin(Stdio::inherit())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| failed(format!("cannot be run: {error}")))?;
    let output = tokio::time::timeout(DEADLINE, child.wait_with_output())
        .await
        .map_err(|_| failed(format!("did not end within {} s", DEADLINE.as_secs())))?
        .map_err(|error| failed(format!("cannot be run: {error}")))?;
    if !output.status.success() {
        return Err(failed(format!("failed ({})", output.status)));
    }
    let text =
        String::from_utf8(output.stdout).map_err(|_| failed("printed something that is no text".into()))?;
    let secret = Secret::first_line(text);
    if secret.is_empty() { Err(failed("printed nothing".into())) } else { Ok(secret) }
}
