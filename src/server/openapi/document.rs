//! The document itself: one path item a path, one operation object an operation.

use serde_json::{Map, Value, json};

use crate::operation::{
    Access, Body, Field, Kind, Location, Operation, Parameter, Property, Schema, Shape, TextRule,
};

/// The OpenAPI 3.0 document of the whole API.
pub fn document() -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in crate::operations::all() {
        let item = paths.entry(operation.path).or_insert_with(|| json!({}));
        if let Value::Object(item) = item {
            item.insert(operation.verb.as_str().to_ascii_lowercase(), describe(operation));
        }
    }
    json!({
        "openapi": "3.0.3",
        "info": {
            "title": "Wazuh Server API, served by wazuhctl",
            "version": crate::API_VERSION,
            "license": { "name": "Apache-2.0" },
        },
        "security": [{ "jwt": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "jwt": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" },
                "basicAuth": { "type": "http", "scheme": "basic" },
            },
            "schemas": {
                "Problem": problem(),
                "FailedItems": failed_items(),
            },
        },
    })
}

/// The operation object of one operation.
pub fn describe(operation: &Operation) -> Value {
    let mut object = Map::new();
    object.insert("operationId".to_owned(), json!(operation.name()));
    object.insert("tags".to_owned(), json!([operation.tag]));
    object.insert("summary".to_owned(), json!(operation.summary));
    if operation.deprecated {
        object.insert("deprecated".to_owned(), json!(true));
    }
    if operation.access == Access::Credentials {
        object.insert("security".to_owned(), json!([{ "basicAuth": [] }]));
    }
    let rights = operation.access.rights();
    if !rights.is_empty() {
        let mut rights: Vec<Value> =
            rights.iter().map(|(action, on)| json!({ "action": action, "resource": on })).collect();
        let replacing = operation.access.replacing();
        rights.extend(
            replacing.map(|(action, on)| json!({ "action": action, "resource": on, "when": "overwrite" })),
        );
        object.insert("x-rbac".to_owned(), Value::Array(rights));
    }
    let parameters: Vec<Value> = operation.all_parameters().map(parameter).collect();
    if !parameters.is_empty() {
        object.insert("parameters".to_owned(), Value::Array(parameters));
    }
    let body = match &operation.body {
        Body::None => None,
        Body::Json(body) => Some(schema(body)),
        Body::Text(_) => Some(json!({ "type": "string" })),
        Body::File => Some(json!({ "type": "string", "format": "binary" })),
    };
    if let (Some(schema), Some(media_type)) = (body, operation.body.media_type()) {
        object.insert(
            "requestBody".to_owned(),
            json!({ "required": true, "content": { media_type: { "schema": schema } } }),
        );
    }
    object.insert("responses".to_owned(), responses(operation));
    Value::Object(object)
}

fn parameter(parameter: &Parameter) -> Value {
    let location = match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
    };
    let mut described = match parameter.kind {
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Integer { least, most } => {
            let mut described = json!({ "type": "integer", "format": "int32" });
            limit(&mut described, "minimum", least.map(Value::from));
            limit(&mut described, "maximum", most.map(Value::from));
            described
        }
        Kind::Number { least } => {
            let mut described = json!({ "type": "number", "format": "float" });
            limit(&mut described, "minimum", least.map(Value::from));
            described
        }
        Kind::Text(rule) => text(&rule),
        Kind::List(rule) => json!({ "type": "array", "items": text(&rule) }),
        Kind::Integers { least } => {
            json!({ "type": "array", "items": { "type": "integer", "format": "int32", "minimum": least } })
        }
    };
    limit(&mut described, "default", parameter.default.map(|default| default_value(parameter.kind, default)));
    json!({
        "name": parameter.name,
        "in": location,
        "required": parameter.required,
        "description": parameter.summary,
        "schema": described,
    })
}

fn default_value(kind: Kind, text: &str) -> Value {
    match kind {
        Kind::Boolean => json!(text == "true"),
        Kind::Integer { .. } => text.parse::<i64>().map_or(Value::Null, Value::from),
        Kind::Number { .. } | Kind::Text(_) | Kind::List(_) | Kind::Integers { .. } => json!(text),
    }
}

fn limit(schema: &mut Value, name: &str, value: Option<Value>) {
    if let (Value::Object(schema), Some(value)) = (schema, value) {
        schema.insert(name.to_owned(), value);
    }
}

fn text(rule: &TextRule) -> Value {
    let mut described = json!({ "type": "string" });
    let format = crate::params::format_name(rule.format);
    limit(&mut described, "format", (!format.is_empty()).then(|| json!(format)));
    limit(&mut described, "minLength", (rule.shortest > 0).then(|| json!(rule.shortest)));
    limit(&mut described, "maxLength", rule.longest.map(Value::from));
    limit(&mut described, "enum", (!rule.choices.is_empty()).then(|| json!(rule.choices)));
    described
}

