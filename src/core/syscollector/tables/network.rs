//! Networks: interfaces, their addresses and protocols, open ports.

use super::{MESSAGES, table};
use crate::query::{Column, Table};
use crate::reports::Report;

const ADDRESSES_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::text("iface", "iface"),
    Column::text("proto", "proto"),
    Column::text("address", "address"),
    Column::text("netmask", "netmask"),
    Column::text("broadcast", "broadcast"),
];
const ADDRESSES_TABLE: Table = table("sys_netaddr", ADDRESSES_COLUMNS);
/// Addresses of interfaces.
pub(in super::super) static ADDRESSES: Report = Report::new(&ADDRESSES_TABLE, MESSAGES);

const INTERFACES_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::text("name", "name"),
    Column::text("adapter", "adapter"),
    Column::text("type", "type"),
    Column::text("state", "state"),
    Column::integer("mtu", "mtu"),
    Column::text("mac", "mac"),
    Column::integer("tx.packets", "tx_packets"),
    Column::integer("rx.packets", "rx_packets"),
    Column::integer("tx.bytes", "tx_bytes"),
    Column::integer("rx.bytes", "rx_bytes"),
    Column::integer("tx.errors", "tx_errors"),
    Column::integer("rx.errors", "rx_errors"),
    Column::integer("tx.dropped", "tx_dropped"),
    Column::integer("rx.dropped", "rx_dropped"),
];
const INTERFACES_TABLE: Table = table("sys_netiface", INTERFACES_COLUMNS);
/// Interfaces, with what went through them.
pub(in super::super) static INTERFACES: Report = Report::new(&INTERFACES_TABLE, MESSAGES);

const PROTOCOLS_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::text("iface", "iface"),
    Column::text("type", "type"),
    Column::text("gateway", "gateway"),
    Column::text("dhcp", "dhcp"),
];
const PROTOCOLS_TABLE: Table = table("sys_netproto", PROTOCOLS_COLUMNS);
/// How interfaces get their addresses, and their gateways.
pub(in super::super) static PROTOCOLS: Report = Report::new(&PROTOCOLS_TABLE, MESSAGES);

const PORTS_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::text("protocol", "protocol"),
    Column::integer("local.port", "local_port"),
    Column::text("remote.ip", "remote_ip"),
    Column::integer("remote.port", "remote_port"),
    Column::integer("tx_queue", "tx_queue"),
    Column::integer("rx_queue", "rx_queue"),
    Column::integer("inode", "inode"),
    Column::text("state", "state"),
    Column::integer("pid", "pid"),
    Column::text("process", "process"),
    Column::text("local.ip", "local_ip"),
];
const PORTS_TABLE: Table = table("sys_ports", PORTS_COLUMNS);
/// Open ports and connections.
pub(in super::super) static PORTS: Report = Report::new(&PORTS_TABLE, MESSAGES);
