//! [`files_below`]: the files below a folder, for those who look at files on a disk.

use std::fs;
use std::path::{Path, PathBuf};

/// How deep folders are looked into.
pub(super) const DEEPEST: usize = 16;

/// The files below a folder whose paths are wanted, by name, from folders that are nested at most so deep. What begins
/// with a dot is passed over, links to folders are not followed, and folders that cannot be read have none. Blocks.
pub(super) fn files_below(folder: &Path, depth: usize, wanted: fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(folder, depth, wanted, &mut found);
    found
}

fn walk(folder: &Path, depth: usize, wanted: fn(&Path) -> bool, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() {
            if depth > 1 && !path.is_symlink() {
                walk(&path, depth - 1, wanted, found);
            }
        } else if wanted(&path) {
            found.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_files_links_to_folders_and_what_is_too_deep_are_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("b/c")).unwrap();
        for file in ["a.xml", ".hidden.xml", "a.txt", "b/b.xml", "b/c/c.xml"] {
            fs::write(root.join(file), "").unwrap();
        }
        std::os::unix::fs::symlink(root.join("b"), root.join("link")).unwrap();
        std::os::unix::fs::symlink(root.join("a.xml"), root.join("z.xml")).unwrap();
        let is_xml = |path: &Path| path.extension().is_some_and(|ending| ending == "xml");
        let below = |depth| -> Vec<String> {
            let found = files_below(root, depth, is_xml);
            found.iter().map(|path| path.strip_prefix(root).unwrap().display().to_string()).collect()
        };
        assert_eq!(below(DEEPEST), ["a.xml", "b/b.xml", "b/c/c.xml", "z.xml"]);
        assert_eq!(below(2), ["a.xml", "b/b.xml", "z.xml"]);
        assert_eq!(below(1), ["a.xml", "z.xml"]);
        assert!(files_below(&root.join("none"), DEEPEST, is_xml).is_empty());
    }
}
