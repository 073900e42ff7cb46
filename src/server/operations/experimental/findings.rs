//! `/experimental`: what was found on agents.

use crate::handlers::experimental::findings as handlers;
use crate::operation::{Access, Body, Operation, Property, Resource, Routing, Shape, Verb};
use crate::operations::agents::{AGENTS_LIST, AGENTS_LIST_OR_ALL};
use crate::operations::ciscat::{
    BENCHMARK, ERROR, FAIL, NOT_CHECKED, PASS, PROFILE, RESULTS, SCORE, UNKNOWN,
};
use crate::operations::shared::{LIMIT, OFFSET, SEARCH, SELECT, SORT};

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Delete,
        path: "/experimental/rootcheck",
        id: "clear_rootcheck_database",
        tag: "Experimental",
        summary: "Forget what rootcheck found on agents",
        access: Access::On(("rootcheck:clear", Resource::named("agent:id", "agents_list").or_all("all"))),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST_OR_ALL.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::clear_rootcheck_database(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: "/experimental/syscheck",
        id: "clear_syscheck_database",
        tag: "Experimental",
        summary: "Forget the files of agents from before version 3.12",
        access: Access::On(("syscheck:clear", Resource::named("agent:id", "agents_list").or_all("all"))),
        routing: Routing::Master,
        parameters: &[AGENTS_LIST_OR_ALL.parameter],
        body: Body::None,
        reply: Shape::Items(Property::Text),
        deprecated: false,
        handler: |call| Box::pin(handlers::clear_syscheck_database(call)),
    },
    Operation {
        verb: Verb::Get,
        path: "/experimental/ciscat/results",
        id: "get_cis_cat_results",
        tag: "Experimental",
        summary: "List the results of the last CIS-CAT scans of agents",
        access: Access::On(("ciscat:read", Resource::named("agent:id", "agents_list"))),
        routing: Routing::Master,
        parameters: &[
            AGENTS_LIST.parameter,
            OFFSET.parameter,
            LIMIT.parameter,
            SORT.parameter,
            SEARCH.parameter,
            SELECT.parameter,
            BENCHMARK,
            PROFILE,
            PASS,
            FAIL,
            ERROR,
            NOT_CHECKED,
            UNKNOWN,
            SCORE,
        ],
        body: Body::None,
        reply: RESULTS,
        deprecated: false,
        handler: |call| Box::pin(handlers::get_cis_cat_results(call)),
    },
];
