//! Checks of CDB lists.

use super::checks;

checks! {
    /// Checks of lists.
    LISTS;

    LIST_NO_COLON = "L101" "list-no-colon" Error Drops None;
    "A line of a list has no colon"
    "Each line is key:value or key:. Others are passed over; there are no comments and no empty lines."
    "alice:admin\nbob\n";

    LIST_QUOTE = "L102" "list-quote-unclosed" Error Drops None;
    "A quote in a list is not closed"
    "The line is passed over. A key or value with a colon in it stands in double quotes."
    "\"2001:db8::1:attacker\n";

    LIST_KEY_REPEATED = "L103" "list-key-repeated" Warning Ignores None;
    "A key stands twice in a list"
    "The first one is found, and the others never."
    "alice:admin\nalice:guest\n";

    LIST_KEY_EMPTY = "L104" "list-key-empty" Warning Takes None;
    "A key of a list is empty"
    "It is only found by fields that are empty."
    ":admin\n";

    LIST_SPACE = "L105" "list-space" Warning Takes None;
    "A key or value of a list begins or ends with a space"
    "The space belongs to it, so that a field without it is not found."
    "alice :admin\n";

    LIST_BESIDE_QUOTES = "L106" "list-beside-quotes" Warning Ignores None;
    "Text stands beside a quoted key or value"
    "It is lost."
    "\"alice\" x:admin\n";

    LIST_COLON_IN_KEY = "L107" "list-colon-in-key" Warning Takes None;
    "A key with colons in it is not in quotes"
    "The key ends at the first colon. Put addresses of IPv6 and of hardware in double quotes: \"2001:db8::1\":."
    "2001:db8::1:attacker\n";

    LIST_LINE_LONG = "L108" "list-line-too-long" Error Takes None;
    "A line of a list is too long"
    "It is read as several lines of 65534 bytes."
    "";

    LIST_NOT_UTF8 = "L109" "list-not-utf8" Warning Takes None;
    "A line of a list is not encoded in UTF-8"
    "Bytes are compared, so the key is not found in events, which arrive as UTF-8. Save the list as UTF-8."
    "";

    LIST_CARRIAGE_RETURN = "L110" "list-carriage-return" Note Ignores None;
    "Lines of a list end in CR and LF"
    "analysisd takes the CR away; other tools may not. It is reported once for each file."
    "alice:admin\r\n";

    LIST_NOT_COMPILED = "L201" "list-not-compiled" Note Takes None;
    "A list has no compiled file"
    "analysisd makes it when it starts, and at a reload."
    "";

    LIST_BROKEN = "L202" "list-broken" Error Takes None;
    "A compiled list does not hold together"
    "Keys are not found in it, or wrong ones are. Remove the .cdb file, and analysisd makes it anew."
    "";

    LIST_DIFFERS = "L203" "list-differs" Warning Takes None;
    "A compiled list is not what its text says"
    "analysisd compiles a list at its start and at a reload where the text is newer than the compiled file. Reload the ruleset; where the compiled file is the newer one, remove it first."
    "";

    LIST_MISSING = "L301" "list-missing" Error Drops Some(1103);
    "The configuration names a list that is not there"
    "Rules that use it are dropped."
    "";

    LIST_NOT_DECLARED = "L302" "list-not-declared" Note Ignores None;
    "A list is not among those that the configuration names"
    "Rules can only use it when section <ruleset> of ossec.conf has a <list> for it."
    "";
}
