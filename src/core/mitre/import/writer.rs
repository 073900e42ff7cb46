//! [`Writer`]: the rows that an object becomes.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::{Connection, Params, params};

use super::error::ImportError;
use super::object::{Object, Reference, kind_of};
use super::schema;
use super::summary::Imported;

/// The kill chain of ATT&CK for Enterprise.
const ENTERPRISE: &str = "mitre-attack";

/// The version of the tables.
const DB_VERSION: &str = "1";

/// Fills a new database, within a transaction.
pub(super) struct Writer<'c> {
    connection: &'c Connection,
    /// The version of STIX that the objects say.
    version: Option<String>,
    /// Whether a technique is of Enterprise, and a kill chain that others are of.
    is_enterprise: bool,
    other_chain: Option<String>,
    summary: Imported,
}

impl<'c> Writer<'c> {
    /// Makes the tables.
    pub(super) fn begin(connection: &'c Connection) -> Result<Self, ImportError> {
        connection.execute_batch("BEGIN")?;
        connection.execute_batch(schema::TABLES)?;
        let summary = Imported::default();
        Ok(Self { connection, version: None, is_enterprise: false, other_chain: None, summary })
    }

    /// Puts one object in.
    pub(super) fn take(&mut self, object: &Object) -> Result<(), ImportError> {
        self.summary.objects += 1;
        if self.version.is_none() {
            self.version.clone_from(&object.spec_version);
        }
        if object.kind == "relationship" {
            return self.relationship(object);
        }
        let is_new = match (object.kind.as_str(), kind_of(&object.id)) {
            ("attack-pattern", "technique") => {
                self.note_domain(object);
                self.technique(object)?
            }
            ("x-mitre-tactic", "tactic") => self.tactic(object)?,
            ("intrusion-set", "group") => self.thing("\"group\"", object)?,
            ("course-of-action", "mitigation") => self.thing("mitigation", object)?,
            ("malware" | "tool", "software") => self.thing("software", object)?,
            _ => {
                self.summary.other += 1;
                return Ok(());
            }
        };
        if !is_new {
            self.summary.repeated += 1;
            return Ok(());
        }
        // Of tactics and mitigations, Wazuh keeps references alone.
        let lists = !matches!(kind_of(&object.id), "tactic" | "mitigation");
        self.attributes(object, lists)
    }

    /// Settles what needed all objects, and ends the transaction.
    pub(super) fn finish(mut self, bundle_version: Option<String>) -> Result<Imported, ImportError> {
        let count = |table: &str| -> rusqlite::Result<u64> {
            let sql = format!("SELECT count(*) FROM \"{table}\"");
            number(self.connection, &sql)
        };
        if count("technique")? == 0 || count("tactic")? == 0 {
            return Err(ImportError::NotAttack);
        }
        if let Some(chain) = self.other_chain.take().filter(|_| !self.is_enterprise) {
            return Err(ImportError::OtherDomain(chain));
        }
        let unsettled = number(self.connection, schema::UNSETTLED)?;
        self.connection.execute_batch(schema::SETTLE)?;
        let dangling = self.connection.execute(schema::DANGLING, [])?;
        self.summary.dangling += unsettled + u64::try_from(dangling).unwrap_or(u64::MAX);
        self.summary.version = bundle_version.or(self.version.take()).unwrap_or_else(|| "2.0".to_owned());
        for (key, value) in [("db_version", DB_VERSION), ("mitre_version", &self.summary.version)] {
            self.connection.execute("INSERT INTO metadata VALUES (?1, ?2)", params![key, value])?;
        }
        let names = "SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY rowid";
        let mut names = self.connection.prepare(names)?;
        for name in names.query_map([], |row| row.get::<_, String>(0))? {
            let name = name?;
            let rows = count(&name)?;
            self.summary.rows.push((name, rows));
        }
        self.connection.execute_batch("COMMIT")?;
        Ok(self.summary)
    }

    fn note_domain(&mut self, technique: &Object) {
        for chain in technique.kill_chain_phases.iter().filter_map(|phase| phase.kill_chain_name.as_ref()) {
            if chain == ENTERPRISE {
                self.is_enterprise = true;
            } else if self.other_chain.is_none() {
                self.other_chain = Some(chain.chars().take(80).collect());
            }
        }
    }

