//! `wazuhctl api describe`.

use std::fmt::Write;

use clap::Args;
use serde_json::{Value, json};
use wazuhctl_server::operation::{Body, Field, Kind, Location, Operation, Parameter, Schema, TextRule};
use wazuhctl_server::operations;

use super::list::facts;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Format, View};
use crate::rights;
use crate::world::World;

/// Show an operation's parameters, body and rights
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl api describe get_agents
  wazuhctl api describe DELETE /agents -o json")]
pub(super) struct Describe {
    /// The operation's id, or its method and path
    #[arg(required = true, num_args = 1..=2, value_name = "ID | METHOD PATH")]
    operation: Vec<String>,
}

impl Describe {
    pub(super) fn run(self, world: &World) -> Result<Exit> {
        let operation = self.find()?;
        if matches!(world.printer.format(), None | Some(Format::Table | Format::Wide)) {
            world.printer.raw(text(operation).as_bytes())?;
            return Ok(Exit::Done);
        }
        let document = document(operation);
        world.printer.print(&View::of_items(document.clone(), vec![document], &[], "id"))?;
        Ok(Exit::Done)
    }

    fn find(&self) -> Result<&'static Operation> {
        let found = match self.operation.as_slice() {
            [method, path] => rights::operation(method, path),
            [id] => return by_id(id),
            _ => None,
        };
        found.ok_or_else(|| unknown(&self.operation.join(" ")))
    }
}

/// The operation of an id, which needs the first part of its path before it where several have it, as in
/// `experimental.get_os_info`.
fn by_id(id: &str) -> Result<&'static Operation> {
    let name = id.rsplit('.').next().unwrap_or(id);
    let found: Vec<_> = operations::all().filter(|operation| operation.id == name).collect();
    match found.as_slice() {
        [] => Err(unknown(id)),
        [one] => Ok(one),
        several => several.iter().copied().find(|operation| operation.name() == id).ok_or_else(|| {
            let ids: Vec<String> = several.iter().map(|operation| operation.name().into_owned()).collect();
            Failure::new(Exit::Usage, format!("several operations have the id {name}"))
                .hint(format!("name one of them: {}", ids.join(", ")))
        }),
    }
}

fn unknown(operation: &str) -> Failure {
    Failure::new(Exit::NotFound, format!("there is no operation {operation}"))
        .hint("wazuhctl api list lists them")
}

fn document(operation: &Operation) -> Value {
    let mut document = facts(operation);
    let parameters: Vec<Value> = operation
        .all_parameters()
        .map(|parameter| {
            json!({
                "name": parameter.name,
                "in": place(parameter),
                "required": parameter.required,
                "type": kind(&parameter.kind),
                "default": parameter.default,
                "summary": parameter.summary,
            })
        })
        .collect();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("parameters".into(), parameters.into());
        fields.insert("deprecated".into(), operation.deprecated.into());
        fields
            .insert("body".into(), body_fields(&operation.body).map_or(Value::Null, |fields| json!(fields)));
    }
    document
}

fn text(operation: &Operation) -> String {
    let mut text = format!(
        "{} {}\n  {}\n\nId: {}\n",
        operation.verb,
        operation.path,
        operation.summary,
        operation.name()
    );
    let rights = operation.access.rights();
    for (action, kind) in &rights {
        let _ = writeln!(text, "Right: {action} on {kind}");
    }
    if let Some((action, kind)) = operation.access.replacing() {
        let _ = writeln!(text, "Right, to replace what is there: {action} on {kind}");
    }
    if operation.deprecated {
        text.push_str("Deprecated: kept for old clients\n");
    }
    let mut parameters = operation.all_parameters().peekable();
    if parameters.peek().is_some() {
        text.push_str("\nParameters:\n");
    }
    for parameter in parameters {
        let required = if parameter.required { ", required" } else { "" };
        let default = parameter.default.map(|value| format!(", by default {value}")).unwrap_or_default();
        let (name, place, kind) = (parameter.name, place(parameter), kind(&parameter.kind));
        let _ = writeln!(text, "  {name} ({place}, {kind}{required}{default})\n      {}", parameter.summary);
    }
    if let Some(fields) = body_fields(&operation.body) {
        let media_type = operation.body.media_type().unwrap_or_default();
        let _ = writeln!(text, "\nBody ({media_type}):");
        for field in fields {
            let _ = writeln!(text, "  {field}");
        }
    }
    text
}

fn place(parameter: &Parameter) -> &'static str {
    match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
    }
}

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Boolean => "true or false".into(),
        Kind::Integer { least, most } => match (least, most) {
            (Some(least), Some(most)) => format!("number from {least} to {most}"),
            (Some(least), None) => format!("number from {least}"),
            (None, Some(most)) => format!("number up to {most}"),
            (None, None) => "number".into(),
        },
        Kind::Number { least: Some(least) } => format!("number with or without a fraction from {least}"),
        Kind::Number { least: None } => "number with or without a fraction".into(),
        Kind::Text(rule) => rule_text(rule),
        Kind::List(rule) => format!("list of {}", rule_text(rule)),
        Kind::Integers { least } => format!("list of numbers from {least}"),
    }
}

fn rule_text(rule: &TextRule) -> String {
    if rule.choices.is_empty() { "text".into() } else { rule.choices.join(" | ") }
}

/// The fields of a JSON body, one a line, with dots between the levels.
fn body_fields(body: &Body) -> Option<Vec<String>> {
    let Body::Json(schema) = body else { return None };
    let mut lines = Vec::new();
    collect(schema, "", &mut lines);
    Some(lines)
}

fn collect(schema: &Schema, prefix: &str, lines: &mut Vec<String>) {
    let (Schema::Object(fields) | Schema::Open(fields) | Schema::SomeOf(fields)) = schema else { return };
    for field in fields.iter().filter(|field| !field.ignored) {
        let Field { name, required, schema, summary, .. } = field;
        let required = if *required { ", required" } else { "" };
        let path = format!("{prefix}{name}");
        let kind = match schema {
            Schema::List(of) => format!("list of {}", schema_text(of)),
            of => schema_text(of),
        };
        lines.push(format!("{path} ({kind}{required}): {summary}"));
        collect(schema, &format!("{path}."), lines);
    }
}

fn schema_text(schema: &Schema) -> String {
    match schema {
        Schema::Any => "anything".into(),
        Schema::Boolean => "true or false".into(),
        Schema::Text(rule) => rule_text(rule),
        Schema::List(_) => "list".into(),
        Schema::Integer { least } => format!("whole number of at least {least}"),
        Schema::Object(_) | Schema::SomeOf(_) | Schema::Open(_) => "object".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_can_be_described() {
        for operation in operations::all() {
            assert!(text(operation).starts_with(operation.verb.as_str()), "{operation:?}");
            assert!(document(operation).get("parameters").is_some(), "{operation:?}");
        }
    }
}
