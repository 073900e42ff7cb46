//! The rows of what was found on agents. Nothing was, so that nothing changes when it is forgotten; both agents are
//! connected and of the present version.

use super::rights::{Row, row};
use crate::operation::Verb;

const SYSCHECK_RUN: &[(&str, &str)] = &[("syscheck:run", "agent:id:001")];
const SYSCHECK_READ: &[(&str, &str)] = &[("syscheck:read", "agent:id:001")];
const SYSCHECK_CLEAR: &[(&str, &str)] = &[("syscheck:clear", "agent:id:001")];
const ROOTCHECK_RUN: &[(&str, &str)] = &[("rootcheck:run", "agent:id:001")];
const ROOTCHECK_READ: &[(&str, &str)] = &[("rootcheck:read", "agent:id:001")];
const ROOTCHECK_CLEAR: &[(&str, &str)] = &[("rootcheck:clear", "agent:id:001")];
const SCA_READ: &[(&str, &str)] = &[("sca:read", "agent:id:001")];
const CISCAT_READ: &[(&str, &str)] = &[("ciscat:read", "agent:id:001")];

/// Agent 001 is the one, and an answer about it has no items.
const OF_THE_ONE: [&str; 5] = ["403", "200 0", "403", "200 0", "403"];
/// The same with one item.
const ITEM_OF_THE_ONE: [&str; 5] = ["403", "200 1", "403", "200 1", "403"];
/// Agent 002 is another.
const OF_ANOTHER: [&str; 5] = ["403", "403", "200 0", "200 0", "200 0"];
const ITEM_OF_ANOTHER: [&str; 5] = ["403", "403", "200 1", "200 1", "200 1"];

pub(super) const ROWS: &[Row] = &[
    row(Verb::Put, "/syscheck", SYSCHECK_RUN, "/syscheck", ["200 0", "200 1", "200 2", "200 3", "200 2"]),
    row(Verb::Put, "/syscheck", SYSCHECK_RUN, "/syscheck?agents_list=001", ITEM_OF_THE_ONE),
    row(Verb::Put, "/syscheck", SYSCHECK_RUN, "/syscheck?agents_list=002", ITEM_OF_ANOTHER),
    row(
        Verb::Put,
        "/syscheck",
        SYSCHECK_RUN,
        "/syscheck?agents_list=001,002",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(Verb::Get, "/syscheck/{agent_id}", SYSCHECK_READ, "/syscheck/001", OF_THE_ONE),
    row(Verb::Get, "/syscheck/{agent_id}", SYSCHECK_READ, "/syscheck/002", OF_ANOTHER),
    row(Verb::Delete, "/syscheck/{agent_id}", SYSCHECK_CLEAR, "/syscheck/001", OF_THE_ONE),
    row(Verb::Delete, "/syscheck/{agent_id}", SYSCHECK_CLEAR, "/syscheck/002", OF_ANOTHER),
    row(
        Verb::Get,
        "/syscheck/{agent_id}/last_scan",
        SYSCHECK_READ,
        "/syscheck/001/last_scan",
        ITEM_OF_THE_ONE,
    ),
    row(
        Verb::Get,
        "/syscheck/{agent_id}/last_scan",
        SYSCHECK_READ,
        "/syscheck/002/last_scan",
        ITEM_OF_ANOTHER,
    ),
    row(Verb::Put, "/rootcheck", ROOTCHECK_RUN, "/rootcheck", ["200 0", "200 1", "200 2", "200 3", "200 2"]),
    row(Verb::Put, "/rootcheck", ROOTCHECK_RUN, "/rootcheck?agents_list=001", ITEM_OF_THE_ONE),
    row(Verb::Put, "/rootcheck", ROOTCHECK_RUN, "/rootcheck?agents_list=002", ITEM_OF_ANOTHER),
    row(Verb::Get, "/rootcheck/{agent_id}", ROOTCHECK_READ, "/rootcheck/001", OF_THE_ONE),
    row(Verb::Get, "/rootcheck/{agent_id}", ROOTCHECK_READ, "/rootcheck/002", OF_ANOTHER),
    row(Verb::Delete, "/rootcheck/{agent_id}", ROOTCHECK_CLEAR, "/rootcheck/001", ITEM_OF_THE_ONE),
    row(Verb::Delete, "/rootcheck/{agent_id}", ROOTCHECK_CLEAR, "/rootcheck/002", ITEM_OF_ANOTHER),
    row(
        Verb::Get,
        "/rootcheck/{agent_id}/last_scan",
        ROOTCHECK_READ,
        "/rootcheck/001/last_scan",
        ITEM_OF_THE_ONE,
    ),
    row(
        Verb::Get,
        "/rootcheck/{agent_id}/last_scan",
        ROOTCHECK_READ,
        "/rootcheck/002/last_scan",
        ITEM_OF_ANOTHER,
    ),
    row(Verb::Get, "/sca/{agent_id}", SCA_READ, "/sca/001", OF_THE_ONE),
    row(Verb::Get, "/sca/{agent_id}", SCA_READ, "/sca/002", OF_ANOTHER),
    row(Verb::Get, "/sca/{agent_id}/checks/{policy_id}", SCA_READ, "/sca/001/checks/cis", OF_THE_ONE),
    row(Verb::Get, "/sca/{agent_id}/checks/{policy_id}", SCA_READ, "/sca/002/checks/cis", OF_ANOTHER),
    row(Verb::Get, "/ciscat/{agent_id}/results", CISCAT_READ, "/ciscat/001/results", OF_THE_ONE),
    row(Verb::Get, "/ciscat/{agent_id}/results", CISCAT_READ, "/ciscat/002/results", OF_ANOTHER),
    row(
        Verb::Delete,
        "/experimental/rootcheck",
        ROOTCHECK_CLEAR,
        "/experimental/rootcheck?agents_list=all",
        ["200 0", "200 1", "200 2", "200 3", "200 2"],
    ),
    row(
        Verb::Delete,
        "/experimental/rootcheck",
        ROOTCHECK_CLEAR,
        "/experimental/rootcheck?agents_list=001",
        ITEM_OF_THE_ONE,
    ),
    row(
        Verb::Delete,
        "/experimental/rootcheck",
        ROOTCHECK_CLEAR,
        "/experimental/rootcheck?agents_list=002",
        ITEM_OF_ANOTHER,
    ),
    row(
        Verb::Delete,
        "/experimental/syscheck",
        SYSCHECK_CLEAR,
        "/experimental/syscheck?agents_list=all",
        ["200 0"; 5],
    ),
    row(
        Verb::Delete,
        "/experimental/syscheck",
        SYSCHECK_CLEAR,
        "/experimental/syscheck?agents_list=001",
        OF_THE_ONE,
    ),
    row(
        Verb::Delete,
        "/experimental/syscheck",
        SYSCHECK_CLEAR,
        "/experimental/syscheck?agents_list=002",
        OF_ANOTHER,
    ),
    row(Verb::Get, "/experimental/ciscat/results", CISCAT_READ, "/experimental/ciscat/results", ["200 0"; 5]),
    row(
        Verb::Get,
        "/experimental/ciscat/results",
        CISCAT_READ,
        "/experimental/ciscat/results?agents_list=001",
        OF_THE_ONE,
    ),
    row(
        Verb::Get,
        "/experimental/ciscat/results",
        CISCAT_READ,
        "/experimental/ciscat/results?agents_list=002",
        OF_ANOTHER,
    ),
];
