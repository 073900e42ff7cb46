//! [`Component`] and [`Section`]: who can be asked for which part of the configuration.
//!
//! The names are those of the Server API of Wazuh 4.14; the sockets and how they are spoken to those of
//! `framework/wazuh/core/configuration.py`.

use std::path::PathBuf;
use std::str::FromStr;

use crate::error::{Error, Fault};
use crate::home::Home;

/// A component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named as the API names it")]
pub enum Component {
    Agent,
    Agentless,
    Analysis,
    Auth,
    Com,
    Csyslog,
    Integrator,
    Logcollector,
    Mail,
    Monitor,
    Request,
    Syscheck,
    Db,
    Wmodules,
}

/// The text names no component.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such component")]
pub struct UnknownComponent;

/// How the manager's own component is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protocol {
    /// `getconfig SECTION`, answered with `ok JSON`.
    Words,
    /// A JSON object, answered with one.
    Json,
}

impl Component {
    /// All of them, in the order of the API's documentation.
    pub const ALL: [Self; 14] = [
        Self::Agent,
        Self::Agentless,
        Self::Analysis,
        Self::Auth,
        Self::Com,
        Self::Csyslog,
        Self::Integrator,
        Self::Logcollector,
        Self::Mail,
        Self::Monitor,
        Self::Request,
        Self::Syscheck,
        Self::Db,
        Self::Wmodules,
    ];

    /// The name, in the API and in messages to agents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Agentless => "agentless",
            Self::Analysis => "analysis",
            Self::Auth => "auth",
            Self::Com => "com",
            Self::Csyslog => "csyslog",
            Self::Integrator => "integrator",
            Self::Logcollector => "logcollector",
            Self::Mail => "mail",
            Self::Monitor => "monitor",
            Self::Request => "request",
            Self::Syscheck => "syscheck",
            Self::Db => "wazuh-db",
            Self::Wmodules => "wmodules",
        }
    }

    /// The sections it tells.
    pub const fn sections(self) -> &'static [&'static str] {
        match self {
            Self::Agent => &["client", "buffer", "labels", "internal", "anti_tampering"],
            Self::Agentless => &["agentless"],
            Self::Analysis => &[
                "global",
                "active_response",
                "alerts",
                "command",
                "rules",
                "decoders",
                "internal",
                "rule_test",
            ],
            Self::Auth => &["auth"],
            Self::Com => &["active-response", "logging", "internal", "cluster"],
            Self::Csyslog => &["csyslog"],
            Self::Integrator => &["integration"],
            Self::Logcollector => &["localfile", "socket", "internal"],
            Self::Mail => &["global", "alerts", "internal"],
            Self::Monitor => &["global", "internal", "reports"],
            Self::Request => &["global", "remote", "internal"],
            Self::Syscheck => &["syscheck", "rootcheck", "internal"],
            Self::Db => &["wdb", "internal"],
            Self::Wmodules => &["wmodules"],
        }
    }

    /// Where the manager's own component listens. Its agent is part of analysisd.
    pub(super) fn socket(self, home: &Home) -> PathBuf {
        match self {
            Self::Agent | Self::Analysis => home.analysis_socket(),
            Self::Agentless => home.agentless_socket(),
            Self::Auth => home.auth_socket(),
            Self::Com => home.com_socket(),
            Self::Csyslog => home.csyslog_socket(),
            Self::Integrator => home.integrator_socket(),
            Self::Logcollector => home.logcollector_socket(),
            Self::Mail => home.mail_socket(),
            Self::Monitor => home.monitor_socket(),
            Self::Request => home.remote_socket(),
            Self::Syscheck => home.syscheck_socket(),
            Self::Db => home.wdb_socket(),
            Self::Wmodules => home.wmodules_socket(),
        }
    }

    pub(super) const fn protocol(self) -> Protocol {
        match self {
            Self::Agent | Self::Analysis | Self::Request | Self::Db => Protocol::Json,
            _ => Protocol::Words,
        }
    }
}

impl FromStr for Component {
    type Err = UnknownComponent;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|component| component.name() == text).ok_or(UnknownComponent)
    }
}

/// A part of a component's configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    component: Component,
    name: &'static str,
}

impl Section {
    /// The section of this name.
    ///
    /// # Errors
    /// 1128 where the component has none of this name.
    pub fn of(component: Component, name: &str) -> Result<Self, Error> {
        let found = component.sections().iter().find(|section| **section == name);
        found.map(|name| Self { component, name }).ok_or_else(|| {
            Fault::ComponentConfigurationMismatch {
                component: component.name().to_owned(),
                valid: component.sections().join(", "),
            }
            .into()
        })
    }

    /// Whose it is.
    pub fn component(self) -> Component {
        self.component
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for component in Component::ALL {
            assert_eq!(component.name().parse(), Ok(component));
            for section in component.sections() {
                let found = Section::of(component, section).expect("section");
                assert_eq!((found.component(), found.name()), (component, *section));
            }
        }
        assert_eq!("execd".parse::<Component>(), Err(UnknownComponent));
        assert_eq!(Section::of(Component::Mail, "client").expect_err("mismatch").code(), 1128);
    }
}
