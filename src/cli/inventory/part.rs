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
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 packages --vendor Debian -o csv
  wazuhctl inventory search packages --name openssl --version '<3.0.8'")]
    Packages(Of<L, PackageFilters>),
    /// Open ports and connections
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 ports -q 'local.port<1024;state=listening'
  wazuhctl inventory search ports --local-port 22 --state listening")]
    Ports(Of<L, PortFilters>),
    /// Running processes
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 processes --euser root --sort=-vm_size
  wazuhctl inventory search processes --name sshd --agent-query 'group=web'")]
    Processes(Of<L, ProcessFilters>),
    /// Network interfaces
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 interfaces --state up
  wazuhctl inventory search interfaces --name eth0 --state down")]
    Interfaces(Of<L, InterfaceFilters>),
    /// Addresses of network interfaces
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 addresses --proto ipv4
  wazuhctl inventory search addresses --address 192.0.2.7")]
    Addresses(Of<L, AddressFilters>),
    /// Protocols and gateways of network interfaces
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 protocols --type ipv4
  wazuhctl inventory search protocols --gateway 192.0.2.1")]
    Protocols(Of<L, ProtocolFilters>),
    /// Updates of Windows
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 hotfixes --search KB50
  wazuhctl inventory search hotfixes --hotfix KB5004237")]
    Hotfixes(Of<L, HotfixFilters>),
    /// Local users
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 users -q 'user.shell~bash'
  wazuhctl inventory search users -q 'user.id=0;user.name!=root'")]
    Users(Of<L, NoFilters>),
    /// Local groups
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 groups -q 'group.users~root'
  wazuhctl inventory search groups -q 'group.name=docker'")]
    Groups(Of<L, NoFilters>),
    /// Services
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 services -q 'service.state=failed'
  wazuhctl inventory search services -q 'service.id~ssh' -o csv")]
    Services(Of<L, NoFilters>),
    /// Extensions of browsers
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 browser-extensions --sort=browser.name
  wazuhctl inventory search browser-extensions -q 'package.name~Blocker'")]
    BrowserExtensions(Of<L, NoFilters>),
}

/// The parts of one agent.
#[derive(Debug, Subcommand)]
pub(crate) enum OnAgent {
    /// Processor, memory and board
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 hardware
  wazuhctl agents inventory 001 hardware --select ram.total,cpu.name -o json")]
    Hardware(One),
    /// The operating system
    #[command(after_help = "Examples:
  wazuhctl agents inventory 001 os
  wazuhctl agents inventory 001 os --select os.name,os.version -o csv")]
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
    #[command(after_help = "Examples:
  wazuhctl inventory search hardware --cpu-cores 2
  wazuhctl inventory search hardware -q 'ram.total<2097152' -o csv")]
    Hardware(Of<L, HardwareFilters>),
    /// Operating systems
    #[command(after_help = "Examples:
  wazuhctl inventory search os --os-name ubuntu
  wazuhctl inventory search os -q 'os.platform=ubuntu;os.major=20' -o name")]
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
