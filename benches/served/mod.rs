//! A server of the benchmark's own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::client::Client;

/// A running server.
pub struct Served {
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    /// The password of `wazuh`.
    pub password: String,
    child: Child,
}

/// Memory in MiB.
pub struct Memory {
    /// Now.
    pub resident: f64,
    /// The most so far.
    pub peak: f64,
}

impl Served {
    /// Starts the binary on a home and waits until it answers.
    pub async fn start(home: &Path, plain: bool) -> Result<Self, Box<dyn std::error::Error>> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        if plain {
            let configuration = home.join("api/configuration");
            std::fs::create_dir_all(&configuration)?;
            std::fs::write(
                configuration.join("api.yaml"),
                "https:\n  enabled: no\naccess:\n  max_request_per_minute: 0\n",
            )?;
        } else {
            let configuration = home.join("api/configuration");
            std::fs::create_dir_all(&configuration)?;
            std::fs::write(configuration.join("api.yaml"), "access:\n  max_request_per_minute: 0\n")?;
        }
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
        let password = std::fs::read_to_string(password_file(home))?.trim().to_owned();
        Ok(Self { port, password, child })
    }

    /// Its memory.
    pub fn memory(&self) -> Result<Memory, Box<dyn std::error::Error>> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let field = |name: &str| -> Option<f64> {
            let line = status.lines().find(|line| line.starts_with(name))?;
            Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
        };
        Ok(Memory { resident: field("VmRSS:").ok_or("no VmRSS")?, peak: field("VmHWM:").ok_or("no VmHWM")? })
    }

    /// Ends it as an operator would.
    pub fn stop(mut self) -> Result<(), Box<dyn std::error::Error>> {
        Command::new("kill").arg(self.child.id().to_string()).status()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

fn password_file(home: &Path) -> PathBuf {
    home.join("api/configuration/security/wazuh.password")
}
