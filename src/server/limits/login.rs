//! [`LoginGuard`]: locks out addresses that keep failing to log in.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use http::Method;
use wazuhctl_core::error::{Error, Fault};

use crate::config::Access;

/// How many addresses with failures are remembered: some megabytes at most. Beyond that the oldest are forgotten.
const MOST_ADDRESSES: usize = 65_536;

/// Whether a request is one of those that the lock-out counts and refuses: a log-in, by password or as another user.
pub fn is_login(method: &Method, path: &str) -> bool {
    (method == Method::GET || method == Method::POST)
        && matches!(path, "/security/user/authenticate" | "/security/user/authenticate/run_as")
}

/// The failed log-ins of every address, and who is locked out because of them.
///
/// Failures are counted from the first one; `block_time` after that they are all forgotten, whether or not they led
/// to a lock-out. A log-in that succeeds changes nothing. What counts as a failure is an answer with status 401.
#[derive(Debug)]
pub struct LoginGuard {
    most_attempts: i64,
    block_time: Duration,
    most_addresses: usize,
    failures: Mutex<Failures>,
}

#[derive(Debug, Default)]
struct Failures {
    by_address: HashMap<IpAddr, Failed>,
    /// The addresses in the order of their first failure, which is the order in which they are forgotten.
    in_order: VecDeque<(Instant, IpAddr)>,
}

#[derive(Debug)]
struct Failed {
    attempts: i64,
    locked_out: bool,
}

impl LoginGuard {
    /// A guard with the limits of `access`.
    pub fn new(access: &Access) -> Self {
        Self::holding(access, MOST_ADDRESSES)
    }

    fn holding(access: &Access, most_addresses: usize) -> Self {
        Self {
            most_attempts: access.max_login_attempts,
            block_time: Duration::from_secs(u64::try_from(access.block_time).unwrap_or(0)),
            most_addresses,
            failures: Mutex::default(),
        }
    }

    /// Whether a log-in from this address may be tried.
    ///
    /// # Errors
    /// [`Fault::AddressBlocked`] (6000, status 403) while the address is locked out.
    pub fn check(&self, address: IpAddr) -> Result<(), Error> {
        self.check_at(address, Instant::now())
    }

    /// Counts a failed log-in, and says whether it locked the address out.
    pub fn failed(&self, address: IpAddr) -> bool {
        self.failed_at(address, Instant::now())
    }

    fn check_at(&self, address: IpAddr, now: Instant) -> Result<(), Error> {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        failures.forget_before(now, self.block_time);
        match failures.by_address.get(&address.to_canonical()) {
            Some(failed) if failed.locked_out => Err(Error::new(Fault::AddressBlocked)),
            _ => Ok(()),
        }
    }

    fn failed_at(&self, address: IpAddr, now: Instant) -> bool {
        let address = address.to_canonical();
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        failures.forget_before(now, self.block_time);
        if !failures.by_address.contains_key(&address) {
            if failures.by_address.len() >= self.most_addresses {
                failures.forget_oldest();
            }
            failures.in_order.push_back((now, address));
        }
        let failed = failures.by_address.entry(address).or_insert(Failed { attempts: 0, locked_out: false });
        failed.attempts = failed.attempts.saturating_add(1);
        let locks_out = !failed.locked_out && failed.attempts >= self.most_attempts;
        failed.locked_out |= locks_out;
        locks_out
    }
}

impl Failures {
    fn forget_before(&mut self, now: Instant, block_time: Duration) {
        while self.in_order.front().is_some_and(|(first, _)| now.duration_since(*first) >= block_time) {
            self.forget_oldest();
        }
    }

    fn forget_oldest(&mut self) {
        if let Some((_, address)) = self.in_order.pop_front() {
            self.by_address.remove(&address);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));
    const TWO: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 2));

    fn guard(attempts: i64, block_time: i64) -> LoginGuard {
        let access = Access { max_login_attempts: attempts, block_time, ..Access::default() };
        LoginGuard::holding(&access, 4)
    }

    #[test]
    fn an_address_is_locked_out_by_its_last_allowed_failure_and_no_other_is() {
        let (guard, now) = (guard(3, 300), Instant::now());
        assert!(!guard.failed_at(ONE, now));
        assert!(!guard.failed_at(ONE, now));
        assert!(guard.check_at(ONE, now).is_ok());
        assert!(guard.failed_at(ONE, now));
        let error = guard.check_at(ONE, now).unwrap_err();
        assert_eq!((error.code(), error.class().status()), (6000, 403));
        assert!(guard.check_at(TWO, now).is_ok());
        assert!(!guard.failed_at(ONE, now), "told once");
    }

    #[test]
    fn failures_are_forgotten_block_time_after_the_first_of_them() {
        let (guard, start) = (guard(3, 300), Instant::now());
        let at = |seconds| start + Duration::from_secs(seconds);
        guard.failed_at(ONE, at(0));
        guard.failed_at(ONE, at(200));
        guard.failed_at(ONE, at(299));
        assert!(guard.check_at(ONE, at(299)).is_err());
        assert!(guard.check_at(ONE, at(300)).is_ok());
        assert!(!guard.failed_at(ONE, at(300)));
        assert!(!guard.failed_at(ONE, at(301)));
        assert!(guard.failed_at(ONE, at(302)));
    }

    #[test]
    fn odd_limits_mean_what_they_mean_in_wazuh() {
        let now = Instant::now();
        let strict = guard(0, 300);
        assert!(strict.failed_at(ONE, now));
        assert!(strict.check_at(ONE, now).is_err());
        for block_time in [0, -5] {
            let lenient = guard(1, block_time);
            lenient.failed_at(ONE, now);
            assert!(lenient.check_at(ONE, now).is_ok());
        }
    }

    #[test]
    fn memory_is_bounded_and_the_oldest_goes_first() {
        let (guard, now) = (guard(1, 300), Instant::now());
        for last in 0..=255_u8 {
            guard.failed_at(IpAddr::from([198, 51, 100, last]), now);
        }
        assert_eq!(guard.failures.lock().unwrap().by_address.len(), 4);
        assert_eq!(guard.failures.lock().unwrap().in_order.len(), 4);
        assert!(guard.check_at(IpAddr::from([198, 51, 100, 255]), now).is_err());
        assert!(guard.check_at(IpAddr::from([198, 51, 100, 251]), now).is_ok());
    }

    #[test]
    fn an_address_is_the_same_over_both_families() {
        let (guard, now) = (guard(1, 300), Instant::now());
        guard.failed_at("::ffff:192.0.2.1".parse().unwrap(), now);
        assert!(guard.check_at(ONE, now).is_err());
    }

    #[test]
    fn only_log_ins_are_log_ins() {
        assert!(is_login(&Method::GET, "/security/user/authenticate"));
        assert!(is_login(&Method::POST, "/security/user/authenticate"));
        assert!(is_login(&Method::POST, "/security/user/authenticate/run_as"));
        assert!(!is_login(&Method::DELETE, "/security/user/authenticate"));
        assert!(!is_login(&Method::GET, "/security/users"));
    }
}
