//! [`Effort`]: how much work the evaluation of one context may still take.

use std::time::{Duration, Instant};

use super::RuleError;

/// Values looked at, at most, for one context. Contexts that people log in with need some hundreds.
const MOST_STEPS: u32 = 1_000_000;
/// For how long one context is worked on, at most.
const MOST_TIME: Duration = Duration::from_millis(500);
/// After how many steps the clock is looked at.
const STEPS_BETWEEN_LOOKS: u32 = 4096;

/// What is left of the work that one context may take.
#[derive(Debug)]
pub(super) struct Effort {
    steps: u32,
    until: Instant,
}

impl Default for Effort {
    fn default() -> Self {
        Self { steps: MOST_STEPS, until: Instant::now() + MOST_TIME }
    }
}

impl Effort {
    /// Counts the look at one value.
    pub(super) fn step(&mut self) -> Result<(), RuleError> {
        self.steps = self.steps.checked_sub(1).ok_or(RuleError::TooMuchWork)?;
        if self.steps.is_multiple_of(STEPS_BETWEEN_LOOKS) { self.look_at_clock() } else { Ok(()) }
    }

    /// Before a piece of work that takes longer than a look at a value.
    pub(super) fn look_at_clock(&mut self) -> Result<(), RuleError> {
        if Instant::now() < self.until {
            return Ok(());
        }
        // It stays at an end, whatever is asked for next.
        self.steps = 0;
        Err(RuleError::TooMuchWork)
    }
}
