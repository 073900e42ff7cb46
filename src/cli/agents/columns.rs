//! What is shown of agents.

use crate::output::{Column, Kind};

/// The columns of lists.
pub(crate) const LIST: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("STATUS", "status", Kind::State),
    Column::new("IP", "ip", Kind::Text),
    Column::new("VERSION", "version", Kind::Version),
    Column::new("GROUPS", "group", Kind::Text),
    Column::new("OS", "os.name", Kind::Text),
    Column::new("LAST SEEN", "lastKeepAlive", Kind::Moment),
    Column::wide("OS VERSION", "os.version", Kind::Text),
    Column::wide("NODE", "node_name", Kind::Text),
    Column::wide("MANAGER", "manager", Kind::Text),
    Column::wide("REGISTERED IP", "registerIP", Kind::Text),
    Column::wide("REGISTERED", "dateAdd", Kind::Moment),
    Column::wide("CONFIGURATION", "group_config_status", Kind::State),
];

/// Whether agents are there.
pub(super) const CONTACT: &[Column] = &[
    Column::new("ID", "id", Kind::Text),
    Column::new("NAME", "name", Kind::Exact),
    Column::new("STATUS", "status", Kind::State),
    Column::new("LAST SEEN", "lastKeepAlive", Kind::Moment),
];

/// The first fields of one agent; the others follow by their own names.
pub(super) const DETAILS: &[Column] = &[
    Column::new("Id", "id", Kind::Text),
    Column::new("Name", "name", Kind::Text),
    Column::new("Status", "status", Kind::State),
    Column::new("IP", "ip", Kind::Text),
    Column::new("Registered IP", "registerIP", Kind::Text),
    Column::new("Version", "version", Kind::Version),
    Column::new("Groups", "group", Kind::Text),
    Column::new("Configuration", "group_config_status", Kind::State),
    Column::new("Operating system", "os.name", Kind::Text),
    Column::new("OS version", "os.version", Kind::Text),
    Column::new("OS platform", "os.platform", Kind::Text),
    Column::new("Architecture", "os.arch", Kind::Text),
    Column::new("Last seen", "lastKeepAlive", Kind::Moment),
    Column::new("Registered", "dateAdd", Kind::Moment),
    Column::new("Disconnected", "disconnection_time", Kind::Moment),
    Column::new("Node", "node_name", Kind::Text),
    Column::new("Manager", "manager", Kind::Text),
];
