//! [`BulkArgs`]: the flags of every verb that works in bulk.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::FalseyValueParser;

use super::limit::MaxFail;
use crate::environment;
use crate::failure::{Failure, Result};

/// How a bulk run goes about it.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Bulk work")]
pub(crate) struct BulkArgs {
    /// Only show what would be done
    #[arg(long)]
    pub(crate) dry_run: bool,

    /// Do not ask
    #[arg(short, long, env = environment::YES, hide_env_values = true, value_parser = FalseyValueParser::new())]
    pub(crate) yes: bool,

    /// Work in blocks of this many
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=4000))]
    batch: Option<u16>,

    /// Send no more once more than this many have failed: 20, or 5%
    #[arg(long, value_name = "N|N%")]
    pub(crate) max_fail: Option<MaxFail>,

    /// Keep a report in this file, block by block, from which a run that was cut can be resumed
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// Finish what the run of this report has left, and go on with the report
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,

    /// With --resume: try once more what has failed
    #[arg(long, requires = "resume")]
    pub(crate) retry_failed: bool,
}

impl BulkArgs {
    /// How many targets a block has, where the operation's own number is `usual`.
    pub(crate) fn batch(&self, usual: usize) -> usize {
        self.batch.map_or(usual, usize::from)
    }

    /// The report of a run that is to be finished.
    ///
    /// # Errors
    /// `--report` names another file: a run has one report.
    pub(crate) fn resume(&self) -> Result<Option<&Path>> {
        match (&self.resume, &self.report) {
            (Some(resume), Some(report)) if resume != report => {
                Err(Failure::usage("--resume goes on with its own report: --report cannot name another file"))
            }
            (resume, _) => Ok(resume.as_deref()),
        }
    }

    /// Where the report goes, of a new run or of a resumed one.
    pub(crate) fn report(&self) -> Option<&Path> {
        self.report.as_deref().or(self.resume.as_deref())
    }
}
