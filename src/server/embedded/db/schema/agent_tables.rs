//! The agents' databases: their tables, in a notation of their own.
//!
//! Nearly all columns are plain texts and numbers, so that a table is little more than a list of names. A name
//! alone is a TEXT column; `#` after it makes it an INTEGER, `0` an INTEGER that is zero by default, `~` a REAL, `!`
//! a TEXT that may be neither NULL nor empty, and `*` one whose declaration stands under `special`.

use std::fmt::Write as _;

/// A table and its indexes.
pub(super) struct Table {
    /// Its name.
    pub(super) name: &'static str,
    columns: &'static str,
    special: &'static [(&'static str, &'static str)],
    /// The columns of the primary key, where they are not declared one by one.
    key: &'static str,
    indexes: &'static [(&'static str, &'static str)],
}

impl Table {
    /// The statements that make the table and its indexes.
    pub(super) fn statements(&self) -> String {
        let mut columns: Vec<String> =
            self.columns.split_whitespace().map(|text| self.column(text)).collect();
        if !self.key.is_empty() {
            columns.push(format!("PRIMARY KEY ({})", self.key));
        }
        let mut sql = format!("CREATE TABLE {} ({});", self.name, columns.join(", "));
        for (index, columns) in self.indexes {
            // Writing to a String cannot fail.
            let _ = write!(sql, "CREATE INDEX {index} ON {} ({columns});", self.name);
        }
        sql
    }

    fn column(&self, text: &str) -> String {
        let name = text.trim_end_matches(['#', '0', '~', '!', '*']);
        let declaration = match text.strip_prefix(name).unwrap_or_default() {
            "#" => "INTEGER".to_owned(),
            "0" => "INTEGER DEFAULT 0".to_owned(),
            "~" => "REAL".to_owned(),
            "!" => format!("TEXT NOT NULL CHECK ({name} <> '')"),
            "*" => self
                .special
                .iter()
                .find(|(special, _)| *special == name)
                .map_or_else(String::new, |(_, declaration)| (*declaration).to_owned()),
            _ => "TEXT".to_owned(),
        };
        format!("`{name}` {declaration}")
    }
}

