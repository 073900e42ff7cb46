//! [`ThingId`]: which thing of ATT&CK is meant, by MITRE's number or by its STIX id; and where each kind is listed.

use std::str::FromStr;

use crate::connect::ApiRequest;

/// A kind of things: where it is listed, and what its ids look like.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// What one of it is called.
    pub(super) name: &'static str,
    /// The path of the list.
    path: &'static str,
    /// The parameter that chooses by STIX id.
    ids: &'static str,
    /// What MITRE's numbers begin with.
    prefix: &'static str,
    /// The types of STIX.
    types: &'static [&'static str],
}

pub(super) static TECHNIQUES: Kind = Kind {
    name: "technique",
    path: "/mitre/techniques",
    ids: "technique_ids",
    prefix: "T",
    types: &["attack-pattern"],
};
pub(super) static TACTICS: Kind = Kind {
    name: "tactic",
    path: "/mitre/tactics",
    ids: "tactic_ids",
    prefix: "TA",
    types: &["x-mitre-tactic"],
};
pub(super) static GROUPS: Kind =
    Kind { name: "group", path: "/mitre/groups", ids: "group_ids", prefix: "G", types: &["intrusion-set"] };
pub(super) static SOFTWARE: Kind = Kind {
    name: "software",
    path: "/mitre/software",
    ids: "software_ids",
    prefix: "S",
    types: &["malware", "tool"],
};
pub(super) static MITIGATIONS: Kind = Kind {
    name: "mitigation",
    path: "/mitre/mitigations",
    ids: "mitigation_ids",
    prefix: "M",
    types: &["course-of-action"],
};

impl Kind {
    /// The request that lists those with these STIX ids; all where there are none.
    pub(super) fn list(&self, ids: &[String]) -> ApiRequest {
        let request = ApiRequest::get(self.path);
        if ids.is_empty() { request } else { request.with(self.ids, ids.join(",")) }
    }
}

static ALL: [&Kind; 5] = [&TECHNIQUES, &TACTICS, &GROUPS, &SOFTWARE, &MITIGATIONS];

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ThingId {
    /// Of which kind it is.
    pub(super) kind: &'static Kind,
    /// The id.
    pub(super) id: String,
    /// Whether it is a STIX id.
    pub(super) is_stix: bool,
}

impl FromStr for ThingId {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Some((kind, rest)) = text.split_once("--") {
            let kind = ALL.into_iter().find(|one| one.types.contains(&kind));
            let is_id = !rest.is_empty() && rest.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-');
            if let Some(kind) = kind.filter(|_| is_id) {
                return Ok(Self { kind, id: text.to_owned(), is_stix: true });
            }
        }
        let id = text.to_ascii_uppercase();
        let number = id.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let prefix = id.strip_suffix(number).unwrap_or_default();
        let is_number = number.starts_with(|c: char| c.is_ascii_digit())
            && number.bytes().all(|c| c.is_ascii_digit() || c == b'.');
        let kind = ALL.into_iter().find(|kind| kind.prefix == prefix).filter(|_| is_number);
        let wrong = || {
            format!("{text:?} is no id of ATT&CK, such as T1110, T1110.001, TA0006, G0016, S0002 or M1036")
        };
        Ok(Self { kind: kind.ok_or_else(wrong)?, id, is_stix: false })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_say_what_they_are_of() {
        for (text, kind, id) in [
            ("T1110", "technique", "T1110"),
            ("t1110.001", "technique", "T1110.001"),
            ("TA0006", "tactic", "TA0006"),
            ("g0016", "group", "G0016"),
            ("S0002", "software", "S0002"),
            ("M1036", "mitigation", "M1036"),
            ("tool--0a68f1f1", "software", "tool--0a68f1f1"),
            ("intrusion-set--1", "group", "intrusion-set--1"),
        ] {
            let parsed: ThingId = text.parse().unwrap();
            assert_eq!((parsed.kind.name, parsed.id.as_str()), (kind, id));
        }
        for wrong in
            ["", "T", "1110", "X1", "T11;10", "TA0006,T1", "campaign--1", "tool--", "tool--a,b", "T.1"]
        {
            assert!(wrong.parse::<ThingId>().is_err(), "{wrong}");
        }
    }
}
