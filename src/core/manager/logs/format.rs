//! Which of the two logs the daemons write: `<logging>` of `etc/ossec.conf`, as execd has it.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::agents::AgentId;
use crate::blocking::blocking;
use crate::components::{self, Component, Section};
use crate::config;
use crate::context::Context;
use crate::error::Result;
use crate::home::Home;

/// How long execd is waited for. Whoever wants to see the log wants it most when a daemon hangs.
const PATIENCE: Duration = if cfg!(test) { Duration::from_millis(200) } else { Duration::from_secs(2) };

/// How the daemons log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormats {
    /// As text, to `logs/ossec.log`.
    Plain,
    /// As JSON, to `logs/ossec.json`.
    Json,
    /// In both ways. The API shows the text.
    Both,
}

impl LogFormats {
    /// Of what is said of each format.
    fn of(plain: bool, json: bool) -> Self {
        match (plain, json) {
            (true, true) => Self::Both,
            (false, true) => Self::Json,
            (_, false) => Self::Plain,
        }
    }

    /// Whether there is a log of text.
    pub fn is_plain(self) -> bool {
        self != Self::Json
    }

    /// Whether there is a log of JSON.
    pub fn is_json(self) -> bool {
        self != Self::Plain
    }
}

/// How the daemons log just now, by what execd says; where it does not, by the configuration that they were, or will
/// be, started with.
///
/// # Errors
/// 1000 when the server is being stopped.
pub(super) async fn active_format(cx: &Context) -> Result<LogFormats> {
    let mut brief = cx.clone();
    brief.deadline = cx.deadline.min(Instant::now() + PATIENCE);
    let section = Section::of(Component::Com, "logging")?;
    let told = components::configuration(&brief, AgentId::MANAGER, section).await;
    match told.as_ref().map(of_section) {
        Ok(Some(formats)) => return Ok(formats),
        Ok(None) => tracing::debug!("wazuh-execd does not say how the daemons log"),
        Err(error) => tracing::debug!(%error, "wazuh-execd cannot be asked how the daemons log"),
    }
    let home = cx.manager.home.clone();
    blocking(move || configured_formats(&home)).await
}

/// Reads `{"logging": {"plain": "yes", "json": "no"}}`.
fn of_section(told: &Value) -> Option<LogFormats> {
    let says = |name: &str| Some(told.get("logging")?.get(name)?.as_str()? == "yes");
    Some(LogFormats::of(says("plain")?, says("json").unwrap_or(false)))
}

/// How the configuration of `home` says that the daemons log: as text where it says nothing, or cannot be read. Blocks.
pub fn configured_formats(home: &Home) -> LogFormats {
    let sections = config::read(home).unwrap_or_else(|error| {
        tracing::warn!(%error, "etc/ossec.conf cannot be read: taking it that the daemons log as text");
        Vec::new()
    });
    let logging = sections.iter().rev().filter(|section| section.name == "logging");
    let format = logging.filter_map(|section| section.text_of("log_format")).next().unwrap_or("plain");
    let names = |wanted: &str| format.split(',').any(|name| name.trim() == wanted);
    LogFormats::of(names("plain"), names("json"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn execd_says_yes_and_no() {
        for (told, formats) in [
            (json!({"logging": {"plain": "yes", "json": "no"}}), Some(LogFormats::Plain)),
            (json!({"logging": {"plain": "no", "json": "yes"}}), Some(LogFormats::Json)),
            (json!({"logging": {"plain": "yes", "json": "yes"}}), Some(LogFormats::Both)),
            (json!({"logging": {"plain": "yes"}}), Some(LogFormats::Plain)),
            (json!({"logging": {"json": "yes"}}), None),
            (json!({"logging": []}), None),
            (json!(null), None),
        ] {
            assert_eq!(of_section(&told), formats, "{told}");
        }
    }

    #[test]
    fn the_configuration_names_formats() {
        let folder = tempfile::tempdir().expect("folder");
        let home = Home::new(folder.path());
        assert_eq!(configured_formats(&home), LogFormats::Plain);
        std::fs::create_dir_all(home.configuration()).expect("folder");
        for (format, formats) in [
            ("plain", LogFormats::Plain),
            ("json", LogFormats::Json),
            (" plain , json ", LogFormats::Both),
            ("nonsense", LogFormats::Plain),
        ] {
            let text =
                format!("<ossec_config><logging><log_format>{format}</log_format></logging></ossec_config>");
            std::fs::write(home.ossec_conf(), text).expect("file");
            assert_eq!(configured_formats(&home), formats, "{format}");
        }
        std::fs::write(home.ossec_conf(), "<ossec_config><logging>").expect("file");
        assert_eq!(configured_formats(&home), LogFormats::Plain);
    }
}
