//! Handlers of `/security/config`.

use wazuhctl_core::error::Result;
use wazuhctl_core::result::Data;

use crate::config::SecurityConfig;
use crate::gate::Call;
use crate::reply::Reply;

pub(crate) async fn get_security_config(call: Call) -> Result<Reply> {
    let config = call.api().security.current();
    call.data(Data::new(serde_json::json!(*config)))
}

pub(crate) async fn put_security_config(call: Call) -> Result<Reply> {
    // Options that are left out go back to their defaults, as in the reference.
    let config: SecurityConfig = call.body()?;
    call.api().change_security(config, call.audit()).await?;
    call.data(Data::message("The security configuration was changed, and all tokens were revoked"))
}

pub(crate) async fn delete_security_config(call: Call) -> Result<Reply> {
    call.api().change_security(SecurityConfig::default(), call.audit()).await?;
    call.data(Data::message(
        "The security configuration was put back to its defaults, and all tokens were revoked",
    ))
}
