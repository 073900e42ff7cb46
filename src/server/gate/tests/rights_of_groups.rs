//! The rows of groups, and of agents in them. None of these requests changes anything, so that each starts alike.

use super::rights::{Row, row, with_body};
use crate::operation::Verb;

const READ: &[(&str, &str)] = &[("group:read", "group:id:web")];
const CREATE: &[(&str, &str)] = &[("group:create", "*:*:*")];
const DELETE: &[(&str, &str)] = &[("group:delete", "group:id:web")];
const DELETE_DEFAULT: &[(&str, &str)] = &[("group:delete", "group:id:default")];
const CONFIGURE: &[(&str, &str)] = &[("group:update_config", "group:id:web")];
const MEMBERS: &[(&str, &str)] = &[("group:read", "group:id:web"), ("agent:read", "agent:id:001")];
const AGENT_READ: &[(&str, &str)] = &[("agent:read", "agent:id:001")];
const LEAVE: &[(&str, &str)] =
    &[("agent:modify_group", "agent:id:001"), ("group:modify_assignments", "group:id:web")];
const TAKE_OUT: &[(&str, &str)] =
    &[("group:modify_assignments", "group:id:web"), ("agent:modify_group", "agent:id:001")];
/// The manager itself, which is put nowhere.
const PUT_IN: &[(&str, &str)] =
    &[("group:modify_assignments", "group:id:web"), ("agent:modify_group", "agent:id:000")];

/// Neither agent is in group web, and web has no files of its own.
pub(super) const ROWS: &[Row] = &[
    row(
        Verb::Delete,
        "/agents/{agent_id}/group",
        LEAVE,
        "/agents/001/group?groups_list=web",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/agents/{agent_id}/group",
        LEAVE,
        "/agents/002/group",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Get,
        "/agents/{agent_id}/group/is_sync",
        AGENT_READ,
        "/agents/001/group/is_sync",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Put,
        "/agents/{agent_id}/group/{group_id}",
        PUT_IN,
        "/agents/000/group/web",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Put,
        "/agents/{agent_id}/group/{group_id}",
        PUT_IN,
        "/agents/000/group/default",
        ["403", "403", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/agents/{agent_id}/group/{group_id}",
        TAKE_OUT,
        "/agents/001/group/web",
        ["403", "400", "403", "400", "403"],
    ),
    row(
        Verb::Delete,
        "/agents/{agent_id}/group/{group_id}",
        TAKE_OUT,
        "/agents/002/group/web",
        ["403", "403", "403", "400", "403"],
    ),
    row(
        Verb::Put,
        "/agents/group",
        PUT_IN,
        "/agents/group?group_id=web&agents_list=000",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/agents/group",
        TAKE_OUT,
        "/agents/group?group_id=web&agents_list=001,002",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/agents/group",
        TAKE_OUT,
        "/agents/group?group_id=web&agents_list=all",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    // The name is taken, so that nothing is made.
    with_body(
        r#"{"group_id":"web"}"#,
        row(Verb::Post, "/groups", CREATE, "/groups", ["403", "400", "403", "400", "403"]),
    ),
    row(
        Verb::Delete,
        "/groups",
        DELETE,
        "/groups?groups_list=default",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/groups",
        DELETE_DEFAULT,
        "/groups?groups_list=default",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Get,
        "/groups/{group_id}/agents",
        MEMBERS,
        "/groups/web/agents",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Get,
        "/groups/{group_id}/configuration",
        READ,
        "/groups/web/configuration",
        ["403", "400", "403", "400", "403"],
    ),
    row(
        Verb::Get,
        "/groups/{group_id}/configuration",
        READ,
        "/groups/default/configuration",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        "<agent_config>",
        row(
            Verb::Put,
            "/groups/{group_id}/configuration",
            CONFIGURE,
            "/groups/web/configuration",
            ["403", "400", "403", "400", "403"],
        ),
    ),
    row(
        Verb::Get,
        "/groups/{group_id}/files",
        READ,
        "/groups/web/files",
        ["403", "200 1", "403", "200 1", "403"],
    ),
    row(
        Verb::Get,
        "/groups/{group_id}/files/{file_name}",
        READ,
        "/groups/web/files/ar.conf",
        ["403", "200", "403", "200", "403"],
    ),
    row(
        Verb::Get,
        "/groups/{group_id}/files/{file_name}",
        READ,
        "/groups/default/files/agent.conf?raw=true",
        ["403", "403", "200", "200", "200"],
    ),
];
