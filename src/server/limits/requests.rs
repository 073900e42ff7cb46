//! [`RequestLimit`]: how many requests the server takes in a minute, of all clients together.
//!
//! Wazuh counts in fixed minutes, and which request gets the first 429 follows from that. Limiters that hand out places
//! evenly, such as the GCRA of the crate `governor`, would take up to twice as many in the first minute and others
//! afterwards; so the two counters are kept here.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use wazuhctl_core::error::{Error, Fault};

use crate::config::Access;

/// How many requests to `/events` are taken in a minute, where the limit for all requests is not lower still.
const MOST_EVENT_REQUESTS: u64 = 30;

/// How long requests are counted before the count begins anew.
const WINDOW: Duration = Duration::from_secs(60);

/// The limit for all requests and the one for events.
///
/// Requests are counted in minutes that begin with the first request after the last one's end. Refused requests count
/// as well.
#[derive(Debug)]
pub struct RequestLimit {
    /// `None` when there is no limit, on events neither.
    windows: Option<(Window, Window)>,
}

/// Which limit was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooMany {
    /// That for all requests.
    Requests,
    /// That for events.
    Events,
}

impl From<TooMany> for Error {
    /// 6001 or 6005, each with status 429.
    fn from(limit: TooMany) -> Self {
        Self::new(match limit {
            TooMany::Requests => Fault::RequestsTooMany,
            TooMany::Events => Fault::EventsTooMany,
        })
    }
}

impl RequestLimit {
    /// The limits of `access`.
    pub fn new(access: &Access) -> Self {
        let most = u64::try_from(access.max_request_per_minute).unwrap_or(0);
        let windows = (most > 0).then(|| (Window::new(most), Window::new(most.min(MOST_EVENT_REQUESTS))));
        Self { windows }
    }

    /// Counts a request and says whether it may go on.
    ///
    /// # Errors
    /// The limit that was reached.
    pub fn admit(&self, path: &str) -> Result<(), TooMany> {
        self.admit_at(path, Instant::now())
    }

    fn admit_at(&self, path: &str, now: Instant) -> Result<(), TooMany> {
        let Some((requests, events)) = &self.windows else { return Ok(()) };
        if !requests.admit(now) {
            return Err(TooMany::Requests);
        }
        if path == "/events" && !events.admit(now) {
            return Err(TooMany::Events);
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Window {
    most: u64,
    state: Mutex<Option<(Instant, u64)>>,
}

impl Window {
    fn new(most: u64) -> Self {
        Self { most, state: Mutex::new(None) }
    }

    fn admit(&self, now: Instant) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (start, counted) = match *state {
            Some((start, counted)) if now.duration_since(start) <= WINDOW => {
                (start, counted.saturating_add(1))
            }
            _ => (now, 1),
        };
        *state = Some((start, counted));
        counted <= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(most: i64) -> RequestLimit {
        RequestLimit::new(&Access { max_request_per_minute: most, ..Access::default() })
    }

    fn admitted(limit: &RequestLimit, path: &str, now: Instant, tries: usize) -> usize {
        (0..tries).filter(|_| limit.admit_at(path, now).is_ok()).count()
    }

    #[test]
    fn a_minute_takes_as_many_as_configured_and_the_next_as_many_again() {
        let (limit, start) = (limit(5), Instant::now());
        assert_eq!(admitted(&limit, "/agents", start, 9), 5);
        assert_eq!(limit.admit_at("/agents", start + Duration::from_secs(60)), Err(TooMany::Requests));
        assert_eq!(admitted(&limit, "/agents", start + Duration::from_millis(60_001), 9), 5);
    }

    #[test]
    fn events_have_a_limit_of_their_own_below_the_general_one() {
        let start = Instant::now();
        let wide = limit(300);
        assert_eq!(admitted(&wide, "/events", start, 40), 30);
        assert_eq!(wide.admit_at("/events", start), Err(TooMany::Events));
        assert_eq!(wide.admit_at("/agents", start), Ok(()));
        assert_eq!(admitted(&limit(10), "/events", start, 40), 10);
    }

    #[test]
    fn zero_and_less_are_no_limit_at_all() {
        let start = Instant::now();
        for most in [0, -1] {
            assert_eq!(admitted(&limit(most), "/events", start, 1000), 1000);
        }
    }

    #[test]
    fn the_codes_are_those_of_wazuh() {
        let code = |limit| {
            let error = Error::from(limit);
            (error.code(), error.class().status())
        };
        assert_eq!(code(TooMany::Requests), (6001, 429));
        assert_eq!(code(TooMany::Events), (6005, 429));
    }
}
