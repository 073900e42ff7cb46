//! Tests of log files: where full ones go, and several processes at one file.

use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use jiff::civil::date;

use super::*;

fn place(folder: &Path, rotation: Rotation) -> Place {
    Place::new(folder.join("api.log"), rotation, 0o640)
}

fn unpacked(path: &Path) -> String {
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(std::fs::File::open(path).unwrap()).read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_file_is_put_away_after_midnight_and_added_to_what_the_day_has() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = LogFile::open(place(folder.path(), Rotation::Midnight)).unwrap();
    file.write("one\n", date(2030, 1, 31)).unwrap();
    file.write("two\n", date(2030, 1, 31)).unwrap();
    file.write("three\n", date(2030, 2, 1)).unwrap();
    file.flush().unwrap();
    let archive = folder.path().join("api/2030/Jan/api.log-31.gz");
    assert_eq!(unpacked(&archive), "one\ntwo\n");
    assert_eq!(std::fs::metadata(&archive).unwrap().permissions().mode() & 0o7777, 0o640);
    assert_eq!(std::fs::read_to_string(folder.path().join("api.log")).unwrap(), "three\n");

    file.write("four\n", date(2030, 2, 2)).unwrap();
    let second = folder.path().join("api/2030/Feb/api.log-01.gz");
    assert_eq!(unpacked(&second), "three\n");
}

#[test]
fn a_file_is_put_away_before_it_grows_too_large() {
    let folder = tempfile::tempdir().unwrap();
    let today = date(2030, 1, 5);
    let mut file = LogFile::open(place(folder.path(), Rotation::Size(10))).unwrap();
    for line in ["first\n", "second\n", "third\n", "a line longer than the file\n"] {
        file.write(line, today).unwrap();
    }
    file.flush().unwrap();
    for (number, text) in [(1, "first\n"), (2, "second\n"), (3, "third\n")] {
        assert_eq!(unpacked(&folder.path().join(format!("api/2030/Jan/api.log-05_{number}.gz"))), text);
    }
    assert_eq!(
        std::fs::read_to_string(folder.path().join("api.log")).unwrap(),
        "a line longer than the file\n"
    );
}

#[test]
fn what_a_crash_left_half_put_away_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("api.log.rotating"), "left\n").unwrap();
    let mut file = LogFile::open(place(folder.path(), Rotation::Midnight)).unwrap();
    let day = jiff::Zoned::now().date();
    file.write("new\n", day).unwrap();
    assert!(!folder.path().join("api.log.rotating").exists());
    let archives: Vec<_> = walk(&folder.path().join("api"));
    assert_eq!(archives.len(), 1);
    assert_eq!(unpacked(&archives[0]), "left\n");
    // The same day once more.
    std::fs::write(folder.path().join("api.log.rotating"), "again\n").unwrap();
    LogFile::open(place(folder.path(), Rotation::Midnight)).unwrap();
    assert_eq!(unpacked(&archives[0]), "left\nagain\n");
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found
}

fn shared(folder: &Path, rotation: Rotation) -> SharedFile {
    SharedFile::new(place(folder, rotation))
}

fn text(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("api.log")).unwrap()
}

/// All lines of the file and of its archive, in no particular order.
fn all_lines(folder: &Path) -> Vec<String> {
    let archive = walk(&folder.join("api")).into_iter().map(|path| unpacked(&path)).collect::<String>();
    (archive + &text(folder)).lines().map(str::to_owned).collect()
}

#[test]
fn a_shared_file_is_made_when_it_is_needed_and_kept_from_others() {
    let folder = tempfile::tempdir().unwrap();
    let today = jiff::Zoned::now().date();
    let mut file = shared(folder.path(), Rotation::Midnight);
    assert!(!folder.path().join("api.log").exists());
    file.make_ready(1 << 16, today).unwrap();
    assert_eq!(text(folder.path()), "");
    file.append("one\n", today).unwrap();
    assert_eq!(text(folder.path()), "one\n");
    let mode = std::fs::metadata(folder.path().join("api.log")).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o640);
}

