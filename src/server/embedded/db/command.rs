//! The commands' grammar: `ACTOR VERB [ARGUMENTS]`, or `agent ID VERB [ARGUMENTS]`, or a control message in JSON.

use super::answer::Refusal;

/// A parsed frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    /// On `global.db`.
    Global(Call),
    /// On the database of the agent of this number. Zero is the manager itself.
    Agent(i64, Call),
    /// On `tasks.db`.
    Task(Call),
    /// On `mitre.db`.
    Mitre(Call),
    /// On the daemon as a whole.
    WazuhDb(Call),
    /// A JSON message (`{"command":"getstats",…}`), as text.
    Control(String),
}

/// A verb and what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// The verb's name, known or not.
    pub(super) verb: String,
    /// Everything after the space that ends the verb. Nothing where there is no such space.
    pub(super) arguments: Option<String>,
}

impl Call {
    fn parse(text: &str) -> Self {
        match text.split_once(' ') {
            Some((verb, arguments)) => Self { verb: verb.to_owned(), arguments: Some(arguments.to_owned()) },
            None => Self { verb: text.to_owned(), arguments: None },
        }
    }

    /// A call whose verb cannot stand alone.
    fn parse_with_arguments(text: &str) -> Result<Self, Refusal> {
        let call = Self::parse(text);
        if call.arguments.is_none() { Err(Refusal::syntax(text)) } else { Ok(call) }
    }

    /// The arguments of a verb that cannot do without them.
    pub(super) fn required(&self) -> Result<&str, Refusal> {
        self.arguments.as_deref().ok_or_else(|| Refusal::syntax(&self.verb))
    }
}

impl Command {
    /// Parses a frame's text, which ends at its first NUL.
    pub(super) fn parse(frame: &[u8]) -> Result<Self, Refusal> {
        let end = frame.iter().position(|byte| *byte == 0).unwrap_or(frame.len());
        let text = std::str::from_utf8(frame.get(..end).unwrap_or_default())
            .map_err(|_| Refusal::new("Invalid DB query syntax, the text is not UTF-8"))?;
        if text.starts_with('{') {
            return Ok(Self::Control(text.to_owned()));
        }
        let text = text.trim_start_matches([' ', '\n']);
        let (actor, rest) = text.split_once(' ').ok_or_else(|| Refusal::syntax(text))?;
        match actor {
            "agent" => {
                let (id, call) = rest.split_once(' ').ok_or_else(|| Refusal::syntax(rest))?;
                Ok(Self::Agent(agent_number(id)?, Call::parse(call)))
            }
            "global" => Ok(Self::Global(Call::parse(rest))),
            "task" => Ok(Self::Task(Call::parse_with_arguments(rest)?)),
            "mitre" => Ok(Self::Mitre(Call::parse_with_arguments(rest)?)),
            "wazuhdb" => Ok(Self::WazuhDb(Call::parse_with_arguments(rest)?)),
            _ => Err(Refusal::new(format!("Invalid DB query actor: '{}'", super::answer::near(actor)))),
        }
    }
}

fn agent_number(text: &str) -> Result<i64, Refusal> {
    text.trim_start()
        .parse::<u32>()
        .map(i64::from)
        .map_err(|_| Refusal::new(format!("Invalid agent ID '{}'", super::answer::near(text))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::db::answer::Answer;
    use proptest::prelude::*;

    fn call(verb: &str, arguments: Option<&str>) -> Call {
        Call { verb: verb.to_owned(), arguments: arguments.map(str::to_owned) }
    }

    fn refusal(text: &str) -> String {
        let answer = Answer::from(Command::parse(text.as_bytes()).unwrap_err());
        String::from_utf8(answer.into_wire(false).split_off(4)).unwrap()
    }

    #[test]
    fn parses_every_actor() {
        let parse = |text: &str| Command::parse(text.as_bytes()).unwrap();
        assert_eq!(parse("global sql SELECT 1"), Command::Global(call("sql", Some("SELECT 1"))));
        assert_eq!(parse(" \nglobal select-groups"), Command::Global(call("select-groups", None)));
        assert_eq!(parse("agent 001 sql SELECT 1"), Command::Agent(1, call("sql", Some("SELECT 1"))));
        assert_eq!(parse("agent 12 remove"), Command::Agent(12, call("remove", None)));
        assert_eq!(parse("task upgrade {}"), Command::Task(call("upgrade", Some("{}"))));
        assert_eq!(parse("mitre sql SELECT 1"), Command::Mitre(call("sql", Some("SELECT 1"))));
        assert_eq!(parse("wazuhdb remove 1 2"), Command::WazuhDb(call("remove", Some("1 2"))));
        assert_eq!(
            parse("{\"command\":\"getstats\"}"),
            Command::Control("{\"command\":\"getstats\"}".into())
        );
        assert_eq!(parse("global sql SELECT 1\0ignored"), Command::Global(call("sql", Some("SELECT 1"))));
    }

    #[test]
    fn refuses_what_is_no_command() {
        for (text, answer) in [
            ("", "err Invalid DB query syntax, near ''"),
            ("global", "err Invalid DB query syntax, near 'global'"),
            ("agent 001", "err Invalid DB query syntax, near '001'"),
            ("agent x1 sql SELECT 1", "err Invalid agent ID 'x1'"),
            ("agent -1 sql SELECT 1", "err Invalid agent ID '-1'"),
            ("task upgrade", "err Invalid DB query syntax, near 'upgrade'"),
            ("nobody does this", "err Invalid DB query actor: 'nobody'"),
        ] {
            assert_eq!(refusal(text), answer, "{text:?}");
        }
        assert!(Command::parse(b"global sql \xff").is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_parsed_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Command::parse(&bytes);
        }

        #[test]
        fn a_verb_and_its_arguments_come_back(verb in "[a-z-]{1,20}", arguments in "[^\0]{0,60}") {
            let parsed = Command::parse(format!("global {verb} {arguments}").as_bytes()).unwrap();
            prop_assert_eq!(parsed, Command::Global(call(&verb, Some(&arguments))));
        }
    }
}
