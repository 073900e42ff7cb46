//! `--jq`: a jq expression over the JSON of an answer, by jaq, an implementation of jq in Rust.

use jaq_core::load::{Arena, File, Loader};
use jaq_core::{Compiler, Ctx, Vars, data, unwrap_valr};
use jaq_json::{Val, read};
use serde_json::Value;

use crate::exit::Exit;
use crate::failure::{Failure, Result};

type Filter = jaq_core::compile::Filter<jaq_core::Native<data::JustLut<Val>>>;

/// An expression that was found to be one.
#[derive(Debug, Clone)]
pub(crate) struct Expression(String);

impl Expression {
    /// Checks an expression, before anything is asked of a manager.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        compile(text)?;
        Ok(Self(text.to_owned()))
    }

    /// What the expression makes of each document: one result a line, text without its quotes, as `jq -r` prints it.
    pub(crate) fn run<'a>(&self, documents: impl IntoIterator<Item = &'a Value>) -> Result<String> {
        let filter = compile(&self.0)?;
        let mut text = String::new();
        for document in documents {
            let input =
                read::parse_single(document.to_string().as_bytes()).map_err(|error| failed(&error))?;
            let context = Ctx::<data::JustLut<Val>>::new(&filter.lut, Vars::new([]));
            for result in filter.id.run((context, input)).map(unwrap_valr) {
                match result.map_err(|error| failed(&error))? {
                    Val::TStr(line) => text.push_str(&String::from_utf8_lossy(&line)),
                    other => text.push_str(&other.to_string()),
                }
                text.push('\n');
            }
        }
        Ok(text)
    }
}

fn compile(text: &str) -> Result<Filter> {
    let wrong = || {
        Failure::usage(format!("--jq: \"{text}\" is not an expression of jq"))
            .hint("try .data.affected_items[].name, or .name with -o jsonl")
    };
    let definitions = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs());
    let functions = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
    let arena = Arena::default();
    let modules =
        Loader::new(definitions).load(&arena, File { code: text, path: () }).map_err(|_| wrong())?;
    Compiler::default().with_funs(functions).compile(modules).map_err(|errors| {
        let names = errors.iter().flat_map(|(_, undefined)| undefined).map(|(name, _)| *name);
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        if names.is_empty() { wrong() } else { wrong().hint(format!("undefined: {}", names.join(", "))) }
    })
}

fn failed(error: &impl std::fmt::Display) -> Failure {
    Failure::new(Exit::Error, format!("--jq: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn run(expression: &str, document: &Value) -> Result<String> {
        Expression::parse(expression)?.run([document])
    }

    #[test]
    fn text_is_printed_raw_and_the_rest_as_json() {
        let document =
            json!({"data": [{"name": "a\"b", "n": 1}, {"name": "c", "n": 9_007_199_254_740_993_u64}]});
        assert_eq!(run(".data[].name", &document).unwrap(), "a\"b\nc\n");
        assert_eq!(run(".data[1]", &document).unwrap(), "{\"name\":\"c\",\"n\":9007199254740993}\n");
        assert_eq!(run("[.data[].n] | length", &document).unwrap(), "2\n");
        assert_eq!(run("empty", &document).unwrap(), "");
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(run(".a |", &json!({})).unwrap_err().exit(), Exit::Usage);
        let undefined = run("nosuch", &json!({})).unwrap_err();
        assert!(undefined.to_string().contains("undefined: nosuch"), "{undefined}");
        assert_eq!(run(".a.b", &json!({"a": 1})).unwrap_err().exit(), Exit::Error);
    }
}
