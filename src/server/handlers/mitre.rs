//! Handlers of `/mitre`.

use wazuhctl_core::error::Result;
use wazuhctl_core::mitre::{self, Kind, ListMitre};

use crate::gate::Call;
use crate::operation::Key;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_groups(call: Call) -> Result<Reply> {
    list(call, Kind::Groups, &keys::GROUP_IDS).await
}

pub(crate) async fn get_metadata(call: Call) -> Result<Reply> {
    let items = mitre::metadata(call.context()).await?;
    call.items(items).await
}

pub(crate) async fn get_mitigations(call: Call) -> Result<Reply> {
    list(call, Kind::Mitigations, &keys::MITIGATION_IDS).await
}

pub(crate) async fn get_references(call: Call) -> Result<Reply> {
    list(call, Kind::References, &keys::REFERENCE_IDS).await
}

pub(crate) async fn get_software(call: Call) -> Result<Reply> {
    list(call, Kind::Software, &keys::SOFTWARE_IDS).await
}

pub(crate) async fn get_tactics(call: Call) -> Result<Reply> {
    list(call, Kind::Tactics, &keys::TACTIC_IDS).await
}

pub(crate) async fn get_techniques(call: Call) -> Result<Reply> {
    list(call, Kind::Techniques, &keys::TECHNIQUE_IDS).await
}

async fn list(call: Call, kind: Kind, ids: &Key<Vec<String>>) -> Result<Reply> {
    let parameters = ListMitre { list: call.list()?, ids: call.get(ids) };
    let items = mitre::list(call.context(), &call.api().mitre, kind, parameters).await?;
    call.items(items).await
}
