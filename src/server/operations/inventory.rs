//! What the operations on the inventory of one agent and of many have in common: the fields to filter by, and the
//! shapes of the items.

use crate::operation::{Format, Kind, Parameter, Property, TextRule};

const ANY: Kind = Kind::Text(TextRule::of(Format::Any));
const ALPHANUMERIC: Kind = Kind::Text(TextRule::of(Format::Alphanumeric));
const NUMBERS: Kind = Kind::Text(TextRule::of(Format::Numbers));
const COUNT: Kind = Kind::Integer { least: Some(0), most: None };

pub(super) const BOARD_SERIAL: Parameter =
    Parameter::query("board_serial", ALPHANUMERIC, "Serial number of the board");
pub(super) const CPU_CORES: Parameter = Parameter::query(
    "cpu.cores",
    Kind::Integer { least: Some(1), most: None },
    "Number of the processor's cores",
);
pub(super) const CPU_MHZ: Parameter =
    Parameter::query("cpu.mhz", Kind::Number { least: Some(1) }, "Frequency of the processor in MHz");
pub(super) const CPU_NAME: Parameter = Parameter::query("cpu.name", ANY, "Name of the processor");
pub(super) const RAM_FREE: Parameter = Parameter::query("ram.free", COUNT, "Free memory in KiB");
pub(super) const RAM_TOTAL: Parameter = Parameter::query("ram.total", COUNT, "Memory in KiB");
pub(super) const HOTFIX: Parameter = Parameter::query("hotfix", ANY, "Name of the update, such as KB5004237");
pub(super) const IFACE: Parameter = Parameter::query("iface", ALPHANUMERIC, "Name of the interface");
pub(super) const PROTO: Parameter =
    Parameter::query("proto", ALPHANUMERIC, "Protocol of the address, ipv4 or ipv6");
pub(super) const ADDRESS: Parameter = Parameter::query("address", ALPHANUMERIC, "The address");
pub(super) const BROADCAST: Parameter = Parameter::query("broadcast", ALPHANUMERIC, "Broadcast address");
pub(super) const NETMASK: Parameter = Parameter::query("netmask", ALPHANUMERIC, "Mask of the network");
pub(super) const NAME: Parameter = Parameter::query("name", ALPHANUMERIC, "Name of what is listed");
pub(super) const ADAPTER: Parameter = Parameter::query("adapter", ALPHANUMERIC, "Adapter of the interface");
pub(super) const TYPE_OF_ANY_FORM: Parameter = Parameter::query("type", ANY, "Type of the interface");
pub(super) const TYPE: Parameter =
    Parameter::query("type", ALPHANUMERIC, "Type of the interface or protocol");
pub(super) const STATE: Parameter = Parameter::query("state", ALPHANUMERIC, "State it is in");
pub(super) const MTU: Parameter = Parameter::query("mtu", COUNT, "Largest unit of transmission");
pub(super) const TX_PACKETS: Parameter = Parameter::query("tx.packets", COUNT, "Number of packets sent");
pub(super) const RX_PACKETS: Parameter = Parameter::query("rx.packets", COUNT, "Number of packets received");
pub(super) const TX_BYTES: Parameter = Parameter::query("tx.bytes", COUNT, "Number of bytes sent");
pub(super) const RX_BYTES: Parameter = Parameter::query("rx.bytes", COUNT, "Number of bytes received");
pub(super) const TX_ERRORS: Parameter = Parameter::query("tx.errors", COUNT, "Number of errors in sending");
pub(super) const RX_ERRORS: Parameter = Parameter::query("rx.errors", COUNT, "Number of errors in receiving");
pub(super) const TX_DROPPED: Parameter =
    Parameter::query("tx.dropped", COUNT, "Number of packets dropped in sending");
pub(super) const RX_DROPPED: Parameter =
    Parameter::query("rx.dropped", COUNT, "Number of packets dropped in receiving");
pub(super) const GATEWAY: Parameter = Parameter::query("gateway", ALPHANUMERIC, "Gateway of the interface");
pub(super) const DHCP: Parameter = Parameter::query(
    "dhcp",
    Kind::Text(TextRule::one_of(&["enabled", "disabled", "unknown", "BOOTP"])),
    "Whether the address is given by DHCP",
);
pub(super) const OS_NAME: Parameter = Parameter::query("os.name", ALPHANUMERIC, "Name of the system");
pub(super) const OS_VERSION: Parameter =
    Parameter::query("os.version", ALPHANUMERIC, "Version of the system");
