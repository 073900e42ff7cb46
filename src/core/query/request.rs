//! What a caller asks of a list, and how the API's parameters say it.
//!
//! The texts are those that `parse_api_param` in Wazuh's `api/api/util.py` reads.

/// The highest `limit`, Wazuh's `MAXIMUM_DATABASE_LIMIT`.
pub const MAXIMUM_LIMIT: u64 = 100_000;

/// What is asked of a list. The default asks for everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListRequest {
    /// How many items to leave out at the start. Without a limit it is ignored, as in Wazuh.
    pub offset: u64,
    /// How many items to give at most; `None` for all of them.
    pub limit: Option<u64>,
    /// The order; `None` for the list's own.
    pub sort: Option<Sort>,
    /// A text that items must contain, or must not.
    pub search: Option<Search>,
    /// The fields to give; `None` for all of them.
    pub select: Option<Vec<String>>,
    /// Whether equal items are given once.
    pub distinct: bool,
    /// A query in WQL.
    pub q: Option<String>,
}

/// A direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// The smallest first: `+`, or no sign.
    #[default]
    Ascending,
    /// The greatest first: `-`.
    Descending,
}

/// Fields to sort by, the most important first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    /// Never empty. The empty field stands for the items themselves, where they are no objects.
    pub keys: Vec<SortKey>,
}

/// A field to sort by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortKey {
    /// The field's name, dots for nesting.
    pub field: String,
    /// The direction.
    pub order: Order,
}

/// A text to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The text.
    pub text: String,
    /// Whether items must not contain it.
    pub complementary: bool,
}

impl Sort {
    /// Reads `name`, `+name`, `-name,id`: the first sign counts for all fields. Fields after the first may have a sign
    /// of their own, `-name,+id`, which Wazuh does not know.
    pub fn parse(text: &str) -> Self {
        let (first, text) = signed(text);
        let order = first.unwrap_or_default();
        let keys = text.split(',').enumerate().map(|(index, part)| {
            let (own, field) = if index == 0 { (None, part) } else { signed(part) };
            SortKey { field: field.to_owned(), order: own.unwrap_or(order) }
        });
        Self { keys: keys.collect() }
    }

    /// Ascending by one field.
    pub fn by(field: impl Into<String>) -> Self {
        Self { keys: vec![SortKey { field: field.into(), order: Order::Ascending }] }
    }
}

fn signed(text: &str) -> (Option<Order>, &str) {
    if let Some(rest) = text.strip_prefix('-') {
        (Some(Order::Descending), rest)
    } else if let Some(rest) = text.strip_prefix('+') {
        (Some(Order::Ascending), rest)
    } else {
        (None, text)
    }
}

impl Search {
    /// Reads `text` or `-text`, the latter for items that do not contain it.
    pub fn parse(text: &str) -> Self {
        match text.strip_prefix('-') {
            Some(rest) => Self { text: rest.to_owned(), complementary: true },
            None => Self { text: text.to_owned(), complementary: false },
        }
    }
}

/// Reads a list of fields: `id,os.name`.
pub fn parse_select(text: &str) -> Vec<String> {
    text.split(',').map(str::to_owned).collect()
}
