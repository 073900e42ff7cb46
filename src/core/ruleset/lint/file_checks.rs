//! Checks of files as such, and of what stands outermost in them.

use std::ops::Range;

use super::catalogue as c;
use super::catalogue::Check;
use super::report::Report;
use crate::ruleset::Kind;
use crate::ruleset::model::{Element, Reason, SourceFile, TextFault};

/// A file of decoders that may be empty.
const MAY_BE_EMPTY: &str = "etc/decoders/local_decoder.xml";

/// Checks every file that was asked for, and those that were not read.
pub(super) fn run(report: &mut Report<'_>) {
    let set = report.set;
    for (number, file) in set.files.iter().enumerate().filter(|(_, file)| file.asked) {
        for (fault, span) in &file.faults {
            let (check, message) = words(fault, file);
            report.add(check, number, span.clone(), None, message);
        }
        emptiness(report, number, file);
        for root in &file.roots {
            stray(report, number, root);
            match file.kind {
                Kind::Rules => group(report, number, root),
                Kind::Decoders if !root.is("decoder") => {
                    let message = format!("<{}> stands where only <decoder> can", root.name.text);
                    report.add(&c::ROOT_NOT_DECODER, number, root.tag.clone(), None, message);
                }
                Kind::Decoders => {}
            }
        }
    }
    for file in &set.unread {
        let path = &file.path;
        match &file.why {
            Reason::Excluded => {
                report.unread(&c::FILE_EXCLUDED, path, "ossec.conf excludes this file".into());
            }
            Reason::NotNamed => {
                report.unread(
                    &c::FILE_NOT_LOADED,
                    path,
                    "section <ruleset> of ossec.conf does not name this file".into(),
                );
            }
            Reason::Unreadable(why) => {
                report.unread(&c::FILE_UNREADABLE, path, format!("this file cannot be read: {why}"));
            }
        }
    }
}

fn words(fault: &TextFault, file: &SourceFile) -> (&'static Check, String) {
    match fault {
        TextFault::Malformed(reason) => (&c::XML_MALFORMED, reason.clone()),
        TextFault::NotUtf8 => (&c::NOT_UTF8, "here the file stops being UTF-8".into()),
        TextFault::ByteOrderMark => (&c::BYTE_ORDER_MARK, "the file begins with a byte order mark".into()),
        TextFault::Instruction => (&c::XML_DECLARATION, "analysisd cannot read <?…?>".into()),
        TextFault::CharacterData => (&c::CHARACTER_DATA, "analysisd cannot read <![CDATA[…]]>".into()),
        TextFault::PlainAngle => {
            (&c::PLAIN_ANGLE, "this < is read as the beginning of an element: write \\<".into())
        }
        TextFault::CommentEnds => (&c::COMMENT_ENDS, "the comment ends here for analysisd".into()),
        TextFault::StrayText => (&c::STRAY_TEXT, "nobody reads this text".into()),
        TextFault::UnknownVariable(name) => {
            (&c::VARIABLE_UNKNOWN, format!("variable {name:?} is not defined in {}", file.path.display()))
        }
        TextFault::VariableAgain(name) => {
            (&c::VARIABLE_AGAIN, format!("variable {name:?} is defined before, and keeps that value"))
        }
        TextFault::VariableNowhere(name) => (
            &c::VARIABLE_NOWHERE,
            format!(
                "no variable is defined in {} before, and {name} is part of the pattern",
                file.path.display()
            ),
        ),
        TextFault::AllowanceUnclear => (
            &c::ALLOWANCE_UNCLEAR,
            "this comment for wazuhctl is not understood, or nothing follows that it could be about".into(),
        ),
        TextFault::VariableMalformed => {
            (&c::VARIABLE_MALFORMED, "a variable needs one attribute, name".into())
        }
    }
}

fn emptiness(report: &mut Report<'_>, number: usize, file: &SourceFile) {
    let is_malformed = file.faults.iter().any(|(fault, _)| matches!(fault, TextFault::Malformed(_)));
    let may_be = (file.kind == Kind::Rules && file.is_empty)
        || (file.kind == Kind::Decoders && file.path.ends_with(MAY_BE_EMPTY));
    if file.roots.is_empty() && !is_malformed && !may_be {
        let what = match file.kind {
            Kind::Rules => "a file of rules that is not wholly empty needs a group",
            Kind::Decoders => "a file of decoders needs a decoder",
        };
        report.add(&c::FILE_EMPTY, number, 0..0, None, what.into());
    }
}

fn group(report: &mut Report<'_>, number: usize, root: &Element) {
    let mut add = |check: &'static Check, span: &Range<usize>, message: String| {
        report.add(check, number, span.clone(), None, message);
    };
    if !root.is("group") {
        add(&c::ROOT_NOT_GROUP, &root.tag, format!("<{}> stands where only <group> can", root.name.text));
        return;
    }
    if let [only] = root.attributes.as_slice() {
        if !only.name.text.eq_ignore_ascii_case("name") {
            add(
                &c::GROUP_ATTRIBUTES,
                &only.name.span,
                format!("a group has a name, and no attribute {}", only.name.text),
            );
        }
    } else {
        let message = format!(
            "a group has a name as its one attribute, and this one has {} attributes",
            root.attributes.len()
        );
        add(&c::GROUP_ATTRIBUTES, &root.tag, message);
    }
    if root.children.is_empty() {
        add(&c::GROUP_WITHOUT_RULES, &root.tag, "this group has no rules".into());
    }
    for child in root.children.iter().filter(|child| !child.is("rule")) {
        add(&c::NOT_A_RULE, &child.tag, format!("<{}> stands where only <rule> can", child.name.text));
    }
}

/// Text between elements, at any depth.
fn stray(report: &mut Report<'_>, number: usize, element: &Element) {
    if let Some(span) = &element.stray {
        report.add(&c::STRAY_TEXT, number, span.clone(), None, "nobody reads this text".into());
    }
    for child in &element.children {
        stray(report, number, child);
    }
}