pub(super) const ARCHITECTURE: Parameter =
    Parameter::query("architecture", ALPHANUMERIC, "Architecture it is made for");
pub(super) const RELEASE: Parameter = Parameter::query("release", ALPHANUMERIC, "Release of the kernel");
pub(super) const SYSTEM_VERSION: Parameter =
    Parameter::query("version", ALPHANUMERIC, "Version of the kernel");
pub(super) const VENDOR: Parameter = Parameter::query("vendor", ANY, "Vendor of the package");
pub(super) const FORMAT: Parameter =
    Parameter::query("format", ALPHANUMERIC, "Format of the package, such as deb");
pub(super) const PACKAGE_VERSION: Parameter = Parameter::query("version", ANY, "Version of the package");
pub(super) const PID: Parameter = Parameter::query("pid", NUMBERS, "Number of the process");
pub(super) const PROTOCOL: Parameter =
    Parameter::query("protocol", ALPHANUMERIC, "Protocol of the port, such as tcp");
pub(super) const LOCAL_IP: Parameter = Parameter::query("local.ip", ALPHANUMERIC, "Local address");
pub(super) const LOCAL_PORT: Parameter = Parameter::query("local.port", NUMBERS, "Local port");
pub(super) const REMOTE_IP: Parameter = Parameter::query("remote.ip", ALPHANUMERIC, "Remote address");
pub(super) const TX_QUEUE: Parameter = Parameter::query("tx_queue", NUMBERS, "Bytes that wait to be sent");
pub(super) const PROCESS: Parameter = Parameter::query("process", ALPHANUMERIC, "Name of the process");
pub(super) const PPID: Parameter = Parameter::query("ppid", NUMBERS, "Number of the parent process");
pub(super) const EGROUP: Parameter = Parameter::query("egroup", ALPHANUMERIC, "Effective group");
pub(super) const EUSER: Parameter = Parameter::query("euser", ALPHANUMERIC, "Effective user");
pub(super) const FGROUP: Parameter = Parameter::query("fgroup", ALPHANUMERIC, "Group for access to files");
pub(super) const NLWP: Parameter = Parameter::query("nlwp", NUMBERS, "Number of threads");
pub(super) const PGRP: Parameter = Parameter::query("pgrp", NUMBERS, "Process group");
pub(super) const PRIORITY: Parameter = Parameter::query("priority", NUMBERS, "Priority of the process");
pub(super) const RGROUP: Parameter = Parameter::query("rgroup", ALPHANUMERIC, "Real group");
pub(super) const RUSER: Parameter = Parameter::query("ruser", ALPHANUMERIC, "Real user");
pub(super) const SGROUP: Parameter = Parameter::query("sgroup", ALPHANUMERIC, "Saved group");
pub(super) const SUSER: Parameter = Parameter::query("suser", ALPHANUMERIC, "Saved user");

/// A machine.
pub(super) const HARDWARE: Property = Property::Object(&[
    ("board_serial", Property::Text),
    (
        "cpu",
        Property::Object(&[("name", Property::Text), ("cores", Property::Integer), ("mhz", Property::Text)]),
    ),
    (
        "ram",
        Property::Object(&[
            ("total", Property::Integer),
            ("free", Property::Integer),
            ("usage", Property::Integer),
        ]),
    ),
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    ("agent_id", Property::Text),
]);

/// An operating system.
pub(super) const SYSTEM: Property = Property::Object(&[
    ("hostname", Property::Text),
    (
        "os",
        Property::Object(&[
            ("version", Property::Text),
            ("name", Property::Text),
            ("major", Property::Text),
            ("minor", Property::Text),
            ("build", Property::Text),
            ("display_version", Property::Text),
            ("codename", Property::Text),
            ("platform", Property::Text),
        ]),
    ),
    ("architecture", Property::Text),
    ("version", Property::Text),
    ("scan", Property::Object(&[("time", Property::Date), ("id", Property::Integer)])),
    ("os_release", Property::Text),
    ("sysname", Property::Text),
    ("release", Property::Text),
    ("agent_id", Property::Text),
]);

