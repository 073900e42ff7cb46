//! The registration daemon (wazuh-authd).
