//! The texts of the API's parameters.

use crate::query::{Order, Search, Sort, parse_select};

fn keys(text: &str) -> Vec<(String, Order)> {
    Sort::parse(text).keys.into_iter().map(|key| (key.field, key.order)).collect()
}

#[test]
fn the_first_sign_counts_for_all_fields_without_one() {
    use Order::{Ascending as Up, Descending as Down};
    let expected = |keys: &[(&str, Order)]| -> Vec<_> {
        keys.iter().map(|(field, order)| ((*field).to_owned(), *order)).collect()
    };
    for (text, wanted) in [
        ("name", expected(&[("name", Up)])),
        ("+name", expected(&[("name", Up)])),
        ("-name", expected(&[("name", Down)])),
        ("-os.name,dateAdd", expected(&[("os.name", Down), ("dateAdd", Down)])),
        ("-name,+id", expected(&[("name", Down), ("id", Up)])),
        ("name,-id", expected(&[("name", Up), ("id", Down)])),
        ("-", expected(&[("", Down)])),
        ("", expected(&[("", Up)])),
    ] {
        assert_eq!(keys(text), wanted, "{text}");
    }
}

#[test]
fn a_minus_asks_for_the_complement() {
    assert_eq!(Search::parse("-x-y"), Search { text: "x-y".to_owned(), complementary: true });
    assert_eq!(Search::parse("x-y"), Search { text: "x-y".to_owned(), complementary: false });
}

#[test]
fn selected_fields_are_between_commas() {
    assert_eq!(parse_select("a,b.c"), ["a", "b.c"]);
}
