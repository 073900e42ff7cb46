//! What is a query and what is none, and that printing and reading are each other's inverse.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Comparison, ErrorKind, Expression, MAX_COMPARISONS, MAX_DEPTH, MAX_LENGTH, Matcher, Operator};
use super::{DateOperand, parse, parse_behind, parse_for_list, seconds_of_timeframe};

fn compare(field: &str, operator: Operator, value: &str) -> Expression {
    Expression::Compare(Comparison::new(field, operator, value))
}

fn equal(field: &str, value: &str) -> Expression {
    compare(field, Operator::Equal, value)
}

#[test]
fn reads_every_operator() {
    for (spelling, operator) in Operator::SPELLINGS {
        assert_eq!(
            parse(&format!("os.name{spelling}x y")),
            Ok(compare("os.name", operator, "x y")),
            "{spelling}"
        );
    }
}

#[test]
fn values_are_everything_up_to_a_separator() {
    for value in [
        "198.51.100.20",
        "not ",
        " leading",
        "C:\\Program Files (x86)\\app (1)",
        "(x86)",
        "f()",
        "it's \"quoted\"",
        "[1,2,[3]]",
        "key=[\"a\",\"b\"]",
        "([a,b])",
        "a[b",
        "a]b",
        "Größe ファイル 🦀",
        "Linux |host |#1 SMP",
        "50%_\\ $x --/*",
        "a=b<c>d~e!f",
        "2025-05-31T23:06:40Z",
    ] {
        assert_eq!(parse(&format!("a={value}")), Ok(equal("a", value)), "{value}");
        let grouped = parse(&format!("(a={value},b=1);c={value}"));
        let expected = Expression::And(vec![
            Expression::Or(vec![equal("a", value), equal("b", "1")]),
            equal("c", value),
        ]);
        assert_eq!(grouped, Ok(expected), "{value}");
    }
}

#[test]
fn and_binds_tighter_than_or() {
    let [a, b, c, d] = ["a", "b", "c", "d"].map(|field| equal(field, "1"));
    let and = |members: &[&Expression]| Expression::And(members.iter().copied().cloned().collect());
    let or = |members: &[&Expression]| Expression::Or(members.iter().copied().cloned().collect());
    for (text, expected) in [
        ("a=1;b=1,c=1;d=1", or(&[&and(&[&a, &b]), &and(&[&c, &d])])),
        ("a=1,b=1;c=1", or(&[&a, &and(&[&b, &c])])),
        ("(a=1,b=1);c=1", and(&[&or(&[&a, &b]), &c])),
        ("((a=1,b=1);(c=1))", and(&[&or(&[&a, &b]), &c])),
        ("(a=1;b=1),c=1", or(&[&and(&[&a, &b]), &c])),
        ("(((a=1;b=1)),c=1)", or(&[&and(&[&a, &b]), &c])),
        ("a=1; (b=1, c=1)", and(&[&a, &or(&[&b, &c])])),
        ("(a=1)", a.clone()),
    ] {
        assert_eq!(parse(text), Ok(expected), "{text}");
    }
}

#[test]
fn says_what_was_expected_where() {
    use ErrorKind as Kind;
    let unknown = |field: &str, operator: &str| Kind::OperatorUnknown {
        field: field.to_owned(),
        operator: operator.to_owned(),
    };
    for (text, kind, span, before) in [
        ("", Kind::FieldExpected { found: None }, 0..0, 0),
        (";;", Kind::FieldExpected { found: Some(';') }, 0..1, 0),
        ("a=1;", Kind::FieldExpected { found: None }, 4..4, 1),
        ("a=1;;b=2", Kind::FieldExpected { found: Some(';') }, 4..5, 1),
        ("()", Kind::FieldExpected { found: Some(')') }, 1..2, 0),
        ("nonexistent", Kind::OperatorExpected { found: None }, 11..11, 0),
        ("perm.S-1-5=x", Kind::OperatorExpected { found: Some('-') }, 6..7, 0),
        ("é é=1", Kind::OperatorExpected { found: Some(' ') }, 2..3, 0),
        ("a=", Kind::ValueExpected { found: None }, 2..2, 0),
        ("a=;b=1", Kind::ValueExpected { found: Some(';') }, 2..3, 0),
        ("a==1", unknown("a", "=="), 1..3, 0),
        ("a=1,b<>1", unknown("b", "<>"), 5..7, 1),
        ("a!1", unknown("a", "!"), 1..2, 0),
        ("(a=1", Kind::GroupUnclosed, 0..1, 1),
        ("a=1)", Kind::GroupUnopened, 3..4, 1),
        ("(a=1)b=2", Kind::SeparatorExpected { found: 'b' }, 5..6, 1),
        ("a=b(c", Kind::ValueUnclosed, 3..4, 0),
        ("a=1;b=x(y;z=1)", Kind::ValueUnclosed, 7..8, 1),
        ("a=\0", Kind::Nul, 2..3, 0),
    ] {
        let error = parse(text).expect_err(text);
        assert_eq!((error.kind, error.span, error.before.len()), (kind, span, before), "{text}");
    }
    assert_eq!(
        parse("a=1;nope").expect_err("no operator").to_string(),
        "expected an operator after the field name, but the query ends (at byte 8)"
    );
}

