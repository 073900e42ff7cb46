//! What ends all tokens: a new key to sign them with, and other options of `security.yaml`.

use std::sync::Arc;

use serde_json::json;
use wazuhctl_core::error::{Error, Fault, Result};
use wazuhctl_core::trail::Trail;

use crate::api::Api;
use crate::config::SecurityConfig;

impl Api {
    /// Ends every token there is: by another key, as Wazuh does it, with which all records of earlier revocations are
    /// superfluous. Whoever asks next must log in.
    ///
    /// # Errors
    /// 6003 when the new key cannot be written, and then all tokens stay good. An error of the RBAC database comes when
    /// they have ended.
    pub(crate) async fn revoke_all_tokens(self: &Arc<Self>) -> Result<()> {
        self.on_disk(|api| api.key.replace().map_err(Error::from)).await?;
        self.sessions.forget_all();
        self.store.forget_revocations().await?;
        Ok(())
    }

    /// Writes other options to `security.yaml`, which hold at once, notes them, and ends every token.
    ///
    /// # Errors
    /// 1005 when the file cannot be written, and then nothing has changed; else as
    /// [`revoke_all_tokens`](Self::revoke_all_tokens).
    pub(crate) async fn change_security(
        self: &Arc<Self>,
        options: SecurityConfig,
        trail: &Trail,
    ) -> Result<()> {
        let after = json!(options);
        let before = self
            .on_disk(|api| {
                api.security.store(options).map_err(|cause| {
                    let path = api.manager.home.security_yaml().display().to_string();
                    Error::new(Fault::FileUnreadable { path }).caused_by(cause)
                })
            })
            .await?;
        trail.before(json!(*before));
        trail.after(after);
        self.revoke_all_tokens().await
    }

    /// Does what blocks on a thread for it.
    async fn on_disk<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let api = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || work(&api)).await;
        done.map_err(|panicked| Error::new(Fault::WorkerDied).caused_by(panicked))?
    }
}
