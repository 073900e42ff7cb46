//! Gzip, the form snapshots are kept in.

use std::fs::File;
use std::io;
use std::path::Path;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// Compresses `source` into the new file `target`, safely on disk when this returns.
pub(super) fn compress(source: &Path, target: &Path) -> io::Result<()> {
    let mut encoder = GzEncoder::new(create(target)?, Compression::default());
    io::copy(&mut File::open(source)?, &mut encoder)?;
    encoder.finish()?.sync_all()
}

/// Decompresses `source` into the new file `target`, safely on disk when this returns.
pub(super) fn decompress(source: &Path, target: &Path) -> io::Result<()> {
    let mut file = create(target)?;
    io::copy(&mut GzDecoder::new(File::open(source)?), &mut file)?;
    file.sync_all()
}

fn create(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    File::options().write(true).create(true).truncate(true).mode(0o640).open(path)
}
