//! The fields that each part of the inventory can be filtered by, by the API's names: `local.ip` is `--local-ip`.

use clap::Args;

/// Filters of one part.
pub(crate) trait Filters: Args {
    /// The query parameters of the filters that were given.
    fn parameters(&self) -> Vec<(String, String)>;
}

/// A struct of filters, each with its sentence, its flag and the field of the API.
macro_rules! filters {
    ($(#[$about:meta])* $name:ident { $($(#[$help:meta])* $field:ident: $flag:literal = $api:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, Args)]
        #[command(next_help_heading = "Selecting")]
        pub(crate) struct $name {
            $($(#[$help])*
            #[arg(long = $flag, alias = $api, value_name = "VALUE")]
            $field: Option<String>,)*
        }

        impl Filters for $name {
            fn parameters(&self) -> Vec<(String, String)> {
                let pairs = [$(($api, &self.$field)),*];
                pairs
                    .into_iter()
                    .filter_map(|(name, value)| Some((name.to_owned(), value.clone()?)))
                    .collect()
            }
        }
    };
}

/// What has no fields to filter by but those of `-q`.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct NoFilters {}

impl Filters for NoFilters {
    fn parameters(&self) -> Vec<(String, String)> {
        Vec::new()
    }
}

filters!(
    /// Filters of machines.
    HardwareFilters {
        /// With a board of this serial number
        board_serial: "board-serial" = "board_serial",
        /// With a processor of this name
        cpu_name: "cpu-name" = "cpu.name",
        /// With so many cores
        cpu_cores: "cpu-cores" = "cpu.cores",
        /// With a processor of this frequency in MHz
        cpu_mhz: "cpu-mhz" = "cpu.mhz",
        /// With so much memory in KiB
        ram_total: "ram-total" = "ram.total",
        /// With so much free memory in KiB
        ram_free: "ram-free" = "ram.free",
    }
);

filters!(
    /// Filters of operating systems.
    SystemFilters {
        /// Of this name
        os_name: "os-name" = "os.name",
        /// Of this version
        os_version: "os-version" = "os.version",
        /// Of this architecture
        architecture: "architecture" = "architecture",
        /// With a kernel of this release
        release: "release" = "release",
        /// With a kernel of this version
        version: "version" = "version",
    }
);

filters!(
    /// Filters of packages.
    PackageFilters {
        /// Of this name
        name: "name" = "name",
        /// Of this version; a search compares, too: '<3.0.8', '>=2:1.0~rc1'
        version: "version" = "version",
        /// From this vendor
        vendor: "vendor" = "vendor",
        /// For this architecture
        architecture: "architecture" = "architecture",
        /// In this format: deb, rpm
        format: "format" = "format",
    }
);

filters!(
    /// Filters of processes.
    ProcessFilters {
        /// Of this name
        name: "name" = "name",
        /// With this number
        pid: "pid" = "pid",
        /// With a parent of this number
        ppid: "ppid" = "ppid",
        /// In this state
        state: "state" = "state",
        /// With this effective user
        euser: "euser" = "euser",
        /// With this real user
        ruser: "ruser" = "ruser",
        /// With this saved user
        suser: "suser" = "suser",
        /// With this effective group
        egroup: "egroup" = "egroup",
        /// With this real group
        rgroup: "rgroup" = "rgroup",
        /// With this saved group
        sgroup: "sgroup" = "sgroup",
        /// With this group for access to files
        fgroup: "fgroup" = "fgroup",
        /// With so many threads
        nlwp: "nlwp" = "nlwp",
        /// In this process group
        pgrp: "pgrp" = "pgrp",
        /// With this priority
        priority: "priority" = "priority",
    }
);

filters!(
    /// Filters of ports.
    PortFilters {
        /// Of this protocol: tcp, udp6
        protocol: "protocol" = "protocol",
        /// With this local address
        local_ip: "local-ip" = "local.ip",
        /// With this local port
        local_port: "local-port" = "local.port",
        /// With this remote address
        remote_ip: "remote-ip" = "remote.ip",
        /// In this state: listening
        state: "state" = "state",
        /// Of this process
        process: "process" = "process",
        /// Of the process of this number
        pid: "pid" = "pid",
        /// With so many bytes that wait to be sent
        tx_queue: "tx-queue" = "tx_queue",
    }
);

filters!(
    /// Filters of interfaces.
    InterfaceFilters {
        /// Of this name
        name: "name" = "name",
        /// With this adapter
        adapter: "adapter" = "adapter",
        /// Of this type: ethernet
        kind: "type" = "type",
        /// In this state: up
        state: "state" = "state",
        /// With this largest unit of transmission
        mtu: "mtu" = "mtu",
        /// With so many packets sent
        tx_packets: "tx-packets" = "tx.packets",
        /// With so many packets received
        rx_packets: "rx-packets" = "rx.packets",
        /// With so many bytes sent
        tx_bytes: "tx-bytes" = "tx.bytes",
        /// With so many bytes received
        rx_bytes: "rx-bytes" = "rx.bytes",
        /// With so many errors in sending
        tx_errors: "tx-errors" = "tx.errors",
        /// With so many errors in receiving
        rx_errors: "rx-errors" = "rx.errors",
        /// With so many packets dropped in sending
        tx_dropped: "tx-dropped" = "tx.dropped",
        /// With so many packets dropped in receiving
        rx_dropped: "rx-dropped" = "rx.dropped",
    }
);

filters!(
    /// Filters of the addresses of one agent.
    AddressFilters {
        /// Of this interface
        iface: "iface" = "iface",
        /// Of this protocol: ipv4, ipv6
        proto: "proto" = "proto",
        /// This address
        address: "address" = "address",
        /// With this mask
        netmask: "netmask" = "netmask",
        /// With this broadcast address
        broadcast: "broadcast" = "broadcast",
    }
);

filters!(
    /// Filters of protocols.
    ProtocolFilters {
        /// Of this interface
        iface: "iface" = "iface",
        /// Of this type: ipv4, ipv6
        kind: "type" = "type",
        /// With this gateway
        gateway: "gateway" = "gateway",
        /// With addresses given like this: enabled, disabled, unknown, BOOTP
        dhcp: "dhcp" = "dhcp",
    }
);

filters!(
    /// Filters of updates.
    HotfixFilters {
        /// This update: KB5004237
        hotfix: "hotfix" = "hotfix",
    }
);
