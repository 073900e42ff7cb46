//! [`CompiledList`]: a compiled list, in D. J. Bernstein's `cdb` format (<https://cr.yp.to/cdb/cdb.txt>).
//!
//! 256 pairs of position and length of a hash table; the records, each with the lengths of key and value in front; the
//! hash tables, of pairs of hash and position of a record. All numbers have 32 bits, the lowest byte first.

use std::ops::Range;

/// Where the records begin.
const HEAD: usize = 2_048;

/// What the hash of a key begins with.
const HASH_START: u32 = 5_381;

/// Why bytes are no compiled list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CdbError {
    /// It has no room for the table at its beginning.
    #[error("it is shorter than the 2048 bytes it has to begin with")]
    Short,
    /// A hash table is not inside the file.
    #[error("hash table {0} is not inside the file")]
    TableOutside(usize),
    /// A hash table begins among the records, or the records do not end where the tables begin.
    #[error("the records do not fill the space before the hash tables: {0} bytes are left over or missing")]
    Records(usize),
    /// A slot of a hash table points to no record.
    #[error("hash table {table} points to byte {position}, where no record begins")]
    Slot {
        /// The table.
        table: usize,
        /// Where it points.
        position: usize,
    },
    /// A record cannot be found by its key.
    #[error("no hash table leads to the record at byte {0}")]
    Unfindable(usize),
}

/// The records of a compiled list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompiledList {
    /// Keys and values in their order.
    pub records: Vec<(Vec<u8>, Vec<u8>)>,
}

impl CompiledList {
    /// Reads a compiled list whole, and checks that each record can be found.
    ///
    /// # Errors
    /// Where the bytes do not hold together.
    pub fn read(bytes: &[u8]) -> Result<Self, CdbError> {
        if bytes.len() < HEAD {
            return Err(CdbError::Short);
        }
        let tables = tables(bytes)?;
        let end = tables.iter().map(|table| table.start).min().unwrap_or(bytes.len());
        let records = records(bytes, end)?;
        let mut found = vec![false; records.len()];
        for (number, table) in tables.iter().enumerate() {
            for slot in slots(bytes, table) {
                let (hash, position) = slot;
                if position == 0 {
                    continue;
                }
                let wrong = CdbError::Slot { table: number, position };
                let Ok(record) = records.binary_search_by_key(&position, |(at, _, _)| *at) else {
                    return Err(wrong);
                };
                let Some((_, key, _)) = records.get(record) else { return Err(wrong) };
                let own = hash_of(bytes.get(key.clone()).unwrap_or_default());
                if let Some(found) = found.get_mut(record)
                    && own == hash
                    && own as usize % 256 == number
                {
                    *found = true;
                }
            }
        }
        let lost = found.iter().zip(&records).find(|(found, _)| !**found);
        if let Some((_, (position, _, _))) = lost {
            return Err(CdbError::Unfindable(*position));
        }
        let text = |range: Range<usize>| bytes.get(range).unwrap_or_default().to_vec();
        Ok(Self { records: records.into_iter().map(|(_, key, value)| (text(key), text(value))).collect() })
    }
}

/// The places of the 256 hash tables; empty ones have no place.
fn tables(bytes: &[u8]) -> Result<Vec<Range<usize>>, CdbError> {
    let table = |number: usize| {
        let outside = CdbError::TableOutside(number);
        let (Some(start), Some(length)) = (number_at(bytes, number * 8), number_at(bytes, number * 8 + 4))
        else {
            return Err(outside);
        };
        let end = length.checked_mul(8).and_then(|length| start.checked_add(length));
        match end.filter(|end| *end <= bytes.len() && start >= HEAD) {
            Some(end) => Ok(start..end),
            None => Err(outside),
        }
    };
    (0..256).map(table).collect()
}

fn slots<'b>(bytes: &'b [u8], table: &Range<usize>) -> impl Iterator<Item = (u32, usize)> + 'b {
    let table = bytes.get(table.clone()).unwrap_or_default();
    table.chunks_exact(8).filter_map(|slot| {
        let hash = u32::try_from(number_at(slot, 0)?).ok()?;
        Some((hash, number_at(slot, 4)?))
    })
}

/// A record: where it begins, and where its key and its value are.
type Record = (usize, Range<usize>, Range<usize>);

