//! [`Answer`]: what the database daemon says to a command.
//!
//! The contract: a word (`ok`, `err`, `due`, `ign`), and after a space what belongs to it. Bytes that are no UTF-8 are
//! left out, as Wazuh's own client does; they come from agents that sent text in another encoding.

use std::borrow::Cow;

/// How a command went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// `ok`: this is all.
    Ok,
    /// `due`: there is more, to be asked for or on its way, depending on the command.
    Due,
    /// `ign`: there was nothing to do.
    Ignored,
}

/// The daemon's answer to a command that it did not refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// How it went.
    pub status: Status,
    /// What follows the status; empty where nothing does.
    pub payload: String,
}

/// Why bytes are no answer to go on with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// `err`: the daemon refused, and says why.
    #[error("{0}")]
    Refused(String),
    /// It begins with none of the words.
    #[error("an answer that begins with '{0}'")]
    Unknown(String),
}

impl Answer {
    /// Reads the payload of one frame.
    ///
    /// # Errors
    /// A refusal, or bytes that are no answer.
    pub fn parse(bytes: &[u8]) -> Result<Self, AnswerError> {
        /// How much of an unknown answer an error shows.
        const SHOWN: usize = 16;
        let text = match str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => bytes.utf8_chunks().map(|chunk| chunk.valid()).collect(),
        };
        let (word, payload) = text.split_once(' ').unwrap_or((text.trim_end_matches(['\n', '\0']), ""));
        let status = match word {
            "ok" => Status::Ok,
            "due" => Status::Due,
            "ign" => Status::Ignored,
            "err" => return Err(AnswerError::Refused(payload.to_owned())),
            other => return Err(AnswerError::Unknown(other.chars().take(SHOWN).collect())),
        };
        Ok(Self { status, payload: payload.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn answers_are_a_status_and_a_payload() {
        let parsed = |status, payload: &str| Ok(Answer { status, payload: payload.to_owned() });
        assert_eq!(Answer::parse(b"ok [{\"a\": 1}]"), parsed(Status::Ok, "[{\"a\": 1}]"));
        assert_eq!(Answer::parse(b"ok"), parsed(Status::Ok, ""));
        assert_eq!(Answer::parse(b"ok "), parsed(Status::Ok, ""));
        assert_eq!(Answer::parse(b"due {}"), parsed(Status::Due, "{}"));
        assert_eq!(Answer::parse(b"ign no"), parsed(Status::Ignored, "no"));
        assert_eq!(
            Answer::parse(b"err Agent not found"),
            Err(AnswerError::Refused("Agent not found".into()))
        );
        assert_eq!(Answer::parse(b"err"), Err(AnswerError::Refused(String::new())));
        for bytes in [&b""[..], b" ok", b"okay 1", b"{\"error\":0}", b"OK x"] {
            assert!(matches!(Answer::parse(bytes), Err(AnswerError::Unknown(_))), "{bytes:?}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_left_out() {
        assert_eq!(Answer::parse(b"ok caf\xe9 x").unwrap().payload, "caf x");
        assert_eq!(Answer::parse("ok café".as_bytes()).unwrap().payload, "café");
    }

    proptest! {
        #[test]
        fn a_payload_comes_back_as_it_was(payload in "\\PC*") {
            for (word, status) in [("ok", Status::Ok), ("due", Status::Due), ("ign", Status::Ignored)] {
                let answer = Answer::parse(format!("{word} {payload}").as_bytes()).unwrap();
                prop_assert_eq!(answer, Answer { status, payload: payload.clone() });
            }
            let refused = Answer::parse(format!("err {payload}").as_bytes());
            prop_assert_eq!(refused, Err(AnswerError::Refused(payload)));
        }

        #[test]
        fn any_bytes_are_an_answer_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            match Answer::parse(&bytes) {
                Ok(answer) => prop_assert!(answer.payload.len() <= bytes.len()),
                Err(AnswerError::Refused(text) | AnswerError::Unknown(text)) => prop_assert!(text.len() <= bytes.len()),
            }
        }
    }
}
