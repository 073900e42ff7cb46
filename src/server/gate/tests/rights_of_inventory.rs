//! The rows of the inventory. The manager and both agents have one thing of each kind.

use super::rights::{Row, row};
use crate::operation::Verb;

const READ: &[(&str, &str)] = &[("syscollector:read", "agent:id:001")];

/// What a part of the inventory of 001 and of 002 answers.
macro_rules! of_one {
    ($path:literal, $first:literal, $second:literal) => {
        [
            row(Verb::Get, $path, READ, $first, ["403", "200 1", "403", "200 1", "403"]),
            row(Verb::Get, $path, READ, $second, ["403", "403", "200 1", "200 1", "200 1"]),
        ]
    };
}

/// What it answers over all agents, over 001 and 002, and over 001. Who may see none is shown none.
macro_rules! of_many {
    ($path:literal, $both:literal, $first:literal) => {
        [
            row(Verb::Get, $path, READ, $path, ["200 0", "200 1", "200 2", "200 3", "200 2"]),
            row(Verb::Get, $path, READ, $both, ["403", "200 1", "200 1", "200 2", "200 1"]),
            row(Verb::Get, $path, READ, $first, ["403", "200 1", "403", "200 1", "403"]),
        ]
    };
}

pub(super) const ROWS: &[&[Row]] = &[
    &of_one!("/syscollector/{agent_id}/hardware", "/syscollector/001/hardware", "/syscollector/002/hardware"),
    &of_one!("/syscollector/{agent_id}/hotfixes", "/syscollector/001/hotfixes", "/syscollector/002/hotfixes"),
    &of_one!("/syscollector/{agent_id}/netaddr", "/syscollector/001/netaddr", "/syscollector/002/netaddr"),
    &of_one!("/syscollector/{agent_id}/netiface", "/syscollector/001/netiface", "/syscollector/002/netiface"),
    &of_one!("/syscollector/{agent_id}/netproto", "/syscollector/001/netproto", "/syscollector/002/netproto"),
    &of_one!("/syscollector/{agent_id}/os", "/syscollector/001/os", "/syscollector/002/os"),
    &of_one!("/syscollector/{agent_id}/packages", "/syscollector/001/packages", "/syscollector/002/packages"),
    &of_one!("/syscollector/{agent_id}/ports", "/syscollector/001/ports", "/syscollector/002/ports"),
    &of_one!(
        "/syscollector/{agent_id}/processes",
        "/syscollector/001/processes",
        "/syscollector/002/processes"
    ),
    &of_one!("/syscollector/{agent_id}/users", "/syscollector/001/users", "/syscollector/002/users"),
    &of_one!("/syscollector/{agent_id}/groups", "/syscollector/001/groups", "/syscollector/002/groups"),
    &of_one!(
        "/syscollector/{agent_id}/browser_extensions",
        "/syscollector/001/browser_extensions",
        "/syscollector/002/browser_extensions"
    ),
    &of_one!("/syscollector/{agent_id}/services", "/syscollector/001/services", "/syscollector/002/services"),
    &of_many!(
        "/experimental/syscollector/hardware",
        "/experimental/syscollector/hardware?agents_list=001,002",
        "/experimental/syscollector/hardware?agents_list=001"
    ),
    &of_many!(
        "/experimental/syscollector/netaddr",
        "/experimental/syscollector/netaddr?agents_list=001,002",
        "/experimental/syscollector/netaddr?agents_list=001"
    ),
    &of_many!(
        "/experimental/syscollector/netiface",
        "/experimental/syscollector/netiface?agents_list=001,002",
        "/experimental/syscollector/netiface?agents_list=001"
    ),
    &of_many!(
        "/experimental/syscollector/netproto",
        "/experimental/syscollector/netproto?agents_list=001,002",
        "/experimental/syscollector/netproto?agents_list=001"
    ),
    &of_many!(
        "/experimental/syscollector/os",
        "/experimental/syscollector/os?agents_list=001,002",
        "/experimental/syscollector/os?agents_list=001"
    ),
    &of_many!(
        "/experimental/syscollector/packages",
        "/experimental/syscollector/packages?agents_list=001,002",
        "/experimental/syscollector/packages?agents_list=001"
    ),
    &of_many!(
        "/experimental/syscollector/ports",
        "/experimental/syscollector/ports?agents_list=001,002",
        "/experimental/syscollector/ports?agents_list=001"
    ),
    &of_many!(
        "/experimental/syscollector/processes",
        "/experimental/syscollector/processes?agents_list=001,002",
        "/experimental/syscollector/processes?agents_list=001"
    ),
    &of_many!(
        "/experimental/syscollector/hotfixes",
        "/experimental/syscollector/hotfixes?agents_list=001,002",
        "/experimental/syscollector/hotfixes?agents_list=001"
    ),
];
