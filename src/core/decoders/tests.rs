//! Decoders as they are read from files and listed.

use serde_json::{Value, json};

use super::*;
use crate::agents::world::{World, everything, field, taken_apart};
use crate::ruleset::{Definition, FileStatus, RulesetFile};

fn read(text: &str) -> Result<Vec<Value>, u16> {
    let file = RulesetFile {
        filename: "a.xml".into(),
        relative_dirname: "etc/decoders".into(),
        status: FileStatus::Enabled,
    };
    let decoders = Decoder::read(&file, text).map_err(|error| error.code())?;
    Ok(decoders.iter().map(|decoder| decoder.shown().value.clone()).collect())
}

#[test]
fn decoders_have_their_options_and_places() {
    let text = "<decoder name=\"a\"><program_name>^a</program_name></decoder><other/>
        <Decoder name=\"a-1\" status=\"on\"><parent>a</parent><Regex offset=\"after_parent\">x=(\\S+) </Regex>
        <regex type=\"pcre2\">y</regex><order>x</order><order>y</order><accumulate/></Decoder>";
    let of = |name: &str, position: u32, details: Value| {
        json!({"filename": "a.xml", "relative_dirname": "etc/decoders", "status": "enabled", "name": name,
               "position": position, "details": details})
    };
    let expected = [
        of("a", 0, json!({"program_name": {"pattern": "^a"}})),
        of(
            "a-1",
            1,
            json!({"status": "on", "parent": "a", "regex": {"pattern": "x=(\\S+) y", "type": "pcre2"}, "order": "y",
                   "accumulate": null}),
        ),
    ];
    assert_eq!(read(text), Ok(expected.to_vec()));
    assert_eq!(read("<decoder><parent>a</parent></decoder>"), Err(1501));
    assert_eq!(read("<decoder name=\"a\">"), Err(1501));
}

#[tokio::test]
async fn decoders_are_listed_by_file_and_place() {
    let world = World::with("");
    let home = world.home();
    for (folder, name, text) in [
        (
            home.ruleset_decoders(),
            "b.xml",
            "<decoder name=\"x\"/><decoder name=\"a\"><parent>x</parent></decoder>",
        ),
        (home.user_decoders(), "A.xml", "<decoder name=\"x\"/>"),
    ] {
        std::fs::create_dir_all(&folder).expect("folder");
        std::fs::write(folder.join(name), text).expect("file");
    }
    let shown = async |parameters: ListDecoders| {
        taken_apart(list(&world.cx(), everything("decoder:file"), &parameters).await).await
    };
    let (items, total, _) = shown(ListDecoders::default()).await;
    assert_eq!((field(&items, "filename"), total), (vec!["A.xml", "b.xml", "b.xml"], 3));
    assert_eq!(field(&items, "name"), ["x", "x", "a"]);
    let (items, ..) = shown(ListDecoders { only_parents: true, ..ListDecoders::default() }).await;
    assert_eq!(field(&items, "filename"), ["A.xml", "b.xml"]);
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    let (items, _, failed) =
        shown(ListDecoders { names: names(&["a", "none"]), ..ListDecoders::default() }).await;
    assert_eq!((field(&items, "name"), failed), (vec!["a"], json!([[1504, ["none"]]])));
    let of_folder = ListDecoders { relative_dirname: Some("etc/decoders".into()), ..ListDecoders::default() };
    assert_eq!(shown(of_folder).await.1, 1);
    let of_file = ListDecoders { filenames: names(&["b.xml"]), ..ListDecoders::default() };
    assert_eq!(shown(of_file).await.1, 2);
}
