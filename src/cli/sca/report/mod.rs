//! `wazuhctl sca report`: how an agent complies with its policies, as a document.

mod assessment;
mod html;
mod markdown;
mod spreadsheet;
mod verb;

pub(super) use verb::Report;
