//! Tests of rules against contexts: what Wazuh answers as literals, and any rule against a naive evaluation.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::effort::Effort;
use super::expression::Expression;
use super::*;
use crate::rbac::{Role, Rule};

fn holds(rule: &Value, context: &Value) -> Result<bool, RuleError> {
    let mut effort = Effort::default();
    Expression::parse(&rule.to_string(), &mut effort)?.holds(context, &mut effort)
}

fn rule(id: i64, rule: &Value) -> Rule {
    Rule { id, name: format!("rule{id}"), text: rule.to_string(), roles: Vec::new() }
}

fn role(id: i64, rules: &[i64]) -> Role {
    Role { id, name: format!("role{id}"), policies: Vec::new(), users: Vec::new(), rules: rules.to_vec() }
}

/// Rule, context, and whether the rule holds.
fn check(cases: &[(Value, Value, bool)]) {
    for (rule, context, expected) in cases {
        assert_eq!(holds(rule, context), Ok(*expected), "{rule} of {context}");
    }
}

#[test]
fn match_looks_at_the_context_itself() {
    check(&[
        (json!({"MATCH": {"a": "b"}}), json!({"a": "b"}), true),
        (json!({"MATCH": {"a": "b"}}), json!({"a": "b", "c": 1}), true),
        (json!({"MATCH": {"a": "b"}}), json!({"a": "bc"}), false),
        (json!({"MATCH": {"a": "b"}}), json!({"x": {"a": "b"}}), false),
        (json!({"MATCH": {"a": "b", "c": "d"}}), json!({"a": "b"}), false),
        (json!({"MATCH": {"a": {"b": "c"}}}), json!({"a": {"b": "c", "d": "e"}}), true),
        (json!({"MATCH": {"a": "b"}}), json!({"a": ["x", "b"]}), true),
        (json!({"MATCH": {"a": {"b": "c"}}}), json!({"a": [{"b": "c"}]}), false),
        (json!({"MATCH": {"a": 1}}), json!({"a": 1.0}), true),
        (json!({"MATCH": {"a": 1}}), json!({"a": "1"}), false),
        (json!({"MATCH": {"a": 1}}), json!({"a": [1]}), false),
        (json!({"MATCH": {"a": true}}), json!({"a": true}), true),
        (json!({"MATCH": {"a": true}}), json!({"a": 1}), false),
        (json!({"MATCH": {}}), json!({"a": 1}), true),
        (json!({"MATCH": {"a": {}}}), json!({"a": "anything"}), true),
        // null is a value like others, and not the whole context.
        (json!({"MATCH": {"a": {"b": "c"}}}), json!({"a": null, "b": "c"}), false),
        (json!({"MATCH": {"a": null}}), json!({"a": null}), true),
    ]);
}

#[test]
fn every_wanted_element_of_a_list_is_needed() {
    let loose = json!({"MATCH": {"k": ["a", "b"]}});
    let exact = json!({"MATCH$": {"k": ["a", "b"]}});
    for (context, in_loose, in_exact) in [
        (json!(["b", "a", "c"]), true, false),
        (json!(["b", "a"]), true, true),
        (json!(["a"]), false, false),
        (json!(["a", "a"]), false, false),
        (json!(["a", "b", "b"]), true, false),
        (json!([]), false, false),
        (json!("a"), false, false),
    ] {
        let context = json!({"k": context});
        assert_eq!(holds(&loose, &context), Ok(in_loose), "{context}");
        assert_eq!(holds(&exact, &context), Ok(in_exact), "{context}");
    }
    check(&[
        (json!({"MATCH$": {"k": "a"}}), json!({"k": ["a"]}), true),
        (json!({"MATCH$": {"k": "a"}}), json!({"k": ["a", "b"]}), false),
        (json!({"MATCH$": {"k": "a"}}), json!({"k": "a", "other": 1}), true),
        (json!({"MATCH": {"k": []}}), json!({"k": []}), true),
        (json!({"MATCH": {"k": []}}), json!({"k": ["a"]}), false),
        (json!({"MATCH": {"k": [{"x": 1}]}}), json!({"k": ["y", {"x": 1.0}]}), true),
        (json!({"MATCH": {"k": [{"x": 1}]}}), json!({"k": [{"x": 1, "y": 2}]}), false),
        (json!({"MATCH": {"k": ["r'ops'", "dev"]}}), json!({"k": ["ops-1", "ops-2"]}), false),
        (json!({"MATCH": {"k": ["r'ops'", "dev"]}}), json!({"k": ["ops-1", "dev"]}), true),
    ]);
}