/// An update of Windows.
pub(super) const HOTFIXES: Property = Property::Object(&[
    ("scan_id", Property::Integer),
    ("scan_time", Property::Date),
    ("hotfix", Property::Text),
    ("agent_id", Property::Text),
]);

/// A package.
pub(super) const PACKAGES: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    ("format", Property::Text),
    ("name", Property::Text),
    ("priority", Property::Text),
    ("section", Property::Text),
    ("size", Property::Integer),
    ("vendor", Property::Text),
    ("install_time", Property::Date),
    ("version", Property::Text),
    ("architecture", Property::Text),
    ("multiarch", Property::Text),
    ("source", Property::Text),
    ("description", Property::Text),
    ("location", Property::Text),
    ("agent_id", Property::Text),
]);

/// A process.
pub(super) const PROCESSES: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    ("pid", Property::Text),
    ("name", Property::Text),
    ("state", Property::Text),
    ("ppid", Property::Integer),
    ("utime", Property::Integer),
    ("stime", Property::Integer),
    ("cmd", Property::Text),
    ("argvs", Property::Text),
    ("euser", Property::Text),
    ("ruser", Property::Text),
    ("suser", Property::Text),
    ("egroup", Property::Text),
    ("rgroup", Property::Text),
    ("sgroup", Property::Text),
    ("fgroup", Property::Text),
    ("priority", Property::Integer),
    ("nice", Property::Integer),
    ("size", Property::Integer),
    ("vm_size", Property::Integer),
    ("resident", Property::Integer),
    ("share", Property::Integer),
    ("start_time", Property::Integer),
    ("pgrp", Property::Integer),
    ("session", Property::Integer),
    ("nlwp", Property::Integer),
    ("tgid", Property::Integer),
    ("tty", Property::Integer),
    ("processor", Property::Integer),
    ("agent_id", Property::Text),
]);

/// A port.
pub(super) const PORTS: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    ("protocol", Property::Text),
    ("local", Property::Object(&[("port", Property::Integer), ("ip", Property::Text)])),
    ("remote", Property::Object(&[("ip", Property::Text), ("port", Property::Integer)])),
    ("tx_queue", Property::Integer),
    ("rx_queue", Property::Integer),
    ("inode", Property::Integer),
    ("state", Property::Text),
    ("pid", Property::Integer),
    ("process", Property::Text),
    ("agent_id", Property::Text),
]);

/// An address of an interface.
pub(super) const ADDRESSES: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer)])),
    ("iface", Property::Text),
    ("proto", Property::Text),
    ("address", Property::Text),
    ("netmask", Property::Text),
    ("broadcast", Property::Text),
    ("agent_id", Property::Text),
]);

/// An interface.
pub(super) const INTERFACES: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    ("name", Property::Text),
    ("adapter", Property::Text),
    ("type", Property::Text),
    ("state", Property::Text),
    ("mtu", Property::Integer),
    ("mac", Property::Text),
    (
        "tx",
        Property::Object(&[
            ("packets", Property::Integer),
            ("bytes", Property::Integer),
            ("errors", Property::Integer),
            ("dropped", Property::Integer),
        ]),
    ),
    (
        "rx",
        Property::Object(&[
            ("packets", Property::Integer),
            ("bytes", Property::Integer),
            ("errors", Property::Integer),
            ("dropped", Property::Integer),
        ]),
    ),
    ("agent_id", Property::Text),
]);

/// A protocol of an interface.
pub(super) const PROTOCOLS: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer)])),
    ("iface", Property::Text),
    ("type", Property::Text),
    ("gateway", Property::Text),
    ("dhcp", Property::Text),
    ("agent_id", Property::Text),
]);

