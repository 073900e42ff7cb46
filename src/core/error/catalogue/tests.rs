//! Invariants of the table, and its agreement with the list of codes of Wazuh 4.14.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Class, Error, Fault};
use super::samples;

/// Every code that Wazuh 4.14 knows by number: its framework's list and the API's own.
const WAZUH: &[u16] = &[
    900, 901, 902, 999, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1010, 1011, 1012, 1013, 1014, 1015, 1016,
    1017, 1018, 1019, 1020, 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 1109, 1110, 1111, 1112, 1113,
    1114, 1115, 1116, 1117, 1118, 1119, 1121, 1122, 1123, 1124, 1125, 1126, 1127, 1128, 1129, 1130, 1131,
    1200, 1201, 1202, 1203, 1205, 1207, 1208, 1209, 1210, 1211, 1307, 1308, 1309, 1310, 1400, 1401, 1402,
    1403, 1405, 1406, 1407, 1408, 1409, 1410, 1411, 1412, 1413, 1414, 1415, 1500, 1501, 1502, 1503, 1504,
    1505, 1506, 1507, 1603, 1650, 1652, 1701, 1703, 1705, 1706, 1707, 1708, 1709, 1710, 1711, 1712, 1713,
    1722, 1723, 1724, 1725, 1726, 1727, 1728, 1730, 1731, 1734, 1735, 1737, 1738, 1740, 1743, 1745, 1750,
    1751, 1752, 1757, 1760, 1800, 1801, 1802, 1803, 1804, 1805, 1806, 1810, 1901, 1902, 1904, 1905, 1906,
    1907, 1908, 1910, 1911, 1912, 1913, 1914, 2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009,
    2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2100, 3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007,
    3009, 3012, 3013, 3015, 3016, 3018, 3019, 3020, 3021, 3022, 3023, 3024, 3025, 3026, 3027, 3028, 3029,
    3030, 3031, 3032, 3034, 3035, 3036, 3037, 3038, 3039, 3040, 3041, 3042, 3043, 3044, 3045, 3046, 3047,
    3048, 3049, 3050, 3051, 3052, 3053, 3060, 4000, 4001, 4002, 4003, 4005, 4006, 4007, 4008, 4009, 4010,
    4011, 4013, 4016, 4017, 4018, 4019, 4020, 4021, 4022, 4023, 4024, 4025, 4500, 5000, 5001, 5004, 5007,
    5008, 5009, 5010, 5011, 6000, 6001, 6002, 6003, 6004, 6005, 7000, 7001,
];

#[test]
fn the_table_has_every_code_of_wazuh_and_no_other() {
    assert_eq!(Fault::CODES, WAZUH);
}

#[test]
fn codes_are_unique_and_in_order() {
    assert!(Fault::CODES.windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn a_sample_of_each_fault_has_the_code_of_its_row() {
    let codes: Vec<u16> = samples().iter().map(Fault::code).collect();
    assert_eq!(codes, Fault::CODES);
}

#[test]
fn messages_are_clauses_with_everything_filled_in() {
    for fault in samples() {
        let message = fault.to_string();
        let first = message.chars().next().expect("a message");
        assert!(first.is_lowercase() || first == '`', "{} begins in lower case: {message}", fault.code());
        assert!(!message.ends_with('.'), "{} has no full stop: {message}", fault.code());
        assert!(!message.contains(['{', '}']), "{} leaves nothing unfilled: {message}", fault.code());
    }
}

#[test]
fn values_appear_in_the_message() {
    let fault = Fault::InvalidOperator { operator: "!!".into(), valid: "=, !=".into() };
    assert_eq!(fault.to_string(), "operator !! is not possible here, only =, !=");
    assert_eq!(fault.code(), 1409);
}

#[test]
fn remediations_are_sentences() {
    for fault in samples() {
        if let Some(text) = fault.remediation() {
            assert!(text.ends_with('.'), "{}: {text}", fault.code());
            assert!(
                text.starts_with(|first: char| first.is_uppercase() || first == '`'),
                "{}: {text}",
                fault.code()
            );
        }
    }
}

#[test]
fn a_daemons_own_code_is_passed_on_with_its_words() {
    let error = Error::new(Fault::Relayed { code: 9008, message: "Duplicate name".into() });
    assert_eq!(
        (error.code(), error.class(), error.to_string()),
        (9008, Class::BadRequest, "Duplicate name".into())
    );
    assert_eq!(error.remediation(), None);
}

#[test]
fn an_errors_class_can_be_another_than_its_codes() {
    let error = Error::new(Fault::UserNotFound);
    assert_eq!(error.class().status(), 400);
    assert_eq!(error.in_class(Class::NotFound).class().status(), 404);
}

/// The shared list says in which statuses each code is seen; ours must be one of them, and nothing may be missing.
#[test]
fn the_table_agrees_with_the_shared_list() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/api/error_codes.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: {path} is not here");
        return;
    };
    let listed: BTreeMap<String, serde_json::Value> = serde_json::from_str(&text).expect("a JSON object");
    let codes: BTreeSet<u16> = listed.keys().map(|code| code.parse().expect("a number")).collect();
    assert_eq!(codes, Fault::CODES.iter().copied().collect());
    for fault in samples() {
        let statuses: Vec<u64> = listed[&fault.code().to_string()]["http_status"]
            .as_array()
            .expect("a list of statuses")
            .iter()
            .filter_map(serde_json::Value::as_u64)
            .collect();
        let ours = u64::from(fault.class().status());
        assert!(
            statuses.is_empty() || statuses.contains(&ours),
            "{}: {ours}, not {statuses:?}",
            fault.code()
        );
    }
}