#[test]
fn find_looks_everywhere() {
    let security = json!({"FIND": {"department": "security"}});
    check(&[
        (security.clone(), json!({"department": "security"}), true),
        (security.clone(), json!({"x": {"y": {"department": "security"}}}), true),
        (security.clone(), json!({"deep": [{"department": ["security", "x"]}]}), true),
        (security.clone(), json!({"deep": [[{"department": "security"}]]}), false),
        (security, json!({"department": "sales"}), false),
        (
            json!({"FIND$": {"department": "security"}}),
            json!({"d": {"department": ["security", "x"]}}),
            false,
        ),
        (json!({"FIND": "security"}), json!({"a": {"b": "security"}}), true),
        (json!({"FIND": "r'sec'"}), json!({"a": {"b": ["x", "security"]}}), true),
    ]);
}

#[test]
fn operators_combine() {
    let nested = json!({"AND": [{"FIND$": {"team": "blue"}}, {"NOT": {"MATCH$": {"level": "guest"}}}]});
    let either = json!({"OR": [{"MATCH": {"a": 1}}, {"MATCH": {"b": 1}}]});
    let neither = json!({"NOT": [{"MATCH": {"a": 1}}, {"MATCH": {"b": 1}}]});
    check(&[
        (nested.clone(), json!({"team": "blue"}), true),
        (nested.clone(), json!({"team": "blue", "level": "guest"}), false),
        (nested, json!({"team": "red"}), false),
        (either.clone(), json!({"b": 1}), true),
        (either, json!({"c": 1}), false),
        // NOT of several: unless all of them hold.
        (neither.clone(), json!({"a": 1}), true),
        (neither.clone(), json!({"a": 1, "b": 1}), false),
        (neither, json!({}), true),
        // An object as operand is the list of its members.
        (json!({"AND": {"MATCH": {"a": 1}, "FIND": {"b": 1}}}), json!({"a": 1, "b": 1}), true),
        (json!({"AND": {"MATCH": {"a": 1}, "FIND": {"b": 1}}}), json!({"a": 1}), false),
        (json!({"NOT": {"MATCH": {"a": 1}, "FIND": {"b": 1}}}), json!({"a": 1, "b": 1}), false),
        // Of several members of a rule, the first that is decisive decides.
        (json!({"MATCH": {"a": 1}, "FIND": {"b": 1}}), json!({"b": 1}), true),
        (json!({"NOT": {"MATCH": {"a": 1}}, "FIND": {"b": 1}}), json!({"a": 1, "b": 1}), false),
        (json!({"AND": [{"MATCH": {"a": 1}}], "FIND": {"b": 1}}), json!({"b": 1}), true),
        (json!({"AND": []}), json!({}), true),
        (json!({"OR": []}), json!({}), false),
        (json!({"NOT": {}}), json!({}), false),
        (json!({}), json!({}), false),
        (json!({"MATCH": {"a": 1}, "comment": "x"}), json!({"a": 1}), true),
    ]);
}

#[test]
fn regular_expressions_match_from_the_beginning_and_end_where_they_say() {
    check(&[
        (json!({"MATCH": {"name": "r'^adm.*$'"}}), json!({"name": "administrator"}), true),
        (json!({"MATCH": {"name": "r'^adm.*$'"}}), json!({"name": "x-adm"}), false),
        (json!({"MATCH": {"name": "r'adm'"}}), json!({"name": "administrator"}), true),
        (json!({"MATCH": {"name": "r'^admin$'"}}), json!({"name": "administrator"}), false),
        (json!({"MATCH": {"name": "r'^admin$'"}}), json!({"name": "admin"}), true),
        (json!({"MATCH": {"name": "r'a|b'"}}), json!({"name": "xb"}), false),
        (json!({"MATCH": {"name": "r'[0-9]+'"}}), json!({"name": 12}), false),
        (json!({"MATCH": {"name": "r'ops'"}}), json!({"name": ["dev", "ops"]}), true),
        (json!({"MATCH": {"r'^na.e$'": "x"}}), json!({"name": "x", "nale": "y"}), true),
        (json!({"MATCH": {"r'^na.e$'": "x", "other": "y"}}), json!({"name": "x", "nale": "x"}), false),
        // What lacks a quote is an ordinary text.
        (json!({"MATCH": {"name": "r'ab"}}), json!({"name": "anything"}), false),
        (json!({"MATCH": {"name": "r'ab"}}), json!({"name": "r'ab"}), true),
        (json!({"MATCH": {"name": "r''"}}), json!({"name": "anything"}), true),
    ]);
}

