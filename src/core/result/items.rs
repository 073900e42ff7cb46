//! [`Items`]: the answer about a set of items.

use serde_json::{Map, Value};

use super::{Affected, Failures, Messages, Order, Tally};

/// What most operations answer: the items affected or found, and those that failed.
///
/// Written as `{"data": {"affected_items": […], "total_affected_items": n, "total_failed_items": n,
/// "failed_items": […]}, "message": "…", "error": n}`.
#[derive(Debug)]
pub struct Items {
    /// The items; where the answer is one page of a list, those of the page.
    pub affected: Affected,
    /// How many items there are over all pages.
    pub total: u64,
    /// What is to be added to the total at the end, where the items are counted while they come.
    pub tally: Option<Tally>,
    /// The items that failed.
    pub failed: Failures,
    /// What to say.
    pub messages: Messages,
    /// Further members of `data`, such as `older_than`, written after the others.
    pub extra: Map<String, Value>,
    /// The order of the items, needed to merge them with those of other nodes.
    pub order: Order,
}

impl Items {
    /// All items there are.
    pub fn new(values: Vec<Value>, messages: Messages) -> Self {
        let total = values.len().try_into().unwrap_or(u64::MAX);
        Self::page(values, total, messages)
    }

    /// Some of the items there are, in memory or streamed.
    pub fn page(affected: impl Into<Affected>, total: u64, messages: Messages) -> Self {
        Self {
            affected: affected.into(),
            total,
            tally: None,
            failed: Failures::new(),
            messages,
            extra: Map::new(),
            order: Order::default(),
        }
    }

    /// With these failures.
    #[must_use]
    pub fn with_failed(mut self, failed: Failures) -> Self {
        self.failed = failed;
        self
    }

    /// With a total that grows while the items come.
    #[must_use]
    pub fn with_tally(mut self, tally: Tally) -> Self {
        self.tally = Some(tally);
        self
    }

    /// Settles the total. To be called when all items have come.
    pub(super) fn settle(&mut self) {
        if let Some(tally) = self.tally.take() {
            self.total = self.total.saturating_add(tally.counted());
        }
    }

    /// With one more member of `data`.
    #[must_use]
    pub fn with_extra(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.extra.insert(name.to_owned(), value.into());
        self
    }

    /// In this order.
    #[must_use]
    pub fn in_order(mut self, order: Order) -> Self {
        self.order = order;
        self
    }

    /// 0 if nothing failed, 1 if nothing succeeded, 2 if some of both.
    pub fn error_number(&self) -> u8 {
        match (self.total > 0, !self.failed.is_empty()) {
            (_, false) => 0,
            (false, true) => 1,
            (true, true) => 2,
        }
    }

    /// The sentence that fits.
    pub fn message(&self) -> &str {
        match (self.total > 0, self.failed.is_empty()) {
            (false, _) => &self.messages.none,
            (true, true) => &self.messages.all,
            (true, false) => &self.messages.some,
        }
    }
}
