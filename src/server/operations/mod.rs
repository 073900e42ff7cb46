//! The operation table: every operation of the API, one file a first path segment.

mod agents;
mod ciscat;
mod decoders;
mod experimental;
mod groups;
mod inventory;
mod lists;
mod logtest;
mod manager;
mod mitre;
mod overview;
mod root;
mod rootcheck;
mod rules;
mod sca;
mod security;
mod shared;
mod syscheck;
mod syscollector;
mod tasks;
#[cfg(test)]
mod tests;

use crate::operation::{Operation, Parameter};

/// Every operation that is served: Wazuh's, and our own.
pub fn all() -> impl Iterator<Item = &'static Operation> {
    of_wazuh().chain(root::OURS)
}

/// The operations of Wazuh's API, in the order of its documentation.
pub fn of_wazuh() -> impl Iterator<Item = &'static Operation> {
    [
        root::OPERATIONS,
        agents::registry::OPERATIONS,
        agents::control::OPERATIONS,
        agents::upgrades::OPERATIONS,
        agents::reports::OPERATIONS,
        agents::groups::OPERATIONS,
        ciscat::OPERATIONS,
        experimental::findings::OPERATIONS,
        experimental::inventory::OPERATIONS,
        groups::OPERATIONS,
        lists::OPERATIONS,
        logtest::OPERATIONS,
        manager::status::OPERATIONS,
        manager::statistics::OPERATIONS,
        manager::logs::OPERATIONS,
        manager::control::OPERATIONS,
        mitre::OPERATIONS,
        manager::configuration::OPERATIONS,
        overview::OPERATIONS,
        rootcheck::OPERATIONS,
        sca::OPERATIONS,
        rules::OPERATIONS,
        decoders::OPERATIONS,
        security::authentication::OPERATIONS,
        security::users::OPERATIONS,
        security::roles::OPERATIONS,
        security::policies::OPERATIONS,
        security::rules::OPERATIONS,
        security::me::OPERATIONS,
        security::tokens::OPERATIONS,
        security::catalogue::OPERATIONS,
        security::config::OPERATIONS,
        syscheck::OPERATIONS,
        syscollector::OPERATIONS,
        tasks::OPERATIONS,
    ]
    .into_iter()
    .flatten()
}

/// The parameters that `operation` takes without declaring them. Logging in and out and revoking take none, and what
/// is told at once cannot be waited for.
pub(crate) fn everywhere(operation: &Operation) -> &'static [Parameter] {
    match operation.path {
        security::AUTHENTICATE | security::RUN_AS | security::REVOKE => &[],
        "/"
        | security::MY_POLICIES
        | security::ACTIONS
        | security::RESOURCES
        | manager::control::RESTART
        | manager::control::VERSION_CHECK => &[shared::PRETTY.parameter],
        _ => shared::EVERYWHERE,
    }
}

/// Typed keys of the parameters, for the handlers.
pub(crate) mod keys {
    pub(crate) use super::agents::*;
    pub(crate) use super::decoders::*;
    pub(crate) use super::groups::*;
    pub(crate) use super::lists::*;
    pub(crate) use super::logtest::*;
    pub(crate) use super::manager::*;
    pub(crate) use super::mitre::*;
    pub(crate) use super::rootcheck::*;
    pub(crate) use super::rules::*;
    pub(crate) use super::sca::*;
    pub(crate) use super::security::{
        ALLOW_RUN_AS, ENDPOINT, POLICY_ID, POSITION, RAW, RESOURCE, ROLE_ID, SECURITY_RULE_ID, USER_ID,
    };
    pub(crate) use super::shared::*;
    pub(crate) use super::syscheck::*;
    pub(crate) use super::tasks::*;
}