#[test]
fn what_cannot_be_read_holds_of_nothing_not_even_within_not() {
    for (rule, error) in [
        (json!([]), "a rule needs an object, or a list of them"),
        (json!({"NOT": "x"}), "NOT needs an object, or a list of them"),
        (json!({"NOT": 5}), "NOT needs an object, or a list of them"),
        (json!({"AND": [5]}), "AND needs an object, or a list of them"),
        (json!({"NOT": {"FNID": {"a": 1}}}), "the rule needs AND, OR, NOT"),
        (json!({"NOT": {"MATCH": {"a": "r'('"}}}), "r'(' is no regular expression"),
        (json!({"NOT": {"MATCH": {"a": "r'(?=x)y'"}}}), "is no regular expression"),
        (json!({"NOT": {"MATCH": {"a": r"r'(x)\1'"}}}), "is no regular expression"),
        (json!({"NOT": {"MATCH": {"a": "r'((a{99}){99}){99}'"}}}), "is no regular expression"),
        (json!({"MATCH": {"a": "x".repeat(70_000)}}), "the rule is too long"),
    ] {
        let found = holds(&rule, &json!({"a": "b"})).unwrap_err().to_string();
        assert!(found.contains(error), "{rule}: {found}");
    }
    let mut effort = Effort::default();
    assert!(matches!(Expression::parse("{", &mut effort), Err(RuleError::NotJson { .. })));
    let deep = format!("{}{{}}{}", r#"{"NOT":"#.repeat(2000), "}".repeat(2000));
    assert!(matches!(Expression::parse(&deep, &mut effort), Err(RuleError::NotJson { .. })));
}

fn nested(depth: usize, inner: Value) -> Value {
    (0..depth).fold(inner, |value, _| json!({"x": value}))
}

#[test]
fn a_context_too_deep_for_find_gives_no_role_however_it_is_asked() {
    let found = json!({"FIND": {"a": "b"}});
    assert_eq!(holds(&found, &nested(8, json!({"a": "b"}))), Ok(true));
    assert_eq!(holds(&found, &nested(9, json!({"a": "b"}))), Err(RuleError::ContextTooDeep));
    let not = json!({"NOT": {"FIND": {"a": "b"}}});
    assert_eq!(holds(&not, &nested(9, json!({"a": "b"}))), Err(RuleError::ContextTooDeep));
    let or = json!({"OR": [{"MATCH": {"x": {}}}, {"FIND": {"a": "b"}}]});
    assert_eq!(holds(&or, &nested(9, json!({}))), Err(RuleError::ContextTooDeep));
}

#[test]
fn hostile_contexts_and_rules_come_to_an_end() {
    let many: Vec<Value> = (0..20_000).map(|number| json!({"n": number, "m": [number, 1, 2]})).collect();
    let turned: Vec<&Value> = many.iter().rev().collect();
    let product = json!({"NOT": {"MATCH$": {"k": &turned[..700]}, "MATCH": {"k": &turned[..700]}}});
    let wide = json!({"k": many});
    assert_eq!(holds(&product, &wide), Err(RuleError::TooMuchWork));

    let text = "a".repeat(15_000);
    for expression in ["r'(a*)*b'", "r'(a|aa)+$b'", "r'(.*)(.*)(.*)x'"] {
        assert_eq!(
            holds(&json!({"MATCH": {"k": expression}}), &json!({"k": text})),
            Ok(false),
            "{expression}"
        );
    }
    let long = json!({"k": "a".repeat(20_000)});
    let not = json!({"NOT": {"MATCH": {"k": "r'b'"}}});
    assert_eq!(holds(&not, &long), Err(RuleError::TooMuchWork));
}

#[test]
fn roles_come_in_their_order_and_name_the_rules_that_gave_them() {
    let (yes, no) = (json!({"FIND": {"team": "blue"}}), json!({"FIND": {"team": "red"}}));
    let rules = [rule(101, &yes), rule(1, &yes), rule(100, &no), rule(102, &yes), rule(103, &json!([]))];
    let roles = [role(1, &[1]), role(5, &[100, 101, 102]), role(7, &[100]), role(8, &[103, 102, 999])];
    let context = json!({"team": "blue"});
    let found = roles_of_context(&rules, &roles, 100, &context);
    let given: Vec<_> = found.given.iter().map(|given| (given.role, given.rule)).collect();
    assert_eq!(given, [(5, 101), (5, 102), (8, 102)]);
    assert_eq!(found.roles(), [5, 8]);
    assert_eq!(found.unusable.iter().map(|rule| rule.rule).collect::<Vec<_>>(), [103]);
    // Wazuh's own rules are for the dashboard's user alone, and not for the administrator.
    assert_eq!(roles_of_context(&rules, &roles, 2, &context).roles(), [1, 5, 8]);
    assert_eq!(roles_of_context(&rules, &roles, 1, &context).roles(), [5, 8]);
}

#[test]
fn a_context_too_deep_ends_the_role_but_not_the_others() {
    let rules = [rule(100, &json!({"FIND": {"a": "b"}})), rule(101, &json!({"MATCH": {"x": {}}}))];
    let roles = [role(1, &[100, 101]), role(2, &[101])];
    let found = roles_of_context(&rules, &roles, 100, &nested(20, json!({})));
    assert_eq!(found.roles(), [2]);
    assert_eq!(found.unusable, [UnusableRule { rule: 100, error: RuleError::ContextTooDeep }]);
}

// The naive side: every rule is taken literally, with sets of all values that a context holds.

fn naive(rule: &Value, context: &Value) -> bool {
    for (name, value) in rule.as_object().unwrap() {
        let parts = || value.as_array().unwrap().iter().map(|part| naive(part, context)).collect::<Vec<_>>();
        let exact = name.ends_with('$');
        match name.as_str() {
            "AND" if parts().iter().all(|held| *held) => return true,
            "OR" if parts().contains(&true) => return true,
            "NOT" => return parts().contains(&false),
            "MATCH" | "MATCH$" if naive_match(value, context, exact) => return true,
            "FIND" | "FIND$" if everything(context).iter().any(|place| naive_match(value, place, exact)) => {
                return true;
            }
            _ => {}
        }
    }
    false
}

fn everything(context: &Value) -> Vec<&Value> {
    let mut all = vec![context];
    for value in context.as_object().into_iter().flatten().map(|(_, value)| value) {
        all.push(value);
        let objects: Vec<&Value> = match value {
            Value::Object(_) => vec![value],
            Value::Array(elements) => elements.iter().filter(|element| element.is_object()).collect(),
            _ => Vec::new(),
        };
        all.extend(objects.into_iter().flat_map(everything));
    }
    all
}

fn naive_match(wanted: &Value, context: &Value, exact: bool) -> bool {
    let texts = |list: &Value| -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for element in list.as_array().unwrap() {
            *counts.entry(element.to_string()).or_default() += 1;
        }
        counts
    };
    match (wanted, context) {
        (Value::Object(wanted), _) if wanted.is_empty() => true,
        (Value::Object(wanted), Value::Object(context)) => wanted.iter().all(|(name, wanted)| {
            context.get(name).is_some_and(|context| naive_match(wanted, context, exact))
        }),
        (Value::Array(elements), Value::Array(others)) => {
            let (need, have) = (texts(wanted), texts(context));
            let covered = need.keys().all(|element| have.contains_key(element));
            if elements.is_empty() || others.is_empty() {
                elements.is_empty() && others.is_empty()
            } else if exact {
                covered
                    && have.keys().all(|element| need.contains_key(element))
                    && elements.len() == others.len()
            } else {
                covered
            }
        }
        (Value::String(_), Value::Array(elements)) => {
            elements.contains(wanted) && (!exact || elements.len() == 1)
        }
        (Value::Object(_) | Value::Array(_), _) => false,
        _ => wanted == context,
    }
}

