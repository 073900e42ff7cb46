//! Words that look alike: for "did you mean".

/// At most so many are worth reading.
const MOST: usize = 3;

/// Those of `known` that `word` may be a slip of, the closest first.
pub fn closest<'a>(word: &str, known: &[&'a str]) -> Vec<&'a str> {
    let word = word.to_lowercase();
    let allowed = (word.chars().count() / 3).clamp(1, 4);
    let mut alike: Vec<(usize, &str)> = known
        .iter()
        .map(|name| (distance(&word, &name.to_lowercase()), *name))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    alike.sort_by_key(|(distance, _)| *distance);
    alike.into_iter().take(MOST).map(|(_, name)| name).collect()
}

/// What to say behind a sentence about a word that is not known: `; did you mean …?` with the closest, or nothing.
pub fn suggestion<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    closest(word, &known).first().map(|alike| format!("; did you mean {alike}?")).unwrap_or_default()
}

/// How many letters must be added, left out, replaced, or swapped with their neighbour.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX / 2);
            let replaced = at(&last, column) + usize::from(letter != against);
            let mut best = replaced.min(at(&last, column + 1) + 1).min(at(&next, column) + 1);
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(against)
                && other.get(column - 1) == Some(letter);
            if swapped {
                best = best.min(at(&before, column - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (one, other, slips) in [
            ("", "", 0),
            ("", "ab", 2),
            ("ab", "", 2),
            ("alice", "alice", 0),
            ("alcie", "alice", 1),
            ("alise", "alice", 1),
            ("alic", "alice", 1),
            ("bob", "alice", 5),
            ("über", "uber", 1),
        ] {
            assert_eq!(distance(one, other), slips, "{one} {other}");
        }
    }

    #[test]
    fn the_closest_come_first_and_strangers_not_at_all() {
        let known = ["administrator", "agents_admin", "agents_readonly", "readonly"];
        assert_eq!(closest("Readonl", &known), ["readonly"]);
        assert_eq!(closest("agent_admin", &known), ["agents_admin"]);
        assert!(closest("nobody", &known).is_empty());
        assert!(closest("", &known).is_empty());
        assert_eq!(suggestion("readony", known.into_iter().chain(known)), "; did you mean readonly?");
        assert_eq!(suggestion("nobody", known), "");
    }
}