/// Every table of an agent's database.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "fim_entry",
        columns: "full_path* file type* date* changes* arch* value_name value_type size# perm uid gid md5 sha1 \
              uname gname mtime# inode# sha256 attributes symbolic_path checksum",
        special: &[
            ("full_path", "TEXT NOT NULL PRIMARY KEY"),
            ("type", "TEXT NOT NULL CHECK (type IN ('file', 'registry_key', 'registry_value'))"),
            ("date", "INTEGER NOT NULL DEFAULT (strftime('%s', 'now'))"),
            ("changes", "INTEGER NOT NULL DEFAULT 1"),
            ("arch", "TEXT CHECK (arch IN (NULL, '[x64]', '[x32]'))"),
        ],
        key: "",
        indexes: &[
            ("fim_full_path_index", "full_path"),
            ("fim_file_index", "file"),
            ("fim_date_index", "date"),
            ("fim_type_full_path_index", "type, full_path"),
            ("fim_type_file_index", "type, file"),
            ("fim_type_full_path_checksum_index", "type, full_path, checksum"),
            ("fim_type_file_checksum_index", "type, file, checksum"),
        ],
    },
    Table {
        name: "pm_event",
        columns: "id* date_first# date_last# log pci_dss cis",
        special: &[("id", "INTEGER PRIMARY KEY AUTOINCREMENT")],
        key: "",
        indexes: &[("pm_event_log", "log"), ("pm_event_date", "date_last")],
    },
    Table {
        name: "sys_netiface",
        columns: "scan_id# scan_time name adapter type state mtu* mac tx_packets# rx_packets# tx_bytes# \
              rx_bytes# tx_errors# rx_errors# tx_dropped# rx_dropped# checksum! item_id",
        special: &[("mtu", "INTEGER CHECK (mtu > 0)")],
        key: "scan_id, name",
        indexes: &[("netiface_id", "scan_id")],
    },
    Table {
        name: "sys_netproto",
        columns: "scan_id* iface* type gateway dhcp* metric# checksum! item_id",
        special: &[
            ("scan_id", "INTEGER REFERENCES sys_netiface (scan_id)"),
            ("iface", "TEXT REFERENCES sys_netiface (name)"),
            (
                "dhcp",
                "TEXT NOT NULL CHECK (dhcp IN ('enabled', 'disabled', 'unknown', 'BOOTP')) DEFAULT 'unknown'",
            ),
        ],
        key: "scan_id, iface, type",
        indexes: &[("netproto_id", "scan_id")],
    },
    Table {
        name: "sys_netaddr",
        columns: "scan_id* iface* proto* address netmask broadcast checksum! item_id",
        special: &[
            ("scan_id", "INTEGER REFERENCES sys_netproto (scan_id)"),
            ("iface", "TEXT REFERENCES sys_netproto (iface)"),
            ("proto", "TEXT REFERENCES sys_netproto (type)"),
        ],
        key: "scan_id, iface, proto, address",
        indexes: &[("netaddr_id", "scan_id")],
    },
    Table {
        name: "sys_osinfo",
        columns: "scan_id# scan_time hostname architecture os_name os_version os_codename os_major os_minor \
              os_patch os_build os_platform sysname release version os_release checksum! \
              os_display_version reference*",
        special: &[("reference", "TEXT NOT NULL DEFAULT ''")],
        key: "scan_id, os_name",
        indexes: &[],
    },
    Table {
        name: "sys_hwinfo",
        columns: "scan_id# scan_time board_serial cpu_name cpu_cores# cpu_mhz~ ram_total# ram_free# ram_usage# \
              checksum!",
        special: &[],
        key: "scan_id, board_serial",
        indexes: &[],
    },
    Table {
        name: "sys_ports",
        columns: "scan_id# scan_time protocol local_ip local_port* remote_ip remote_port* tx_queue# rx_queue# \
              inode# state PID# process checksum! item_id",
        special: &[
            ("local_port", "INTEGER CHECK (local_port >= 0)"),
            ("remote_port", "INTEGER CHECK (remote_port >= 0)"),
        ],
        key: "protocol, local_ip, local_port, inode",
        indexes: &[("ports_id", "scan_id")],
    },
    Table {
        name: "sys_programs",
        columns: "scan_id# scan_time format name priority section size* vendor install_time version \
              architecture multiarch source description location cpe msu_name checksum! item_id",
        special: &[("size", "INTEGER CHECK (size >= 0)")],
        key: "scan_id, name, version, architecture, format, location",
        indexes: &[("programs_id", "scan_id")],
    },
    Table {
        name: "sys_hotfixes",
        columns: "scan_id# scan_time hotfix checksum!",
        special: &[],
        key: "scan_id, hotfix",
        indexes: &[("hotfix_id", "scan_id")],
    },
    Table {
        name: "sys_processes",
        columns: "scan_id# scan_time pid name state ppid# utime# stime# cmd argvs euser ruser suser egroup \
              rgroup sgroup fgroup priority# nice# size# vm_size# resident# share# start_time# pgrp# \
              session# nlwp# tgid# tty# processor# checksum!",
        special: &[],
        key: "scan_id, pid",
        indexes: &[("processes_id", "scan_id")],
    },
    Table {
        name: "sys_users",
        columns: "scan_id# scan_time user_name user_full_name user_home user_id# user_uid_signed# user_uuid \
              user_groups user_group_id# user_group_id_signed# user_created~ user_roles user_shell \
              user_type user_is_hidden# user_is_remote# user_last_login# user_auth_failed_count# \
              user_auth_failed_timestamp~ user_password_last_change~ user_password_expiration_date# \
              user_password_hash_algorithm user_password_inactive_days# \
              user_password_max_days_between_changes# user_password_min_days_between_changes# \
              user_password_status user_password_warning_days_before_expiration# process_pid# host_ip \
              login_status# login_tty login_type checksum!",
        special: &[],
        key: "user_name",
        indexes: &[],
    },
    Table {
        name: "sys_groups",
        columns: "scan_id# scan_time group_id# group_name group_description group_id_signed# group_uuid \
              group_is_hidden# group_users checksum!",
        special: &[],
        key: "group_name",
        indexes: &[],
    },
    Table {
        name: "sys_browser_extensions",
        columns: "scan_id# scan_time browser_name user_id package_name package_id package_version \
              package_description package_vendor package_build_version package_path browser_profile_name \
              browser_profile_path package_reference package_permissions package_type package_enabled# \
              package_visible# package_autoupdate# package_persistent# package_from_webstore# \
              browser_profile_referenced# package_installed file_hash_sha256 checksum! item_id",
        special: &[],
        key: "browser_name, user_id, browser_profile_path, package_name, package_version",
        indexes: &[],
    },
    Table {
        name: "sys_services",
        columns: "scan_id# scan_time service_id service_name service_description service_type service_state \
              service_sub_state service_enabled service_start_type service_restart service_frequency# \
              service_starts_on_mount# service_starts_on_path_modified \
              service_starts_on_not_empty_directory service_inetd_compatibility# process_pid# \
              process_executable process_args process_user_name process_group_name \
              process_working_directory process_root_directory file_path service_address log_file_path \
              error_log_file_path service_exit_code# service_win32_exit_code# service_following \
              service_object_path service_target_ephemeral_id# service_target_type service_target_address \
              checksum! item_id",
        special: &[],
        key: "service_id, file_path",
        indexes: &[("services_id", "scan_id")],
    },
    Table {
        name: "ciscat_results",
        columns: "id* scan_id# scan_time benchmark profile pass# fail# error# notchecked# unknown# score#",
        special: &[("id", "INTEGER PRIMARY KEY AUTOINCREMENT")],
        key: "",
        indexes: &[("ciscat_id", "scan_id")],
    },
    Table {
        name: "metadata",
        columns: "key* value",
        special: &[("key", "TEXT PRIMARY KEY")],
        key: "",
        indexes: &[],
    },
    Table {
        name: "scan_info",
        columns: "module* first_start0 first_end0 start_scan0 end_scan0 fim_first_check0 fim_second_check0 \
              fim_third_check0",
        special: &[("module", "TEXT PRIMARY KEY")],
        key: "",
        indexes: &[],
    },
    Table {
        name: "sca_policy",
        columns: "name file id description references hash_file",
        special: &[],
        key: "",
        indexes: &[],
    },
    Table {
        name: "sca_scan_info",
        columns: "id* start_scan# end_scan# policy_id* pass# fail# invalid# total_checks# score# hash",
        special: &[("id", "INTEGER PRIMARY KEY"), ("policy_id", "TEXT REFERENCES sca_policy (id)")],
        key: "",
        indexes: &[],
    },
    Table {
        name: "sca_check",
        columns: "scan_id* id* policy_id* title description rationale remediation file process directory \
              registry command references result reason condition",
        special: &[
            ("scan_id", "INTEGER REFERENCES sca_scan_info (id)"),
            ("id", "INTEGER PRIMARY KEY"),
            ("policy_id", "TEXT REFERENCES sca_policy (id)"),
        ],
        key: "",
        indexes: &[("policy_id_index", "policy_id")],
    },
    Table {
        name: "sca_check_rules",
        columns: "id_check* type rule",
        special: &[("id_check", "INTEGER REFERENCES sca_check (id)")],
        key: "id_check, type, rule",
        indexes: &[("rules_id_check_index", "id_check")],
    },
    Table {
        name: "sca_check_compliance",
        columns: "id_check* key value",
        special: &[("id_check", "INTEGER REFERENCES sca_check (id)")],
        key: "id_check, key, value",
        indexes: &[("comp_id_check_index", "id_check")],
    },
    Table {
        name: "sync_info",
        columns: "component* last_attempt0 last_completion0 n_attempts0 n_completions0 last_manager_checksum* \
              last_agent_checksum*",
        special: &[
            ("component", "TEXT PRIMARY KEY"),
            ("last_manager_checksum", "TEXT NOT NULL DEFAULT ''"),
            ("last_agent_checksum", "TEXT NOT NULL DEFAULT ''"),
        ],
        key: "",
        indexes: &[],
    },
];
