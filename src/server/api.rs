//! [`Api`]: the state that all requests share.

use std::sync::Arc;
use std::time::Duration;

use wazuhctl_core::context::Manager;
use wazuhctl_core::manager::UpdateCheck;
use wazuhctl_core::mitre::Library;
use wazuhctl_core::rbac::{Mode, Moment, Store};

use crate::audit::AuditLog;
use crate::auth::{Claims, LiveKey, Sessions, SignaturePool, TokenKey, unix_time};
use crate::config::{ApiConfig, RbacMode, SecurityFile};
use crate::gate::Coalescing;
use crate::limits::{LoginGuard, RequestLimit};
use crate::router::Routes;
use crate::updates::update_check;

/// The Server API of one manager. One for the life of a process.
pub struct Api {
    pub(crate) manager: Arc<Manager>,
    pub(crate) routes: Routes,
    pub(crate) config: ApiConfig,
    /// How long a request may take.
    pub(crate) patience: Duration,
    pub(crate) security: SecurityFile,
    pub(crate) store: Store,
    pub(crate) sessions: Sessions<Claims>,
    /// For the tokens that log-ins are given.
    pub(crate) login_pool: SignaturePool,
    /// For the tokens that requests bring.
    pub(crate) token_pool: SignaturePool,
    /// For the authorisation contexts that log-ins bring.
    pub(crate) context_pool: SignaturePool,
    pub(crate) logins: LoginGuard,
    pub(crate) requests: RequestLimit,
    pub(crate) coalescing: Arc<Coalescing>,
    pub(crate) audit: Arc<AuditLog>,
    pub(crate) key: LiveKey,
    pub(crate) updates: UpdateCheck,
    /// MITRE ATT&CK, as far as it was asked for.
    pub(crate) mitre: Library,
}

impl Api {
    /// The API of a manager, with its configuration, users, signing key and audit log.
    pub(crate) fn new(
        manager: Arc<Manager>,
        config: ApiConfig,
        security: SecurityFile,
        store: Store,
        key: LiveKey,
        audit: AuditLog,
    ) -> Self {
        Self {
            manager,
            routes: Routes::new(crate::operations::all()),
            coalescing: Arc::default(),
            mitre: Library::default(),
            audit: Arc::new(audit),
            sessions: Sessions::default(),
            login_pool: SignaturePool::new(config.authentication_pool_size),
            token_pool: SignaturePool::new(config.authentication_pool_size),
            context_pool: SignaturePool::new(config.authentication_pool_size),
            logins: LoginGuard::new(&config.access),
            requests: RequestLimit::new(&config.access),
            patience: config.intervals.request_timeout(),
            config,
            security,
            store,
            key,
            updates: update_check(),
        }
    }

    /// The key that signs tokens.
    pub(crate) fn key(&self) -> Arc<TokenKey> {
        self.key.current()
    }

    /// Now, for what ends tokens.
    pub(crate) fn moment(&self) -> Moment {
        Moment { now: unix_time(), token_lifetime: self.security.current().token_lifetime() }
    }

    /// What is permitted where no policy says anything.
    pub(crate) fn mode(&self) -> Mode {
        match self.security.current().rbac_mode {
            RbacMode::White => Mode::White,
            RbacMode::Black => Mode::Black,
        }
    }
}
