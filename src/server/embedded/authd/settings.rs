//! [`Settings`]: what `ossec.conf` says about registrations, in sections `auth` and `cluster`.

use serde_json::{Map, Value, json};

use super::force::{Force, seconds};
use wazuhctl_core::config::{self, Cluster, NodeRole, Section};
use wazuhctl_core::home::Home;

const CIPHERS: &str = "HIGH:!ADH:!EXP:!MD5:!RC4:!3DES:!CAMELLIA:@STRENGTH";

/// The settings of the daemon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Settings {
    /// Switched off. A configuration that says nothing about the daemon leaves it on: the embedded manager's own
    /// clients cannot do without it.
    pub(super) disabled: bool,
    /// Lines of removed agents go from `client.keys` rather than being marked.
    pub(super) purge: bool,
    /// When agents are replaced, where a request says nothing.
    pub(super) force: Force,
    /// What this node is in the cluster.
    pub(super) node: NodeRole,
    /// Settings of the registration over the network, which are only ever shown.
    shown: Shown,
}

/// Settings in the form in which they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    port: u16,
    remote_enrollment: bool,
    ipv6: bool,
    use_source_ip: bool,
    use_password: bool,
    ssl_verify_host: bool,
    ssl_auto_negotiate: bool,
    ciphers: String,
    ssl_agent_ca: Option<String>,
    ssl_manager_cert: String,
    ssl_manager_key: String,
    key_request: bool,
    allow_higher_versions: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            disabled: false,
            purge: false,
            force: Force::default(),
            node: NodeRole::Single,
            shown: Shown {
                port: 1515,
                remote_enrollment: true,
                ipv6: false,
                use_source_ip: false,
                use_password: false,
                ssl_verify_host: false,
                ssl_auto_negotiate: false,
                ciphers: CIPHERS.to_owned(),
                ssl_agent_ca: None,
                ssl_manager_cert: "etc/sslmanager.cert".to_owned(),
                ssl_manager_key: "etc/sslmanager.key".to_owned(),
                key_request: false,
                allow_higher_versions: false,
            },
        }
    }
}

impl Settings {
    /// Reads the settings of `home`. What cannot be read is as if it were not there, and the log says so. Blocks on
    /// the disk.
    pub(super) fn of(home: &Home) -> Self {
        let sections = config::read(home).unwrap_or_else(|error| {
            tracing::error!(path = %home.ossec_conf().display(), %error, "the configuration cannot be read; registration goes by the defaults");
            Vec::new()
        });
        Self::of_sections(&sections)
    }

    /// The settings that sections of a configuration say.
    pub(super) fn of_sections(sections: &[Section]) -> Self {
        // A later section begins anew.
        let auth = sections.iter().rev().find(|section| section.name == "auth");
        Self { node: Cluster::of(sections).role, ..auth.map_or_else(Self::default, Self::from_section) }
    }

    fn from_section(auth: &Section) -> Self {
        let mut settings = Self::default();
        let shown = &mut settings.shown;
        switch(auth, "disabled", &mut settings.disabled);
        switch(auth, "purge", &mut settings.purge);
        switch(auth, "remote_enrollment", &mut shown.remote_enrollment);
        switch(auth, "ipv6", &mut shown.ipv6);
        switch(auth, "use_source_ip", &mut shown.use_source_ip);
        switch(auth, "use_password", &mut shown.use_password);
        switch(auth, "ssl_verify_host", &mut shown.ssl_verify_host);
        switch(auth, "ssl_auto_negotiate", &mut shown.ssl_auto_negotiate);
        if let Some(port) = auth.text_of("port").and_then(|port| port.parse().ok()) {
            shown.port = port;
        }
        for (name, value) in [
            ("ciphers", &mut shown.ciphers),
            ("ssl_manager_cert", &mut shown.ssl_manager_cert),
            ("ssl_manager_key", &mut shown.ssl_manager_key),
        ] {
            if let Some(text) = auth.text_of(name) {
                text.clone_into(value);
            }
        }
        shown.ssl_agent_ca = auth.text_of("ssl_agent_ca").map(str::to_owned);
        if let Some(request) = auth.child("key_request") {
            shown.key_request = true;
            switch(request, "enabled", &mut shown.key_request);
        }
        if let Some(agents) = auth.child("agents") {
            switch(agents, "allow_higher_versions", &mut shown.allow_higher_versions);
        }
        settings.force = Force::from_section(auth);
        settings
    }

    /// The settings as `getconfig auth` answers them.
    pub(super) fn to_json(&self) -> Value {
        let Shown { ciphers, ssl_agent_ca, ssl_manager_cert, ssl_manager_key, .. } = &self.shown;
        let mut auth = Map::new();
        auth.insert("port".into(), self.shown.port.into());
        for (name, on) in [
            ("disabled", self.disabled),
            ("remote_enrollment", self.shown.remote_enrollment),
            ("ipv6", self.shown.ipv6),
            ("use_source_ip", self.shown.use_source_ip),
            ("purge", self.purge),
            ("use_password", self.shown.use_password),
            ("ssl_verify_host", self.shown.ssl_verify_host),
            ("ssl_auto_negotiate", self.shown.ssl_auto_negotiate),
        ] {
            auth.insert(name.into(), yes_no(on).into());
        }
        for (name, text) in [
            ("ciphers", Some(ciphers)),
            ("ssl_agent_ca", ssl_agent_ca.as_ref()),
            ("ssl_manager_cert", Some(ssl_manager_cert)),
            ("ssl_manager_key", Some(ssl_manager_key)),
        ] {
            if let Some(text) = text {
                auth.insert(name.into(), text.as_str().into());
            }
        }
        auth.insert("key_request".into(), json!({"enabled": yes_no(self.shown.key_request)}));
        auth.insert("force".into(), self.force.to_json());
        auth.insert(
            "agents".into(),
            json!({"allow_higher_versions": yes_no(self.shown.allow_higher_versions)}),
        );
        json!({ "auth": auth })
    }
}

