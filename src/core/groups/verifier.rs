//! `bin/verify-agent-conf`: a Wazuh installation's own check of an `agent.conf`, where there is one.
//!
//! Wazuh's API asks this program before it takes a configuration (`framework/wazuh/core/configuration.py`): it is given the
//! text in a file below `tmp`, and says on its output what is wrong, in lines such as
//! `2026/01/01 00:00:00 verify-agent-conf: ERROR: (1230): …`. It knows more than our own rules: it is what the agents'
//! readers are made of. On a machine without it, our rules alone decide.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::sync::LazyLock;
use std::time::Duration;

use regex::Regex;
use tokio::process::Command;

use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::Home;

/// How long the program may take: it reads one small file.
const PATIENCE: Duration = Duration::from_secs(30);

/// How much of what it says goes into an error, in characters.
const LONGEST_REASON: usize = 2000;

/// Errors in what it says: the text behind the number.
static ERRORS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?m)^\d{4}/\d{2}/\d{2} \d{2}:\d{2}:\d{2} verify-agent-conf: ERROR: \(\d+\): (.+)$").ok()
});

/// Has the installation's program check a text, if there is one.
///
/// # Errors
/// 1114 with what the program says against it, 1115 where it refuses it in other words, 1743 where it cannot be asked, or
/// does not end.
pub(super) async fn verify(cx: &Context, text: &str) -> Result<()> {
    let home = cx.manager.home.clone();
    let program = program(&home);
    let text = text.to_owned();
    let broken = |cause: io::Error| {
        let reason = "bin/verify-agent-conf cannot be asked".to_owned();
        Error::new(Fault::ConfigurationCheckBroken { reason }).caused_by(cause)
    };
    let prepared = {
        let program = program.clone();
        blocking(move || if program.is_file() { written(&home, &text).map(Some) } else { Ok(None) })
    };
    let Some(file) = prepared.await?.map_err(broken)? else { return Ok(()) };
    let asked = Command::new(program)
        .arg("-f")
        .arg(file.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .output();
    let patience = PATIENCE.min(cx.deadline.saturating_duration_since(std::time::Instant::now()));
    let output = match tokio::time::timeout(patience, asked).await {
        Ok(output) => output.map_err(broken)?,
        Err(_) => return Err(broken(io::ErrorKind::TimedOut.into())),
    };
    // It is removed where that may block.
    blocking(move || drop(file)).await?;
    if output.status.success() { Ok(()) } else { Err(refusal(&output).into()) }
}

fn program(home: &Home) -> PathBuf {
    home.root().join("bin/verify-agent-conf")
}

/// Puts the text where the program can read it. Blocks.
fn written(home: &Home, text: &str) -> io::Result<tempfile::NamedTempFile> {
    let mut file =
        tempfile::Builder::new().prefix("api_tmp_file_").suffix(".xml").tempfile_in(home.temporary())?;
    file.write_all(text.as_bytes())?;
    Ok(file)
}

/// What the program says against it.
fn refusal(output: &Output) -> Fault {
    let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    let said = String::from_utf8_lossy(&said);
    let errors: Vec<&str> = ERRORS
        .iter()
        .flat_map(|errors| errors.captures_iter(&said))
        .filter_map(|found| Some(found.get(1)?.as_str().trim()))
        .collect();
    let short = |text: &str| text.trim().chars().take(LONGEST_REASON).collect::<String>();
    if errors.is_empty() {
        return Fault::AgentConfigurationCheckFailed { reason: short(&said) };
    }
    Fault::ConfigurationRejected { reason: short(&errors.join(" ")) }
}
