//! The lists, against a database daemon over a made-up publication.

use serde_json::{Value, json};

use super::bundle;
use crate::agents::world::{World, field, taken_apart};
use crate::home::{Home, lay_out};
use crate::mitre::{Kind, Library, Limits, ListMitre, import, list, metadata};
use crate::query::{ListRequest, Search, Sort};

/// A manager whose database was made of the bundle, and a library of it.
fn world(bundle: &Value) -> (World, Library) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("home"));
    lay_out(&home).unwrap();
    let file = folder.path().join("bundle.json");
    std::fs::write(&file, bundle.to_string()).unwrap();
    import(&home, &file, Limits::default()).unwrap();
    let database = rusqlite::Connection::open(home.mitre_database()).unwrap();
    let world = World::over(database);
    let place = world.home().mitre_database();
    std::fs::create_dir_all(place.parent().unwrap()).unwrap();
    std::fs::write(place, "the daemon of the test reads another file").unwrap();
    (world, Library::default())
}

async fn items(world: &World, library: &Library, kind: Kind, list_: ListRequest) -> (Vec<Value>, u64) {
    let parameters = ListMitre { list: list_, ids: None };
    let (items, total, failed) = taken_apart(list(&world.cx(), library, kind, parameters).await).await;
    assert_eq!(failed, json!([]));
    (items, total)
}

#[tokio::test]
async fn things_have_their_relations_and_the_number_that_mitre_gives_them() {
    let (world, library) = world(&bundle());
    let (techniques, total) = items(&world, &library, Kind::Techniques, ListRequest::default()).await;
    assert_eq!(total, 3);
    assert_eq!(
        techniques[0],
        json!({
            "id": "attack-pattern--1", "name": "Guessing",
            "description": "Somebody may guess [passwords](https://attack.example.test/x). (Citation: Book 2019)",
            "created_time": "2020-01-14T17:18:32.126000Z", "modified_time": "2023-04-07T17:11:17.000000Z",
            "mitre_version": "1.3", "mitre_detection": "Look.", "network_requirements": 0, "remote_support": 1,
            "deprecated": 0,
            "tactics": ["x-mitre-tactic--1", "x-mitre-tactic--2"],
            "mitigations": ["course-of-action--1"], "software": ["malware--1"], "groups": ["intrusion-set--1"],
            "references": [{"url": "https://books.example.test/1", "description": "A. Person. (2019).",
                            "source": "Book 2019"}],
            "url": "https://attack.example.test/T9001", "source": "mitre-attack", "external_id": "T9001"
        })
    );
    assert_eq!(techniques[1]["subtechnique_of"], "attack-pattern--1");
    assert_eq!(techniques[2]["revoked_by"], "attack-pattern--1");
    let (tactics, _) = items(&world, &library, Kind::Tactics, ListRequest::default()).await;
    assert_eq!(tactics[0]["techniques"], json!(["attack-pattern--1", "attack-pattern--2"]));
    let (groups, _) = items(&world, &library, Kind::Groups, ListRequest::default()).await;
    assert_eq!((&groups[0]["software"], &groups[1]["software"]), (&json!(["malware--1"]), &json!([])));
    let (software, _) = items(&world, &library, Kind::Software, ListRequest::default()).await;
    assert_eq!(
        (&software[0]["groups"], &software[0]["techniques"]),
        (&json!(["intrusion-set--1"]), &json!(["attack-pattern--1"]))
    );
    let (mitigations, _) = items(&world, &library, Kind::Mitigations, ListRequest::default()).await;
    assert_eq!(mitigations[0]["techniques"], json!(["attack-pattern--1"]));
    let (references, total) = items(&world, &library, Kind::References, ListRequest::default()).await;
    assert_eq!(
        field(&references, "source"),
        ["Book 2019", "mitre-attack", "mitre-attack", "mitre-attack", "mitre-attack"]
    );
    assert_eq!((total, &references[0]["type"]), (5, &json!("technique")));
    let (rows, total, _) = taken_apart(metadata(&world.cx()).await).await;
    assert_eq!(
        (rows, total),
        (
            vec![json!({"key": "db_version", "value": "1"}), json!({"key": "mitre_version", "value": "2.0"})],
            2
        )
    );
}

