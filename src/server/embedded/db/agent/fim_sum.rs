//! `syscheck save` and `syscheck load`: files in the form of before Wazuh 3.12, one text of fields parted by colons.
//!
//! ```text
//! size:permissions:uid:gid:md5:sha1[:user:group:mtime:inode[:sha256[:attributes]]]!changes:date[:symbolic path]
//! ```
//!
//! In user and permissions a backslash stands before colons and spaces. Permissions are an octal number written in
//! decimal, or those of Windows, as a text or, from the oldest agents, as `|account,type,mask` for each account.

use super::super::arguments::leading_integer;
use super::super::connection::Session;
use super::super::schema::agent::windows_attributes;
use super::fim::split_at_unescaped;
use super::windows_permissions;

/// A text that is no such sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed;

/// What a sum says of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    size: Option<String>,
    perm: String,
    uid: Option<String>,
    gid: Option<String>,
    md5: Option<String>,
    sha1: Option<String>,
    uname: Option<String>,
    gname: Option<String>,
    mtime: i64,
    inode: i64,
    sha256: Option<String>,
    attributes: Option<String>,
    symbolic_path: Option<String>,
    changes: i64,
}

/// Files without Unix permissions have those of mode 0.
const NO_PERMISSIONS: &str = "000000";

impl Sum {
    /// Reads a sum.
    pub(super) fn parse(text: &str) -> Result<Self, Malformed> {
        let (sum, extra) = text.split_once('!').unwrap_or((text, ""));
        let mut parsed = Self::of_file(&sum.replace("\\ ", " "))?;
        let mut extra = extra.splitn(3, ':');
        if let (Some(changes), Some(_date)) = (extra.next(), extra.next()) {
            parsed.changes = leading_integer(changes);
            parsed.symbolic_path = extra.next().filter(|path| !path.is_empty()).map(unescaped);
        }
        Ok(parsed)
    }

    fn of_file(sum: &str) -> Result<Self, Malformed> {
        if sum.starts_with("-1") {
            return Ok(Self { perm: NO_PERMISSIONS.to_owned(), ..Self::default() });
        }
        let (size, rest) = sum.split_once(':').ok_or(Malformed)?;
        let (perm, rest) = split_at_unescaped(rest, ':').ok_or(Malformed)?;
        let mut fields = rest.split(':').map(str::to_owned);
        let mut required = || fields.next().ok_or(Malformed);
        let (uid, gid, md5, sha1) = (required()?, required()?, required()?, required()?);
        let mut parsed = Self {
            size: Some(size.to_owned()),
            perm: permissions(perm)?,
            uid: Some(uid),
            gid: Some(gid),
            md5: Some(md5),
            sha1: Some(sha1),
            ..Self::default()
        };
        let Some(uname) = fields.next() else { return Ok(parsed) };
        let mut required = || fields.next().ok_or(Malformed);
        let (gname, mtime, inode) = (required()?, required()?, required()?);
        parsed.uname = Some(uname.replace('\\', ""));
        parsed.gname = Some(gname);
        parsed.mtime = leading_integer(&mtime);
        parsed.inode = leading_integer(&inode);
        parsed.sha256 = fields.next();
        // What stands behind the attributes belongs to them.
        let attributes: Vec<String> = fields.collect();
        parsed.attributes = (!attributes.is_empty()).then(|| shown_attributes(&attributes.join(":")));
        Ok(parsed)
    }

    /// Keeps what is said of the file of this name, in place of what was known before. What was not known is of the
    /// given kind.
    pub(super) fn save(&self, session: &Session<'_>, kind: &str, file: &str) -> rusqlite::Result<()> {
        let known = session.execute(
            "UPDATE fim_entry SET date = strftime('%s', 'now'), changes = ?1, size = ?2, perm = ?3, uid = ?4, \
             gid = ?5, md5 = ?6, sha1 = ?7, uname = ?8, gname = ?9, mtime = ?10, inode = ?11, sha256 = ?12, \
             attributes = ?13, symbolic_path = ?14 WHERE file = ?15",
            rusqlite::params![
                self.changes,
                self.size,
                self.perm,
                self.uid,
                self.gid,
                self.md5,
                self.sha1,
                self.uname,
                self.gname,
                self.mtime,
                self.inode,
                self.sha256,
                self.attributes,
                self.symbolic_path,
                file,
            ],
        )?;
        if known > 0 {
            return Ok(());
        }
        session
            .execute(
                "INSERT INTO fim_entry (full_path, file, type, size, perm, uid, gid, md5, sha1, uname, gname, mtime, \
                 inode, sha256, attributes, symbolic_path) \
                 VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
                rusqlite::params![
                    file,
                    kind,
                    self.size,
                    self.perm,
                    self.uid,
                    self.gid,
                    self.md5,
                    self.sha1,
                    self.uname,
                    self.gname,
                    self.mtime,
                    self.inode,
                    self.sha256,
                    self.attributes,
                    self.symbolic_path,
                ],
            )
            .map(drop)
    }
}

