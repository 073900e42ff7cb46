//! [`History`]: the log from a moment on, with what of it was put away, from the oldest line to the newest.
//!
//! The contract is where monitord puts logs away (`src/monitord/rotate_log.c` of Wazuh 4.14): `logs/wazuh/YEAR/Mon/` has
//! `ossec-DD.log`, `ossec-DD-001.log` and so on, compressed with `.gz` behind or not, and the same with `.json`.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _, Seek as _, SeekFrom};
use std::os::unix::fs::{FileExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde_json::Value;

use super::list::FIELDS;
use super::recent::LONGEST;
use super::{Entry, ListLogs, LogFormats};
use crate::archived::{Archived, archived};
use crate::error::{Error, Fault, Result};
use crate::home::Home;
use crate::query::{ListRequest, apply_to_some};

/// How many entries are looked at for a page.
const PAGE: usize = 1000;

/// By how many minutes lines may stand in the wrong order: each daemon writes on its own.
const DISORDER: i64 = 10;

/// A part of a file that is not searched any further for where to begin, in bytes.
const BLOCK: u64 = 256 * 1024;

/// How often the log is looked at anew that is put away while it is looked at.
const TRIES: usize = 3;

/// What was logged since a moment. One line is in memory at a time, and the entries of a page.
pub struct History {
    home: Home,
    format: LogFormats,
    since: Timestamp,
    zone: TimeZone,
    /// The files that are still to be read, the oldest first.
    files: VecDeque<(PathBuf, Option<File>)>,
    lines: Option<Lines>,
    unreadable: Vec<String>,
}

/// The file that is being read.
struct Lines {
    path: PathBuf,
    reader: Box<dyn BufRead + Send>,
}

impl History {
    /// The log of `home` in the format in which it is kept, since `since`. Blocks on the disk.
    ///
    /// # Errors
    /// 1020 where there is no log, neither one that is being written nor one that was put away, 1005 where it cannot be
    /// read.
    pub fn open(home: &Home, format: LogFormats, since: Timestamp) -> Result<Self> {
        let (format, path, ending) = match format {
            LogFormats::Plain | LogFormats::Both => (LogFormats::Plain, home.ossec_log(), "log"),
            LogFormats::Json => (LogFormats::Json, home.ossec_log_json(), "json"),
        };
        let unreadable = |cause: io::Error| {
            let path = home.relative(&path).display().to_string();
            Error::new(Fault::FileUnreadable { path }).caused_by(cause)
        };
        let zone = TimeZone::system();
        let (current, put_away) = files(home, &path, ending).map_err(unreadable)?;
        if current.is_none() && put_away.is_empty() {
            return Err(Fault::NoLogFile.into());
        }
        // What is put away at midnight is filed under the day before.
        let first = since
            .checked_sub(24.hours())
            .map_or(jiff::civil::Date::MIN, |earlier| earlier.to_zoned(zone.clone()).date());
        let put_away = put_away.into_iter().filter(|one| one.day >= first).map(|one| (one.path, None));
        let files = put_away.chain(current.map(|file| (path, Some(file)))).collect();
        Ok(Self { home: home.clone(), format, since, zone, files, lines: None, unreadable: Vec::new() })
    }

    /// The next of the entries that are asked for, the oldest first; nothing at the end. A page may be empty. The order,
    /// the offset and the limit of the request say nothing here. Blocks on the disk.
    ///
    /// # Errors
    /// Those of the request's query and selection. A file that cannot be read is passed over: see
    /// [`History::unreadable`].
    pub fn page(&mut self, wanted: &ListLogs) -> Result<Option<Vec<Value>>> {
        let mut entries = Vec::new();
        while entries.len() < PAGE {
            let Some(entry) = self.entry() else { break };
            entries.push(entry.into_value());
        }
        if entries.is_empty() {
            return Ok(None);
        }
        let request = ListRequest { sort: None, limit: None, offset: 0, ..wanted.list.clone() };
        Ok(Some(apply_to_some(entries, |entry| wanted.wants(entry), &request, &FIELDS)?.items))
    }

    /// The files that could not be read, or not to their end, with the reasons.
    pub fn unreadable(&self) -> &[String] {
        &self.unreadable
    }

    fn entry(&mut self) -> Option<Entry> {
        let mut line = Vec::new();
        loop {
            let lines = match &mut self.lines {
                Some(lines) => lines,
                None => {
                    let (path, file) = self.files.pop_front()?;
                    match self.begin(&path, file) {
                        Ok(reader) => self.lines.insert(Lines { path, reader }),
                        Err(error) => {
                            self.pass_over(&path, &error);
                            continue;
                        }
                    }
                }
            };
            match next_line(&mut lines.reader, &mut line) {
                Ok(true) => {
                    let entry = Entry::parse(&line, self.format, &self.zone);
                    if let Some(entry) = entry.filter(|entry| entry.at >= self.since) {
                        return Some(entry);
                    }
                }
                Ok(false) => self.lines = None,
                Err(error) => {
                    let path = lines.path.clone();
                    self.pass_over(&path, &error);
                    self.lines = None;
                }
            }
        }
    }

    fn pass_over(&mut self, path: &Path, error: &io::Error) {
        // What was put away may be removed at any time.
        if error.kind() != io::ErrorKind::NotFound {
            self.unreadable.push(format!("{}: {error}", self.home.relative(path).display()));
        }
    }

    fn begin(&self, path: &Path, file: Option<File>) -> io::Result<Box<dyn BufRead + Send>> {
        let mut file = file.map_or_else(|| File::open(path), Ok)?;
        if path.extension().is_some_and(|ending| ending == "gz") {
            return Ok(Box::new(BufReader::new(MultiGzDecoder::new(BufReader::new(file)))));
        }
        let start = self.start(&file)?;
        file.seek(SeekFrom::Start(start))?;
        let mut reader = BufReader::new(file);
        if start > 0 {
            next_line(&mut reader, &mut Vec::new())?;
        }
        Ok(Box::new(reader))
    }

    /// A place before the first line that is wanted, and not far before it: lines stand in the order of their times.
    fn start(&self, file: &File) -> io::Result<u64> {
        let wanted = self.since.checked_sub(DISORDER.minutes()).unwrap_or(Timestamp::MIN);
        let (mut low, mut high) = (0, file.metadata()?.len());
        while high - low > BLOCK {
            let middle = low + (high - low) / 2;
            let mut block = vec![0; usize::try_from(BLOCK).unwrap_or(0)];
            let length = file.read_at(&mut block, middle)?;
            block.truncate(length);
            // The first line is the end of one.
            let mut lines = block.split(|byte| *byte == b'\n').skip(1);
            match lines.find_map(|line| Entry::parse(line, self.format, &self.zone)) {
                Some(entry) if entry.at < wanted => low = middle,
                _ => high = middle,
            }
        }
        Ok(low)
    }
}

/// The log that is being written, and the files of it that were put away, none of them twice and none missed.
fn files(home: &Home, path: &Path, ending: &str) -> io::Result<(Option<File>, Vec<Archived>)> {
    let folder = home.logs().join("wazuh");
    for _ in 0..TRIES {
        let current = match File::open(path) {
            Ok(file) => Some(file),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let mut put_away = archived(&folder, |file| day_and_number(file, ending))?;
        // While a file is being compressed, it is there in both forms: the plain one comes first, and is whole.
        put_away.dedup_by_key(|one| (one.day, one.number));
        let inode = |found: std::fs::Metadata| found.ino();
        let opened = current.as_ref().and_then(|file| file.metadata().ok()).map(inode);
        if opened == std::fs::metadata(path).ok().map(inode) {
            return Ok((current, put_away));
        }
    }
    Err(io::Error::other("it is being put away over and over"))
}

/// `ossec-DD.log` and `ossec-DD-NNN.log`, with `.gz` behind or not.
fn day_and_number(file: &str, ending: &str) -> Option<(i8, u32)> {
    let name = file.strip_suffix(".gz").unwrap_or(file);
    let rest = name.strip_prefix("ossec-")?.strip_suffix(ending)?.strip_suffix('.')?;
    match rest.split_once(['-', '_']) {
        Some((day, number)) => Some((day.parse().ok()?, number.parse().ok()?)),
        None => Some((rest.parse().ok()?, 0)),
    }
}

/// Reads a line without its end; nothing at the end. One that is too long is left empty, which is no entry.
fn next_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX);
    if reader.take(most).read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.pop_if(|last| *last == b'\n').is_none() && line.len() >= LONGEST {
        line.clear();
        reader.skip_until(b'\n')?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use proptest::prelude::*;

    use super::*;
    use crate::query::Search;

    /// A line of a day in June 2025.
    fn line(day: u8, hour: u8, text: &str) -> String {
        format!("2025/06/{day:02} {hour:02}:00:00 wazuh-db: INFO: {text}\n")
    }

    fn home(folder: &Path) -> Home {
        let home = Home::new(folder);
        std::fs::create_dir_all(home.logs().join("wazuh/2025/Jun")).expect("folder");
        home
    }

    fn put_away(home: &Home, name: &str, text: &str) {
        let path = home.logs().join("wazuh/2025/Jun").join(name);
        if !name.ends_with(".gz") {
            return std::fs::write(path, text).expect("file");
        }
        let mut file = GzEncoder::new(File::create(path).expect("file"), Compression::fast());
        file.write_all(text.as_bytes()).and_then(|()| file.finish().map(drop)).expect("file");
    }

    fn day(day: i8) -> Timestamp {
        jiff::civil::date(2025, 6, day).to_zoned(TimeZone::system()).expect("a day").timestamp()
    }

    fn all(history: &mut History, wanted: &ListLogs) -> String {
        let mut texts = Vec::new();
        while let Some(page) = history.page(wanted).expect("a page") {
            texts.extend(
                page.iter()
                    .filter_map(|entry| entry["description"].as_str())
                    .map(str::trim)
                    .map(str::to_owned),
            );
        }
        texts.join(" ")
    }

    #[test]
    fn what_was_put_away_comes_before_what_is_being_written() {
        let folder = tempfile::tempdir().expect("folder");
        let home = home(folder.path());
        put_away(&home, "ossec-02.log.gz", &line(2, 1, "old"));
        put_away(&home, "ossec-04.log.gz", &(line(3, 23, "late") + &line(4, 1, "a")));
        put_away(&home, "ossec-04-001.log.gz", &line(4, 2, "b"));
        put_away(&home, "ossec-05.log", &line(5, 1, "c"));
        // Just being compressed.
        put_away(&home, "ossec-05.log.gz", "");
        put_away(&home, "ossec-05.json.gz", "{}");
        put_away(&home, "notes.log", &line(5, 1, "none"));
        std::fs::write(home.ossec_log(), line(6, 1, "d") + "  goes on\n" + &line(6, 2, "e")).expect("file");
        let read = |since, wanted: &ListLogs| {
            all(&mut History::open(&home, LogFormats::Plain, since).expect("a log"), wanted)
        };
        assert_eq!(read(day(4), &ListLogs::default()), "a b c d e");
        assert_eq!(read(day(1), &ListLogs::default()), "old late a b c d e");
        let list = ListRequest {
            search: Some(Search::parse("-old")),
            q: Some("description~l,description~e".to_owned()),
            ..ListRequest::default()
        };
        assert_eq!(read(day(1), &ListLogs { list, ..ListLogs::default() }), "late e");
        assert_eq!(read(day(1), &ListLogs { level: Some("error".to_owned()), ..ListLogs::default() }), "");
        std::fs::remove_file(home.ossec_log()).expect("removed");
        assert_eq!(read(day(5), &ListLogs::default()), "c");
        let json = History::open(&home, LogFormats::Json, day(1)).expect("a log").page(&ListLogs::default());
        assert_eq!(json.expect("a page"), None);
    }

    #[test]
    fn a_damaged_file_is_passed_over_and_named() {
        let folder = tempfile::tempdir().expect("folder");
        let home = home(folder.path());
        put_away(&home, "ossec-05.log.gz", &line(5, 1, "lost"));
        let path = home.logs().join("wazuh/2025/Jun/ossec-05.log.gz");
        let bytes = std::fs::read(&path).expect("file");
        std::fs::write(&path, &bytes[..bytes.len() / 2]).expect("file");
        std::fs::write(home.ossec_log(), line(6, 1, "kept")).expect("file");
        let mut history = History::open(&home, LogFormats::Plain, day(1)).expect("a log");
        assert!(all(&mut history, &ListLogs::default()).ends_with("kept"));
        let [unreadable] = history.unreadable() else { panic!("{:?}", history.unreadable()) };
        assert!(unreadable.starts_with("logs/wazuh/2025/Jun/ossec-05.log.gz: "), "{unreadable}");
    }

    #[test]
    fn a_long_log_is_read_from_where_it_is_wanted() {
        let folder = tempfile::tempdir().expect("folder");
        let home = home(folder.path());
        let filler = "x".repeat(1000);
        let mut text = String::new();
        for number in 1..=28 {
            text.extend((0..96).map(|quarter| line(number, quarter / 4, &filler)));
        }
        // A line that is too long to be one, in the way.
        text.push_str(&"y".repeat(3 * LONGEST));
        text.push('\n');
        text.push_str(&line(28, 23, "last"));
        std::fs::write(home.ossec_log(), &text).expect("file");
        for (since, expected) in [(day(28), 97), (day(15), 14 * 96 + 1), (day(1), 28 * 96 + 1), (day(30), 0)]
        {
            let mut history = History::open(&home, LogFormats::Plain, since).expect("a log");
            let mut found = 0;
            while let Some(page) = history.page(&ListLogs::default()).expect("a page") {
                found += page.len();
            }
            assert_eq!(found, expected, "{since}");
        }
        let history = History::open(&home, LogFormats::Plain, day(28)).expect("a log");
        let start = history.start(&File::open(home.ossec_log()).expect("file")).expect("a place");
        assert!(start > u64::try_from(text.len()).expect("length") / 2, "{start}");
    }

    #[test]
    fn no_log_at_all_has_a_code() {
        let folder = tempfile::tempdir().expect("folder");
        let home = home(folder.path());
        let error = History::open(&home, LogFormats::Plain, day(1)).err().expect("no log");
        assert_eq!(error.code(), 1020);
    }

    proptest! {
        #[test]
        fn names_of_files_are_read_or_passed_over(name in "(ossec)?[-_.0-9a-z]{0,16}", day in 0_i8..40, number in 1_u32..2000) {
            let _ = day_and_number(&name, "log");
            for ending in ["", ".gz"] {
                prop_assert_eq!(day_and_number(&format!("ossec-{day:02}.log{ending}"), "log"), Some((day, 0)));
                let numbered = format!("ossec-{day:02}-{number:03}.log{ending}");
                prop_assert_eq!(day_and_number(&numbered, "log"), Some((day, number)));
                prop_assert_eq!(day_and_number(&numbered, "json"), None);
            }
        }

        #[test]
        fn any_bytes_are_lines(bytes in prop::collection::vec(prop::sample::select(b"ab\n".to_vec()), 0..40)) {
            let (mut reader, mut line, mut found) = (&bytes[..], Vec::new(), Vec::new());
            while next_line(&mut reader, &mut line).unwrap() {
                found.push(line.clone());
            }
            let mut expected: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            expected.pop_if(|last| last.is_empty());
            prop_assert_eq!(found, expected);
        }
    }
}
