//! [`read_limited`]: the files of a home may be anything: a pipe, a device, a log of gigabytes in the place of a rule.

use std::fs::File;
use std::io::{self, Read as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

/// The bytes of a file. Blocks on the disk, and on nothing else: what is no file, and may have no end or never begin, is
/// not read.
///
/// # Errors
/// The system's; of kind `FileTooLarge` for a file of more than `longest` bytes, also for one that grows while it is
/// read, of kind `IsADirectory` for a folder, and of kind `Other` for what is neither.
pub fn read_limited(path: &Path, longest: u64) -> io::Result<Vec<u8>> {
    // Opening a pipe would wait for somebody who writes to it.
    let file = File::options().read(true).custom_flags(nix::libc::O_NONBLOCK).open(path)?;
    let found = file.metadata()?;
    if found.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !found.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let too_long =
        || io::Error::new(io::ErrorKind::FileTooLarge, format!("it is longer than {longest} bytes"));
    if found.len() > longest {
        return Err(too_long());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0));
    let length = file.take(longest.saturating_add(1)).read_to_end(&mut bytes)?;
    if u64::try_from(length).is_ok_and(|length| length <= longest) { Ok(bytes) } else { Err(too_long()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_a_good_length_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::write(&path, "abc").unwrap();
        assert_eq!(read_limited(&path, 3).unwrap(), b"abc");
        let kind = |path: &Path, longest| read_limited(path, longest).unwrap_err().kind();
        assert_eq!(kind(&path, 2), io::ErrorKind::FileTooLarge);
        assert_eq!(kind(&folder.path().join("none"), 3), io::ErrorKind::NotFound);
        assert_eq!(kind(folder.path(), 3), io::ErrorKind::IsADirectory);
        let pipe = folder.path().join("pipe");
        nix::unistd::mkfifo(&pipe, nix::sys::stat::Mode::S_IRWXU).unwrap();
        assert_eq!(kind(&pipe, 3), io::ErrorKind::Other);
        assert_eq!(kind(Path::new("/dev/zero"), 3), io::ErrorKind::Other);
    }
}
