//! Handlers of `/decoders`.

use wazuhctl_core::decoders::{self, ListDecoders};
use wazuhctl_core::error::Result;
use wazuhctl_core::ruleset::Kind;

use super::ruleset;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_decoders(call: Call) -> Result<Reply> {
    let parameters = ListDecoders {
        list: call.list()?,
        names: call.get(&keys::DECODER_NAMES),
        status: ruleset::status(&call),
        filenames: call.get(&keys::FILENAMES),
        relative_dirname: call.get(&keys::RELATIVE_DIRNAME),
        only_parents: false,
    };
    let items = decoders::list(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_decoders_parents(call: Call) -> Result<Reply> {
    let parameters = ListDecoders { list: call.list()?, only_parents: true, ..ListDecoders::default() };
    let items = decoders::list(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_decoders_files(call: Call) -> Result<Reply> {
    ruleset::files(call, Kind::Decoders).await
}

pub(crate) async fn get_file(call: Call) -> Result<Reply> {
    ruleset::file(call, Kind::Decoders).await
}

pub(crate) async fn put_file(call: Call) -> Result<Reply> {
    ruleset::put(call, Kind::Decoders).await
}

pub(crate) async fn delete_file(call: Call) -> Result<Reply> {
    ruleset::delete(call, Kind::Decoders).await
}
