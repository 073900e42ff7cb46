//! `GET /rules`: the rules that meet some conditions.

use super::{Requirement, Rule};
use crate::agents::Selection;
use crate::context::Context;
use crate::error::{Fault, Result};
use crate::query::{ListFields, ListRequest, Order};
use crate::result::{Items, Messages};
use crate::ruleset::{Definition, FileName, FileStatus, missing, page};

const MESSAGES: Messages = Messages::new(
    "All rules that were asked for are shown",
    "Some rules that were asked for could not be shown",
    "No rule is shown",
);

const OFFERED: ListFields<'static> = ListFields {
    sortable: Some(&["filename", "relative_dirname", "description", "id", "level", "status"]),
    default_sort: &[("id", Order::Ascending)],
    selectable: Some(&[
        "description",
        "details",
        "filename",
        "gdpr",
        "groups",
        "id",
        "level",
        "relative_dirname",
        "pci_dss",
        "status",
        "gpg13",
        "hipaa",
        "nist_800_53",
        "tsc",
        "mitre",
    ]),
    required: &["id"],
    searched: None,
};

/// Which rules to list, and how.
#[derive(Debug, Clone, Default)]
pub struct ListRules {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// Only rules of these numbers.
    pub ids: Option<Vec<i64>>,
    /// Only rules of these levels.
    pub levels: Option<Levels>,
    /// Only rules of files that are read, or that are left out.
    pub status: Option<FileStatus>,
    /// Only rules of this group.
    pub group: Option<String>,
    /// Only rules that help to fulfil each of these.
    pub requirements: Vec<(Requirement, String)>,
    /// Only rules of files of these names.
    pub filenames: Option<Vec<String>>,
    /// Only rules of folders whose path has this in it.
    pub relative_dirname: Option<String>,
}

/// A range of levels, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    least: i64,
    most: i64,
}

impl std::str::FromStr for Levels {
    type Err = crate::error::Error;

    /// # Errors
    /// 1203 for what is neither a level nor two with a `-` between.
    fn from_str(text: &str) -> Result<Self> {
        let invalid = || Fault::LevelInvalid { found: text.to_owned() };
        let (least, most) = text.split_once('-').unwrap_or((text, text));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(least) || !is_number(most) {
            return Err(invalid().into());
        }
        // No rule has a level that is longer than a number can be.
        let level = |text: &str| text.parse().unwrap_or(i64::MAX);
        Ok(Self { least: level(least), most: level(most) })
    }
}

impl ListRules {
    fn has_conditions(&self) -> bool {
        self.ids.is_some()
            || self.levels.is_some()
            || self.status.is_some()
            || self.group.is_some()
            || !self.requirements.is_empty()
            || self.filenames.is_some()
            || self.relative_dirname.is_some()
    }

    fn wants(&self, rule: &Rule) -> bool {
        let levels = |levels: &Levels| (levels.least..=levels.most).contains(&rule.level());
        let named = |names: &Vec<String>| names.iter().any(|name| name == rule.filename());
        self.ids.as_ref().is_none_or(|ids| ids.contains(&rule.id()))
            && self.levels.as_ref().is_none_or(levels)
            && self.status.is_none_or(|status| rule.status() == status)
            && self.group.as_ref().is_none_or(|group| rule.groups().any(|name| name == group))
            && self
                .requirements
                .iter()
                .all(|(family, value)| rule.requirements(*family).any(|it| it == value))
            && self.filenames.as_ref().is_none_or(named)
            && self.relative_dirname.as_ref().is_none_or(|folder| rule.relative_dirname().contains(folder))
    }
}

/// The rules of the files that the selection permits, as far as they meet the parameters.
///
/// # Errors
/// Those of the list's parameters (1403, 1407, 1724 and others) and of the ruleset (1106, 1201, 1207, 1413). A number
/// that no rule has is a failed item with code 1208, also one that is named more often than there are rules with it.
pub async fn list(cx: &Context, selection: Selection<FileName>, parameters: &ListRules) -> Result<Items> {
    let manager = &cx.manager;
    let snapshot = manager.ruleset.rules.read(&manager.home, cx.deadline).await?;
    snapshot.check(|name| selection.scope.allows(name))?;
    let mut failed = selection.denied;
    if let Some(ids) = &parameters.ids {
        let there = snapshot.iter().filter(|rule| selection.scope.allows(rule.filename())).map(Rule::id);
        failed.add_all(missing(ids.iter().copied(), there), Fault::RuleNotFound);
    }
    let wanted = |rule: &Rule| parameters.wants(rule);
    let wanted = parameters.has_conditions().then_some(&wanted as &dyn Fn(&Rule) -> bool);
    let items = page(&snapshot, &selection.scope, wanted, &parameters.list, &OFFERED, MESSAGES)?;
    Ok(items.with_failed(failed))
}