    fn technique(&self, object: &Object) -> Result<bool, ImportError> {
        let is_new = self.run(
            "INSERT OR IGNORE INTO technique (id, name, description, created_time, modified_time, mitre_version,
                mitre_detection, network_requirements, remote_support, deprecated)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                object.id,
                name_of(object)?,
                object.description,
                time(object, object.created.as_deref())?,
                time(object, object.modified.as_deref())?,
                object.x_mitre_version,
                filled(object.x_mitre_detection.as_deref()),
                object.x_mitre_network_requirements.unwrap_or(false),
                object.x_mitre_remote_support.unwrap_or(false),
                object.x_mitre_deprecated.unwrap_or(false),
            ],
        )?;
        if !is_new {
            return Ok(false);
        }
        for (table, values) in [
            ("data_source", &object.x_mitre_data_sources),
            ("defense_bypassed", &object.x_mitre_defense_bypassed),
            ("effective_permission", &object.x_mitre_effective_permissions),
            ("impact", &object.x_mitre_impact_type),
            ("permission", &object.x_mitre_permissions_required),
            ("system_requirement", &object.x_mitre_system_requirements),
        ] {
            let sql = format!("INSERT OR IGNORE INTO {table} VALUES (?1, ?2)");
            for value in values {
                self.run(&sql, params![object.id, value])?;
            }
        }
        for phase in &object.kill_chain_phases {
            self.run("INSERT INTO wanted_phase VALUES (?1, ?2)", params![object.id, phase.phase_name])?;
        }
        Ok(true)
    }

    fn tactic(&self, object: &Object) -> Result<bool, ImportError> {
        self.run(
            "INSERT OR IGNORE INTO tactic VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                object.id,
                name_of(object)?,
                object.description,
                time(object, object.created.as_deref())?,
                time(object, object.modified.as_deref())?,
                object.x_mitre_shortname,
            ],
        )
    }

    /// A group, a software or a mitigation.
    fn thing(&self, table: &str, object: &Object) -> Result<bool, ImportError> {
        self.run(
            &format!(
                "INSERT OR IGNORE INTO {table} (id, name, description, created_time, modified_time, mitre_version,
                    deprecated)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            ),
            params![
                object.id,
                name_of(object)?,
                object.description,
                time(object, object.created.as_deref())?,
                time(object, object.modified.as_deref())?,
                object.x_mitre_version,
                object.x_mitre_deprecated.unwrap_or(false),
            ],
        )
    }

    /// What all kinds of things have in tables of their own.
    fn attributes(&self, object: &Object, lists: bool) -> Result<(), ImportError> {
        let kind = kind_of(&object.id);
        let aliases = object.aliases.iter().chain(&object.x_mitre_aliases).map(|value| ("alias", value));
        let contributors = object.x_mitre_contributors.iter().map(|value| ("contributor", value));
        let platforms = object.x_mitre_platforms.iter().map(|value| ("platform", value));
        for (table, value) in aliases.chain(contributors).chain(platforms).filter(|_| lists) {
            let sql = format!("INSERT OR IGNORE INTO {table} VALUES (?1, ?2, ?3)");
            self.run(&sql, params![object.id, value, kind])?;
        }
        for reference in &object.external_references {
            let Reference { source_name: Some(source), external_id, url: Some(url), description } = reference
            else {
                continue;
            };
            self.run(
                "INSERT OR IGNORE INTO reference VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![object.id, source, external_id, url, filled(description.as_deref()), kind],
            )?;
        }
        Ok(())
    }

    fn relationship(&mut self, object: &Object) -> Result<(), ImportError> {
        let (Some(source), Some(target)) = (&object.source_ref, &object.target_ref) else {
            self.summary.dangling += 1;
            return Ok(());
        };
        let created = time(object, object.created.as_deref())?;
        let modified = time(object, object.modified.as_deref())?;
        let is_new = match object.relationship_type.as_deref() {
            Some("revoked-by") => {
                self.run("INSERT INTO revocation VALUES (?1, ?2)", params![source, target])?
            }
            Some("subtechnique-of") => {
                self.run("INSERT INTO subtechnique VALUES (?1, ?2)", params![source, target])?
            }
            Some("mitigates") => self.run(
                "INSERT OR IGNORE INTO mitigate VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![object.id, source, target, filled(object.description.as_deref()), created, modified],
            )?,
            Some("uses") => self.run(
                "INSERT OR IGNORE INTO use VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    object.id,
                    source,
                    kind_of(source),
                    target,
                    kind_of(target),
                    filled(object.description.as_deref()),
                    created,
                    modified
                ],
            )?,
            _ => {
                self.summary.other += 1;
                return Ok(());
            }
        };
        if !is_new {
            self.summary.repeated += 1;
        }
        Ok(())
    }

    /// Runs a statement, and says whether it put anything in.
    fn run(&self, sql: &str, parameters: impl Params) -> Result<bool, ImportError> {
        Ok(self.connection.prepare_cached(sql)?.execute(parameters)? > 0)
    }
}

/// What a statement counts.
fn number(connection: &Connection, sql: &str) -> rusqlite::Result<u64> {
    connection.query_row(sql, [], |row| row.get::<_, i64>(0)).map(|count| count.try_into().unwrap_or(0))
}

/// Texts that say nothing are left out, as Wazuh leaves them out.
fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}

fn name_of(object: &Object) -> Result<&str, ImportError> {
    object.name.as_deref().ok_or_else(|| wrong(object, "it has no name"))
}

/// `2020-01-14T17:18:32.126Z` as the tables hold it: `2020-01-14 17:18:32.126000`, in UTC.
fn time(object: &Object, text: Option<&str>) -> Result<Option<String>, ImportError> {
    let Some(text) = filled(text) else { return Ok(None) };
    let moment: Timestamp = text
        .parse()
        .map_err(|_| wrong(object, &format!("{text:?} is no time such as 2020-01-14T17:18:32Z")))?;
    let civil = TimeZone::UTC.to_datetime(moment);
    let microseconds = civil.subsec_nanosecond() / 1_000;
    Ok(Some(format!("{}.{microseconds:06}", civil.strftime("%Y-%m-%d %H:%M:%S"))))
}

fn wrong(object: &Object, what: &str) -> ImportError {
    let id: String = object.id.chars().take(80).collect();
    ImportError::Bundle(serde::de::Error::custom(format!("the object {id:?}: {what}")))
}
