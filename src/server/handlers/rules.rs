//! Handlers of `/rules`.

use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::rules::{self, ListRules, Requirement};
use wazuhctl_core::ruleset::Kind;

use super::ruleset;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_rules(call: Call) -> Result<Reply> {
    let requirements = keys::REQUIREMENTS
        .iter()
        .filter_map(|key| Some((Requirement::named(key.parameter.name)?, call.get(key)?)));
    let parameters = ListRules {
        list: call.list()?,
        ids: call.get(&keys::RULE_IDS),
        levels: call.get(&keys::LEVEL).map(|level| level.parse()).transpose()?,
        status: ruleset::status(&call),
        group: call.get(&keys::RULE_GROUP),
        requirements: requirements.collect(),
        filenames: call.get(&keys::FILENAMES),
        relative_dirname: call.get(&keys::RELATIVE_DIRNAME),
    };
    let items = rules::list(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_rules_groups(call: Call) -> Result<Reply> {
    let items = rules::groups(call.context(), call.selection(0)?, &call.list()?).await?;
    call.items(items).await
}

pub(crate) async fn get_rules_requirement(call: Call) -> Result<Reply> {
    let name = call.need(&keys::REQUIREMENT)?;
    let requirement = Requirement::named(&name).ok_or_else(|| {
        let valid = Requirement::ALL.map(Requirement::as_str).join(", ");
        Error::new(Fault::RequirementUnknown { requirement: name, valid })
    })?;
    let items = rules::requirements(call.context(), call.selection(0)?, requirement, &call.list()?).await?;
    call.items(items).await
}

pub(crate) async fn get_rules_files(call: Call) -> Result<Reply> {
    ruleset::files(call, Kind::Rules).await
}

pub(crate) async fn get_file(call: Call) -> Result<Reply> {
    ruleset::file(call, Kind::Rules).await
}

pub(crate) async fn put_file(call: Call) -> Result<Reply> {
    ruleset::put(call, Kind::Rules).await
}

pub(crate) async fn delete_file(call: Call) -> Result<Reply> {
    ruleset::delete(call, Kind::Rules).await
}
