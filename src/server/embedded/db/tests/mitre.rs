//! `mitre.db`, which others put in its place while the daemon runs.

use rusqlite::Connection;

use super::client::World;

#[tokio::test(flavor = "multi_thread")]
async fn another_file_in_its_place_is_opened() {
    let world = World::new().await;
    let path = world.home.mitre_database();
    let put = |name: &str| {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let beside = path.with_extension("beside");
        let database = Connection::open(&beside).unwrap();
        database.execute_batch("CREATE TABLE tactic (name)").unwrap();
        database.execute("INSERT INTO tactic VALUES (?1)", [name]).unwrap();
        database.close().unwrap();
        std::fs::rename(&beside, &path).unwrap();
    };
    let command = "mitre sql SELECT name FROM tactic";
    assert_eq!(world.ask(command).await, "err Couldn't open DB mitre");
    for name in ["first", "second"] {
        put(name);
        assert_eq!(world.ask(command).await, format!(r#"ok [{{"name":"{name}"}}]"#));
    }
    std::fs::remove_file(&path).unwrap();
    assert_eq!(world.ask(command).await, "err Couldn't open DB mitre");
}
