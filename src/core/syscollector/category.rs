//! [`Category`]: the parts that the inventory consists of.

use std::fmt;
use std::str::FromStr;

use super::tables;
use crate::query::Table;
use crate::reports::Report;

/// A part of the inventory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// The machine: processor, memory, board.
    Hardware,
    /// The operating system.
    System,
    /// Updates of Windows.
    Hotfixes,
    /// Software packages and programs.
    Packages,
    /// Running processes.
    Processes,
    /// Open ports and connections.
    Ports,
    /// Addresses of network interfaces.
    Addresses,
    /// Network interfaces with what went through them.
    Interfaces,
    /// How interfaces get their addresses, and their gateways.
    Protocols,
    /// Local users.
    Users,
    /// Local groups.
    Groups,
    /// Services.
    Services,
    /// Extensions of browsers.
    BrowserExtensions,
}

/// There is no such part of the inventory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such part of the inventory")]
pub struct UnknownCategory;

impl Category {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Hardware,
        Self::System,
        Self::Hotfixes,
        Self::Packages,
        Self::Processes,
        Self::Ports,
        Self::Addresses,
        Self::Interfaces,
        Self::Protocols,
        Self::Users,
        Self::Groups,
        Self::Services,
        Self::BrowserExtensions,
    ];

    /// The name in paths of the Server API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hardware => "hardware",
            Self::System => "os",
            Self::Hotfixes => "hotfixes",
            Self::Packages => "packages",
            Self::Processes => "processes",
            Self::Ports => "ports",
            Self::Addresses => "netaddr",
            Self::Interfaces => "netiface",
            Self::Protocols => "netproto",
            Self::Users => "users",
            Self::Groups => "groups",
            Self::Services => "services",
            Self::BrowserExtensions => "browser_extensions",
        }
    }

    /// The list of it.
    pub const fn report(self) -> &'static Report {
        match self {
            Self::Hardware => &tables::HARDWARE,
            Self::System => &tables::SYSTEM,
            Self::Hotfixes => &tables::HOTFIXES,
            Self::Packages => &tables::PACKAGES,
            Self::Processes => &tables::PROCESSES,
            Self::Ports => &tables::PORTS,
            Self::Addresses => &tables::ADDRESSES,
            Self::Interfaces => &tables::INTERFACES,
            Self::Protocols => &tables::PROTOCOLS,
            Self::Users => &tables::USERS,
            Self::Groups => &tables::GROUPS,
            Self::Services => &tables::SERVICES,
            Self::BrowserExtensions => &tables::BROWSER_EXTENSIONS,
        }
    }

    /// The table with its fields, as all agents have it that are not on Windows.
    pub fn table(self) -> &'static Table {
        self.report().table()
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Category {
    type Err = UnknownCategory;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|category| category.as_str() == text).ok_or(UnknownCategory)
    }
}
