//! Bundles that become databases, and what does not.

use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::{Value, json};

use super::run::fill;
use super::{ImportError, Imported, Limits, import};
use crate::home::Home;
use crate::mitre::tests::bundle;

fn filled(bundle: &Value) -> Result<(Imported, Connection), ImportError> {
    filled_from(bundle.to_string().as_bytes(), Limits::default())
}

fn filled_from(bundle: &[u8], limits: Limits) -> Result<(Imported, Connection), ImportError> {
    let file = tempfile::NamedTempFile::new().unwrap();
    let imported = fill(file.path(), bundle, limits)?;
    Ok((imported, Connection::open(file.path()).unwrap()))
}

fn column(database: &Connection, sql: &str) -> Vec<String> {
    let mut statement = database.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, rusqlite::types::Value>(0)).unwrap();
    rows.map(|value| match value.unwrap() {
        rusqlite::types::Value::Text(text) => text,
        rusqlite::types::Value::Integer(number) => number.to_string(),
        other => format!("{other:?}"),
    })
    .collect()
}

#[test]
fn a_bundle_becomes_rows_of_every_table() {
    let (imported, database) = filled(&bundle()).unwrap();
    for (sql, expected) in [
        ("SELECT value FROM metadata ORDER BY key", &["1", "2.0"][..]),
        ("SELECT name FROM technique ORDER BY rowid", &["Guessing", "Guessing Offline", "Old Guessing"]),
        ("SELECT created_time FROM technique LIMIT 1", &["2020-01-14 17:18:32.126000"]),
        ("SELECT modified_time FROM technique LIMIT 1", &["2023-04-07 17:11:17.000000"]),
        ("SELECT network_requirements + 10 * remote_support FROM technique", &["10", "0", "0"]),
        ("SELECT deprecated FROM technique", &["0", "0", "1"]),
        ("SELECT subtechnique_of FROM technique WHERE name = 'Guessing Offline'", &["attack-pattern--1"]),
        ("SELECT revoked_by FROM technique WHERE name = 'Old Guessing'", &["attack-pattern--1"]),
        ("SELECT revoked_by FROM \"group\" WHERE name = 'Grey Foxes'", &["intrusion-set--1"]),
        ("SELECT name FROM software ORDER BY rowid", &["Lockpick", "Worm"]),
        ("SELECT name FROM mitigation", &["Long Passwords"]),
        ("SELECT short_name FROM tactic ORDER BY rowid", &["credential-access", "impact"]),
        (
            "SELECT tactic_id || tech_id FROM phase ORDER BY rowid",
            &[
                "x-mitre-tactic--1attack-pattern--1",
                "x-mitre-tactic--2attack-pattern--1",
                "x-mitre-tactic--1attack-pattern--2",
            ],
        ),
        (
            "SELECT source_type || target_type FROM use ORDER BY rowid",
            &["grouptechnique", "softwaretechnique", "groupsoftware", "technique"],
        ),
        ("SELECT source_id FROM mitigate", &["course-of-action--1"]),
        (
            "SELECT alias || type FROM alias ORDER BY 1",
            &["Grey Foxesgroup", "Pickingsoftware", "Red Foxesgroup", "Vixensgroup"],
        ),
        ("SELECT platform FROM platform ORDER BY rowid", &["Linux", "Windows", "Windows"]),
        ("SELECT contributor FROM contributor", &["A. Person"]),
        ("SELECT source FROM data_source", &["Logon Session: Creation"]),
        ("SELECT defense FROM defense_bypassed", &["Lockout"]),
        ("SELECT permission FROM effective_permission", &["User"]),
        ("SELECT permission FROM permission", &["Administrator"]),
        ("SELECT impact FROM impact", &["Availability"]),
        ("SELECT requirement FROM system_requirement", &["A keyboard"]),
        // What has no address is none.
        (
            "SELECT source FROM reference WHERE id = 'attack-pattern--1' ORDER BY rowid",
            &["mitre-attack", "Book 2019"],
        ),
    ] {
        assert_eq!(column(&database, sql), expected, "{sql}");
    }
    assert_eq!((imported.objects, imported.other, imported.repeated), (22, 2, 1));
    // A phase of no tactic, and a mitigation of no technique.
    assert_eq!((imported.dangling, imported.version.as_str()), (2, "2.0"));
    assert!(imported.rows.contains(&("technique".to_owned(), 3)));
}

#[test]
fn the_version_is_the_bundles_or_else_its_objects() {
    let mut newer = bundle();
    newer.as_object_mut().unwrap().remove("spec_version");
    newer["objects"][0]["spec_version"] = "2.1".into();
    assert_eq!(filled(&newer).unwrap().0.version, "2.1");
}

#[test]
fn what_is_no_attack_bundle_is_refused_with_its_reason() {
    let technique = json!({"type": "attack-pattern", "id": "attack-pattern--1"});
    for (wrong, reason) in [
        (json!([]), "a bundle of STIX objects"),
        (json!({"type": "bundle"}), "a bundle has a type and objects"),
        (json!({"objects": []}), "a bundle has a type and objects"),
        (json!({"type": "report", "objects": []}), "\"report\""),
        (json!({"type": "bundle", "objects": {}}), "a list of STIX objects"),
        (json!({"type": "bundle", "objects": []}), "neither a technique nor a tactic"),
        (json!({"type": "bundle", "objects": [technique]}), "it has no name"),
        (
            json!({"type": "bundle", "objects": [{"type": "x-mitre-tactic", "id": "x-mitre-tactic--1", "name": "x",
                                                  "created": "yesterday"}]}),
            "\"yesterday\" is no time",
        ),
    ] {
        let error = filled(&wrong).err().unwrap().to_string();
        assert!(error.contains(reason), "{wrong}: {error}");
    }
    assert!(filled_from(b"{\"type\": \"bundle\", \"objects\": [", Limits::default()).is_err());
    assert!(filled_from(&[bundle().to_string().as_bytes(), b" more"].concat(), Limits::default()).is_err());
}

