//! [`replace_file`] and [`create_file`]: a file's contents appear and change as a whole or not at all.

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use nix::unistd::{Gid, Uid, fchown};

/// The mode of a file that is new and whose mode nobody named: as Wazuh's own configuration files.
const NEW_FILE_MODE: u32 = 0o640;

/// How many letters and digits make the name of a temporary file unique.
const RANDOM_LETTERS: usize = 6;

/// Puts `bytes` in the place of what `path` holds, so that a reader, or a crash at any instant, sees either all of
/// the old contents or all of the new.
///
/// - A file that exists keeps its mode, unless `mode` gives another, and its owner and group; one that is new gets
///   `mode` (0640 without one) and the owner and group of its folder. Where the process lacks the right to give a
///   file away, the owner is the process's, as with any editor; the group is kept where possible.
/// - A symbolic link stays, and the file that it points to is replaced.
/// - When this returns `Ok`, contents and name are on the disk. On any error the old file is untouched and the
///   temporary one is gone.
///
/// Blocks on the disk: call it on a thread for blocking work.
///
/// # Errors
/// The operating system's, from the step that failed, with the path in its text.
pub fn replace_file(path: &Path, bytes: &[u8], mode: Option<u32>) -> io::Result<()> {
    let place = Place::of(path)?;
    let old = match fs::metadata(&place.target) {
        Ok(metadata) if metadata.is_file() => Some(metadata),
        Ok(_) => return Err(not_a_file(path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(describe(&error, "read the attributes of", path)),
    };
    let temporary = place.write_beside(bytes, old.as_ref(), mode)?;
    temporary.persist(&place.target).map_err(|error| describe(&error.error, "replace", path))?;
    place.flush_folder()
}

/// As [`replace_file`], for contents that are not in memory: `fill` writes them to the temporary file that it is given
/// the path of. What it leaves beside that file, it has to remove.
///
/// # Errors
/// What `fill` says, with the old file untouched; the operating system's, from the step that failed.
pub fn fill_file<E: From<io::Error>>(
    path: &Path,
    mode: Option<u32>,
    fill: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let place = Place::of(path)?;
    let old = fs::metadata(&place.target).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return Err(not_a_file(path).into());
    }
    let temporary = place.temporary()?;
    fill(temporary.path())?;
    place.complete(&temporary, old.as_ref(), mode)?;
    temporary.persist(&place.target).map_err(|error| describe(&error.error, "replace", path))?;
    Ok(place.flush_folder()?)
}

/// Removes the temporary files that processes left beside `path` which died in [`replace_file`] or [`create_file`].
///
/// Only for a file that nobody else can be replacing now. Blocks on the disk.
///
/// # Errors
/// The operating system's, where the folder cannot be read or a file not be removed.
pub fn remove_abandoned(path: &Path) -> io::Result<()> {
    let place = Place::of(path)?;
    let prefix = place.prefix()?;
    for entry in fs::read_dir(&place.folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let random = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
        if random.is_some_and(|random| random.len() == RANDOM_LETTERS && !random.contains(&b'.')) {
            fs::remove_file(entry.path()).map_err(|error| describe(&error, "remove", &entry.path()))?;
        }
    }
    Ok(())
}

/// Makes the file at `path` with `bytes` and `mode`, unless there is one, and says whether it did. Of several that do
/// this at once, in one process or in several, one makes the file, with all of its contents; the others find it.
///
/// Owner, durability and failures are those of [`replace_file`]. Blocks on the disk.
///
/// # Errors
/// The operating system's, from the step that failed, with the path in its text.
pub fn create_file(path: &Path, bytes: &[u8], mode: u32) -> io::Result<bool> {
    let place = Place::of(path)?;
    let temporary = place.write_beside(bytes, None, Some(mode))?;
    match temporary.persist_noclobber(&place.target) {
        Ok(_) => place.flush_folder().map(|()| true),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(describe(&error.error, "make", path)),
    }
}

/// Where a file is to be: what the caller calls it, where its links lead, and the folder there.
struct Place<'a> {
    path: &'a Path,
    target: PathBuf,
    folder: PathBuf,
}

