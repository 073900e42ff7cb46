//! Software: packages, processes, services, extensions of browsers.

use super::{MESSAGES, table};
use crate::query::{Column, Table, input};
use crate::reports::Report;

const PACKAGES_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::text("format", "format"),
    Column::text("name", "name"),
    Column::text("priority", "priority"),
    Column::text("section", "section"),
    Column::integer("size", "size"),
    Column::text("vendor", "vendor"),
    Column::date("install_time", "install_time"),
    Column::text("version", "version").read_as(input::version),
    Column::text("architecture", "architecture"),
    Column::text("multiarch", "multiarch"),
    Column::text("source", "source"),
    Column::text("description", "description"),
    Column::text("location", "location"),
];
const PACKAGES_TABLE: Table = table("sys_programs", PACKAGES_COLUMNS);
/// Packages and programs.
pub(in super::super) static PACKAGES: Report = Report::new(&PACKAGES_TABLE, MESSAGES);

const PROCESSES_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::text("pid", "pid"),
    Column::text("name", "name"),
    Column::text("state", "state"),
    Column::integer("ppid", "ppid"),
    Column::integer("utime", "utime"),
    Column::integer("stime", "stime"),
    Column::text("cmd", "cmd"),
    Column::text("argvs", "argvs"),
    Column::text("euser", "euser"),
    Column::text("ruser", "ruser"),
    Column::text("suser", "suser"),
    Column::text("egroup", "egroup"),
    Column::text("rgroup", "rgroup"),
    Column::text("sgroup", "sgroup"),
    Column::text("fgroup", "fgroup"),
    Column::integer("priority", "priority"),
    Column::integer("nice", "nice"),
    Column::integer("size", "size"),
    Column::integer("vm_size", "vm_size"),
    Column::integer("resident", "resident"),
    Column::integer("share", "share"),
    Column::integer("start_time", "start_time"),
    Column::integer("pgrp", "pgrp"),
    Column::integer("session", "session"),
    Column::integer("nlwp", "nlwp"),
    Column::integer("tgid", "tgid"),
    Column::integer("tty", "tty"),
    Column::integer("processor", "processor"),
];
const PROCESSES_TABLE: Table = table("sys_processes", PROCESSES_COLUMNS);
/// Running processes.
pub(in super::super) static PROCESSES: Report = Report::new(&PROCESSES_TABLE, MESSAGES);

const SERVICES_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::text("service.id", "service_id"),
    Column::text("service.name", "service_name"),
    Column::text("service.description", "service_description"),
    Column::text("service.type", "service_type"),
    Column::text("service.state", "service_state"),
    Column::text("service.sub_state", "service_sub_state"),
    Column::text("service.enabled", "service_enabled"),
    Column::text("service.start_type", "service_start_type"),
    Column::text("service.restart", "service_restart"),
    Column::integer("service.frequency", "service_frequency"),
    Column::integer("service.starts_on_mount", "service_starts_on_mount"),
    Column::text("service.starts_on_path_modified", "service_starts_on_path_modified"),
    Column::text("service.starts_on_not_empty_directory", "service_starts_on_not_empty_directory"),
    Column::integer("service.inetd_compatibility", "service_inetd_compatibility"),
    Column::integer("process.pid", "process_pid"),
    Column::text("process.executable", "process_executable"),
    Column::text("process.args", "process_args"),
    Column::text("process.user_name", "process_user_name"),
    Column::text("process.group_name", "process_group_name"),
    Column::text("process.working_directory", "process_working_directory"),
    Column::text("process.root_directory", "process_root_directory"),
    Column::text("file.path", "file_path"),
    Column::text("service.address", "service_address"),
    Column::text("log_file.path", "log_file_path"),
    Column::text("error_log_file.path", "error_log_file_path"),
    Column::integer("service.exit_code", "service_exit_code"),
    Column::integer("service.win32_exit_code", "service_win32_exit_code"),
    Column::text("service.following", "service_following"),
    Column::text("service.object_path", "service_object_path"),
    Column::integer("service.target_ephemeral_id", "service_target_ephemeral_id"),
    Column::text("service.target_type", "service_target_type"),
    Column::text("service.target_address", "service_target_address"),
    Column::text("checksum", "checksum"),
];
const SERVICES_TABLE: Table = table("sys_services", SERVICES_COLUMNS);
/// Services.
pub(in super::super) static SERVICES: Report = Report::new(&SERVICES_TABLE, MESSAGES);

const BROWSER_EXTENSIONS_COLUMNS: &[Column] = &[
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
    Column::text("browser.name", "browser_name"),
    Column::text("user.id", "user_id"),
    Column::text("package.name", "package_name"),
    Column::text("package.id", "package_id"),
    Column::text("package.version", "package_version"),
    Column::text("package.description", "package_description"),
    Column::text("package.vendor", "package_vendor"),
    Column::text("package.build_version", "package_build_version"),
    Column::text("package.path", "package_path"),
    Column::text("browser.profile_name", "browser_profile_name"),
    Column::text("browser.profile_path", "browser_profile_path"),
    Column::text("package.reference", "package_reference"),
    Column::text("package.permissions", "package_permissions"),
    Column::text("package.type", "package_type"),
    Column::integer("package.enabled", "package_enabled"),
    Column::integer("package.autoupdate", "package_autoupdate"),
    Column::integer("package.visible", "package_visible"),
    Column::integer("package.persistent", "package_persistent"),
    Column::integer("package.from_webstore", "package_from_webstore"),
    Column::integer("browser.profile_referenced", "browser_profile_referenced"),
    Column::text("package.installed", "package_installed"),
    Column::text("file_hash.sha256", "file_hash_sha256"),
    Column::text("checksum", "checksum"),
];
const BROWSER_EXTENSIONS_TABLE: Table = table("sys_browser_extensions", BROWSER_EXTENSIONS_COLUMNS);
/// Extensions of browsers.
pub(in super::super) static BROWSER_EXTENSIONS: Report = Report::new(&BROWSER_EXTENSIONS_TABLE, MESSAGES);