#[test]
fn what_is_too_large_is_refused_before_it_is_in_memory() {
    let text = bundle().to_string();
    let limits = Limits::default();
    for (limits, reason) in [
        (Limits { file: 1000, ..limits }, "the file has more than 1000 bytes"),
        (Limits { object: 300, ..limits }, "an object has more than 300 bytes"),
        (Limits { objects: 5, ..limits }, "more than 5 objects"),
    ] {
        let error = filled_from(text.as_bytes(), limits).err().unwrap().to_string();
        assert!(error.contains(reason), "{error}");
    }
    let deep = format!("{{\"type\":\"bundle\",\"objects\":{}", "[".repeat(10_000));
    assert!(filled_from(deep.as_bytes(), limits).is_err());
}

#[test]
fn attack_of_another_domain_is_refused() {
    let mobile = bundle()
        .to_string()
        .replace("\"kill_chain_name\":\"mitre-attack\"", "\"kill_chain_name\":\"mitre-mobile-attack\"");
    let error = filled_from(mobile.as_bytes(), Limits::default()).err().unwrap();
    assert!(matches!(&error, ImportError::OtherDomain(chain) if chain == "mitre-mobile-attack"), "{error}");
    // One that is of both is of Enterprise too.
    let both = bundle().to_string().replacen(
        "\"kill_chain_name\":\"mitre-attack\"",
        "\"kill_chain_name\":\"other\"",
        1,
    );
    assert!(filled_from(both.as_bytes(), Limits::default()).is_ok());
}

#[test]
fn of_several_relations_that_cannot_all_hold_the_last_one_does() {
    let mut twice = bundle();
    let objects = twice["objects"].as_array_mut().unwrap();
    for (kind, source, target) in [
        ("revoked-by", "attack-pattern--3", "attack-pattern--2"),
        ("subtechnique-of", "attack-pattern--2", "attack-pattern--3"),
    ] {
        let id = format!("relationship--{kind}-again");
        objects.push(json!({"type": "relationship", "id": id, "relationship_type": kind, "source_ref": source, "target_ref": target}));
    }
    let (_, database) = filled(&twice).unwrap();
    let one = |sql: &str| column(&database, sql);
    assert_eq!(one("SELECT revoked_by FROM technique WHERE id = 'attack-pattern--3'"), ["attack-pattern--2"]);
    assert_eq!(
        one("SELECT subtechnique_of FROM technique WHERE id = 'attack-pattern--2'"),
        ["attack-pattern--3"]
    );
}

#[test]
fn what_an_import_left_that_died_goes_with_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("home"));
    crate::home::lay_out(&home).unwrap();
    let file = folder.path().join("bundle.json");
    std::fs::write(&file, bundle().to_string()).unwrap();
    let left = home.mitre_database().with_file_name(".mitre.db.a1B2c3");
    std::fs::write(&left, "half of it").unwrap();
    let database = home.mitre_database();
    let other = std::fs::File::open(database.parent().unwrap()).unwrap();
    let other = nix::fcntl::Flock::lock(other, nix::fcntl::FlockArg::LockExclusive).unwrap();
    assert!(matches!(import(&home, &file, Limits::default()), Err(ImportError::Busy)));
    assert!(left.exists() && !database.exists(), "it may be the other's");
    drop(other);
    import(&home, &file, Limits::default()).unwrap();
    assert!(database.exists() && !left.exists());
}

#[test]
fn the_old_database_stays_until_the_new_one_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("home"));
    let file = folder.path().join("bundle.json");
    std::fs::write(&file, bundle().to_string()).unwrap();
    assert!(import(&home, &file, Limits::default()).is_err(), "there is no home");
    crate::home::lay_out(&home).unwrap();
    assert_eq!(import(&home, &file, Limits::default()).unwrap().objects, 22);
    let before = std::fs::read(home.mitre_database()).unwrap();
    std::fs::write(&file, bundle().to_string().get(..900).unwrap()).unwrap();
    assert!(import(&home, &file, Limits::default()).is_err());
    assert!(
        import(&home, folder.path(), Limits::default()).unwrap_err().to_string().contains("cannot be read")
    );
    assert!(import(&home, &folder.path().join("none"), Limits::default()).is_err());
    assert_eq!(std::fs::read(home.mitre_database()).unwrap(), before);
    let names: Vec<_> = std::fs::read_dir(home.root().join("var/db")).unwrap().collect();
    assert_eq!(names.len(), 1, "nothing is left of the attempts");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0_usize..3000, cut in 0_usize..50) {
        let _ = filled_from(&bytes, Limits::default());
        let mut text = bundle().to_string().into_bytes();
        let at = at % text.len();
        let end = (at + cut).min(text.len());
        text.splice(at..end, bytes.into_iter().take(8));
        let _ = filled_from(&text, Limits::default());
    }
}