#[test]
fn limits_hold() {
    let nested = |depth: usize| format!("{}a=1{}", "(".repeat(depth), ")".repeat(depth));
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    let error = parse(&nested(MAX_DEPTH + 1)).expect_err("too deep");
    assert_eq!(error.kind, ErrorKind::TooDeep);

    let many = |count: usize| vec!["a=1"; count].join(";");
    assert!(parse(&many(MAX_COMPARISONS)).is_ok());
    assert_eq!(parse(&many(MAX_COMPARISONS + 1)).expect_err("too many").kind, ErrorKind::TooMany);

    let long = format!("a={}", "x".repeat(MAX_LENGTH - 2));
    assert!(parse(&long).is_ok());
    assert_eq!(parse(&format!("{long}x")).expect_err("too long").kind, ErrorKind::TooLong);
    // Nothing but brackets takes no longer than anything else.
    assert!(parse(&format!("a={}", "[".repeat(MAX_LENGTH - 2))).is_ok());
}

#[test]
fn lists_take_single_parentheses_for_decoration() {
    assert_eq!(parse_for_list("(id=1"), Ok(equal("id", "1")));
    assert_eq!(parse_for_list("id=1),b=2"), Ok(Expression::Or(vec![equal("id", "1"), equal("b", "2")])));
    assert_eq!(parse_for_list("(a=1;b=1),c=1"), parse("(a=1;b=1),c=1"));
    assert_eq!(parse_for_list("(a=1,b=1);c=1"), parse("(a=1,b=1);c=1"));
    assert_eq!(parse_for_list("a=1))"), Ok(equal("a", "1")));
    assert_eq!(parse_for_list("(a=1;(b=1,c=1))"), parse("(a=1;(b=1,c=1))"));
    assert_eq!(parse_for_list("(a=1;(b=1,(c=1;d=1)))"), parse("(a=1;(b=1,(c=1;d=1)))"));
    for refused in [
        "((a=1,b=1);(c=1))",
        "((a=1))",
        "( (a=1))",
        "((a=1",
        "a=1;((b=1))",
        "a=",
        "nonexistent",
        "",
        "(a=1;b",
    ] {
        assert!(parse_for_list(refused).is_err(), "{refused}");
    }
}

#[test]
fn conditions_written_before_bind_to_the_first_alternative() {
    let before = [Comparison::new("p", Operator::Equal, "1")];
    for (text, expected) in [
        ("a=1", "p=1;a=1"),
        ("a=1;b=1", "p=1;a=1;b=1"),
        ("a=1,b=1", "p=1;a=1,b=1"),
        ("(a=1,b=1)", "p=1;(a=1,b=1)"),
        ("(a=1,b=1);c=1", "p=1;(a=1,b=1);c=1"),
        ("a=1;b=1,c=1", "p=1;a=1;b=1,c=1"),
    ] {
        assert_eq!(parse_behind(&before, text), parse(expected), "{text}");
    }
    assert_eq!(parse_behind(&before, "a=1;"), parse("a=1;"), "errors are about the text alone");
}

#[test]
fn spans_of_time() {
    for (text, seconds) in [
        ("7d", Some(604_800)),
        ("2h", Some(7_200)),
        ("1d12h30m5s", Some(131_405)),
        ("90", Some(90)),
        ("0s", Some(0)),
        ("", None),
        ("d", None),
        ("7x", None),
        ("7d5", None),
        ("7d ", None),
        ("-7d", None),
        ("99999999999999999999d", None),
        ("9223372036854775807d", None),
    ] {
        assert_eq!(seconds_of_timeframe(text), seconds, "{text}");
    }
}

#[test]
fn dates_as_operands() {
    for text in [
        "2025-05-31",
        "2025-05-31 23:06:40",
        "2025-05-31T23:06:40",
        "2025-05-31T23:06:40Z",
        "2025-05-31T23:06:40.801000Z",
        "2024-08-16T00:11:11+00:00",
        "9999-99-99",
    ] {
        assert_eq!(DateOperand::parse(text), Some(DateOperand::At(text.to_owned())), "{text}");
    }
    for text in
        ["yesterday", "2025-5-1", "2025-05-31x", "2025-05-31T23", "2025-05-31T23:06:40.Z", "2025-05-31'"]
    {
        assert_eq!(DateOperand::parse(text), None, "{text}");
    }
}

fn fits(query: &str, item: &Value) -> bool {
    Matcher::new(&parse_for_list(query).expect(query)).matches(item)
}

