//! What is shown of the inventory.

use wazuhctl_core::syscollector::Category;

use crate::output::{Column, Kind};

/// The columns of a part, and the field that its things are called by.
pub(crate) const fn of(category: Category) -> (&'static [Column], &'static str) {
    match category {
        Category::Hardware => (HARDWARE, "board_serial"),
        Category::System => (SYSTEM, "os.name"),
        Category::Hotfixes => (HOTFIXES, "hotfix"),
        Category::Packages => (PACKAGES, "name"),
        Category::Processes => (PROCESSES, "pid"),
        Category::Ports => (PORTS, "local.port"),
        Category::Addresses => (ADDRESSES, "address"),
        Category::Interfaces => (INTERFACES, "name"),
        Category::Protocols => (PROTOCOLS, "iface"),
        Category::Users => (USERS, "user.name"),
        Category::Groups => (GROUPS, "group.name"),
        Category::Services => (SERVICES, "service.id"),
        Category::BrowserExtensions => (BROWSER_EXTENSIONS, "package.name"),
    }
}

const SCANNED: Column = Column::wide("SCANNED", "scan.time", Kind::Moment);

const HARDWARE: &[Column] = &[
    Column::new("PROCESSOR", "cpu.name", Kind::Text),
    Column::new("CORES", "cpu.cores", Kind::Text),
    Column::new("MHZ", "cpu.mhz", Kind::Text),
    Column::new("MEMORY", "ram.total", Kind::Kibibytes),
    Column::new("FREE", "ram.free", Kind::Kibibytes),
    Column::new("USED %", "ram.usage", Kind::Text),
    Column::new("BOARD", "board_serial", Kind::Text),
    Column::new("SCANNED", "scan.time", Kind::Moment),
];

const SYSTEM: &[Column] = &[
    Column::new("NAME", "os.name", Kind::Text),
    Column::new("VERSION", "os.version", Kind::Text),
    Column::new("PLATFORM", "os.platform", Kind::Text),
    Column::new("ARCHITECTURE", "architecture", Kind::Text),
    Column::new("HOST", "hostname", Kind::Text),
    Column::new("KERNEL", "release", Kind::Text),
    Column::wide("CODENAME", "os.codename", Kind::Text),
    Column::wide("BUILD", "os.build", Kind::Text),
    Column::new("SCANNED", "scan.time", Kind::Moment),
];

const HOTFIXES: &[Column] =
    &[Column::new("HOTFIX", "hotfix", Kind::Text), Column::new("SCANNED", "scan_time", Kind::Moment)];

const PACKAGES: &[Column] = &[
    Column::new("PACKAGE", "name", Kind::Text),
    Column::new("VERSION", "version", Kind::Text),
    Column::new("ARCHITECTURE", "architecture", Kind::Text),
    Column::new("FORMAT", "format", Kind::Text),
    Column::new("VENDOR", "vendor", Kind::Text),
    Column::wide("SIZE", "size", Kind::Bytes),
    Column::wide("INSTALLED", "install_time", Kind::Moment),
    Column::wide("LOCATION", "location", Kind::Text),
    Column::wide("DESCRIPTION", "description", Kind::Text),
    SCANNED,
];

const PROCESSES: &[Column] = &[
    Column::new("PID", "pid", Kind::Text),
    Column::new("PROCESS", "name", Kind::Text),
    Column::new("STATE", "state", Kind::Text),
    Column::new("USER", "euser", Kind::Text),
    Column::new("PARENT", "ppid", Kind::Text),
    Column::new("COMMAND", "cmd", Kind::Text),
    Column::wide("ARGUMENTS", "argvs", Kind::Text),
    Column::wide("MEMORY", "vm_size", Kind::Kibibytes),
    Column::wide("THREADS", "nlwp", Kind::Text),
    SCANNED,
];

const PORTS: &[Column] = &[
    Column::new("PROTOCOL", "protocol", Kind::Text),
    Column::new("ADDRESS", "local.ip", Kind::Text),
    Column::new("PORT", "local.port", Kind::Text),
    Column::new("REMOTE", "remote.ip", Kind::Text),
    Column::new("REMOTE PORT", "remote.port", Kind::Text),
    Column::new("STATE", "state", Kind::Text),
    Column::new("PROCESS", "process", Kind::Text),
    Column::new("PID", "pid", Kind::Text),
    Column::wide("INODE", "inode", Kind::Text),
    SCANNED,
];

