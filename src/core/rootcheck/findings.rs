//! `GET /rootcheck/{agent_id}`: what rootcheck found on an agent.
//!
//! A finding is outstanding when the last scan, or one that ended less than a day before it did, came upon it; else it
//! is solved. While no scan has ended there are neither. The log of the scans themselves, which stands among the
//! findings, is left out.

use std::str::FromStr;

use crate::agents::{self, AgentId};
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::query::{Column, Fragment, ListRequest, Order, Statement, Table, TableQuery, output};
use crate::reports;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "All findings that were asked for are shown",
    "Some findings that were asked for could not be shown",
    "No finding is shown",
);

const COLUMNS: &[Column] = &[
    // Which status is wanted is said once, by the parameter: conditions on it in a query are none.
    Column::text("status", "status").never_compared(),
    Column::text("log", "log").where_all_is_a_value(),
    Column::date("date_first", "date_first").shown_as(output::zulu_date).where_all_is_a_value(),
    Column::date("date_last", "date_last").shown_as(output::zulu_date).where_all_is_a_value(),
    Column::text("pci_dss", "pci_dss").where_all_is_a_value(),
    Column::text("cis", "cis").where_all_is_a_value(),
];

/// The findings of a status, which the time of the last one tells when it is compared with the end of the last scan.
macro_rules! findings {
    ($status:literal, $operator:literal) => {
        concat!(
            "SELECT '",
            $status,
            "' AS status, date_first, date_last, log, pci_dss, cis FROM pm_event WHERE date_last ",
            $operator,
            " (SELECT date_last - 86400 FROM pm_event WHERE log = 'Ending rootcheck scan.')"
        )
    };
}

const ALL: Table = Table::new(
    concat!("(", findings!("outstanding", ">"), " UNION ", findings!("solved", "<="), ")"),
    COLUMNS,
);
const OUTSTANDING: Table = Table::new(concat!("(", findings!("outstanding", ">"), ")"), COLUMNS);
const SOLVED: Table = Table::new(concat!("(", findings!("solved", "<="), ")"), COLUMNS);

const NO_FINDINGS: &str = "log NOT IN ('Starting rootcheck scan.', 'Ending rootcheck scan.', \
                           'Starting syscheck scan.', 'Ending syscheck scan.')";

/// Which findings are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// All of them.
    #[default]
    All,
    /// Those that are still there.
    Outstanding,
    /// Those that are not.
    Solved,
}

impl Status {
    /// All of them.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 3] = [Self::All, Self::Outstanding, Self::Solved];

    /// Those findings.
    pub(crate) const fn table(self) -> &'static Table {
        match self {
            Self::All => &ALL,
            Self::Outstanding => &OUTSTANDING,
            Self::Solved => &SOLVED,
        }
    }
}

impl FromStr for Status {
    type Err = Error;

    /// `all`, `outstanding` or `solved`; 1603 for anything else.
    fn from_str(text: &str) -> Result<Self> {
        match text {
            "all" => Ok(Self::All),
            "outstanding" => Ok(Self::Outstanding),
            "solved" => Ok(Self::Solved),
            other => Err(Fault::RootcheckStatusInvalid { found: other.to_owned() }.into()),
        }
    }
}

/// Which findings to list, and how.
#[derive(Debug, Clone, Default)]
pub struct ListFindings {
    /// Page, order, search, selection of fields and query.
    pub list: ListRequest,
    /// In which state, by the name of a [`Status`]; all where nothing is said.
    pub status: Option<String>,
    /// About this requirement of PCI DSS.
    pub pci_dss: Option<String>,
    /// About this section of a CIS benchmark.
    pub cis: Option<String>,
}

impl ListFindings {
    pub(super) fn statement(&self) -> Result<Statement> {
        let status: Option<Status> = self.status.as_deref().map(str::parse).transpose()?;
        let mut query = TableQuery::new(status.unwrap_or_default().table(), &self.list)
            .sorted_by("date_last", Order::Descending)
            .condition(Fragment::sql(NO_FINDINGS));
        for (field, value) in [("pci_dss", &self.pci_dss), ("cis", &self.cis)] {
            query = query.filter(field, value.clone());
        }
        query.compile()
    }
}

/// The findings that meet the parameters, the one that was made last first.
///
/// # Errors
/// Those of the list's parameters (1403, 1405, 1407, 1408, 1409, 1412, 1724, 2003) and of the database; 1701 where
/// there is no such agent, 2007 where it has no database, 1603 where there is no such status.
pub async fn findings(cx: &Context, agent: AgentId, parameters: &ListFindings) -> Result<Items> {
    agents::version_of(cx, agent).await?;
    reports::page_of(cx, agent, || parameters.statement(), MESSAGES).await
}
