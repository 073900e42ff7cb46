//! [`Attack`]: techniques and tactics of MITRE ATT&CK, from the `mitre.db` of a home.
//!
//! The file is read as it is, without the database daemon, so that it works on a copy of a home. The tables are those of
//! Wazuh 4.14's `tools/mitre`.

use std::collections::HashSet;
use std::path::Path;

use rusqlite::{Connection, OpenFlags, Result};

/// A technique.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Technique {
    /// Its id, such as `T1059.001`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The ids of the tactics it serves.
    pub tactics: Vec<String>,
}

/// What there is of ATT&CK.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attack {
    /// The techniques in use, by id.
    pub techniques: Vec<Technique>,
    /// The tactics: id and name.
    pub tactics: Vec<(String, String)>,
}

impl Attack {
    /// Reads a database. Techniques that are revoked or deprecated are left out. Blocks on the disk.
    ///
    /// # Errors
    /// A file that is no such database.
    pub fn read(path: &Path) -> Result<Self> {
        let database = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let pairs = |sql: &str| -> Result<Vec<(String, String)>> {
            let mut statement = database.prepare(sql)?;
            let rows = statement.query_map([], |row| Ok((text(row, 0)?, text(row, 1)?)))?;
            rows.collect()
        };
        let ids = "SELECT t.external_id, x.name FROM {} x JOIN reference t ON t.id = x.id AND t.source = 'mitre-attack' \
                   WHERE t.external_id IS NOT NULL";
        let techniques = pairs(&format!(
            "{} AND x.deprecated IS NOT 1 AND x.revoked_by IS NULL ORDER BY t.external_id",
            ids.replace("{}", "technique")
        ))?;
        let tactics = pairs(&format!("{} ORDER BY t.external_id", ids.replace("{}", "tactic")))?;
        let phases = pairs(
            "SELECT technique.external_id, tactic.external_id FROM phase \
             JOIN reference technique ON technique.id = phase.tech_id AND technique.source = 'mitre-attack' \
             JOIN reference tactic ON tactic.id = phase.tactic_id AND tactic.source = 'mitre-attack' \
             ORDER BY tactic.external_id",
        )?;
        let techniques = techniques
            .into_iter()
            .map(|(id, name)| {
                let tactics = phases.iter().filter(|(technique, _)| *technique == id);
                let tactics = tactics.map(|(_, tactic)| tactic.clone()).collect();
                Technique { id, name, tactics }
            })
            .collect();
        Ok(Self { techniques, tactics })
    }

    /// The ids of all techniques and tactics that a database has, also of those that are revoked. Blocks on the disk.
    ///
    /// # Errors
    /// A file that is no such database.
    pub fn ids(path: &Path) -> Result<HashSet<String>> {
        let database = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let mut statement = database.prepare(
            "SELECT external_id FROM reference WHERE source = 'mitre-attack' AND external_id IS NOT NULL",
        )?;
        let rows = statement.query_map([], |row| text(row, 0))?;
        rows.collect()
    }

    /// A technique by its id.
    pub fn technique(&self, id: &str) -> Option<&Technique> {
        self.techniques
            .binary_search_by(|technique| technique.id.as_str().cmp(id))
            .ok()
            .and_then(|at| self.techniques.get(at))
    }
}

fn text(row: &rusqlite::Row<'_>, column: usize) -> Result<String> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}
