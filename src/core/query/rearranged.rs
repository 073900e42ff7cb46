//! A statement's rows in the order in which Wazuh merges items: by one field as items show it.
//!
//! What SQL sorts by and what items show is not always the same: NULL is first here in either direction, numbers may
//! be compared as text, and a field with a dot that stays flat for want of a second one beside it cannot be found by
//! its path. So a list that is too long to be sorted in memory is sorted by the database, with the rules of memory.

use super::{Column, Fragment, Nesting, Order, Statement};

/// What the values of a field are compared as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// As text, byte by byte.
    AsText,
    /// As whole numbers.
    AsInteger,
    /// As numbers with a fraction.
    AsFloat,
}

impl Statement {
    /// The rows that are asked for, sorted by a field. Rows that are equal in it keep the order they have.
    ///
    /// `None` where items do not have the field, so that there is nothing to sort by.
    pub fn rearranged(&self, field: &str, compared: Compared, order: Order) -> Option<Fragment> {
        let shape = self.rows();
        let column = shape.columns.iter().find(|column| column.name == field)?;
        let mut key = present(column);
        if let Some((parent, _)) = column.name.split_once('.') {
            match shape.nesting {
                Nesting::Flat => return None,
                Nesting::Nested(always) if always.contains(&parent) => {}
                Nesting::Nested(_) => key = among_others(&shape.columns, parent, &key)?,
            }
        }
        let mut sorted = Fragment::sql("SELECT * FROM ");
        sorted.push(&self.data().enclosed()).push_sql(" ORDER BY ").push(&key);
        sorted.push_sql(" IS NOT NULL, CAST(").push(&key).push_sql(match compared {
            Compared::AsText => " AS TEXT)",
            Compared::AsInteger => " AS INTEGER)",
            Compared::AsFloat => " AS REAL)",
        });
        sorted.push_sql(match order {
            Order::Ascending => " ASC",
            Order::Descending => " DESC",
        });
        Some(sorted)
    }
}

/// The column of the result, NULL where items do not show it.
fn present(column: &Column) -> Fragment {
    let mut value = Fragment::sql("NULLIF(\"");
    value.push_sql(column.name).push_sql("\",'(null)')");
    value
}

/// The key where at least two fields of the parent are there, which makes them an object.
fn among_others(columns: &[&'static Column], parent: &str, key: &Fragment) -> Option<Fragment> {
    let siblings =
        columns.iter().filter(|column| column.name.split_once('.').is_some_and(|(other, _)| other == parent));
    let counted: Vec<Fragment> = siblings
        .map(|column| {
            let mut there = present(column);
            there.push_sql(" IS NOT NULL");
            there.enclosed()
        })
        .collect();
    if counted.len() < 2 {
        return None;
    }
    let mut nested = Fragment::sql("CASE WHEN ");
    nested.push(&Fragment::join(&counted, "+")).push_sql(" > 1 THEN ").push(key).push_sql(" END");
    Some(nested.enclosed())
}
