//! Random decisions that can be repeated: the seed is printed, and `WAZUHCTL_TEST_SEED` sets it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A source of random numbers (xorshift64*).
pub(crate) struct Chance(u64);

impl Chance {
    /// One from the seed of the environment, else of the clock. The seed is printed.
    pub(crate) fn of_this_run() -> Self {
        let clock = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_nanos().into();
        let seed: u64 = match std::env::var("WAZUHCTL_TEST_SEED") {
            Ok(seed) => seed.parse().expect("WAZUHCTL_TEST_SEED is no number"),
            Err(_) => clock(),
        };
        eprintln!("WAZUHCTL_TEST_SEED={seed}");
        Self::new(seed)
    }

    /// One from a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number.
    pub(crate) fn number(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        (self.number() >> 16) % end
    }

    /// True once in `count` times.
    pub(crate) fn once_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }

    /// Some time up to `longest`.
    pub(crate) fn time(&mut self, longest: Duration) -> Duration {
        Duration::from_micros(self.below(u64::try_from(longest.as_micros()).unwrap()))
    }
}