#[tokio::test]
async fn things_are_selected_sorted_searched_and_queried() {
    let (world, library) = world(&bundle());
    let everything = ListRequest::default;
    let text = |text: &str| Some(text.to_owned());
    for (request, expected) in [
        (ListRequest { q: text("external_id=T9001"), ..everything() }, &["Guessing"][..]),
        (ListRequest { q: text("software=malware--1"), ..everything() }, &["Guessing"]),
        (ListRequest { search: Some(Search::parse("OFFLINE")), ..everything() }, &["Guessing Offline"]),
        (
            ListRequest { search: Some(Search::parse("-offline")), ..everything() },
            &["Guessing", "Old Guessing"],
        ),
        (
            ListRequest { sort: Some(Sort::parse("-name")), limit: Some(2), ..everything() },
            &["Old Guessing", "Guessing Offline"],
        ),
        (ListRequest { limit: Some(1), offset: 1, ..everything() }, &["Guessing Offline"]),
    ] {
        let (found, _) = items(&world, &library, Kind::Techniques, request).await;
        assert_eq!(field(&found, "name"), expected);
    }
    let selected = ListRequest { select: Some(vec!["deprecated".into()]), ..everything() };
    let (found, _) = items(&world, &library, Kind::Techniques, selected.clone()).await;
    assert_eq!(found[2], json!({"deprecated": 1, "id": "attack-pattern--3"}));
    let (found, total) =
        items(&world, &library, Kind::Techniques, ListRequest { distinct: true, ..selected }).await;
    assert_eq!((found, total), (vec![json!({"deprecated": 0}), json!({"deprecated": 1})], 2));
}

#[tokio::test]
async fn ids_choose_and_what_is_wrong_has_its_code() {
    let (world, library) = world(&bundle());
    let ids = Some(vec!["intrusion-set--2".to_owned(), "nobody".to_owned()]);
    let wanted = ListMitre { ids, ..ListMitre::default() };
    let (found, total, _) = taken_apart(list(&world.cx(), &library, Kind::Groups, wanted).await).await;
    assert_eq!((field(&found, "name"), total), (vec!["Grey Foxes"], 1));
    let nobody = Some(vec!["nobody".to_owned()]);
    for (list_, ids, code) in [
        (ListRequest { select: Some(vec!["short_name".into()]), ..ListRequest::default() }, None, 1724),
        (
            ListRequest { select: Some(vec!["short_name".into()]), ..ListRequest::default() },
            nobody.clone(),
            1724,
        ),
        (ListRequest { sort: Some(Sort::by("short_name")), ..ListRequest::default() }, None, 1403),
        (ListRequest { q: Some("name".into()), ..ListRequest::default() }, None, 1407),
    ] {
        let error =
            list(&world.cx(), &library, Kind::Groups, ListMitre { list: list_, ids }).await.unwrap_err();
        assert_eq!(error.code(), code);
    }
    let sorted = ListRequest { sort: Some(Sort::by("short_name")), ..ListRequest::default() };
    let nothing =
        list(&world.cx(), &library, Kind::Groups, ListMitre { list: sorted, ids: nobody }).await.unwrap();
    assert_eq!(nothing.total, 0);
}

#[tokio::test]
async fn the_database_is_read_once_and_again_when_the_file_is_another() {
    let (world, library) = world(&bundle());
    let all = ListRequest::default;
    items(&world, &library, Kind::Software, all()).await;
    let before = world.requests();
    items(&world, &library, Kind::Software, all()).await;
    assert_eq!(world.requests(), before);
    let place = world.home().mitre_database();
    std::fs::write(place.with_extension("new"), "another").unwrap();
    std::fs::rename(place.with_extension("new"), &place).unwrap();
    items(&world, &library, Kind::Software, all()).await;
    assert!(world.requests() > before);
    // Nothing is kept of a file that cannot be looked at.
    std::fs::remove_file(&place).unwrap();
    let before = world.requests();
    items(&world, &library, Kind::Software, all()).await;
    assert!(world.requests() > before);
}

#[tokio::test]
async fn without_a_database_the_daemon_says_so() {
    let world = World::with("");
    let error =
        list(&world.cx(), &Library::default(), Kind::Tactics, ListMitre::default()).await.unwrap_err();
    assert_eq!(error.code(), 2003);
    assert_eq!(metadata(&world.cx()).await.unwrap_err().code(), 2003);
}
