//! Bodies against their schemas.

use serde_json::{Map, Value};

use super::parse::check as check_text;
use crate::operation::{Field, Schema};

/// Checks a body. The error says where it departs from its schema, such as `force.enabled must be true or false`.
pub fn check(schema: &Schema, body: &Value) -> Result<(), String> {
    check_at("the body", schema, body)
}

fn check_at(place: &str, schema: &Schema, value: &Value) -> Result<(), String> {
    match (schema, value) {
        (Schema::Any, _) | (Schema::Boolean, Value::Bool(_)) => Ok(()),
        (Schema::Boolean, _) => Err(format!("{place} must be true or false")),
        (Schema::Text(rule), Value::String(text)) => {
            check_text(*rule, text).map(drop).map_err(|reason| format!("{place} {reason}"))
        }
        (Schema::Text(_), _) => Err(format!("{place} must be a text")),
        (Schema::List(of), Value::Array(values)) => {
            let one = format!("every item of {place}");
            values.iter().try_for_each(|value| check_at(&one, of, value))
        }
        (Schema::List(_), _) => Err(format!("{place} must be a list")),
        (Schema::Object(fields), Value::Object(object)) => {
            if let Some(name) =
                object.keys().find(|name| !fields.iter().any(|field| field.name == name.as_str()))
            {
                return Err(format!("{place} has a field {name:?} that is not known"));
            }
            check_fields(place, fields, object)
        }
        (Schema::Open(fields), Value::Object(object)) => check_fields(place, fields, object),
        (Schema::Object(_) | Schema::Open(_), _) => Err(format!("{place} must be an object")),
    }
}

fn check_fields(place: &str, fields: &[Field], object: &Map<String, Value>) -> Result<(), String> {
    for field in fields {
        match object.get(field.name) {
            Some(value) => check_at(field.name, &field.schema, value)?,
            None if field.required => {
                return Err(format!("{place} lacks the field {:?}", field.name));
            }
            None => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::operation::{Format, TextRule};

    const SCHEMA: Schema = Schema::Object(&[
        Field::new("name", Schema::Text(TextRule::of(Format::Names).at_most(5)), "").required(),
        Field::new("force", Schema::Object(&[Field::new("enabled", Schema::Boolean, "")]), ""),
        Field::new("open", Schema::Open(&[Field::new("words", WORDS, "").required()]), ""),
    ]);
    const WORDS: Schema = Schema::List(&Schema::Text(TextRule::of(Format::Any)));

    #[test]
    fn bodies_are_checked_to_their_depth() {
        assert_eq!(check(&SCHEMA, &json!({"name": "a", "force": {"enabled": true}})), Ok(()));
        assert_eq!(check(&SCHEMA, &json!({"name": "a", "open": {"words": ["a", ""], "more": 1}})), Ok(()));
        assert_eq!(check(&SCHEMA, &json!({"name": "a", "open": {"words": []}})), Ok(()));
        for (body, wrong) in [
            (json!([]), "the body must be an object"),
            (json!(null), "the body must be an object"),
            (json!({}), "the body lacks the field \"name\""),
            (json!({"name": 5}), "name must be a text"),
            (json!({"name": null}), "name must be a text"),
            (json!({"name": "abcdef"}), "name must have 5 characters or fewer, not 6"),
            (json!({"name": "a", "x": 1}), "the body has a field \"x\" that is not known"),
            (json!({"name": "a", "force": {"enabled": "yes"}}), "enabled must be true or false"),
            (json!({"name": "a", "open": []}), "open must be an object"),
            (json!({"name": "a", "open": {"more": 1}}), "open lacks the field \"words\""),
            (json!({"name": "a", "open": {"words": "a"}}), "words must be a list"),
            (json!({"name": "a", "open": {"words": ["a", 5]}}), "every item of words must be a text"),
        ] {
            assert_eq!(check(&SCHEMA, &body), Err(wrong.to_owned()), "{body}");
        }
    }

    proptest! {
        #[test]
        fn no_body_upsets_any_operation(text in r#"[{}\[\]",:a-z0-9.é -]{0,60}"#, name in ".{0,12}", value in ".{0,140}") {
            let bodies = [serde_json::from_str(&text).unwrap_or_default(), json!({name: value}), json!({"name": value})];
            for body in &bodies {
                for operation in crate::operations::all() {
                    if let crate::operation::Body::Json(schema) = &operation.body {
                        let _ = check(schema, body);
                    }
                }
            }
        }
    }
}
