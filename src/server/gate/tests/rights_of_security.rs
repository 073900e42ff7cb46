//! The rows of users, roles, policies and security rules.

use super::rights::{Row, row, with_body};
use crate::operation::Verb;

const READ_USER: &[(&str, &str)] = &[("security:read", "user:id:1")];
const DELETE_USER: &[(&str, &str)] = &[("security:delete", "user:id:1")];
const UPDATE_USER: &[(&str, &str)] = &[("security:update", "user:id:1")];
const READ_ROLE: &[(&str, &str)] = &[("security:read", "role:id:1")];
const DELETE_ROLE: &[(&str, &str)] = &[("security:delete", "role:id:1")];
const UPDATE_ROLE: &[(&str, &str)] = &[("security:update", "role:id:1")];
const READ_POLICY: &[(&str, &str)] = &[("security:read", "policy:id:1")];
const DELETE_POLICY: &[(&str, &str)] = &[("security:delete", "policy:id:1")];
const UPDATE_POLICY: &[(&str, &str)] = &[("security:update", "policy:id:1")];
const READ_RULE: &[(&str, &str)] = &[("security:read", "rule:id:1")];
const DELETE_RULE: &[(&str, &str)] = &[("security:delete", "rule:id:1")];
const UPDATE_RULE: &[(&str, &str)] = &[("security:update", "rule:id:1")];
const CREATE_USER: &[(&str, &str)] = &[("security:create_user", "*:*:*")];
const SECURITY_CREATE: &[(&str, &str)] = &[("security:create", "*:*:*")];
const EDIT_RUN_AS: &[(&str, &str)] = &[("security:edit_run_as", "*:*:*")];
const UPDATE_USER_ROLE: &[(&str, &str)] =
    &[("security:update", "user:id:1"), ("security:update", "role:id:1")];
const UPDATE_ROLE_POLICY: &[(&str, &str)] =
    &[("security:update", "role:id:1"), ("security:update", "policy:id:1")];
const UPDATE_ROLE_RULE: &[(&str, &str)] =
    &[("security:update", "role:id:1"), ("security:update", "rule:id:1")];
const DELETE_USER_ROLE: &[(&str, &str)] =
    &[("security:delete", "user:id:1"), ("security:delete", "role:id:1")];
const DELETE_ROLE_POLICY: &[(&str, &str)] =
    &[("security:delete", "role:id:1"), ("security:delete", "policy:id:1")];
const DELETE_ROLE_RULE: &[(&str, &str)] =
    &[("security:delete", "role:id:1"), ("security:delete", "rule:id:1")];

