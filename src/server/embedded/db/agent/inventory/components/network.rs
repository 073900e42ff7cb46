//! Networks.

use super::super::component::{Column, Component};

const NETWORK_IFACE_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("scan_time"),
    Column::text("name").key(),
    Column::text("adapter"),
    Column::text("type"),
    Column::text("state"),
    Column::integer("mtu").above_zero(),
    Column::text("mac"),
    Column::integer("tx_packets").zero_or_more(),
    Column::integer("rx_packets").zero_or_more(),
    Column::integer("tx_bytes").zero_or_more(),
    Column::integer("rx_bytes").zero_or_more(),
    Column::integer("tx_errors").zero_or_more(),
    Column::integer("rx_errors").zero_or_more(),
    Column::integer("tx_dropped").zero_or_more(),
    Column::integer("rx_dropped").zero_or_more(),
    Column::text("checksum").kept_empty(),
    Column::text("item_id"),
];
pub(in super::super) const NETWORK_IFACE: Component =
    Component::new("network_iface", "syscollector-netinfo", "sys_netiface", NETWORK_IFACE_COLUMNS)
        .sorted_by("item_id");

const NETWORK_PROTOCOL_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("iface").key(),
    Column::text("type").key(),
    Column::text("gateway"),
    Column::text("dhcp").kept_empty(),
    Column::integer("metric").zero_or_more(),
    Column::text("checksum").kept_empty(),
    Column::text("item_id"),
];
pub(in super::super) const NETWORK_PROTOCOL: Component =
    Component::new("network_protocol", "syscollector-netproto", "sys_netproto", NETWORK_PROTOCOL_COLUMNS)
        .sorted_by("item_id");

const NETWORK_ADDRESS_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("iface").key(),
    Column::text("proto").key(),
    Column::text("address").key(),
    Column::text("netmask"),
    Column::text("broadcast"),
    Column::text("checksum").kept_empty(),
    Column::text("item_id"),
];
pub(in super::super) const NETWORK_ADDRESS: Component =
    Component::new("network_address", "syscollector-netaddress", "sys_netaddr", NETWORK_ADDRESS_COLUMNS)
        .sorted_by("item_id");

const PORTS_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("scan_time"),
    Column::text("protocol").key(),
    Column::text("local_ip").key(),
    Column::integer("local_port").key().zero_or_more(),
    Column::text("remote_ip"),
    Column::integer("remote_port").zero_or_more(),
    Column::integer("tx_queue").zero_or_more(),
    Column::integer("rx_queue").zero_or_more(),
    Column::integer("inode").key().zero_or_more(),
    Column::text("state"),
    Column::integer("PID").sent_as("pid").zero_or_more(),
    Column::text("process"),
    Column::text("checksum").kept_empty(),
    Column::text("item_id"),
];
pub(in super::super) const PORTS: Component =
    Component::new("ports", "syscollector-ports", "sys_ports", PORTS_COLUMNS).sorted_by("item_id");
