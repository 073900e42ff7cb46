//! The machine and its operating system.

use super::{MESSAGES, table};
use crate::query::{Column, Fragment, NulByte, Table, input};
use crate::reports::Report;

const HARDWARE_COLUMNS: &[Column] = &[
    Column::text("board_serial", "board_serial"),
    Column::text("cpu.name", "cpu_name"),
    Column::integer("cpu.cores", "cpu_cores"),
    Column::text("cpu.mhz", "cpu_mhz"),
    Column::integer("ram.total", "ram_total"),
    Column::integer("ram.free", "ram_free"),
    Column::integer("ram.usage", "ram_usage"),
    Column::integer("scan.id", "scan_id"),
    Column::date("scan.time", "scan_time"),
];
const HARDWARE_TABLE: Table = table("sys_hwinfo", HARDWARE_COLUMNS);
/// Processor, memory, board.
pub(in super::super) static HARDWARE: Report = Report::new(&HARDWARE_TABLE, MESSAGES);

const HOTFIXES_COLUMNS: &[Column] = &[
    Column::integer("scan_id", "scan_id"),
    Column::text("scan_time", "scan_time"),
    Column::text("hotfix", "hotfix"),
];
const HOTFIXES_TABLE: Table = table("sys_hotfixes", HOTFIXES_COLUMNS);
/// Updates of Windows.
pub(in super::super) static HOTFIXES: Report = Report::new(&HOTFIXES_TABLE, MESSAGES);

const SYSTEM_COLUMNS: &[Column] = &[
    Column::text("hostname", "hostname"),
    Column::text("os.version", "os_version"),
    Column::text("os.name", "os_name"),
    Column::text("architecture", "architecture"),
    Column::text("os.major", "os_major"),
    Column::text("os.minor", "os_minor"),
    Column::text("os.build", "os_build"),
    Column::text("version", "version").read_as(input::version),
    Column::date("scan.time", "scan_time"),
    Column::integer("scan.id", "scan_id"),
    Column::text("os_release", "os_release"),
    Column::text("os.display_version", "os_display_version"),
    Column::text("os.codename", "os_codename"),
    Column::text("os.platform", "os_platform"),
    Column::text("sysname", "sysname"),
    Column::text("release", "release"),
];
/// Without what only other systems have. The release can be filtered by nevertheless, as the parameters are the same.
const WINDOWS_COLUMNS: &[Column] = &[
    Column::text("hostname", "hostname"),
    Column::text("os.version", "os_version"),
    Column::text("os.name", "os_name"),
    Column::text("architecture", "architecture"),
    Column::text("os.major", "os_major"),
    Column::text("os.minor", "os_minor"),
    Column::text("os.build", "os_build"),
    Column::text("version", "version").read_as(input::version),
    Column::date("scan.time", "scan_time"),
    Column::integer("scan.id", "scan_id"),
    Column::text("os_release", "os_release"),
    Column::text("os.display_version", "os_display_version"),
    Column::text("release", "release").hidden().searched_as(never),
];
const SYSTEM_TABLE: Table = table("sys_osinfo", SYSTEM_COLUMNS);
const WINDOWS_TABLE: Table = table("sys_osinfo", WINDOWS_COLUMNS);
/// The table of agents on Windows.
#[cfg(test)]
pub(crate) const SYSTEM_ON_WINDOWS: &Table = &WINDOWS_TABLE;
/// The operating system. Agents on Windows have fewer fields.
pub(in super::super) static SYSTEM: Report = Report::new(&SYSTEM_TABLE, MESSAGES).on_windows(&WINDOWS_TABLE);

/// Is not searched.
#[expect(clippy::unnecessary_wraps, reason = "a rule of search may fail")]
fn never(_: &str) -> Result<Option<Fragment>, NulByte> {
    Ok(None)
}