const ADDRESSES: &[Column] = &[
    Column::new("INTERFACE", "iface", Kind::Text),
    Column::new("PROTOCOL", "proto", Kind::Text),
    Column::new("ADDRESS", "address", Kind::Text),
    Column::new("NETMASK", "netmask", Kind::Text),
    Column::new("BROADCAST", "broadcast", Kind::Text),
];

const INTERFACES: &[Column] = &[
    Column::new("INTERFACE", "name", Kind::Text),
    Column::new("TYPE", "type", Kind::Text),
    Column::new("STATE", "state", Kind::State),
    Column::new("MAC", "mac", Kind::Text),
    Column::new("MTU", "mtu", Kind::Text),
    Column::new("SENT", "tx.bytes", Kind::Bytes),
    Column::new("RECEIVED", "rx.bytes", Kind::Bytes),
    Column::wide("ADAPTER", "adapter", Kind::Text),
    Column::wide("TX ERRORS", "tx.errors", Kind::Text),
    Column::wide("RX ERRORS", "rx.errors", Kind::Text),
    Column::wide("TX DROPPED", "tx.dropped", Kind::Text),
    Column::wide("RX DROPPED", "rx.dropped", Kind::Text),
    SCANNED,
];

const PROTOCOLS: &[Column] = &[
    Column::new("INTERFACE", "iface", Kind::Text),
    Column::new("TYPE", "type", Kind::Text),
    Column::new("GATEWAY", "gateway", Kind::Text),
    Column::new("DHCP", "dhcp", Kind::Text),
];

const USERS: &[Column] = &[
    Column::new("USER", "user.name", Kind::Text),
    Column::new("ID", "user.id", Kind::Text),
    Column::new("GROUP", "user.group_id", Kind::Text),
    Column::new("FULL NAME", "user.full_name", Kind::Text),
    Column::new("HOME", "user.home", Kind::Text),
    Column::new("SHELL", "user.shell", Kind::Text),
    Column::wide("TYPE", "user.type", Kind::Text),
    Column::wide("GROUPS", "user.groups", Kind::Text),
    Column::wide("ROLES", "user.roles", Kind::Text),
    Column::wide("PASSWORD", "user.password_status", Kind::Text),
    SCANNED,
];

const GROUPS: &[Column] = &[
    Column::new("GROUP", "group.name", Kind::Text),
    Column::new("ID", "group.id", Kind::Text),
    Column::new("USERS", "group.users", Kind::Text),
    Column::new("DESCRIPTION", "group.description", Kind::Text),
    SCANNED,
];

const SERVICES: &[Column] = &[
    Column::new("SERVICE", "service.id", Kind::Text),
    Column::new("NAME", "service.name", Kind::Text),
    Column::new("STATE", "service.state", Kind::State),
    Column::new("ENABLED", "service.enabled", Kind::Text),
    Column::new("PROGRAM", "process.executable", Kind::Text),
    Column::wide("START", "service.start_type", Kind::Text),
    Column::wide("USER", "process.user_name", Kind::Text),
    Column::wide("PID", "process.pid", Kind::Text),
    Column::wide("DESCRIPTION", "service.description", Kind::Text),
    SCANNED,
];

const BROWSER_EXTENSIONS: &[Column] = &[
    Column::new("BROWSER", "browser.name", Kind::Text),
    Column::new("EXTENSION", "package.name", Kind::Text),
    Column::new("VERSION", "package.version", Kind::Text),
    Column::new("USER", "user.id", Kind::Text),
    Column::new("ENABLED", "package.enabled", Kind::Text),
    Column::wide("PROFILE", "browser.profile_name", Kind::Text),
    Column::wide("VENDOR", "package.vendor", Kind::Text),
    Column::wide("PERMISSIONS", "package.permissions", Kind::Text),
    Column::wide("PATH", "package.path", Kind::Text),
    SCANNED,
];
