//! Wazuh's XML: what is read is printed byte for byte, every span is a place in the text, and an edit changes one thing.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_core::xml::Document;

fuzz_target!(|text: &str| {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            assert!(text.get(error.span).is_some());
            return;
        }
    };
    assert_eq!(document.to_string(), text);
    let _ = document.unknown_to_daemons();
    let _ = Document::parse_upload(text);
    for element in document.elements() {
        assert!(text.get(element.span()).is_some_and(|whole| whole.ends_with('>')));
        let _ = (element.text(), element.api_text(), element.daemon_text());
        for attribute in element.attributes() {
            assert_eq!(text.get(attribute.value_span()), Some(attribute.raw()));
            let _ = (attribute.value(), attribute.api_value());
        }
    }
    if let Some(last) = document.elements().last()
        && let Ok(changed) = last.with_text("changed")
    {
        assert_eq!(changed.elements().count(), document.elements().count());
        assert!(changed.text().ends_with(&text[last.span().end..]));
    }
});