fn schema(body: &Schema) -> Value {
    match body {
        Schema::Any => json!({}),
        Schema::Boolean => json!({ "type": "boolean" }),
        Schema::Text(rule) => text(rule),
        Schema::List(of) => json!({ "type": "array", "items": schema(of) }),
        Schema::Object(fields) => object(fields, false),
        Schema::Integer { least } => json!({ "type": "integer", "minimum": least }),
        Schema::SomeOf(fields) => {
            let mut described = object(fields, false);
            limit(&mut described, "minProperties", Some(json!(1)));
            described
        }
        Schema::Open(fields) => object(fields, true),
    }
}

/// An object of these fields, and of any others where it is open.
fn object(fields: &[Field], open: bool) -> Value {
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let properties: Map<String, Value> = fields
        .iter()
        .filter(|field| !field.ignored)
        .map(|field| {
            let mut described = schema(&field.schema);
            limit(&mut described, "description", Some(json!(field.summary)));
            limit(&mut described, "writeOnly", field.secret.then_some(json!(true)));
            (field.name.to_owned(), described)
        })
        .collect();
    let mut described = json!({ "type": "object", "additionalProperties": open, "properties": properties });
    limit(&mut described, "required", (!required.is_empty()).then(|| json!(required)));
    described
}

fn responses(operation: &Operation) -> Value {
    let problem = |description: &str| {
        json!({
            "description": description,
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
        })
    };
    let mut responses = Map::new();
    responses.insert(
        "200".to_owned(),
        json!({ "description": "Success", "content": { "application/json": { "schema": success(operation.reply) } } }),
    );
    responses.insert("400".to_owned(), problem("The request is not what the operation takes"));
    responses.insert("401".to_owned(), problem("The caller is not known"));
    if !matches!(operation.access, Access::Credentials | Access::Token) {
        responses.insert("403".to_owned(), problem("The caller lacks the right"));
    }
    responses.insert("405".to_owned(), problem("The path has no such method"));
    if operation.body != Body::None {
        responses.insert("406".to_owned(), problem("The body has no media type"));
        responses.insert("413".to_owned(), problem("The body is too large"));
        responses.insert("415".to_owned(), problem("The body is of another media type"));
    }
    responses.insert("429".to_owned(), problem("Too many requests"));
    responses.insert("500".to_owned(), problem("The manager failed"));
    Value::Object(responses)
}

fn success(shape: Shape) -> Value {
    let error = json!({ "type": "integer", "description": "0 done, 1 failed, 2 failed in part" });
    match shape {
        Shape::Items(item) => json!({
            "type": "object",
            "properties": {
                "data": {
                    "type": "object",
                    "required": ["affected_items", "total_affected_items", "failed_items", "total_failed_items"],
                    "properties": {
                        "affected_items": { "type": "array", "items": property(item) },
                        "total_affected_items": { "type": "integer" },
                        "failed_items": { "$ref": "#/components/schemas/FailedItems" },
                        "total_failed_items": { "type": "integer" },
                    },
                },
                "message": { "type": "string" },
                "error": error,
            },
        }),
        Shape::Data(data) => {
            json!({ "type": "object", "properties": { "data": property(data), "error": error } })
        }
        Shape::Document => json!({ "type": "object" }),
        Shape::Message => json!({
            "type": "object",
            "properties": { "message": { "type": "string" }, "error": error },
        }),
    }
}

fn property(value: Property) -> Value {
    match value {
        Property::Text => json!({ "type": "string" }),
        Property::Date => json!({ "type": "string", "format": "date-time" }),
        Property::Integer => json!({ "type": "integer" }),
        Property::Boolean => json!({ "type": "boolean" }),
        Property::List(item) => json!({ "type": "array", "items": property(*item) }),
        Property::Object(fields) => {
            let properties: Map<String, Value> =
                fields.iter().map(|(name, value)| ((*name).to_owned(), property(*value))).collect();
            json!({ "type": "object", "properties": properties })
        }
        Property::Map(value) => json!({ "type": "object", "additionalProperties": property(*value) }),
    }
}

fn problem() -> Value {
    json!({
        "type": "object",
        "required": ["title", "detail"],
        "properties": {
            "title": { "type": "string" },
            "detail": { "type": "string" },
            "remediation": { "type": "string" },
            "error": { "type": "integer", "description": "Code of the catalogue" },
        },
    })
}

fn failed_items() -> Value {
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "error": {
                    "type": "object",
                    "properties": {
                        "code": { "type": "integer" },
                        "message": { "type": "string" },
                        "remediation": { "type": "string" },
                    },
                },
                "id": { "type": "array", "items": { "oneOf": [{ "type": "string" }, { "type": "integer" }] } },
            },
        },
    })
}
