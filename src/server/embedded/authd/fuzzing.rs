//! The parsers of what clients and administrators write, for the fuzz targets: everything else of this module is
//! private to it.

use wazuhctl_core::config;

use super::force::seconds;
use super::request::Request;
use super::settings::Settings;

/// Parses the text of a frame as a request.
pub fn request(frame: &[u8]) {
    let _ = Request::parse(frame);
}

/// Reads the settings of the daemon from the text of an `ossec.conf`.
pub fn settings(text: &str) {
    if let Ok(sections) = config::parse(text) {
        let _ = Settings::of_sections(&sections).to_json();
    }
    let _ = seconds(text);
}