impl<'a> Place<'a> {
    fn of(path: &'a Path) -> io::Result<Self> {
        let target = resolve(path)?;
        let folder = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
            _ => PathBuf::from("."),
        };
        Ok(Self { path, target, folder })
    }

    /// A temporary file in the folder, whole and on the disk, with the attributes that the file is to have.
    fn write_beside(
        &self,
        bytes: &[u8],
        old: Option<&Metadata>,
        mode: Option<u32>,
    ) -> io::Result<tempfile::NamedTempFile> {
        let mut temporary = self.temporary()?;
        temporary.write_all(bytes).map_err(|error| describe(&error, "write", self.path))?;
        self.complete(&temporary, old, mode)?;
        Ok(temporary)
    }

    /// Made with mode 0600, so nobody reads the contents before the right mode is set.
    fn temporary(&self) -> io::Result<tempfile::NamedTempFile> {
        tempfile::Builder::new()
            .prefix(&self.prefix()?)
            .rand_bytes(RANDOM_LETTERS)
            .tempfile_in(&self.folder)
            .map_err(|error| describe(&error, "write beside", self.path))
    }

    /// Gives a temporary file its attributes, and puts it on the disk.
    fn complete(
        &self,
        temporary: &tempfile::NamedTempFile,
        old: Option<&Metadata>,
        mode: Option<u32>,
    ) -> io::Result<()> {
        let step = |what: &'static str| move |error: io::Error| describe(&error, what, self.path);
        take_attributes(temporary.as_file(), old, &self.folder, mode)
            .map_err(step("set the attributes of"))?;
        temporary.as_file().sync_all().map_err(step("flush"))
    }

    /// What the names of the temporary files begin with.
    fn prefix(&self) -> io::Result<std::ffi::OsString> {
        let mut prefix = std::ffi::OsString::from(".");
        prefix.push(self.target.file_name().ok_or_else(|| not_a_file(self.path))?);
        prefix.push(".");
        Ok(prefix)
    }

    fn flush_folder(&self) -> io::Result<()> {
        File::open(&self.folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| describe(&error, "flush the folder of", self.path))
    }
}

fn not_a_file(path: &Path) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("{}: not a file", path.display()))
}

/// Where a chain of symbolic links ends; `path` itself where it is none or where the last link points to nothing.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    /// As many as Linux follows.
    const LINKS: usize = 40;
    let mut target = path.to_path_buf();
    for _ in 0..LINKS {
        match fs::read_link(&target) {
            Ok(next) => target = target.parent().map_or(next.clone(), |folder| folder.join(&next)),
            // Not a link, or nothing there yet.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::NotFound) => {
                return Ok(target);
            }
            Err(error) => return Err(describe(&error, "resolve", path)),
        }
    }
    Err(io::Error::other(format!("{}: too many symbolic links", path.display())))
}

