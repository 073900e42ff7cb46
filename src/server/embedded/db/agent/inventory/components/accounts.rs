//! Local users and groups.

use super::super::component::{Column, Component};

const USERS_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("scan_time"),
    Column::text("user_name").key(),
    Column::text("user_full_name"),
    Column::text("user_home"),
    Column::integer("user_id").zero_or_more(),
    Column::integer("user_uid_signed"),
    Column::text("user_uuid"),
    Column::text("user_groups"),
    Column::integer("user_group_id").zero_or_more(),
    Column::integer("user_group_id_signed"),
    Column::real("user_created").above_zero(),
    Column::text("user_roles"),
    Column::text("user_shell"),
    Column::text("user_type"),
    Column::integer("user_is_hidden"),
    Column::integer("user_is_remote"),
    Column::integer("user_last_login").above_zero(),
    Column::integer("user_auth_failed_count").zero_or_more(),
    Column::real("user_auth_failed_timestamp").above_zero(),
    Column::real("user_password_last_change").above_zero(),
    Column::integer("user_password_expiration_date").above_zero(),
    Column::text("user_password_hash_algorithm"),
    Column::integer("user_password_inactive_days").zero_or_more(),
    Column::integer("user_password_max_days_between_changes").zero_or_more(),
    Column::integer("user_password_min_days_between_changes").zero_or_more(),
    Column::text("user_password_status"),
    Column::integer("user_password_warning_days_before_expiration").zero_or_more(),
    Column::integer("process_pid").zero_or_more(),
    Column::text("host_ip"),
    Column::integer("login_status"),
    Column::text("login_tty"),
    Column::text("login_type"),
    Column::text("checksum").kept_empty(),
];
pub(in super::super) const USERS: Component =
    Component::new("users", "syscollector-users", "sys_users", USERS_COLUMNS).sorted_by("user_name");

const GROUPS_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("scan_time"),
    Column::integer("group_id").zero_or_more(),
    Column::text("group_name").key(),
    Column::text("group_description"),
    Column::integer("group_id_signed"),
    Column::text("group_uuid"),
    Column::integer("group_is_hidden"),
    Column::text("group_users"),
    Column::text("checksum").kept_empty(),
];
pub(in super::super) const GROUPS: Component =
    Component::new("groups", "syscollector-groups", "sys_groups", GROUPS_COLUMNS).sorted_by("group_name");
