//! The machine and its operating system.

use super::super::component::{Column, Component};

const OSINFO_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("scan_time"),
    Column::text("hostname"),
    Column::text("architecture"),
    Column::text("os_name").key(),
    Column::text("os_version"),
    Column::text("os_codename"),
    Column::text("os_major"),
    Column::text("os_minor"),
    Column::text("os_patch"),
    Column::text("os_build"),
    Column::text("os_platform"),
    Column::text("sysname"),
    Column::text("release"),
    Column::text("version"),
    Column::text("os_release"),
    Column::text("checksum").kept_empty(),
    Column::text("os_display_version"),
    Column::text("reference").kept_empty().never_sent(),
];
pub(in super::super) const OSINFO: Component =
    Component::new("osinfo", "syscollector-osinfo", "sys_osinfo", OSINFO_COLUMNS)
        .sorted_by("os_name")
        .single();

const HWINFO_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("scan_time"),
    Column::text("board_serial").key(),
    Column::text("cpu_name"),
    Column::integer("cpu_cores").above_zero(),
    Column::real("cpu_mhz").above_zero(),
    Column::integer("ram_total").above_zero(),
    Column::integer("ram_free").above_zero(),
    Column::integer("ram_usage").percentage(),
    Column::text("checksum").kept_empty(),
];
pub(in super::super) const HWINFO: Component =
    Component::new("hwinfo", "syscollector-hwinfo", "sys_hwinfo", HWINFO_COLUMNS)
        .sorted_by("board_serial")
        .single();

const HOTFIXES_COLUMNS: &[Column] = &[
    Column::integer("scan_id").never_sent(),
    Column::text("scan_time"),
    Column::text("hotfix").key(),
    Column::text("checksum").kept_empty(),
];
pub(in super::super) const HOTFIXES: Component =
    Component::new("hotfixes", "syscollector-hotfixes", "sys_hotfixes", HOTFIXES_COLUMNS).sorted_by("hotfix");
