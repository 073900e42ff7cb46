//! The list of a home's files: mode, owner, size and time, as `ls -l` has them.

use std::fmt::Write as _;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use jiff::Timestamp;

/// How many files are listed.
const MOST: usize = 50_000;

/// How deep folders are looked into.
const DEEPEST: usize = 12;

/// One line a file, with its path below the home; and whether there are more.
pub(super) fn list(root: &Path) -> (String, bool) {
    let mut text = String::from("mode\towner\tgroup\tbytes\tmodified\tpath\n");
    let mut folders = vec![(root.to_path_buf(), 0)];
    let mut count = 0;
    while let Some((folder, depth)) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        let mut entries: Vec<_> = entries.flatten().collect();
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            // Not what a link points to, which may be anywhere.
            let Ok(found) = entry.metadata() else { continue };
            if count == MOST {
                return (text, true);
            }
            count += 1;
            let path = entry.path();
            let shown =
                path.strip_prefix(root).unwrap_or(&path).display().to_string().escape_debug().to_string();
            let modified = Timestamp::from_second(found.mtime()).unwrap_or(Timestamp::UNIX_EPOCH);
            let (mode, owner, group, length) = (found.mode(), found.uid(), found.gid(), found.len());
            // Writing to a string does not fail.
            let _ = writeln!(text, "{mode:06o}\t{owner}\t{group}\t{length}\t{modified}\t{shown}");
            if found.is_dir() && depth < DEEPEST {
                folders.push((path, depth + 1));
            }
        }
    }
    (text, false)
}
