//! The arguments of the older commands: fields parted by `|`, the last of which may hold further ones.

/// Fields that are taken from the front one by one.
pub(super) struct Piped<'a> {
    rest: &'a str,
}

/// The text in which another `|` was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut<'a>(pub(super) &'a str);

impl<'a> Piped<'a> {
    /// The fields of a text.
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// The next field, up to its `|`.
    pub(super) fn text(&mut self) -> Result<&'a str, Cut<'a>> {
        let (field, rest) = self.rest.split_once('|').ok_or(Cut(self.rest))?;
        self.rest = rest;
        Ok(field)
    }

    /// The next field; `NULL` is nothing.
    pub(super) fn nullable(&mut self) -> Result<Option<&'a str>, Cut<'a>> {
        self.text().map(|field| (field != "NULL").then_some(field))
    }

    /// The next field as a number; what begins with `NULL` is -1.
    pub(super) fn number(&mut self) -> Result<i64, Cut<'a>> {
        self.text().map(number)
    }

    /// Everything that is left.
    pub(super) fn rest(self) -> &'a str {
        self.rest
    }
}

/// The number that a field begins with; -1 for `NULL`, which no count or time is.
pub(super) fn number(field: &str) -> i64 {
    if field.starts_with("NULL") { -1 } else { super::super::arguments::leading_integer(field) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fields_end_at_bars_and_the_rest_does_not() {
        let mut fields = Piped::new("a|NULL|7|NULLx| 8 |b|c");
        assert_eq!(fields.text(), Ok("a"));
        assert_eq!(fields.nullable(), Ok(None));
        assert_eq!(fields.number(), Ok(7));
        assert_eq!(fields.number(), Ok(-1));
        assert_eq!(fields.number(), Ok(8));
        assert_eq!(fields.rest(), "b|c");
        let mut cut = Piped::new("1|x");
        assert_eq!(cut.number(), Ok(1));
        assert_eq!(cut.nullable(), Err(Cut("x")));
    }

    proptest! {
        #[test]
        fn fields_come_back_as_they_were_joined(fields in prop::collection::vec("[^|]{0,8}", 1..8)) {
            let joined = fields.join("|");
            let mut piped = Piped::new(&joined);
            let (last, others) = fields.split_last().unwrap();
            for field in others {
                prop_assert_eq!(piped.text(), Ok(field.as_str()));
            }
            prop_assert_eq!(piped.rest(), last.as_str());
        }
    }
}