fn value(depth: u32) -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        select(vec!["a", "b", "c"]).prop_map(Value::from),
        (0..2).prop_map(Value::from),
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
    ];
    leaf.prop_recursive(depth, 20, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(select(vec!["k", "l", "m"]).prop_map(str::to_owned), inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn object(depth: u32) -> impl Strategy<Value = Value> {
    prop::collection::btree_map(select(vec!["k", "l", "m"]).prop_map(str::to_owned), value(depth), 0..4)
        .prop_map(|members| Value::Object(members.into_iter().collect()))
}

fn rules() -> impl Strategy<Value = Value> {
    let function =
        (select(vec!["MATCH", "MATCH$", "FIND", "FIND$"]), prop_oneof![3 => object(2), 1 => value(1)])
            .prop_map(|(name, wanted)| json!({name: wanted}));
    function.prop_recursive(3, 12, 3, |inner| {
        let operators = prop::collection::btree_map(
            select(vec!["AND", "OR", "NOT"]).prop_map(str::to_owned),
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            1..3,
        );
        operators.prop_map(|members| Value::Object(members.into_iter().collect()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn rules_are_as_naive(rule in rules(), context in object(3)) {
        prop_assert_eq!(holds(&rule, &context), Ok(naive(&rule, &context)), "{} of {}", rule, context);
    }

    #[test]
    fn any_rule_ends(text in any::<String>(), names in "(AND|OR|NOT|MATCH[$]?|FIND[$]?|r'[a-z.*+(\\[]{0,6}'|[a-z]{0,3})",
                     rule in value(3), context in value(4)) {
        for rule in [rule.clone(), json!({names.clone(): rule}), json!({"NOT": [{names: rule}]})] {
            let once = holds(&rule, &context);
            prop_assert_eq!(&once, &holds(&rule, &context));
        }
        let _ = Expression::parse(&text, &mut Effort::default());
    }

    #[test]
    fn not_turns_around(rule in rules(), context in object(3)) {
        let held = holds(&rule, &context).unwrap();
        prop_assert_eq!(holds(&json!({"NOT": [rule]}), &context), Ok(!held));
    }
}