impl Force {
    /// Reads `<force>`, and what stood for it before 4.3 where it is missing.
    fn from_section(auth: &Section) -> Self {
        let mut force = Self::default();
        if let Some(section) = auth.child("force") {
            switch(section, "enabled", &mut force.enabled);
            switch(section, "key_mismatch", &mut force.key_mismatch);
            if let Some(disconnected) = section.child("disconnected_time") {
                let span = seconds(&disconnected.text).or(force.disconnected_time);
                force.disconnected_time = span.filter(|_| disconnected.attribute("enabled") != Some("no"));
            }
            if let Some(span) = section.text_of("after_registration_time").and_then(seconds) {
                force.after_registration_time = span;
            }
        } else {
            switch(auth, "force_insert", &mut force.enabled);
            if let Some(span) = auth.text_of("force_time").and_then(seconds) {
                force.disconnected_time = Some(span).filter(|span| *span > 0);
            }
        }
        force
    }

    fn to_json(self) -> Value {
        let mut disconnected = Map::new();
        disconnected.insert("enabled".into(), yes_no(self.disconnected_time.is_some()).into());
        if let Some(span) = self.disconnected_time.filter(|span| *span > 0) {
            disconnected.insert("value".into(), span.into());
        }
        let mut force = Map::new();
        force.insert("enabled".into(), yes_no(self.enabled).into());
        force.insert("key_mismatch".into(), yes_no(self.key_mismatch).into());
        force.insert("disconnected_time".into(), disconnected.into());
        if self.after_registration_time > 0 {
            force.insert("after_registration_time".into(), self.after_registration_time.into());
        }
        force.into()
    }
}

/// Sets a switch where the section has it; anything but yes and no leaves it as it is.
fn switch(section: &Section, name: &str, value: &mut bool) {
    match section.text_of(name) {
        Some("yes") => *value = true,
        Some("no") => *value = false,
        _ => {}
    }
}

const fn yes_no(on: bool) -> &'static str {
    if on { "yes" } else { "no" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Settings {
        Settings::of_sections(&config::parse(text).unwrap())
    }

    #[test]
    fn a_whole_section_is_read_and_shown() {
        let text = "<ossec_config><auth><disabled>no</disabled><port>3515</port><use_source_ip>no</use_source_ip>\
            <purge>yes</purge><use_password>no</use_password><force><enabled>yes</enabled><key_mismatch>yes</key_mismatch>\
            <disconnected_time enabled=\"yes\">1h</disconnected_time><after_registration_time>1h</after_registration_time>\
            </force><ssl_verify_host>no</ssl_verify_host><ssl_manager_cert>etc/sslmanager.cert</ssl_manager_cert>\
            <ssl_manager_key>etc/sslmanager.key</ssl_manager_key></auth></ossec_config>";
        let settings = parse(text);
        assert!(settings.purge && !settings.disabled);
        assert_eq!(settings.force, Force::default());
        let expected = json!({"auth": {
            "port": 3515, "disabled": "no", "remote_enrollment": "yes", "ipv6": "no", "use_source_ip": "no",
            "purge": "yes", "use_password": "no", "ssl_verify_host": "no", "ssl_auto_negotiate": "no", "ciphers": CIPHERS,
            "ssl_manager_cert": "etc/sslmanager.cert", "ssl_manager_key": "etc/sslmanager.key",
            "key_request": {"enabled": "no"},
            "force": {
                "enabled": "yes", "key_mismatch": "yes", "disconnected_time": {"enabled": "yes", "value": 3600},
                "after_registration_time": 3600,
            },
            "agents": {"allow_higher_versions": "no"},
        }});
        assert_eq!(settings.to_json(), expected);
    }

    #[test]
    fn what_is_not_said_has_its_default_and_the_last_section_holds() {
        assert_eq!(parse(""), Settings::default());
        let text = "<ossec_config><auth><purge>yes</purge></auth><auth><port>1</port></auth></ossec_config>";
        let settings = parse(text);
        assert!(!settings.purge);
        assert_eq!(settings.shown.port, 1);
    }

    #[test]
    fn replacing_can_be_switched_off_and_was_written_otherwise_once() {
        let force = |auth: &str| parse(&format!("<ossec_config><auth>{auth}</auth></ossec_config>")).force;
        assert!(!force("<force><enabled>no</enabled></force>").enabled);
        assert_eq!(
            force("<force><disconnected_time enabled=\"no\">1h</disconnected_time></force>")
                .disconnected_time,
            None
        );
        assert_eq!(
            force("<force><disconnected_time enabled=\"yes\">2d</disconnected_time></force>")
                .disconnected_time,
            Some(172_800)
        );
        assert!(!force("<force_insert>no</force_insert>").enabled);
        assert_eq!(force("<force_time>0</force_time>").disconnected_time, None);
        assert_eq!(force("<force_time>60</force_time>").disconnected_time, Some(60));
    }

    #[test]
    fn a_configuration_that_cannot_be_used_means_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path());
        assert_eq!(Settings::of(&home), Settings::default());
        std::fs::create_dir(folder.path().join("etc")).unwrap();
        std::fs::write(home.ossec_conf(), "<ossec_config><auth>").unwrap();
        assert_eq!(Settings::of(&home), Settings::default());
    }
}