/// The sum of the file of this name, or nothing.
pub(super) fn load(session: &Session<'_>, file: &str) -> rusqlite::Result<Option<String>> {
    let sums = session.map(
        "SELECT size, perm, uid, gid, md5, sha1, uname, gname, mtime, inode, sha256, attributes, changes, date \
         FROM fim_entry WHERE file = ?1 LIMIT 1",
        [file],
        |row| {
            let text = |index| row.get_ref(index).map(shown);
            let number = |index| row.get::<_, Option<i64>>(index).map(Option::unwrap_or_default);
            // What C prints for a missing text.
            let required = |index| text(index).map(|text| text.unwrap_or_else(|| "(null)".to_owned()));
            let unless_zero = |index| number(index).map(|number| if number == 0 { String::new() } else { number.to_string() });
            Ok([
                required(0)?,
                loaded_permissions(text(1)?.as_deref().unwrap_or_default()),
                required(2)?,
                required(3)?,
                required(4)?,
                required(5)?,
                text(6)?.unwrap_or_default().replace(' ', "\\ "),
                text(7)?.unwrap_or_default(),
                unless_zero(8)?,
                unless_zero(9)?,
                text(10)?.unwrap_or_default(),
                text(11)?.unwrap_or_default(),
            ]
            .join(":")
                + &format!("!{}:{}", number(12)?, number(13)?))
        },
    )?;
    Ok(sums.into_iter().next())
}

/// A value as SQLite gives it for a text.
fn shown(value: rusqlite::types::ValueRef<'_>) -> Option<String> {
    use rusqlite::types::ValueRef;
    match value {
        ValueRef::Null => None,
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
        ValueRef::Text(text) | ValueRef::Blob(text) => Some(String::from_utf8_lossy(text).into_owned()),
    }
}

/// The permissions as they are kept: six octal digits, or Windows' own in words.
fn permissions(text: &str) -> Result<String, Malformed> {
    if text.starts_with('|') {
        return windows_permissions::in_words(&unescaped(text)).ok_or(Malformed);
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) || text.is_empty() {
        return Ok(format!("{:06o}", leading_integer(text)));
    }
    Ok(text.replace("\\:", ":"))
}

/// The permissions as sums have them.
fn loaded_permissions(kept: &str) -> String {
    if !kept.starts_with(|first: char| first.is_ascii_digit()) {
        return kept.replace(':', "\\:");
    }
    let end = kept.find(|digit: char| !digit.is_digit(8)).unwrap_or(kept.len());
    match i64::from_str_radix(kept.get(..end).unwrap_or_default(), 8) {
        Ok(0) | Err(_) => String::new(),
        Ok(mode) => mode.to_string(),
    }
}

/// Windows' attributes in words.
fn shown_attributes(text: &str) -> String {
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        let digits = text.find(|digit: char| !digit.is_ascii_digit()).unwrap_or(text.len());
        return windows_attributes(text.get(..digits).unwrap_or_default().parse().unwrap_or(0));
    }
    text.to_owned()
}

/// The text without the backslashes before spaces, exclamation marks and colons.
fn unescaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if character == '\\' && matches!(rest.peek(), Some(' ' | '!' | ':')) {
            continue;
        }
        shown.push(character);
    }
    shown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sums_are_read_field_by_field() {
        let sum = Sum::parse("1024:33188:0:0:m:s:John\\ Doe:staff:5:6:s256:32!3:1000:/a\\ b").unwrap();
        assert_eq!((sum.size.as_deref(), sum.perm.as_str()), (Some("1024"), "100644"));
        assert_eq!((sum.uname.as_deref(), sum.gname.as_deref()), (Some("John Doe"), Some("staff")));
        assert_eq!((sum.mtime, sum.inode, sum.changes), (5, 6, 3));
        assert_eq!((sum.sha256.as_deref(), sum.attributes.as_deref()), (Some("s256"), Some("ARCHIVE")));
        assert_eq!(sum.symbolic_path.as_deref(), Some("/a b"));
        let short = Sum::parse("1:420:0:0:m:s").unwrap();
        assert_eq!((short.perm.as_str(), short.uname, short.sha256), ("000644", None, None));
        let gone = Sum::parse("-1").unwrap();
        assert_eq!((gone.perm.as_str(), gone.size), (NO_PERMISSIONS, None));
        let words = Sum::parse(r"1:SYSTEM (allowed)\: read_data:0::m:s:u:g:1:0").unwrap();
        assert_eq!(words.perm, "SYSTEM (allowed): read_data");
        let masks = Sum::parse("1:|SYSTEM,0,1179785|Guests,1,65536:0::m:s").unwrap();
        assert_eq!(
            masks.perm,
            "SYSTEM (allowed): read_control|synchronize|read_data|read_ea|read_attributes, Guests (denied): delete"
        );
        for text in ["", "1", "1:2:3", "1:2:3:4:5", "1:2:3:4:5:6:u", "1:2:3:4:5:6:u:g:1", "1:|x:0:0:m:s"] {
            assert_eq!(Sum::parse(text), Err(Malformed), "{text}");
        }
    }

    #[test]
    fn permissions_come_back_as_they_were_sent() {
        for sent in ["33188", "420", r"SYSTEM (allowed)\: read_data"] {
            assert_eq!(loaded_permissions(&permissions(sent).unwrap()), sent);
        }
        assert_eq!(loaded_permissions("000000"), "");
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text: String) {
            let _ = Sum::parse(&text);
            let _ = Sum::parse(&format!("1:2:3:4:5:6:{text}"));
            let _ = loaded_permissions(&text);
        }
    }
}
