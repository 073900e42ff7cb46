//! [`MitreBlock`]: a `<mitre>` of a rule, and which of them analysisd keeps.
//!
//! There are two forms (`src/analysisd/rules.c` of Wazuh 4.14): any number of `<id>`, or exactly one `<tacticID>` with
//! one `<techniqueID>`. Blocks that mix them are dropped.

use super::element::Element;

/// Why a block is dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MitreFault {
    /// There is nothing in it.
    Empty,
    /// There is something else in it.
    Unknown(String),
    /// An id is empty.
    EmptyId,
    /// `<id>` stands beside one of the others.
    Mixed,
    /// There are several tactics or techniques.
    Several,
    /// A technique without a tactic, or the other way round.
    Incomplete,
}

/// What a `<mitre>` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MitreBlock {
    /// Ids of techniques.
    pub techniques: Vec<String>,
    /// The tactic, where it is named.
    pub tactic: Option<String>,
    /// Whether it is of the form with a tactic.
    pub has_tactic: bool,
}

impl MitreBlock {
    /// Reads a block.
    ///
    /// # Errors
    /// Why it is dropped, and the element that is to blame.
    pub fn read(element: &Element) -> Result<Self, (MitreFault, &Element)> {
        let mut block = Self::default();
        let (mut ids, mut tactics, mut techniques) = (0, 0, 0);
        for child in &element.children {
            let value = child.text.text.clone();
            match child.name.text.to_ascii_lowercase().as_str() {
                "id" => ids += 1,
                "tacticid" => tactics += 1,
                "techniqueid" => techniques += 1,
                _ => return Err((MitreFault::Unknown(child.name.text.clone()), child)),
            }
            if value.is_empty() {
                return Err((MitreFault::EmptyId, child));
            }
            if child.is("tacticID") {
                block.tactic = Some(value);
            } else {
                block.techniques.push(value);
            }
        }
        let fault = match (ids, tactics, techniques) {
            (0, 0, 0) => Some(MitreFault::Empty),
            (1.., 0, 0) | (0, 1, 1) => None,
            (1.., _, _) => Some(MitreFault::Mixed),
            (_, 0, _) | (_, _, 0) => Some(MitreFault::Incomplete),
            _ => Some(MitreFault::Several),
        };
        block.has_tactic = tactics > 0;
        fault.map_or(Ok(block), |fault| Err((fault, element)))
    }
}

/// Whether it is the id of a technique: `T1059` or `T1059.001`.
pub fn is_technique(id: &str) -> bool {
    let (number, sub) = id.split_once('.').map_or((id, None), |(number, sub)| (number, Some(sub)));
    number.strip_prefix('T').is_some_and(|digits| is_number(digits, 4))
        && sub.is_none_or(|sub| is_number(sub, 3))
}

/// Whether it is the id of a tactic: `TA0002`.
pub fn is_tactic(id: &str) -> bool {
    id.strip_prefix("TA").is_some_and(|digits| is_number(digits, 4))
}

fn is_number(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_a_form() {
        for (id, good) in
            [("T1059", true), ("T1059.001", true), ("t1059", false), ("T1059.1", false), ("TA0002", false)]
        {
            assert_eq!(is_technique(id), good, "{id}");
        }
        assert!(is_tactic("TA0002"));
        assert!(!is_tactic("T0002"));
    }
}
