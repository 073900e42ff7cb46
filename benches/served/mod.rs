//! A server of the benchmark's own.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::client::Client;

/// A running server.
pub(crate) struct Served {
    /// Where it listens, on 127.0.0.1.
    pub(crate) port: u16,
    /// The password of `wazuh`.
    pub(crate) password: String,
    child: Child,
}

/// Memory in MiB.
pub(crate) struct Memory {
    /// Now.
    pub(crate) resident: f64,
    /// The most so far.
    pub(crate) peak: f64,
}

impl Served {
    /// Starts the binary on a home and waits until it answers.
    pub(crate) async fn start(
        home: &Path,
        plain: bool,
    ) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let child = Command::new(env!("CARGO_BIN_EXE_wazuhctl"))
            .args(["serve", "--home"])
            .arg(home)
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let client = Client::new(port, plain);
        let until = Instant::now() + Duration::from_secs(60);
        while client.get("/", "").await.is_err() {
            if Instant::now() > until {
                return Err("the server does not answer".into());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        let password = std::fs::read_to_string(home.join("api/configuration/security/wazuh.password"))?
            .trim()
            .to_owned();
        Ok(Self { port, password, child })
    }

    /// Its memory.
    pub(crate) fn memory(&self) -> Result<Memory, Box<dyn std::error::Error + Send + Sync>> {
        memory_of(self.child.id())
    }

    /// Ends it as an operator would.
    pub(crate) fn stop(mut self) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        Command::new("kill").arg(self.child.id().to_string()).status()?;
        self.child.wait()?;
        Ok(())
    }
}

/// The memory of a process.
pub(crate) fn memory_of(process: u32) -> Result<Memory, Box<dyn std::error::Error + Send + Sync>> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let field = |name: &str| -> Option<f64> {
        let line = status.lines().find(|line| line.starts_with(name))?;
        Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
    };
    Ok(Memory { resident: field("VmRSS:").ok_or("no VmRSS")?, peak: field("VmHWM:").ok_or("no VmHWM")? })
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// Sets what the benchmark needs of `api.yaml` in a home that a server has made: no request limit, TLS or not.
pub(crate) fn configure(home: &Path, plain: bool) -> std::io::Result<()> {
    let tls = if plain { "no" } else { "yes" };
    let settings = format!(
        "https:\n  enabled: {tls}\naccess:\n  max_request_per_minute: 0\nexperimental_features: yes\n"
    );
    std::fs::write(home.join("api/configuration/api.yaml"), settings)
}
