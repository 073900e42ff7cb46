//! `GET /mitre/metadata`: the versions of the database.

use serde_json::Value;

use super::library::explained;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::Result;
use crate::result::{Items, Messages};
use crate::wdb::Database;

const METADATA: &str = "select key, value from metadata order by key";

const MESSAGES: Messages = Messages::new(
    "The metadata of the MITRE ATT&CK database is shown",
    "Some metadata of the MITRE ATT&CK database could not be shown",
    "No metadata of the MITRE ATT&CK database is shown",
);

/// The version of the database's own form, and that of the publication that it was made from.
///
/// # Errors
/// 2003 where there is no database, and the others of the database daemon.
pub async fn metadata(cx: &Context) -> Result<Items> {
    let path = cx.manager.home.mitre_database();
    let is_there = blocking(move || path.exists()).await?;
    let rows = cx.manager.wdb.until(cx.deadline).rows(Database::Mitre, METADATA).await;
    let rows = rows.map_err(|error| explained(error.into(), is_there))?;
    Ok(Items::new(rows.into_iter().map(Value::Object).collect(), MESSAGES))
}
