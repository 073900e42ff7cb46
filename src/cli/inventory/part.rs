//! [`Part`]: a part of the inventory, with what is asked of it.

use clap::{Args, Subcommand};
use wazuhctl_core::syscollector::Category;

use super::columns;
use super::filters::{
    AddressFilters, Filters, HardwareFilters, HotfixFilters, InterfaceFilters, NoFilters, PackageFilters,
    PortFilters, ProcessFilters, ProtocolFilters, SystemFilters,
};
use crate::listing::ListArgs;
use crate::output::Column;

/// A list with the flags `L` and the filters `F`.
#[derive(Debug, Args)]
pub(crate) struct Of<L: Args, F: Filters> {
    #[command(flatten)]
    list: L,

    #[command(flatten)]
    filters: F,
}

/// The parts of which an agent has many things.
#[derive(Debug, Subcommand)]
pub(crate) enum Parts<L: Args> {
    /// Software packages and programs
    Packages(Of<L, PackageFilters>),
    /// Open ports and connections
    Ports(Of<L, PortFilters>),
    /// Running processes
    Processes(Of<L, ProcessFilters>),
    /// Network interfaces
    Interfaces(Of<L, InterfaceFilters>),
    /// Addresses of network interfaces
    Addresses(Of<L, AddressFilters>),
    /// Protocols and gateways of network interfaces
    Protocols(Of<L, ProtocolFilters>),
    /// Updates of Windows
    Hotfixes(Of<L, HotfixFilters>),
    /// Local users
    Users(Of<L, NoFilters>),
    /// Local groups
    Groups(Of<L, NoFilters>),
    /// Services
    Services(Of<L, NoFilters>),
    /// Extensions of browsers
    BrowserExtensions(Of<L, NoFilters>),
}

/// The parts of one agent.
#[derive(Debug, Subcommand)]
pub(crate) enum OnAgent {
    /// Processor, memory and board
    Hardware(One),
    /// The operating system
    Os(One),
    #[command(flatten)]
    Many(Box<Parts<ListArgs>>),
}

/// What an agent has one of.
#[derive(Debug, Clone, Args)]
pub(crate) struct One {
    /// Only these fields: os.name,os.version
    #[arg(long, value_name = "FIELDS", help_heading = "Selecting")]
    pub(crate) select: Option<String>,
}

/// The parts that are searched for in all agents.
#[derive(Debug, Subcommand)]
pub(crate) enum InAll<L: Args> {
    /// Processors, memory and boards
    Hardware(Of<L, HardwareFilters>),
    /// Operating systems
    Os(Of<L, SystemFilters>),
    #[command(flatten)]
    Many(Box<Parts<L>>),
}

/// What is asked of a part.
#[derive(Debug)]
pub(crate) struct Part<L> {
    /// Which part.
    pub(crate) category: Category,
    /// The flags.
    pub(crate) list: L,
    /// The query parameters of the filters.
    pub(crate) filters: Vec<(String, String)>,
}

impl<L: Args, F: Filters> Of<L, F> {
    fn taken(self, category: Category) -> Part<L> {
        Part { category, filters: self.filters.parameters(), list: self.list }
    }
}

impl<L: Args> Parts<L> {
    /// What is asked, and of which part.
    pub(crate) fn taken(self) -> Part<L> {
        match self {
            Self::Packages(of) => of.taken(Category::Packages),
            Self::Ports(of) => of.taken(Category::Ports),
            Self::Processes(of) => of.taken(Category::Processes),
            Self::Interfaces(of) => of.taken(Category::Interfaces),
            Self::Addresses(of) => of.taken(Category::Addresses),
            Self::Protocols(of) => of.taken(Category::Protocols),
            Self::Hotfixes(of) => of.taken(Category::Hotfixes),
            Self::Users(of) => of.taken(Category::Users),
            Self::Groups(of) => of.taken(Category::Groups),
            Self::Services(of) => of.taken(Category::Services),
            Self::BrowserExtensions(of) => of.taken(Category::BrowserExtensions),
        }
    }
}

impl<L: Args> InAll<L> {
    /// What is asked, and of which part.
    pub(super) fn taken(self) -> Part<L> {
        match self {
            Self::Hardware(of) => of.taken(Category::Hardware),
            Self::Os(of) => of.taken(Category::System),
            Self::Many(parts) => parts.taken(),
        }
    }
}

impl<L> Part<L> {
    /// What tables show, and the field that things are called by.
    pub(crate) fn columns(&self) -> (&'static [Column], &'static str) {
        columns::of(self.category)
    }
}