#[test]
fn many_at_one_file_lose_nothing_while_it_is_put_away_again_and_again() {
    const ROUNDS: usize = 6;
    const WRITERS: usize = 6;
    const LINES: usize = 20;
    let folder = tempfile::tempdir().unwrap();
    let today = jiff::Zoned::now().date();
    let line = |round, writer, line| format!("{round} {writer} {line} {}", "x".repeat(line));
    for round in 0..ROUNDS {
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                let folder = folder.path();
                scope.spawn(move || {
                    // As in as many processes: each has files and locks of its own.
                    let mut file = shared(folder, Rotation::Size(400));
                    for number in 0..LINES {
                        file.append(&format!("{}\n", line(round, writer, number)), today).unwrap();
                    }
                });
            }
        });
        // Each round writes several times what the file may hold.
        let archives = archived(&place(folder.path(), Rotation::Midnight)).unwrap();
        assert!(archives.len() > round, "{archives:?}");
    }
    let mut expected: Vec<String> = (0..ROUNDS)
        .flat_map(|round| (0..WRITERS).map(move |writer| (round, writer)))
        .flat_map(|(round, writer)| (0..LINES).map(move |number| line(round, writer, number)))
        .collect();
    let mut found = all_lines(folder.path());
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
    assert!(!folder.path().join("api.log.rotating").exists());
}

#[test]
fn a_shared_file_is_put_away_after_midnight_by_whoever_comes_first() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other) =
        (shared(folder.path(), Rotation::Midnight), shared(folder.path(), Rotation::Midnight));
    let today = jiff::Zoned::now().date();
    let tomorrow = today.tomorrow().unwrap();
    one.append("one\n", today).unwrap();
    other.append("two\n", today).unwrap();
    other.make_ready(1, tomorrow).unwrap();
    one.append("three\n", today).unwrap();
    assert_eq!(text(folder.path()), "three\n");
    let archives = archived(&place(folder.path(), Rotation::Midnight)).unwrap();
    assert_eq!(archives.iter().map(|one| one.day).collect::<Vec<_>>(), [today]);
    assert_eq!(unpacked(&archives[0].path), "one\ntwo\n");
}

#[test]
fn a_line_that_a_crash_cut_off_takes_no_other_with_it() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("api.log"), "one\ntw").unwrap();
    let today = jiff::Zoned::now().date();
    shared(folder.path(), Rotation::Midnight).append("three\n", today).unwrap();
    assert_eq!(text(folder.path()), "one\ntw\nthree\n");
    // And what it left aside is put away.
    std::fs::write(folder.path().join("api.log.rotating"), "zero\n").unwrap();
    shared(folder.path(), Rotation::Midnight).append("four\n", today).unwrap();
    assert_eq!(archived(&place(folder.path(), Rotation::Midnight)).unwrap().len(), 1);
}

#[test]
fn a_link_a_folder_and_a_file_that_stays_locked_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let today = jiff::Zoned::now().date();
    let path = folder.path().join("api.log");
    std::fs::write(folder.path().join("other"), "").unwrap();
    std::os::unix::fs::symlink("other", &path).unwrap();
    shared(folder.path(), Rotation::Midnight).append("one\n", today).unwrap_err();
    assert_eq!(std::fs::read_to_string(folder.path().join("other")).unwrap(), "");
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    shared(folder.path(), Rotation::Midnight).append("one\n", today).unwrap_err();
    std::fs::remove_dir(&path).unwrap();
    let locked = std::fs::File::create(&path).unwrap();
    locked.lock().unwrap();
    let error = shared(folder.path(), Rotation::Midnight).append("one\n", today).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
    locked.unlock().unwrap();
    shared(folder.path(), Rotation::Midnight).append("one\n", today).unwrap();
    assert_eq!(text(folder.path()), "one\n");
}

#[test]
fn what_was_put_away_is_found_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    for path in [
        "2029/Dec/api.log-31.gz",
        "2030/Jan/api.log-05_10.gz",
        "2030/Jan/api.log-05_9.gz",
        "2030/Jan/api.log-05.gz",
        "2030/Jan/api.json-05.gz",
        "2030/Jan/api.log-32.gz",
        "2030/Jan/.apiXYZ",
        "2030/other/api.log-01.gz",
        "stray",
    ] {
        let path = folder.path().join("api").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "").unwrap();
    }
    let found = archived(&place(folder.path(), Rotation::Midnight)).unwrap();
    let names: Vec<_> =
        found.iter().map(|one| one.path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(names, ["api.log-31.gz", "api.log-05.gz", "api.log-05_9.gz", "api.log-05_10.gz"]);
    assert_eq!(found[1].day, date(2030, 1, 5));
}
