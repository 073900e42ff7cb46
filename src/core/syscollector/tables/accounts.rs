//! Local users and groups.

use super::{MESSAGES, table};
use crate::query::{Column, Table};
use crate::reports::Report;

const USERS_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::text("user.name", "user_name"),
    Column::text("user.full_name", "user_full_name"),
    Column::text("user.home", "user_home"),
    Column::integer("user.id", "user_id"),
    Column::integer("user.uid_signed", "user_uid_signed"),
    Column::text("user.uuid", "user_uuid"),
    Column::text("user.groups", "user_groups"),
    Column::integer("user.group_id", "user_group_id"),
    Column::integer("user.group_id_signed", "user_group_id_signed"),
    Column::text("user.created", "user_created"),
    Column::text("user.roles", "user_roles"),
    Column::text("user.shell", "user_shell"),
    Column::text("user.type", "user_type"),
    Column::integer("user.is_hidden", "user_is_hidden"),
    Column::integer("user.is_remote", "user_is_remote"),
    Column::integer("user.last_login", "user_last_login"),
    Column::integer("user.auth_failed_count", "user_auth_failed_count"),
    Column::text("user.auth_failed_timestamp", "user_auth_failed_timestamp"),
    Column::integer("user.password_expiration_date", "user_password_expiration_date"),
    Column::text("user.password_hash_algorithm", "user_password_hash_algorithm"),
    Column::integer("user.password_inactive_days", "user_password_inactive_days"),
    Column::text("user.password_last_change", "user_password_last_change"),
    Column::integer("user.password_max_days_between_changes", "user_password_max_days_between_changes"),
    Column::integer("user.password_min_days_between_changes", "user_password_min_days_between_changes"),
    Column::text("user.password_status", "user_password_status"),
    Column::integer(
        "user.password_warning_days_before_expiration",
        "user_password_warning_days_before_expiration",
    ),
    Column::integer("process_pid", "process_pid"),
    Column::text("host_ip", "host_ip"),
    Column::integer("login.status", "login_status"),
    Column::text("login.tty", "login_tty"),
    Column::text("login.type", "login_type"),
    Column::text("checksum", "checksum"),
];
const USERS_TABLE: Table = table("sys_users", USERS_COLUMNS);
/// Local users.
pub(in super::super) static USERS: Report = Report::new(&USERS_TABLE, MESSAGES);

const GROUPS_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::integer("group.id", "group_id"),
    Column::text("group.name", "group_name"),
    Column::text("group.description", "group_description"),
    Column::integer("group.id_signed", "group_id_signed"),
    Column::text("group.uuid", "group_uuid"),
    Column::integer("group.is_hidden", "group_is_hidden"),
    Column::text("group.users", "group_users"),
    Column::text("checksum", "checksum"),
];
const GROUPS_TABLE: Table = table("sys_groups", GROUPS_COLUMNS);
/// Local groups.
pub(in super::super) static GROUPS: Report = Report::new(&GROUPS_TABLE, MESSAGES);
