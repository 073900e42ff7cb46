//! [`RequestTargets`]: request targets as clients of Wazuh write them, in the spelling of RFC 3986.
//!
//! Clients write queries as they stand in Wazuh's documentation, `GET /agents?q=id<003`. Wazuh's h11 takes every
//! visible byte in a request target; hyper takes what `http::Uri` takes, and answers the rest with an empty 400 before
//! anybody is asked. So the bytes of a connection of HTTP/1.1 are read along before hyper gets them, and such a byte
//! in a target is percent-encoded. Nothing else is touched.
//!
//! Where one request ends and the next begins is hyper's to judge. What is read along here is much less than what
//! hyper takes, and at the first byte that could be judged in two ways it ends: all that follows on the connection
//! passes as it is. So no body is ever taken for a request.

use percent_encoding::percent_encode_byte;

/// How long a head may be that is read along, in bytes. As long as the headers that HTTP/2 lets pass.
pub(super) const LARGEST_HEAD: usize = 64 * 1024;
/// As much of a method or name as tells it from the ones that matter: one byte more than the longest of them.
const LONGEST_WORD: usize = TRANSFER_ENCODING.len() + 1;

const CONTENT_LENGTH: &[u8] = b"content-length";
const TRANSFER_ENCODING: &[u8] = b"transfer-encoding";
const UPGRADE: &[u8] = b"upgrade";
/// Of both versions that are read along, all but the last digit.
const VERSION: &[u8] = b"HTTP/1.";

/// Follows what a client sends on one connection, from its first byte on, in pieces of any size.
#[derive(Debug, Default)]
pub struct RequestTargets {
    place: Place,
    /// How many bytes of the head have been read.
    head: usize,
    /// The method or name that is being read, up to [`LONGEST_WORD`].
    word: Vec<u8>,
    /// What the head's `Content-Length` says.
    length: Option<u64>,
}

/// What the next byte belongs to.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A request, or an empty line before it.
    #[default]
    Start,
    /// The end of an empty line before a request, after its CR.
    EmptyLine,
    Method,
    TargetStart,
    Path,
    Query,
    /// A target that does not begin with `/`: with a host, whose bytes cannot be encoded, or `*`.
    OtherTarget,
    /// The version, of which so many bytes have been read.
    Version(usize),
    /// The end of a line, after its CR.
    LineEnd,
    LineStart,
    Name,
    Value,
    /// The value of `Content-Length`.
    Length(Digits),
    /// The end of the head, after its CR.
    HeadEnd,
    /// A body, of which so many bytes are left.
    Body(u64),
    /// Nothing that is known for certain. There is no way back.
    Unknown,
}

/// How far a number has been read, and what it is so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Digits {
    Before,
    Within(u64),
    After(u64),
}

/// What was read along.
enum Step {
    /// So many bytes that stay as they are.
    Past(usize),
    /// So many bytes that stay as they are, and one that does not.
    Encode(usize),
}

impl RequestTargets {
    /// Follows the next bytes. `None` where all of them stay as they are, which costs no copy; else how many of them
    /// stay, and what takes the place of all others.
    pub fn encode(&mut self, bytes: &[u8]) -> Option<(usize, Vec<u8>)> {
        let unchanged = self.follow(bytes)?;
        let mut encoded = Vec::with_capacity(bytes.len() + 64);
        let mut rest = bytes.get(unchanged..).unwrap_or_default();
        while let Some((&byte, behind)) = rest.split_first() {
            encoded.extend_from_slice(percent_encode_byte(byte).as_bytes());
            let stay = self.follow(behind).unwrap_or(behind.len());
            let (plain, next) = behind.split_at_checked(stay).unwrap_or((behind, &[]));
            encoded.extend_from_slice(plain);
            rest = next;
        }
        Some((unchanged, encoded))
    }

    /// Follows bytes up to the first that must be encoded, this one included, and says where it is.
    fn follow(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        loop {
            let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
            match self.place {
                Place::Unknown => return None,
                Place::Body(left) => {
                    let here = u64::try_from(rest.len()).unwrap_or(u64::MAX);
                    match usize::try_from(left) {
                        Ok(length) if left <= here => {
                            self.place = Place::Start;
                            at += length;
                        }
                        _ => {
                            self.place = Place::Body(left - here);
                            return None;
                        }
                    }
                }
                _ => match self.read(rest) {
                    Step::Past(count) => at += count,
                    Step::Encode(count) => return Some(at + count),
                },
            }
        }
    }

    /// Reads bytes of a head: as many as belong to the same place, and the one after them.
    fn read(&mut self, bytes: &[u8]) -> Step {
        let room = LARGEST_HEAD.saturating_sub(self.head);
        let window = bytes.get(..room).unwrap_or(bytes);
        if window.is_empty() {
            self.place = Place::Unknown;
            return Step::Past(0);
        }
        let run = match self.place {
            Place::Method | Place::Name => run(window, is_token),
            Place::Path => run(window, stays_in_path),
            Place::Query => run(window, stays_in_query),
            Place::OtherTarget => run(window, is_visible),
            Place::Value => run(window, is_in_value),
            _ => 0,
        };
        if matches!(self.place, Place::Method | Place::Name) {
            self.word.extend(window.iter().take(run.min(LONGEST_WORD.saturating_sub(self.word.len()))));
        }
        let Some(&byte) = window.get(run) else {
            self.head += run;
            return Step::Past(run);
        };
        self.head += run + 1;
        if matches!(self.place, Place::Path | Place::Query) && byte != b'?' && is_visible(byte) {
            return Step::Encode(run);
        }
        self.place = self.after(byte);
        Step::Past(run + 1)
    }

