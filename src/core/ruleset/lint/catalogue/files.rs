//! Checks of files as such, whatever is in them.

use super::checks;

checks! {
    /// Checks of files as such.
    FILES;

    XML_MALFORMED = "X101" "xml-malformed" Error Stops Some(1226);
    "The file is not well-formed"
    "Elements must be closed in the order in which they were opened, and values of attributes stand in quotes. Wazuh's files may have several roots, plain & characters, and \\< where a < is meant as a character."
    "<group name=\"local,\">\n</grup>\n";

    NOT_UTF8 = "X102" "not-utf8" Warning Takes None;
    "The file is not encoded in UTF-8"
    "analysisd compares bytes, so a pattern in another encoding is not found in events, which arrive as UTF-8; and the Server API cannot show the file. Save it as UTF-8."
    "";

    BYTE_ORDER_MARK = "X103" "byte-order-mark" Note Ignores None;
    "The file begins with a byte order mark"
    "analysisd passes over it; other tools may not. Save the file as UTF-8 without a byte order mark."
    "\u{feff}<group name=\"local,\">\n</group>\n";

    XML_DECLARATION = "X104" "xml-declaration" Error Stops Some(1226);
    "The file has an XML declaration or a processing instruction"
    "Wazuh's own reader takes <?xml …?> for an element and gives up at the ? before its end. Remove it."
    "<?xml version=\"1.0\"?>\n<group name=\"local,\">\n</group>\n";

    CHARACTER_DATA = "X105" "cdata" Error Stops Some(1226);
    "The file has a CDATA section"
    "Wazuh's own reader does not know CDATA sections and takes them for elements. Write the text without it, with \\< for each <."
    "<group name=\"local,\">\n<![CDATA[ text ]]>\n</group>\n";

    PLAIN_ANGLE = "X106" "plain-angle" Error Stops Some(1226);
    "A < is used as a character without a backslash before it"
    "Wazuh's own reader takes each < for the beginning of an element unless a backslash stands before it: write \\<. In patterns of type osregex and pcre2 \\< is also understood as the character."
    "<group name=\"local,\">\n  a < b\n</group>\n";

    COMMENT_ENDS = "X107" "comment-ends-early" Warning Takes None;
    "A comment has !> in it, where it ends for analysisd"
    "Wazuh's own reader ends comments at --> and also at !>. What stands behind is read as part of the file. Take the !> out of the comment."
    "<group name=\"local,\">\n<!-- what! !> is this -->\n</group>\n";

    STRAY_TEXT = "X108" "stray-text" Warning Ignores None;
    "Text stands between elements, where nobody reads it"
    "Text counts only inside of an element that has no others in it. Often a comment was meant, or the element around it was forgotten."
    "<group name=\"local,\">\n  text\n  <rule id=\"100100\" level=\"3\"><description>A rule</description></rule>\n</group>\n";

    VARIABLE_UNKNOWN = "X109" "variable-unknown" Error Stops Some(1227);
    "A variable is used that is not defined"
    "In a file that defines a variable, every $ behind the definition begins the name of one, up to the next $ . | , or space, unless one of these or ( follows at once. Define the variable before it is used, or, where the end of a pattern is meant, let the $ be the last character of its alternative."
    "<var name=\"BAD\">error</var>\n<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>$WORSE</match><description>A rule</description></rule>\n</group>\n";

    VARIABLE_AGAIN = "X110" "variable-repeated" Warning Ignores None;
    "A variable is defined that was defined before in the file"
    "The first definition counts, and case does not make a difference between names."
    "<var name=\"BAD\">error</var>\n<var name=\"bad\">failed</var>\n<group name=\"local,\">\n</group>\n";

    VARIABLE_MALFORMED = "X111" "variable-malformed" Error Stops Some(1227);
    "The definition of a variable has no name"
    "The one attribute of a <var> is name."
    "<var>error</var>\n<group name=\"local,\">\n</group>\n";

    ENTITY = "X112" "entity-not-resolved" Warning Takes None;
    "A pattern has an entity such as &lt; or &amp;, which analysisd does not resolve"
    "analysisd looks for the five characters &lt; themselves. Write \\< for <, and > and & as they are."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>a &amp; b</match><description>A rule</description></rule>\n</group>\n";

    FILE_EMPTY = "X113" "file-empty" Error Stops Some(1202);
    "There is nothing in the file but comments"
    "A file of rules needs at least one group, a file of decoders at least one decoder; only an empty file of rules, and etc/decoders/local_decoder.xml, may have none. Take the file out of the folder, or exclude it in ossec.conf."
    "<!-- nothing yet -->\n";

    FILE_UNREADABLE = "X114" "file-unreadable" Error Ignores Some(1103);
    "The file cannot be read"
    "What is in it is missing in the ruleset. Its owner should be wazuh, and its mode 0660."
    "";

    FILE_NOT_LOADED = "X115" "file-not-loaded" Warning Ignores None;
    "The file is not among those that the configuration names"
    "analysisd reads the files right inside the folders of <rule_dir> and <decoder_dir> whose names end in .xml (or meet the folder's pattern), and those of <rule_include> and <decoder_include>. It does not look into folders below."
    "";

    FILE_EXCLUDED = "X116" "file-excluded" Note Ignores None;
    "The configuration excludes the file"
    "A <rule_exclude> or <decoder_exclude> of the section <ruleset> names it, so that nothing in it is loaded."
    "";

    TEXT_TOO_LONG = "X117" "text-too-long" Error Ignores Some(1104);
    "A text is longer than analysisd keeps, and is dropped"
    "A text of a rule can have 2047 bytes in one element, one of a decoder 1023. A longer one is dropped with an error in ossec.log, and the rule is loaded without it: where it was a pattern, the rule now matches much more. Split it: the texts of elements of one name are put together."
    "";

    ALLOWANCE_UNCLEAR = "X118" "allowance-unclear" Warning Takes None;
    "A comment that should let findings be is not understood"
    "<!-- wazuhctl: allow R402: why --> is about the element that follows, <!-- wazuhctl: allow-file R402: why --> outside of all elements is about the whole file. Several codes or names are parted by commas; --explain without a code lists them."
    "<!-- wazuhctl: ignore R402 -->\n<group name=\"local,\">\n</group>\n";

    ALLOWANCE_UNUSED = "X119" "allowance-unused" Note Takes None;
    "A comment lets something be that is not found"
    "What it was for is mended, or it stands before another element. Take it out, so that it does not hide what comes later."
    "<!-- wazuhctl: allow R505 -->\n<group name=\"local,\">\n</group>\n";

    VARIABLE_NOWHERE = "X120" "variable-without-definition" Warning Takes None;
    "Something like a variable is used in a file that defines none"
    "Variables hold in the file in which <var name=\"…\"> defines them, from there on. Without a definition the $ and the name are part of the pattern. Define the variable in this file, or write \\$ where the character is meant."
    "<group name=\"local,\">\n  <rule id=\"100100\" level=\"3\"><match>$BAD_WORDS</match><description>A rule</description></rule>\n</group>\n";
}