#[test]
fn values_fit_as_in_wazuh() {
    let item = json!({
        "id": 5, "name": "Web-1", "allow": true, "score": 1.5, "none": null, "empty": [],
        "groups": ["pam", "syslog", "2025-01-01"],
        "levels": [3, 12],
        "time": "2025-05-31T12:00:00Z",
        "details": {"zero": 0, "order": ["a", "b"], "user": {"name": "root"}, "list": [{"id": "x1"}, {"id": "x2"}]},
    });
    for query in [
        "id=5",
        "id=005",
        "id!=6",
        "id!=abc",
        "id>4",
        "id>=5",
        "id<=5",
        "id<10",
        "id~5",
        "name=Web-1",
        "name~eb-",
        "name~=eb-",
        "name>Web-0",
        "name!=web-1",
        "allow!=true",
        "score=1.5",
        "score<2",
        "score~.5",
        "groups=pam",
        "groups~sys",
        "groups!=pam",
        "groups=2025-01-01 00:00:00",
        "levels>10",
        "time=2025-05-31 12:00:00",
        "time>2025-05-31",
        "time<2025-05-31T12:00:00.5Z",
        "time~2025-05",
        "details.order=b",
        "details.user.name=root",
        "details.list.id=x2",
        "details.list.id~x",
        // The path leads nowhere: what is before its first dot is compared.
        "details.missing!=1",
        "details.missing~zero",
        "details~user",
        "name.first=Web-1",
    ] {
        assert!(fits(query, &item), "{query}");
    }
    for query in [
        "id=6",
        "id=abc",
        "id>5",
        "id<abc",
        "name=web-1",
        "name~web",
        "allow=true",
        "allow~true",
        "none=null",
        "empty=",
        "empty!=1",
        "missing!=1",
        "missing=1",
        "missing.a!=1",
        "groups=PAM",
        "levels>12",
        "time=2025-05-30",
        "details.zero=0",
        "details.missing=1",
        "details<a",
        "details.list.id=x3",
        "time<2025-05-31",
    ] {
        assert!(parse_for_list(query).is_err() || !fits(query, &item), "{query}");
    }
    assert!(!fits("a=1", &json!("a=1")), "only objects fit");
}

/// Values as the grammar has them: nothing that would end them, brackets and parentheses matched or harmless.
fn value() -> impl Strategy<Value = String> {
    let plain = prop::string::string_regex(r"[^;,()\[\]\x00]{0,8}").expect("a pattern");
    let piece = prop_oneof![
        4 => plain,
        1 => "\\([a-z 0-9]{0,4}\\)",
        1 => "\\[[a-z,\"]{0,4}\\]",
        1 => "\\(\\[[a-z,]{0,3}\\]\\)",
        1 => "[\\[\\]]",
    ];
    prop::collection::vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}

fn comparison() -> impl Strategy<Value = Expression> {
    let operators = prop::sample::select(Operator::SPELLINGS.map(|(_, operator)| operator).to_vec());
    (r"[\w][\w.]{0,6}", operators, value()).prop_filter_map(
        "the grammar has no such value",
        |(field, operator, value)| {
            // Whether a bracket protects the commas behind it depends on what follows; what the parser makes of it counts.
            let expression = compare(&field, operator, &value);
            (parse(&expression.to_string()).as_ref() == Ok(&expression)).then_some(expression)
        },
    )
}

fn expression() -> impl Strategy<Value = Expression> {
    comparison().prop_recursive(5, 24, 4, |inner| {
        let members = prop::collection::vec(inner, 2..4);
        prop_oneof![members.clone().prop_map(Expression::And), members.prop_map(Expression::Or)]
    })
}

#[test]
fn brackets_left_open_stay_open_in_print() {
    for (text, printed) in [
        ("(a=[b),c=]", "(a=[b),c=]"),
        ("a=[b;c=]", "a=[b;c=]"),
        ("x=1;(a=[b),c=]", "x=1;(a=[b),c=]"),
        ("(x=1;a=[b),c=1,d=]", "x=1;(a=[b),c=1,d=]"),
        ("(a=[b),c=1", "a=[b,c=1"),
    ] {
        let expression = parse(text).expect(text);
        assert_eq!(expression.to_string(), printed);
        assert_eq!(parse(printed), Ok(expression), "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(expression in expression()) {
        let text = expression.to_string();
        prop_assert_eq!(parse(&text), Ok(expression), "{}", text);
    }

    #[test]
    fn what_is_read_is_printed_as_it_means(text in r#"(\(|\)|[;,=<>!~\[\]]|a|b\.c|é| |1){0,40}"#) {
        if let Ok(expression) = parse(&text) {
            let printed = expression.to_string();
            prop_assert_eq!(parse(&printed), Ok(expression), "{}", printed);
        }
    }

    #[test]
    fn nothing_makes_it_panic(text in any::<String>(), item in "[a-z]{0,4}") {
        for result in [parse(&text), parse_for_list(&text)] {
            match result {
                Ok(expression) => {
                    Matcher::new(&expression).matches(&json!({"a": item}));
                    prop_assert!(expression.comparisons().iter().all(|it| text.get(it.span.clone()).is_some()));
                }
                Err(error) => {
                    prop_assert!(text.get(error.span.clone()).is_some(), "{:?}", error);
                    prop_assert!(!error.to_string().is_empty());
                }
            }
        }
    }
}