/// A user.
pub(super) const USERS: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    (
        "user",
        Property::Object(&[
            ("name", Property::Text),
            ("full_name", Property::Text),
            ("home", Property::Text),
            ("id", Property::Integer),
            ("uid_signed", Property::Integer),
            ("uuid", Property::Text),
            ("groups", Property::Text),
            ("group_id", Property::Integer),
            ("group_id_signed", Property::Integer),
            ("created", Property::Text),
            ("roles", Property::Text),
            ("shell", Property::Text),
            ("type", Property::Text),
            ("is_hidden", Property::Integer),
            ("is_remote", Property::Integer),
            ("last_login", Property::Integer),
            ("auth_failed_count", Property::Integer),
            ("auth_failed_timestamp", Property::Text),
            ("password_expiration_date", Property::Integer),
            ("password_hash_algorithm", Property::Text),
            ("password_inactive_days", Property::Integer),
            ("password_last_change", Property::Text),
            ("password_max_days_between_changes", Property::Integer),
            ("password_min_days_between_changes", Property::Integer),
            ("password_status", Property::Text),
            ("password_warning_days_before_expiration", Property::Integer),
        ]),
    ),
    ("process_pid", Property::Integer),
    ("host_ip", Property::Text),
    (
        "login",
        Property::Object(&[("status", Property::Integer), ("tty", Property::Text), ("type", Property::Text)]),
    ),
    ("checksum", Property::Text),
    ("agent_id", Property::Text),
]);

/// A group.
pub(super) const GROUPS: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    (
        "group",
        Property::Object(&[
            ("id", Property::Integer),
            ("name", Property::Text),
            ("description", Property::Text),
            ("id_signed", Property::Integer),
            ("uuid", Property::Text),
            ("is_hidden", Property::Integer),
            ("users", Property::Text),
        ]),
    ),
    ("checksum", Property::Text),
    ("agent_id", Property::Text),
]);

/// A service.
pub(super) const SERVICES: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    (
        "service",
        Property::Object(&[
            ("id", Property::Text),
            ("name", Property::Text),
            ("description", Property::Text),
            ("type", Property::Text),
            ("state", Property::Text),
            ("sub_state", Property::Text),
            ("enabled", Property::Text),
            ("start_type", Property::Text),
            ("restart", Property::Text),
            ("frequency", Property::Integer),
            ("starts_on_mount", Property::Integer),
            ("starts_on_path_modified", Property::Text),
            ("starts_on_not_empty_directory", Property::Text),
            ("inetd_compatibility", Property::Integer),
            ("address", Property::Text),
            ("exit_code", Property::Integer),
            ("win32_exit_code", Property::Integer),
            ("following", Property::Text),
            ("object_path", Property::Text),
            ("target_ephemeral_id", Property::Integer),
            ("target_type", Property::Text),
            ("target_address", Property::Text),
        ]),
    ),
    (
        "process",
        Property::Object(&[
            ("pid", Property::Integer),
            ("executable", Property::Text),
            ("args", Property::Text),
            ("user_name", Property::Text),
            ("group_name", Property::Text),
            ("working_directory", Property::Text),
            ("root_directory", Property::Text),
        ]),
    ),
    ("file.path", Property::Text),
    ("log_file.path", Property::Text),
    ("error_log_file.path", Property::Text),
    ("checksum", Property::Text),
    ("agent_id", Property::Text),
]);

/// An extension of a browser.
pub(super) const BROWSER_EXTENSIONS: Property = Property::Object(&[
    ("scan", Property::Object(&[("id", Property::Integer), ("time", Property::Date)])),
    (
        "browser",
        Property::Object(&[
            ("name", Property::Text),
            ("profile_name", Property::Text),
            ("profile_path", Property::Text),
            ("profile_referenced", Property::Integer),
        ]),
    ),
    ("user.id", Property::Text),
    (
        "package",
        Property::Object(&[
            ("name", Property::Text),
            ("id", Property::Text),
            ("version", Property::Text),
            ("description", Property::Text),
            ("vendor", Property::Text),
            ("build_version", Property::Text),
            ("path", Property::Text),
            ("reference", Property::Text),
            ("permissions", Property::Text),
            ("type", Property::Text),
            ("enabled", Property::Integer),
            ("autoupdate", Property::Integer),
            ("visible", Property::Integer),
            ("persistent", Property::Integer),
            ("from_webstore", Property::Integer),
            ("installed", Property::Text),
        ]),
    ),
    ("file_hash.sha256", Property::Text),
    ("checksum", Property::Text),
    ("agent_id", Property::Text),
]);