/// What is named, or shown, are the objects 1 and 2 of each kind. They come with Wazuh and can be neither changed nor
/// removed: so every request finds the same, and what is open still differs from what is closed.
pub(super) const ROWS: &[Row] = &[
    row(
        Verb::Get,
        "/security/users",
        READ_USER,
        "/security/users?q=id<3",
        ["200 0", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/security/users",
        READ_USER,
        "/security/users?user_ids=1,2",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/security/users",
        READ_USER,
        "/security/users?user_ids=2",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        r#"{"username":"maria","password":"weak"}"#,
        row(
            Verb::Post,
            "/security/users",
            CREATE_USER,
            "/security/users",
            ["403", "400", "403", "400", "403"],
        ),
    ),
    row(
        Verb::Delete,
        "/security/users",
        DELETE_USER,
        "/security/users?user_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/users",
        DELETE_USER,
        "/security/users?user_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/security/users",
        DELETE_USER,
        "/security/users?user_ids=all",
        ["200 0", "200 0", "200 0", "200 0", "200 0"],
    ),
    with_body(
        r#"{"password":"weak"}"#,
        row(
            Verb::Put,
            "/security/users/{user_id}",
            UPDATE_USER,
            "/security/users/1",
            ["403", "400", "403", "400", "403"],
        ),
    ),
    with_body(
        r#"{"password":"weak"}"#,
        row(
            Verb::Put,
            "/security/users/{user_id}",
            UPDATE_USER,
            "/security/users/2",
            ["403", "403", "400", "400", "400"],
        ),
    ),
    row(
        Verb::Get,
        "/security/roles",
        READ_ROLE,
        "/security/roles?q=id<3",
        ["200 0", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/security/roles",
        READ_ROLE,
        "/security/roles?role_ids=1,2",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/security/roles",
        READ_ROLE,
        "/security/roles?role_ids=2",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        r#"{"name":"readonly"}"#,
        row(
            Verb::Post,
            "/security/roles",
            SECURITY_CREATE,
            "/security/roles",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    row(
        Verb::Delete,
        "/security/roles",
        DELETE_ROLE,
        "/security/roles?role_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/roles",
        DELETE_ROLE,
        "/security/roles?role_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/security/roles",
        DELETE_ROLE,
        "/security/roles?role_ids=all",
        ["200 0", "200 0", "200 0", "200 0", "200 0"],
    ),
    with_body(
        r#"{"name":"x"}"#,
        row(
            Verb::Put,
            "/security/roles/{role_id}",
            UPDATE_ROLE,
            "/security/roles/1",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    with_body(
        r#"{"name":"x"}"#,
        row(
            Verb::Put,
            "/security/roles/{role_id}",
            UPDATE_ROLE,
            "/security/roles/2",
            ["403", "403", "200 0", "200 0", "200 0"],
        ),
    ),
    row(
        Verb::Get,
        "/security/policies",
        READ_POLICY,
        "/security/policies?q=id<3",
        ["200 0", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/security/policies",
        READ_POLICY,
        "/security/policies?policy_ids=1,2",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/security/policies",
        READ_POLICY,
        "/security/policies?policy_ids=2",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        r#"{"name":"x","policy":{"actions":["bad"],"resources":[],"effect":"allow"}}"#,
        row(
            Verb::Post,
            "/security/policies",
            SECURITY_CREATE,
            "/security/policies",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    row(
        Verb::Delete,
        "/security/policies",
        DELETE_POLICY,
        "/security/policies?policy_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/policies",
        DELETE_POLICY,
        "/security/policies?policy_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    with_body(
        r#"{"name":"x"}"#,
        row(
            Verb::Put,
            "/security/policies/{policy_id}",
            UPDATE_POLICY,
            "/security/policies/1",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    with_body(
        r#"{"name":"x"}"#,
        row(
            Verb::Put,
            "/security/policies/{policy_id}",
            UPDATE_POLICY,
            "/security/policies/2",
            ["403", "403", "200 0", "200 0", "200 0"],
        ),
    ),
    row(
        Verb::Get,
        "/security/rules",
        READ_RULE,
        "/security/rules?q=id<3",
        ["200 0", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/security/rules",
        READ_RULE,
        "/security/rules?rule_ids=1,2",
        ["403", "200 1", "200 1", "200 2", "200 1"],
    ),
    row(
        Verb::Get,
        "/security/rules",
        READ_RULE,
        "/security/rules?rule_ids=2",
        ["403", "403", "200 1", "200 1", "200 1"],
    ),
    with_body(
        r#"{"name":"wui_elastic_admin","rule":{}}"#,
        row(
            Verb::Post,
            "/security/rules",
            SECURITY_CREATE,
            "/security/rules",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    row(
        Verb::Delete,
        "/security/rules",
        DELETE_RULE,
        "/security/rules?rule_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/rules",
        DELETE_RULE,
        "/security/rules?rule_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/security/rules",
        DELETE_RULE,
        "/security/rules?rule_ids=all",
        ["200 0", "200 0", "200 0", "200 0", "200 0"],
    ),
    with_body(
        r#"{"name":"x"}"#,
        row(
            Verb::Put,
            "/security/rules/{rule_id}",
            UPDATE_RULE,
            "/security/rules/1",
            ["403", "200 0", "403", "200 0", "403"],
        ),
    ),
    with_body(
        r#"{"name":"x"}"#,
        row(
            Verb::Put,
            "/security/rules/{rule_id}",
            UPDATE_RULE,
            "/security/rules/2",
            ["403", "403", "200 0", "200 0", "200 0"],
        ),
    ),
    row(
        Verb::Put,
        "/security/users/{user_id}/run_as",
        EDIT_RUN_AS,
        "/security/users/999/run_as",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Post,
        "/security/users/{user_id}/roles",
        UPDATE_USER_ROLE,
        "/security/users/1/roles?role_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Post,
        "/security/users/{user_id}/roles",
        UPDATE_USER_ROLE,
        "/security/users/2/roles?role_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Post,
        "/security/users/{user_id}/roles",
        UPDATE_USER_ROLE,
        "/security/users/1/roles?role_ids=2",
        ["403", "403", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/users/{user_id}/roles",
        DELETE_USER_ROLE,
        "/security/users/1/roles?role_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/users/{user_id}/roles",
        DELETE_USER_ROLE,
        "/security/users/2/roles?role_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/security/users/{user_id}/roles",
        DELETE_USER_ROLE,
        "/security/users/1/roles?role_ids=2",
        ["403", "403", "403", "200 0", "403"],
    ),
    row(
        Verb::Post,
        "/security/roles/{role_id}/policies",
        UPDATE_ROLE_POLICY,
        "/security/roles/1/policies?policy_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Post,
        "/security/roles/{role_id}/policies",
        UPDATE_ROLE_POLICY,
        "/security/roles/2/policies?policy_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Post,
        "/security/roles/{role_id}/policies",
        UPDATE_ROLE_POLICY,
        "/security/roles/1/policies?policy_ids=2",
        ["403", "403", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/roles/{role_id}/policies",
        DELETE_ROLE_POLICY,
        "/security/roles/1/policies?policy_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/roles/{role_id}/policies",
        DELETE_ROLE_POLICY,
        "/security/roles/2/policies?policy_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/security/roles/{role_id}/policies",
        DELETE_ROLE_POLICY,
        "/security/roles/1/policies?policy_ids=2",
        ["403", "403", "403", "200 0", "403"],
    ),
    row(
        Verb::Post,
        "/security/roles/{role_id}/rules",
        UPDATE_ROLE_RULE,
        "/security/roles/1/rules?rule_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Post,
        "/security/roles/{role_id}/rules",
        UPDATE_ROLE_RULE,
        "/security/roles/2/rules?rule_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Post,
        "/security/roles/{role_id}/rules",
        UPDATE_ROLE_RULE,
        "/security/roles/1/rules?rule_ids=2",
        ["403", "403", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/roles/{role_id}/rules",
        DELETE_ROLE_RULE,
        "/security/roles/1/rules?rule_ids=1",
        ["403", "200 0", "403", "200 0", "403"],
    ),
    row(
        Verb::Delete,
        "/security/roles/{role_id}/rules",
        DELETE_ROLE_RULE,
        "/security/roles/2/rules?rule_ids=2",
        ["403", "403", "200 0", "200 0", "200 0"],
    ),
    row(
        Verb::Delete,
        "/security/roles/{role_id}/rules",
        DELETE_ROLE_RULE,
        "/security/roles/1/rules?rule_ids=2",
        ["403", "403", "403", "200 0", "403"],
    ),
];