    /// The place after a byte that ends a run, or is none.
    fn after(&mut self, byte: u8) -> Place {
        match (self.place, byte) {
            (Place::Start | Place::EmptyLine, b'\n') => Place::Start,
            (Place::Start, b'\r') => Place::EmptyLine,
            (Place::Start, _) if is_token(byte) => self.begin(byte, Place::Method),
            // What follows its head is no HTTP.
            (Place::Method, b' ') if self.word != b"CONNECT" => Place::TargetStart,
            (Place::TargetStart, b'/') => Place::Path,
            (Place::TargetStart, _) if is_visible(byte) => Place::OtherTarget,
            (Place::Path, b'?') => Place::Query,
            (Place::Path | Place::Query | Place::OtherTarget, b' ') => Place::Version(0),
            (Place::Version(read), _) if VERSION.get(read) == Some(&byte) => Place::Version(read + 1),
            // The beginning of HTTP/2 looks like a request of that version, and is not known here.
            (Place::Version(7), b'0' | b'1') => Place::Version(8),
            (Place::Version(8) | Place::Value, b'\r') => Place::LineEnd,
            (Place::Version(8) | Place::Value | Place::LineEnd, b'\n') => Place::LineStart,
            (Place::LineStart, b'\r') => Place::HeadEnd,
            (Place::LineStart | Place::HeadEnd, b'\n') => self.end_head(),
            (Place::LineStart, _) if is_token(byte) => self.begin(byte, Place::Name),
            (Place::Name, b':') => self.value(),
            (Place::Length(digits), _) => self.digit(digits, byte),
            _ => Place::Unknown,
        }
    }

    fn begin(&mut self, byte: u8, place: Place) -> Place {
        self.word.clear();
        self.word.push(byte);
        place
    }

    /// The place after a header's name.
    fn value(&self) -> Place {
        if self.word.eq_ignore_ascii_case(CONTENT_LENGTH) {
            // Repeated, it may be said in more than one way; once is enough.
            if self.length.is_none() { Place::Length(Digits::Before) } else { Place::Unknown }
        } else if self.word.eq_ignore_ascii_case(TRANSFER_ENCODING) || self.word.eq_ignore_ascii_case(UPGRADE)
        {
            Place::Unknown
        } else {
            Place::Value
        }
    }

    /// The place after a byte of the value of `Content-Length`: digits, and blanks only around them.
    fn digit(&mut self, digits: Digits, byte: u8) -> Place {
        let digits = match (digits, byte) {
            (Digits::Before, b' ' | b'\t') => Some(Digits::Before),
            (Digits::Before, b'0'..=b'9') => Some(Digits::Within(u64::from(byte - b'0'))),
            (Digits::Within(number), b'0'..=b'9') => number
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(u64::from(byte - b'0')))
                .map(Digits::Within),
            (Digits::Within(number) | Digits::After(number), b' ' | b'\t') => Some(Digits::After(number)),
            (Digits::Within(number) | Digits::After(number), b'\r' | b'\n') => {
                self.length = Some(number);
                return if byte == b'\r' { Place::LineEnd } else { Place::LineStart };
            }
            _ => None,
        };
        digits.map_or(Place::Unknown, Place::Length)
    }

    fn end_head(&mut self) -> Place {
        self.head = 0;
        self.length.take().filter(|length| *length > 0).map_or(Place::Start, Place::Body)
    }
}

/// How many bytes at the beginning are of a kind.
fn run(bytes: &[u8], is_of_kind: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|&byte| !is_of_kind(byte)).unwrap_or(bytes.len())
}

/// The bytes of methods and of the names of headers (RFC 9110, section 5.6.2).
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#'
                | b'$'
                | b'%'
                | b'&'
                | b'\''
                | b'*'
                | b'+'
                | b'-'
                | b'.'
                | b'^'
                | b'_'
                | b'`'
                | b'|'
                | b'~'
        )
}

/// The bytes of targets as clients write them. Those beyond ASCII are encoded one by one, whatever they mean.
fn is_visible(byte: u8) -> bool {
    matches!(byte, 0x21..=0x7e | 0x80..)
}

fn is_in_value(byte: u8) -> bool {
    matches!(byte, b'\t' | 0x20..=0x7e | 0x80..)
}

/// What `http::Uri` takes in a path and keeps: not the `#`, which it takes for the beginning of a part that servers
/// do not get.
fn stays_in_path(byte: u8) -> bool {
    matches!(byte, 0x21..=0x7e) && !matches!(byte, b'#' | b'<' | b'>' | b'?' | b'`')
}

/// What `http::Uri` takes in a query and keeps.
fn stays_in_query(byte: u8) -> bool {
    matches!(byte, 0x21..=0x7e) && !matches!(byte, b'"' | b'#' | b'<' | b'>')
}