fn records(bytes: &[u8], end: usize) -> Result<Vec<Record>, CdbError> {
    let mut records = Vec::new();
    let mut at = HEAD;
    while at < end {
        let left = CdbError::Records(end - at);
        let (Some(key), Some(value)) = (number_at(bytes, at), number_at(bytes, at + 4)) else {
            return Err(left);
        };
        let key_end = (at + 8).checked_add(key);
        let value_end =
            key_end.and_then(|key_end| key_end.checked_add(value)).filter(|value_end| *value_end <= end);
        let (Some(key_end), Some(value_end)) = (key_end, value_end) else { return Err(left) };
        records.push((at, at + 8..key_end, key_end..value_end));
        at = value_end;
    }
    Ok(records)
}

fn number_at(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}

fn hash_of(key: &[u8]) -> u32 {
    key.iter().fold(HASH_START, |hash, byte| hash.wrapping_mul(33) ^ u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A list as the format's description says it is made.
    fn compiled(entries: &[(&[u8], &[u8])]) -> Vec<u8> {
        let mut bytes = vec![0; HEAD];
        let mut tables: Vec<Vec<(u32, u32)>> = vec![Vec::new(); 256];
        for (key, value) in entries {
            let hash = hash_of(key);
            tables[hash as usize % 256].push((hash, u32::try_from(bytes.len()).unwrap()));
            bytes.extend(u32::try_from(key.len()).unwrap().to_le_bytes());
            bytes.extend(u32::try_from(value.len()).unwrap().to_le_bytes());
            bytes.extend(*key);
            bytes.extend(*value);
        }
        for (number, table) in tables.iter().enumerate() {
            let start = u32::try_from(bytes.len()).unwrap();
            let length = table.len() * 2;
            let mut slots = vec![(0, 0); length];
            for (hash, position) in table {
                let mut at = (*hash as usize >> 8) % length;
                while slots[at].1 != 0 {
                    at = (at + 1) % length;
                }
                slots[at] = (*hash, *position);
            }
            bytes[number * 8..number * 8 + 4].copy_from_slice(&start.to_le_bytes());
            bytes[number * 8 + 4..number * 8 + 8]
                .copy_from_slice(&u32::try_from(length).unwrap().to_le_bytes());
            bytes.extend(
                slots
                    .iter()
                    .flat_map(|(hash, position)| [hash.to_le_bytes(), position.to_le_bytes()].concat()),
            );
        }
        bytes
    }

    #[test]
    fn what_is_written_is_read() {
        let entries: [(&[u8], &[u8]); 3] = [(b"alice", b"admin"), (b"bob", b""), (b"a:b", b"x:y")];
        let list = CompiledList::read(&compiled(&entries)).unwrap();
        let expected: Vec<_> = entries.iter().map(|(key, value)| (key.to_vec(), value.to_vec())).collect();
        assert_eq!(list.records, expected);
        assert_eq!(CompiledList::read(&compiled(&[])).unwrap(), CompiledList::default());
    }

    #[test]
    fn what_does_not_hold_together_is_refused() {
        let whole = compiled(&[(b"alice", b"admin"), (b"bob", b"")]);
        assert_eq!(CompiledList::read(&whole[..100]), Err(CdbError::Short));
        assert!(matches!(CompiledList::read(&whole[..whole.len() - 1]), Err(CdbError::TableOutside(_))));
        let mut longer_key = whole.clone();
        longer_key[HEAD] = 200;
        assert!(matches!(CompiledList::read(&longer_key), Err(CdbError::Records(_))));
        let mut other_key = whole;
        other_key[HEAD + 8] = b'e';
        assert_eq!(CompiledList::read(&other_key), Err(CdbError::Unfindable(HEAD)));
    }

    proptest! {
        #[test]
        fn lists_read_back(entries in proptest::collection::vec((proptest::collection::vec(any::<u8>(), 0..12), proptest::collection::vec(any::<u8>(), 0..12)), 0..40)) {
            let borrowed: Vec<(&[u8], &[u8])> = entries.iter().map(|(key, value)| (key.as_slice(), value.as_slice())).collect();
            prop_assert_eq!(CompiledList::read(&compiled(&borrowed)).unwrap().records, entries);
        }

        #[test]
        fn any_bytes_are_read(change in 0_usize..2_200, byte in any::<u8>()) {
            let mut bytes = compiled(&[(b"alice", b"admin"), (b"bob", b"x")]);
            if let Some(place) = bytes.get_mut(change) {
                *place = byte;
            }
            let _ = CompiledList::read(&bytes);
        }
    }
}
