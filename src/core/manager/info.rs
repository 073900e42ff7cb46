//! `GET /manager/info`: which installation this is.

use std::io;

use jiff::Zoned;
use serde_json::json;

use super::Release;
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::{Home, replace_file};
use crate::result::{Items, Messages};
use crate::wdb::Database;

const MESSAGES: Messages = Messages::new(
    "The description of the manager was read",
    "The description of some managers could not be read",
    "The description of the manager could not be read",
);

/// Whether the agents may speak TLS to this manager, from its database.
const OPENSSL_SUPPORT: &str = "SELECT value FROM info WHERE key = 'openssl_support'";

/// One item: the manager's home, version, limits, time zone and the installation's random name, which is made if
/// there is none yet.
///
/// # Errors
/// 1005 or 1006 when the installation's name can be neither read nor written.
pub async fn info(cx: &Context) -> Result<Items> {
    let home = cx.manager.home.clone();
    let read = blocking(move || (Release::of(&home), installation(&home)));
    let (openssl_support, read) = tokio::join!(openssl_support(cx), read);
    let (release, installation) = read?;
    let now = Zoned::now();
    let item = json!({
        "path": cx.manager.home.root(),
        "version": format!("v{}", release.version),
        "type": "server",
        "max_agents": "unlimited",
        "openssl_support": openssl_support,
        "tz_offset": now.strftime("%z").to_string(),
        "tz_name": if now.time_zone().is_unknown() { "UTC".to_owned() } else { now.strftime("%Z").to_string() },
        "uuid": installation?,
    });
    Ok(Items::new(vec![item], MESSAGES))
}

/// As the database has it; a manager whose database is down still has the rest of its description.
async fn openssl_support(cx: &Context) -> String {
    let rows =
        cx.manager.wdb.until(cx.deadline).rows(Database::Global, OPENSSL_SUPPORT).await.unwrap_or_default();
    let value = rows.first().and_then(|row| row.get("value")).and_then(|value| value.as_str());
    value.unwrap_or("N/A").to_owned()
}

/// The installation's random name. Blocks.
pub(super) fn installation(home: &Home) -> Result<String> {
    let path = home.installation_uid();
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(text.trim().to_owned()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let uuid = random_uuid();
            replace_file(&path, uuid.as_bytes(), Some(0o660)).map_err(|error| {
                Error::new(Fault::FileUnreadable { path: path.display().to_string() }).caused_by(error)
            })?;
            Ok(uuid)
        }
        Err(error) => {
            Err(Error::new(Fault::FileUnreadable { path: path.display().to_string() }).caused_by(error))
        }
    }
}

/// A random UUID (RFC 9562, version 4).
fn random_uuid() -> String {
    let bits: u128 = rand::random();
    let bits = bits & !(0xf << 76) & !(0x3 << 62) | (0x4 << 76) | (0x2 << 62);
    let part = |shift: u32, digits: u32| (bits >> shift) & ((1_u128 << (4 * digits)) - 1);
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        part(96, 8),
        part(80, 4),
        part(64, 4),
        part(48, 4),
        part(0, 12)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuids_are_random_and_of_version_4() {
        let uuid = random_uuid();
        let parts: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert_eq!(uuid.as_bytes().get(14), Some(&b'4'));
        assert!(matches!(uuid.as_bytes().get(19), Some(b'8' | b'9' | b'a' | b'b')));
        assert_ne!(uuid, random_uuid());
    }

    #[test]
    fn the_installation_keeps_its_name() {
        let folder = tempfile::tempdir().expect("folder");
        let home = Home::new(folder.path());
        std::fs::create_dir_all(home.api_security()).expect("folder");
        let first = installation(&home).expect("made");
        assert_eq!(installation(&home).expect("read"), first);
        std::fs::write(home.installation_uid(), " own-name\n").expect("file");
        assert_eq!(installation(&home).expect("read"), "own-name");
    }
}
