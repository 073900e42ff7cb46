//! [`verdict`]: what is wrong with the ruleset of an embedded manager, which has no analysisd to load it.
//!
//! Its parts read rules, decoders and lists whenever somebody asks for them, so that there is nothing to be loaded anew;
//! what a reload tells is whether analysisd would take the ruleset as it stands.

use crate::home::Home;
use crate::ruleset::Kind;
use crate::ruleset::lint::{self, Effect, Finding, Severity};
use crate::ruleset::model::{Base, LoadError, Patience, load};

/// How many findings are told.
const TOLD: usize = 20;

/// What an analysisd would have to say of a ruleset that it loads, with what it leaves out of it; or the mistakes of one
/// with which it does not start. Blocks.
pub(super) fn verdict(home: &Home, patience: Patience) -> Result<Vec<String>, Vec<String>> {
    let set = match load(&Base::Home(home.clone()), &[], patience) {
        Ok(set) => set,
        // A ruleset that is empty has no mistakes.
        Err(LoadError::Nothing { .. }) => return Ok(Vec::new()),
        Err(error) => return Err(vec![error.to_string()]),
    };
    let findings = lint::check_within(&set, &[Kind::Rules, Kind::Decoders], patience)
        .map_err(|given_up| vec![given_up.to_string()])?;
    let errors = findings.iter().filter(|finding| finding.check.severity == Severity::Error);
    let (stops, rest): (Vec<&Finding>, Vec<&Finding>) =
        errors.partition(|finding| finding.check.effect == Effect::Stops);
    if stops.is_empty() { Ok(told(home, &rest)) } else { Err(told(home, &stops)) }
}

fn told(home: &Home, mistakes: &[&Finding]) -> Vec<String> {
    let mut told: Vec<String> = mistakes.iter().take(TOLD).map(|finding| shown(home, finding)).collect();
    if let Some(more) = mistakes.len().checked_sub(TOLD).filter(|more| *more > 0) {
        told.push(format!("and {more} more"));
    }
    told
}

fn shown(home: &Home, finding: &Finding) -> String {
    format!("{} ({} line {})", finding.message, home.relative(&finding.path).display(), finding.line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::lay_out;

    #[test]
    fn a_ruleset_is_sound_or_has_mistakes() {
        let folder = tempfile::tempdir().expect("folder");
        let home = Home::new(folder.path());
        lay_out(&home).expect("home");
        let write =
            |text: &str| std::fs::write(home.configuration().join("rules/own.xml"), text).expect("file");
        assert_eq!(verdict(&home, Patience::endless()), Ok(vec![]));
        let rule = |level: u8| {
            format!(
                "<group name=\"syslog,\">\n<rule id=\"1\" level=\"{level}\" noalert=\"1\"><category>syslog</category>\
                 <description>a</description></rule></group>"
            )
        };
        write(&rule(0));
        assert_eq!(verdict(&home, Patience::endless()), Ok(vec![]));
        write(&rule(99));
        let mistakes = verdict(&home, Patience::endless()).expect_err("a level that there is not");
        assert!(mistakes.concat().contains("(etc/rules/own.xml line 2)"), "{mistakes:?}");
        write("<group");
        assert!(verdict(&home, Patience::endless()).is_err());
        write(&rule(0));
        // Such a rule is left out, and the others are loaded.
        write(
            "<group name=\"a,\">\n<rule id=\"100\" level=\"3\"><description>a</description></rule></group>",
        );
        let warnings = verdict(&home, Patience::endless()).expect("a ruleset that is loaded").concat();
        assert!(
            warnings.contains("no rule begins the category") && warnings.contains("line 2"),
            "{warnings}"
        );
        write(&rule(0));
        let late = verdict(&home, Patience::until(std::time::Instant::now()));
        assert_eq!(late, Err(vec!["it takes too long to look through this ruleset".to_owned()]));
    }
}
