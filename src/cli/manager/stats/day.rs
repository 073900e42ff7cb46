//! What was counted on a day.

use crate::output::{Column, Kind};

/// What is shown of an hour; its alerts by rule are in JSON.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("HOUR", "hour", Kind::Text),
    Column::new("EVENTS", "events", Kind::Text),
    Column::new("ALERTS", "totalAlerts", Kind::Text),
    Column::new("SYSCHECK", "syscheck", Kind::Text),
    Column::new("FIREWALL", "firewall", Kind::Text),
];
