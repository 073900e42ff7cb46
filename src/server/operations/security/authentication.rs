//! `/security/user/authenticate`: logging in and out.

use crate::handlers::security as handlers;
use crate::operation::{
    Access, Body, Key, Kind, Operation, Parameter, Property, Routing, Schema, Shape, Verb,
};

/// The token alone.
pub(crate) const RAW: Key<bool> =
    Key::new(Parameter::query("raw", Kind::Boolean, "Answer with the token alone, as plain text"));

/// Where one logs in and out.
pub(in crate::operations) const AUTHENTICATE: &str = "/security/user/authenticate";

/// Where one logs in with an authorisation context.
pub(in crate::operations) const RUN_AS: &str = "/security/user/authenticate/run_as";

const TOKEN: Shape = Shape::Data(Property::Object(&[("token", Property::Text)]));

/// The operations of this subject.
pub(in crate::operations) const OPERATIONS: &[Operation] = &[
    Operation {
        verb: Verb::Post,
        path: AUTHENTICATE,
        id: "login_user",
        tag: "Security",
        summary: "Log in with a user's name and password for a token",
        access: Access::Credentials,
        routing: Routing::Master,
        parameters: &[RAW.parameter],
        body: Body::None,
        reply: TOKEN,
        deprecated: false,
        handler: |call| Box::pin(handlers::login_user(call)),
    },
    Operation {
        verb: Verb::Get,
        path: AUTHENTICATE,
        id: "deprecated_login_user",
        tag: "Security",
        summary: "Log in with a user's name and password for a token, the old way",
        access: Access::Credentials,
        routing: Routing::Master,
        parameters: &[RAW.parameter],
        body: Body::None,
        reply: TOKEN,
        deprecated: true,
        handler: |call| Box::pin(handlers::deprecated_login_user(call)),
    },
    Operation {
        verb: Verb::Delete,
        path: AUTHENTICATE,
        id: "logout_user",
        tag: "Security",
        summary: "Log out: end every token of the caller",
        access: Access::Token,
        routing: Routing::Master,
        parameters: &[],
        body: Body::None,
        reply: Shape::Message,
        deprecated: false,
        handler: |call| Box::pin(handlers::logout_user(call)),
    },
    Operation {
        verb: Verb::Post,
        path: RUN_AS,
        id: "run_as_login",
        tag: "Security",
        summary: "Log in with a user's name and password, and an authorisation context that decides on the roles",
        access: Access::Credentials,
        routing: Routing::Master,
        parameters: &[RAW.parameter],
        body: Body::Json(Schema::Open(&[])),
        reply: TOKEN,
        deprecated: false,
        handler: |call| Box::pin(handlers::run_as_login(call)),
    },
];
