//! `/experimental/syscollector`: the inventory of many agents in one list.

use crate::handlers::experimental::inventory as handlers;
use crate::operation::{Access, Body, Operation, Resource, Routing, Shape, Verb};
use crate::operations::agents::AGENTS_LIST;
use crate::operations::inventory;
use crate::operations::shared::{LIMIT, OFFSET, SEARCH, SELECT, SORT};

const READ: Access = Access::On(("syscollector:read", Resource::named("agent:id", "agents_list")));

/// The parameters of a list, with the fields to filter by.
macro_rules! list {
    ($($filter:expr),*) => {
        &[
            AGENTS_LIST.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            $($filter),*
        ]
    };
}

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/hardware",
        id: "get_hardware_info",
        tag: "Experimental",
        summary: "List agents' processors, memory and boards",
        access: READ,
        routing: Routing::Master,
        parameters: list![
            inventory::RAM_FREE,
            inventory::RAM_TOTAL,
            inventory::CPU_CORES,
            inventory::CPU_MHZ,
            inventory::CPU_NAME,
            inventory::BOARD_SERIAL
        ],
        body: Body::None,
        reply: Shape::Items(inventory::HARDWARE),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_hardware_info(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/netaddr",
        id: "get_network_address_info",
        tag: "Experimental",
        summary: "List agents' addresses of network interfaces",
        access: READ,
        routing: Routing::Master,
        parameters: list![inventory::PROTO, inventory::ADDRESS, inventory::BROADCAST, inventory::NETMASK],
        body: Body::None,
        reply: Shape::Items(inventory::ADDRESSES),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_network_address_info(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/netiface",
        id: "get_network_interface_info",
        tag: "Experimental",
        summary: "List agents' network interfaces",
        access: READ,
        routing: Routing::Master,
        parameters: list![
            inventory::NAME,
            inventory::ADAPTER,
            inventory::TYPE,
            inventory::STATE,
            inventory::MTU,
            inventory::TX_PACKETS,
            inventory::RX_PACKETS,
            inventory::TX_BYTES,
            inventory::RX_BYTES,
            inventory::TX_ERRORS,
            inventory::RX_ERRORS,
            inventory::TX_DROPPED,
            inventory::RX_DROPPED
        ],
        body: Body::None,
        reply: Shape::Items(inventory::INTERFACES),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_network_interface_info(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/netproto",
        id: "get_network_protocol_info",
        tag: "Experimental",
        summary: "List agents' protocols and gateways of network interfaces",
        access: READ,
        routing: Routing::Master,
        parameters: list![inventory::IFACE, inventory::TYPE, inventory::GATEWAY, inventory::DHCP],
        body: Body::None,
        reply: Shape::Items(inventory::PROTOCOLS),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_network_protocol_info(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/os",
        id: "get_os_info",
        tag: "Experimental",
        summary: "List agents' operating systems",
        access: READ,
        routing: Routing::Master,
        parameters: list![
            inventory::OS_NAME,
            inventory::ARCHITECTURE,
            inventory::OS_VERSION,
            inventory::SYSTEM_VERSION,
            inventory::RELEASE
        ],
        body: Body::None,
        reply: Shape::Items(inventory::SYSTEM),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_os_info(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/packages",
        id: "get_packages_info",
        tag: "Experimental",
        summary: "List agents' packages",
        access: READ,
        routing: Routing::Master,
        parameters: list![
            inventory::VENDOR,
            inventory::NAME,
            inventory::ARCHITECTURE,
            inventory::FORMAT,
            inventory::PACKAGE_VERSION
        ],
        body: Body::None,
        reply: Shape::Items(inventory::PACKAGES),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_packages_info(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/ports",
        id: "get_ports_info",
        tag: "Experimental",
        summary: "List agents' open ports",
        access: READ,
        routing: Routing::Master,
        parameters: list![
            inventory::PID,
            inventory::PROTOCOL,
            inventory::LOCAL_IP,
            inventory::LOCAL_PORT,
            inventory::REMOTE_IP,
            inventory::TX_QUEUE,
            inventory::STATE,
            inventory::PROCESS
        ],
        body: Body::None,
        reply: Shape::Items(inventory::PORTS),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_ports_info(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/processes",
        id: "get_processes_info",
        tag: "Experimental",
        summary: "List agents' processes",
        access: READ,
        routing: Routing::Master,
        parameters: list![
            inventory::PID,
            inventory::STATE,
            inventory::PPID,
            inventory::EGROUP,
            inventory::EUSER,
            inventory::FGROUP,
            inventory::NAME,
            inventory::NLWP,
            inventory::PGRP,
            inventory::PRIORITY,
            inventory::RGROUP,
            inventory::RUSER,
            inventory::SGROUP,
            inventory::SUSER
        ],
        body: Body::None,
        reply: Shape::Items(inventory::PROCESSES),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_processes_info(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/syscollector/hotfixes",
        id: "get_hotfixes_info",
        tag: "Experimental",
        summary: "List agents' updates of Windows",
        access: READ,
        routing: Routing::Master,
        parameters: list![inventory::HOTFIX],
        body: Body::None,
        reply: Shape::Items(inventory::HOTFIXES),
        deprecated: false,
        handler: |call| Box::pin(handlers::get_hotfixes_info(call)),
    },
];