/// Gives `file` the owner and mode it is to have. The owner comes first: changing it clears set-id bits.
fn take_attributes(file: &File, old: Option<&Metadata>, folder: &Path, mode: Option<u32>) -> io::Result<()> {
    let current = file.metadata()?;
    let (owner, group) = match old {
        Some(old) => (old.uid(), old.gid()),
        None => {
            let folder = fs::metadata(folder)?;
            (folder.uid(), folder.gid())
        }
    };
    if (owner, group) != (current.uid(), current.gid()) {
        let (owner, group) = (Uid::from_raw(owner), Gid::from_raw(group));
        if let Err(error) = fchown(file.as_fd(), Some(owner), Some(group)) {
            if error != nix::errno::Errno::EPERM {
                return Err(error.into());
            }
            // A process without privileges may still give a file to a group it is in.
            match fchown(file.as_fd(), None, Some(group)) {
                Ok(()) | Err(nix::errno::Errno::EPERM) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    let mode = mode.or_else(|| old.map(|old| old.mode() & 0o7777)).unwrap_or(NEW_FILE_MODE);
    file.set_permissions(Permissions::from_mode(mode))
}

/// The same error with what was attempted, on which file.
fn describe(error: &io::Error, what: &str, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("cannot {what} {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn mode_of(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o7777
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_file_gets_the_default_mode_or_the_one_given() {
        let folder = tempfile::tempdir().unwrap();
        let (plain, secret) = (folder.path().join("plain"), folder.path().join("secret"));
        replace_file(&plain, b"1", None).unwrap();
        replace_file(&secret, b"2", Some(0o600)).unwrap();
        assert_eq!((mode_of(&plain), mode_of(&secret)), (0o640, 0o600));
        assert_eq!(names(folder.path()), ["plain", "secret"]);
    }

    #[test]
    fn an_existing_file_keeps_its_mode_and_gets_another_inode() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("client.keys");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o664)).unwrap();
        let reader = File::open(&path).unwrap();
        replace_file(&path, b"new", None).unwrap();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), mode_of(&path)), ("new", 0o664));
        assert_eq!(io::read_to_string(reader).unwrap(), "old", "a reader keeps what it opened");
        replace_file(&path, b"newer", Some(0o600)).unwrap();
        assert_eq!(mode_of(&path), 0o600);
    }

    #[test]
    fn owner_and_group_are_kept_and_new_files_belong_to_the_folder() {
        if !Uid::effective().is_root() {
            eprintln!("skipped: only root can give files away");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        fs::write(&old, "old").unwrap();
        nix::unistd::chown(&old, Some(Uid::from_raw(4101)), Some(Gid::from_raw(4102))).unwrap();
        nix::unistd::chown(folder.path(), Some(Uid::from_raw(4103)), Some(Gid::from_raw(4104))).unwrap();
        replace_file(&old, b"x", None).unwrap();
        replace_file(&new, b"x", None).unwrap();
        let owner = |path| fs::metadata(path).map(|found| (found.uid(), found.gid())).unwrap();
        assert_eq!((owner(&old), owner(&new)), ((4101, 4102), (4103, 4104)));
    }

    #[test]
    fn a_symbolic_link_stays_and_its_target_changes() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("real")).unwrap();
        let (target, link) = (folder.path().join("real/ossec.conf"), folder.path().join("ossec.conf"));
        fs::write(&target, "old").unwrap();
        symlink("real/ossec.conf", &link).unwrap();
        replace_file(&link, b"new", None).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&target).unwrap(), "new");
        assert_eq!(names(folder.path()), ["ossec.conf", "real"]);
    }

    #[test]
    fn one_of_many_makes_a_file_and_the_others_find_it_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key.pem");
        let contents = |number: u8| vec![number; 4096];
        let made: Vec<bool> = std::thread::scope(|scope| {
            let one = |number| {
                let path = &path;
                scope.spawn(move || create_file(path, &contents(number), 0o640).unwrap())
            };
            let all: Vec<_> = (0..8).map(one).collect();
            all.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(made.iter().filter(|made| **made).count(), 1);
        let maker = u8::try_from(made.iter().position(|made| *made).unwrap()).unwrap();
        assert_eq!((fs::read(&path).unwrap(), mode_of(&path)), (contents(maker), 0o640));
        assert!(!create_file(&path, b"again", 0o600).unwrap());
        assert_eq!(names(folder.path()), ["key.pem"]);
    }

    #[test]
    fn links_in_a_circle_are_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let (a, b) = (folder.path().join("a"), folder.path().join("b"));
        symlink(&b, &a).unwrap();
        symlink(&a, &b).unwrap();
        assert!(replace_file(&a, b"x", None).unwrap_err().to_string().contains("too many symbolic links"));
    }

    #[test]
    fn what_cannot_be_replaced_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("no/such/folder");
        assert_eq!(replace_file(&missing, b"x", None).unwrap_err().kind(), io::ErrorKind::NotFound);
        // A file in the place of a folder: no temporary file can be made there.
        fs::write(folder.path().join("file"), "kept").unwrap();
        assert!(replace_file(&folder.path().join("file/below"), b"x", None).is_err());
        // A folder in the place of the file: the rename fails, and the temporary file is taken away again.
        fs::create_dir(folder.path().join("sub")).unwrap();
        assert!(replace_file(&folder.path().join("sub"), b"x", None).is_err());
        assert_eq!(names(folder.path()), ["file", "sub"]);
        assert_eq!(fs::read_to_string(folder.path().join("file")).unwrap(), "kept");
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_an_error_naming_the_file() {
        if Uid::effective().is_root() {
            eprintln!("skipped: root may write everywhere");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("client.keys");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o500)).unwrap();
        let error = replace_file(&path, b"new", None).unwrap_err();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o700)).unwrap();
        assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
        assert!(error.to_string().contains("client.keys"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    #[test]
    fn only_what_dead_processes_left_of_a_file_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let kept = [
            ".client.keys.12345",
            ".client.keys.swp.ab",
            ".client.keys.1234567",
            ".other.a1B2c3",
            "client.keys",
        ];
        for name in kept.iter().chain(&[".client.keys.a1B2c3", ".client.keys.zzzzzz"]) {
            fs::write(folder.path().join(name), "").unwrap();
        }
        remove_abandoned(&folder.path().join("client.keys")).unwrap();
        let mut kept = kept.map(str::to_owned);
        kept.sort();
        assert_eq!(names(folder.path()), kept);
        // A process that dies in the middle leaves what this looks for.
        let path = folder.path().join("client.keys");
        let place = Place::of(&path).unwrap();
        place.write_beside(b"half", None, None).unwrap().keep().unwrap();
        assert_eq!(names(folder.path()).len(), kept.len() + 1);
        remove_abandoned(&path).unwrap();
        assert_eq!(names(folder.path()), kept);
    }

    #[test]
    fn replacing_again_and_again_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ossec.conf");
        for round in 0..20u8 {
            let contents = vec![round; 4096];
            replace_file(&path, &contents, None).unwrap();
            assert_eq!(fs::read(&path).unwrap(), contents);
        }
        assert_eq!(names(folder.path()), ["ossec.conf"]);
    }

    /// The folder that the test below hands to the one it starts.
    const LIMITED: &str = "WAZUHCTL_TEST_LIMITED_FOLDER";

    #[test]
    #[ignore = "started by `a_disk_that_takes_no_more_leaves_the_old_file`, under a limit on the size of files"]
    fn under_a_limit() {
        let Some(folder) = std::env::var_os(LIMITED).map(PathBuf::from) else { return };
        let error = replace_file(&folder.join("client.keys"), &vec![b'x'; 1 << 20], None).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
    }

    #[test]
    fn a_disk_that_takes_no_more_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("client.keys"), "old").unwrap();
        // A write beyond the limit fails part-way, as one on a full disk does.
        let output = std::process::Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" --ignored --exact home::replace::tests::under_a_limit"])
            .arg(std::env::current_exe().unwrap())
            .env(LIMITED, folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
        assert_eq!(names(folder.path()), ["client.keys"]);
        assert_eq!(fs::read(folder.path().join("client.keys")).unwrap(), b"old");
    }
}
