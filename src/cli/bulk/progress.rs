//! How far a run has come, on stderr: a bar on a terminal, elsewhere a line for each tenth.

use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

use super::operation::Words;

/// The progress of a run.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    words: Words,
    total: usize,
    /// How many tenths have been told of.
    tenths: usize,
}

impl Progress {
    /// Of `total` targets. There is nothing to show where all of them are done in one step.
    pub(super) fn of(words: Words, total: usize, several: bool) -> Self {
        let bar = (several && std::io::stderr().is_terminal()).then(|| {
            let bar = ProgressBar::new(u64::try_from(total).unwrap_or(u64::MAX));
            let template = "{bar:30} {pos} of {len} {msg}, {elapsed} gone, {eta} to go";
            let style = ProgressStyle::with_template(template);
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message(words.done)
        });
        Self { bar, words, total, tenths: if several { 0 } else { 10 } }
    }

    /// After a block: how many are settled, and how many of them failed.
    pub(super) fn advance(&mut self, settled: usize, failed: usize) {
        if let Some(bar) = &self.bar {
            bar.set_message(if failed > 0 { format!("({failed} failed)") } else { self.words.done.into() });
            bar.set_position(u64::try_from(settled).unwrap_or(u64::MAX));
            return;
        }
        let tenths = settled.saturating_mul(10) / self.total.max(1);
        if tenths > self.tenths && settled < self.total {
            self.tenths = tenths;
            let text = format!("{settled} of {} tried, {failed} failed\n", self.words.counted(self.total));
            // There is nobody left to tell when stderr is gone.
            let _ = std::io::stderr().write_all(text.as_bytes());
        }
    }

    /// Prints something else without the bar getting in its way.
    pub(super) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
