//! The database daemon (wazuh-db).
