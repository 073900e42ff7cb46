//! `GET /groups/{group_id}/files/{file_name}`: what is in a file of a group, as it is or as JSON.

use std::str::FromStr;

use super::super::configuration::shown;
use super::super::{GroupName, folders};
use super::read::{ACTIVE_RESPONSES, bytes, not_understood, path, text};
use super::{FileName, formats};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::query::ListRequest;
use crate::result::Data;

/// The forms that files are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `conf`: an `agent.conf`.
    Configuration,
    /// `rootkit_files`: files of rootkits.
    RootkitFiles,
    /// `rootkit_trojans`: signs of programs that were replaced.
    RootkitTrojans,
    /// `rcl`: checks of rootcheck.
    Checks,
    /// The commands of active responses, line by line.
    ActiveResponses,
    /// All files of a group in one, as agents get them.
    Merged,
}

impl Format {
    /// The form of a file of this name.
    fn of(name: &FileName) -> Self {
        match name.as_str() {
            "agent.conf" => Self::Configuration,
            "rootkit_files.txt" => Self::RootkitFiles,
            "rootkit_trojans.txt" => Self::RootkitTrojans,
            ACTIVE_RESPONSES => Self::ActiveResponses,
            "merged.mg" => Self::Merged,
            _ => Self::Checks,
        }
    }

    /// The text of the file `name` as JSON.
    ///
    /// # Errors
    /// 1101 for a text that is not of this form.
    pub fn read(self, name: &FileName, text: &str) -> Result<Data> {
        let read = match self {
            Self::Configuration => return shown(text, &ListRequest::default()),
            Self::RootkitFiles => Ok(formats::rootkit_files(text)),
            Self::RootkitTrojans => Ok(formats::rootkit_trojans(text)),
            Self::Checks => formats::checks(text),
            Self::ActiveResponses => Ok(text.lines().collect()),
            Self::Merged => formats::merged(text),
        };
        read.map(Data::new).map_err(|cause| not_understood(name.as_str(), cause))
    }
}

impl FromStr for Format {
    type Err = Error;

    /// # Errors
    /// 1104 for what is not one form that can be asked for.
    fn from_str(name: &str) -> Result<Self> {
        match name {
            "conf" => Ok(Self::Configuration),
            "rootkit_files" => Ok(Self::RootkitFiles),
            "rootkit_trojans" => Ok(Self::RootkitTrojans),
            "rcl" => Ok(Self::Checks),
            _ => Err(Fault::TypeInvalid { found: name.to_owned() }.into()),
        }
    }
}

/// What is in a file.
#[derive(Debug)]
pub enum Content {
    /// Its bytes, but for its line ends, which are those of Unix as in Wazuh's API.
    Raw(Vec<u8>),
    /// The same as JSON.
    Shown(Data),
}

/// What is in a file: its bytes where they are asked for, or its JSON in the form that `form` names, or else its name.
///
/// # Errors
/// 1710 where there is no such group, 1006 no such file, 1104 no such form, 1101 where the file is not of that form.
pub async fn file(
    cx: &Context,
    group: &GroupName,
    name: &FileName,
    form: Option<&str>,
    raw: bool,
) -> Result<Content> {
    folders::must_exist(cx, group).await?;
    if raw {
        return bytes(cx, group, name).await.map(Content::Raw);
    }
    let place = path(cx, group, name);
    if !blocking(move || place.exists()).await? {
        let place = path(cx, group, name);
        let path = cx.manager.home.relative(&place).display().to_string();
        return Err(Fault::PathMissing { path }.into());
    }
    let format = form.map_or_else(|| Ok(Format::of(name)), str::parse)?;
    format.read(name, &text(cx, group, name).await?).map(Content::Shown)
}
