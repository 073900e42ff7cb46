//! What the trail notes of a file that is changed: enough to recognise it.

use std::fs::File;
use std::path::Path;

use serde_json::{Value, json};

use crate::groups::HashAlgorithm;

/// A file with this content.
pub(crate) fn content(name: &str, content: &[u8]) -> Value {
    let sum = HashAlgorithm::Sha256.of(content).ok();
    json!({ "filename": name, "size": content.len(), "sha256": sum })
}

/// A file as it stands; what cannot be read of it is null. Blocks.
pub(crate) fn file(name: &str, path: &Path) -> Value {
    let size = File::open(path).and_then(|file| Ok(file.metadata()?.len())).ok();
    json!({ "filename": name, "size": size, "sha256": HashAlgorithm::Sha256.of_file(path) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_noted_as_its_content_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        assert_eq!(file("a", &path), json!({ "filename": "a", "size": null, "sha256": null }));
        std::fs::write(&path, "abc").unwrap();
        assert_eq!(file("a", &path), content("a", b"abc"));
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(content("a", b"abc"), json!({ "filename": "a", "size": 3, "sha256": sum }));
    }
}
