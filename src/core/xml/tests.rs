use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Document {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(document.to_string(), text);
    document
}

/// The tree as a text of its own: elements as `name(…)`, texts in quotes, the others by their delimiters.
fn sketch(document: &Document) -> String {
    fn of(node: Node<'_>) -> String {
        match node {
            Node::Element(element) => {
                let attributes: String =
                    element.attributes().map(|it| format!("@{}={:?} ", it.name(), it.raw())).collect();
                let nodes: Vec<String> = element.nodes().map(of).collect();
                format!("{}({attributes}{})", element.name(), nodes.join(" "))
            }
            Node::Text(text) => format!("'{}'", text.content()),
            Node::Comment(text) => format!("#{}#", text.content()),
            Node::Characters(text) => format!("[{}]", text.content()),
            Node::Instruction(text) => format!("?{}?", text.content()),
        }
    }
    document.nodes().map(of).collect::<Vec<_>>().join(" ")
}

#[test]
fn texts_are_read_as_their_readers_mean_them() {
    for (text, expected) in [
        ("", ""),
        ("just text", "'just text'"),
        ("<a/>\n<b></b>", "a() '\n' b()"),
        ("<a b='1' c = \"2\"\n\td='\"'/>", r#"a(@b="1" @c="2" @d="\"" )"#),
        ("<a ><b\n/></a >", "a(b())"),
        ("<a b='x < y > z'>t</a>", r#"a(@b="x < y > z" 't')"#),
        ("<!-- a -- b <c> --><d/>", "# a -- b <c> # d()"),
        ("<!----><!--> -->", "## #> #"),
        ("<a><![CDATA[<b>]]></a>", "a([<b>])"),
        ("<?xml version='1.0'?><a/>", "?xml version='1.0'? a()"),
        ("<? a < b", "'<? a < b'"),
        ("<a>1 && 2 &lt; 3</a>", "a('1 && 2 &lt; 3')"),
        ("<a>1 < 2 <3 <= <! </ ></a>", "a('1 < 2 <3 <= <! </ >')"),
        ("<a>x <y\n</a>", "a('x <y\n')"),
        ("<a>x <y z='\n</a>", "a('x <y z='\n')"),
        ("a <b", "'a <b'"),
        (r"<a>\<b\></a>", r"a('\<b\>')"),
        (r#"<a>\<Q Id="0"> b\</Q></a>"#, r#"a('\<Q Id="0"> b\</Q>')"#),
        (r"<a>\<b>\<c>\</c>\</b></a>", r"a('\<b>\<c>\</c>\</b>')"),
        (r"<a>\<a>\</a></a>", r"a('\<a>\</a>')"),
        (r"<a>C:\</a><b/>", r"a('C:\') b()"),
        (r"<a>C:\\</a>", r"a('C:\\')"),
        (r"<a>\</b></a>", r"a('\</b>')"),
        (r"<a>\\<b/></a>", r"a('\\' b())"),
        (r"<a>\\\<b/></a>", r"a('\\\<b/>')"),
        (r"<a>\<!-- c --></a>", r"a('\' # c #)"),
        ("<a.b-c_d:e1/>", "a.b-c_d:e1()"),
        ("<é ü='ö'>ß</é>", "é(@ü=\"ö\" 'ß')"),
    ] {
        assert_eq!(sketch(&read(text)), expected, "{text}");
    }
}

#[test]
fn errors_say_where() {
    use ErrorKind::*;
    for (text, kind, line, column) in [
        ("<a>\n  <b>\n</a>", ElementMismatched { expected: "b".into(), line: 2, found: "a".into() }, 3, 3),
        ("\n<a>", ElementUnclosed("a".into()), 2, 1),
        ("ü</a>", ElementUnopened("a".into()), 1, 4),
        ("<a b/>", AttributeWithoutValue("b".into()), 1, 4),
        ("<a b=1/>", AttributeUnquoted("b".into()), 1, 4),
        ("<a b='1/>", AttributeUnclosed("b".into()), 1, 4),
        ("<a b='1' b='2'/>", AttributeRepeated("b".into()), 1, 10),
        ("<a b='1'c='2'/>", TagMalformed("a".into()), 1, 2),
        ("<a,b>", TagMalformed("a".into()), 1, 2),
        ("<a></a,>", TagMalformed("a".into()), 1, 6),
        ("<a><!-- b", CommentUnclosed, 1, 4),
        ("<![CDATA[ b", CharactersUnclosed, 1, 1),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", Declaration, 1, 1),
        ("<a><!entity b SYSTEM 'file:///etc/passwd'></a>", Declaration, 1, 4),
    ] {
        let error = Document::parse(text).expect_err(text);
        assert_eq!((&error.kind, error.position), (&kind, Position { line, column }), "{text}");
        assert!(text.get(error.span).is_some(), "{text}");
    }
    let error = Document::parse("<a>\n<b>\n</a>").unwrap_err();
    assert_eq!(
        error.to_string(),
        "element a is closed in place of b, which was opened in line 2 (line 3, column 3)"
    );
}

#[test]
fn limits_hold() {
    let kind = |text: String| Document::parse(text).expect_err("beyond a limit").kind;
    assert_eq!(kind("a".repeat(MAX_LENGTH + 1)), ErrorKind::TooLong);
    assert_eq!(kind("<a>".repeat(MAX_DEPTH + 1)), ErrorKind::TooDeep);
    assert_eq!(kind("<a/>".repeat(MAX_NODES + 1)), ErrorKind::TooMany);
    let attributes = |number: usize| (0..number).map(|it| format!(" a{it}=''")).collect::<String>();
    assert_eq!(kind(format!("<a{}/>", attributes(MAX_ATTRIBUTES + 1))), ErrorKind::TooManyAttributes);
    let deep = format!("{}{}", "<a>".repeat(MAX_DEPTH), "</a>".repeat(MAX_DEPTH));
    assert_eq!(read(&deep).elements().count(), MAX_DEPTH);
    read(&format!("<a{}/>", attributes(MAX_ATTRIBUTES)));
}

/// Each would take minutes where reading looked ahead again and again.
#[test]
fn hostile_texts_are_read_in_one_go() {
    for part in [
        "<",
        "<a",
        "<a ",
        "<a b='",
        "<a b=\"\n",
        "<a b='\n<a b=\"",
        "\\",
        "\\<a>",
        "\\</a>",
        "<?",
        "&",
        "&lt",
        "<!-",
        "\r",
        "</",
        "</a",
        "<\n",
        "<a\n",
        "<a b='' c='\n",
    ] {
        let text = part.repeat((128 << 10) / part.len());
        for text in [text.clone(), format!("{text}\n>"), format!("<r>{text}</r>")] {
            if let Ok(document) = Document::parse(text) {
                for root in document.roots() {
                    assert!(root.text().len() + root.api_text().len() + root.daemon_text().len() > 0);
                }
            }
        }
    }
}

#[test]
fn spans_are_where_things_stand() {
    let text = "<!-- c -->\n<a k=\"v\">t<b/></a>";
    let document = read(text);
    let a = document.roots().next().unwrap();
    let b = a.children().next().unwrap();
    assert_eq!(text.get(a.span()), Some("<a k=\"v\">t<b/></a>"));
    assert_eq!(text.get(a.name_span()), Some("a"));
    assert_eq!(text.get(a.start_tag_span()), Some("<a k=\"v\">"));
    assert_eq!(text.get(a.content_span()), Some("t<b/>"));
    assert_eq!(text.get(b.start_tag_span()), Some("<b/>"));
    assert_eq!((b.content(), b.is_one_tag(), a.is_one_tag()), ("", true, false));
    let key = a.attribute("k").unwrap();
    assert_eq!((text.get(key.name_span()), text.get(key.value_span())), (Some("k"), Some("v")));
    assert_eq!(document.position(a.span().start), Position { line: 2, column: 1 });
    assert_eq!(b.parent().map(Element::name), Some("a"));
    assert!(a.parent().is_none());
}

#[test]
fn elements_are_found_by_name_and_depth_first() {
    let document = read("<a><b i='1'><c/></b><b i='2'/><d/></a><e/>");
    let names = |elements: &mut dyn Iterator<Item = Element<'_>>| -> String {
        elements.map(Element::name).collect::<Vec<_>>().concat()
    };
    let a = document.roots().next().unwrap();
    assert_eq!(names(&mut document.elements()), "abcbde");
    assert_eq!(names(&mut document.roots()), "ae");
    assert_eq!(names(&mut a.descendants()), "abcbd");
    assert_eq!(names(&mut a.children()), "bbd");
    assert_eq!(a.children_named("b").count(), 2);
    assert_eq!(a.child("b").and_then(|b| b.attribute("i")).map(Attribute::raw), Some("2"));
    assert!(a.child("c").is_none());
}

#[test]
fn each_reader_has_its_text() {
    for (content, text, api, daemon) in [
        ("a &lt; b", "a < b", "a &lt; b", "a &lt; b"),
        ("a<!-- c --> &amp; b", "a & b", "a & b", "a &amp; b"),
        ("a<x/>b<x/>c", "abc", "a", "c"),
        (r"\<a\>", r"\<a\>", r"\<a\>", r"\<a\>"),
        ("&#65;&z;", "A&z;", "&#65;&z;", "&#65;&z;"),
        ("", "", "", ""),
    ] {
        let document = read(&format!("<r>{content}</r>"));
        let root = document.roots().next().unwrap();
        assert_eq!(
            (&*root.text(), &*root.api_text(), &*root.daemon_text()),
            (text, api, daemon),
            "{content}"
        );
    }
    let document = read("<r k='&amp;&lt;\n&#65;'/>");
    let key = document.roots().next().unwrap().attribute("k").unwrap();
    assert_eq!((&*key.value(), &*key.api_value(), key.raw()), ("&< A", "&&lt; &#65;", "&amp;&lt;\n&#65;"));
}

#[test]
fn one_text_is_replaced() {
    for (before, text, after) in [
        ("<a>\r\n <b>1</b></a>", "2", "<a>\r\n <b>2</b></a>"),
        ("<a><b>\n  old \n</b><!-- c --></a>", "new", "<a><b>\n  new \n</b><!-- c --></a>"),
        ("<a><b/></a>", "x", "<a><b>x</b></a>"),
        ("<a><b c='1' /></a>", "x", "<a><b c='1'>x</b></a>"),
        ("<a><b></b></a>", "x &lt; y & z", "<a><b>x &lt; y & z</b></a>"),
        ("<a><b> <!-- c --></b></a>", "x", "<a><b>x <!-- c --></b></a>"),
        ("<a><b>1<!-- c -->2</b></a>", "3", "<a><b>3<!-- c --></b></a>"),
        ("<a><b><![CDATA[x]]></b></a>", "y", "<a><b>y</b></a>"),
        ("<a><b>x</b></a>", "", "<a><b></b></a>"),
        ("<a><b>x</b></a>", r"C:\", r"<a><b>C:\</b></a>"),
        ("<a><b>x</b></a>", r"1 \< 2", r"<a><b>1 \< 2</b></a>"),
    ] {
        let document = read(before);
        let element = document.elements().find(|element| element.name() == "b").unwrap();
        assert_eq!(element.with_text(text).map(|it| it.to_string()).as_deref(), Ok(after), "{before}");
    }
    let document = read("<a><b>x</b></a>");
    let [a, b] = [0, 1].map(|index| document.elements().nth(index).unwrap());
    assert_eq!(a.with_text("y").unwrap_err(), EditError::HasElements("a".to_owned()));
    for text in
        ["<c/>", "</b><b>", "<!-- c -->", "<c>", "</b>", "<![CDATA[x]]>", "x<!--y-->", r"\<b>\", "<?x?>"]
    {
        assert!(b.with_text(text).is_err(), "{text}");
    }
}

#[test]
fn a_child_is_added_as_far_in_as_the_others() {
    for (before, after) in [
        ("<a>\n    <b/>\n</a>\n", "<a>\n    <b/>\n    <c>1</c>\n</a>\n"),
        ("<a>\r\n\t<b/> <!-- d -->\r\n</a>", "<a>\r\n\t<b/>\r\n\t<c>1</c> <!-- d -->\r\n</a>"),
        ("  <a></a>", "  <a>\n    <c>1</c>\n  </a>"),
        ("  <a/>", "  <a>\n    <c>1</c>\n  </a>"),
        ("<a>\n  <!-- d -->\n</a>", "<a>\n  <!-- d -->\n  <c>1</c>\n</a>"),
    ] {
        let document = read(before);
        let added = document.roots().next().unwrap().with_child("<c>1</c>");
        assert_eq!(added.map(|it| it.to_string()).as_deref(), Ok(after), "{before}");
    }
    let document = read("<a/>");
    for child in ["", "text", "<c>", "<c/><d/>", "<c/> ", "</a>"] {
        assert!(document.roots().next().unwrap().with_child(child).is_err(), "{child}");
    }
}

/// A text with everything in it that Wazuh's files have.
fn any_markup() -> impl Strategy<Value = String> {
    let text = r"[ a-z\n&;<>=#!/'\x22\\é-]{0,10}";
    let leaf = prop_oneof![
        "[ a-z\n.é]{0,10}".boxed(),
        text.prop_map(|text| format!("<!-- {} -->", text.replace("-->", ""))).boxed(),
        text.prop_map(|text| format!("<![CDATA[{}]]>", text.replace("]]>", ""))).boxed(),
        Just("1 < 2 && 3 > 2 \\<q> x\\</q> ".to_owned()).boxed(),
        ("[a-z]{1,3}", "[ a-z<>&']{0,5}")
            .prop_map(|(name, value)| format!("<{name} k=\"{value}\"/>"))
            .boxed(),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        ("[a-z]{1,3}", prop::collection::vec(inner, 0..4), "[ \n]{0,2}")
            .prop_map(|(name, inner, space)| format!("<{name}{space}>{}</{name}{space}>", inner.concat()))
    })
}

/// What holds of every document: nodes stand side by side, inside of their elements.
fn check(document: &Document) {
    fn side_by_side<'d>(nodes: impl Iterator<Item = Node<'d>>, from: usize, to: usize) {
        let mut place = from;
        for node in nodes {
            assert_eq!(node.span().start, place);
            place = node.span().end;
            if let Node::Element(element) = node {
                let content = element.content_span();
                side_by_side(element.nodes(), content.start, content.end);
                assert!(
                    element.children().all(|child| child.parent().map(Element::span) == Some(element.span()))
                );
            }
        }
        assert_eq!(place, to);
    }
    side_by_side(document.nodes(), 0, document.text().len());
}

proptest! {
    #[test]
    fn what_is_read_is_printed(parts in prop::collection::vec(any_markup(), 0..5)) {
        let text = parts.concat();
        let document = Document::parse(text.as_str());
        prop_assert!(document.is_ok(), "{}: {:?}", text, document);
        let document = document.unwrap();
        prop_assert_eq!(document.to_string(), text);
        check(&document);
    }

    #[test]
    fn any_text_is_refused_or_printed(
        text in "[<>/ab \\n=\"'&;!\\[\\]?\\\\-]{0,60}",
        other in any::<String>(),
        cut in any_markup(),
        at in any::<prop::sample::Index>(),
    ) {
        let cut: String = cut.chars().take(at.index(cut.len() + 1)).collect();
        for text in [text, other, cut] {
            if let Ok(document) = Document::parse(text.as_str()) {
                prop_assert_eq!(document.to_string(), text);
                check(&document);
            }
        }
    }

    #[test]
    fn an_edit_changes_one_text(
        inner in any_markup(), value in "[ a-z<>&;/\\\\!]{0,8}", at in any::<prop::sample::Index>(),
    ) {
        let document = Document::parse(format!("<r><k>old</k>{inner}</r>")).unwrap();
        let elements: Vec<_> = document.elements().collect();
        let element = elements[at.index(elements.len())];
        if let Ok(changed) = element.with_text(&value) {
            let (before, after) = (document.text(), changed.text());
            prop_assert!(before.get(..element.span().start).is_some_and(|before| after.starts_with(before)));
            prop_assert!(before.get(element.span().end..).is_some_and(|behind| after.ends_with(behind)));
            prop_assert_eq!(changed.elements().count(), elements.len());
        }
    }
}
