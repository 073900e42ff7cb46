//! Paths that must lie below the manager's home, which a pattern cannot tell.

use std::path::Path;

use super::{Rejection, Value, Values};
use crate::operation::{Format, Kind, Operation};

/// Refuses the path of an upgrade package that leads out of `home`: the manager opens it with rights that the caller
/// does not have. A relative path is below the home. Steps upwards have been refused before; links are not followed,
/// since who can make one below the home can put a file there, too.
pub fn confine(operation: &Operation, values: &Values, home: &Path) -> Result<(), Rejection> {
    for parameter in operation.parameters {
        let of_package = matches!(parameter.kind, Kind::Text(rule) if rule.format == Format::WpkPath);
        if let (true, Some(Value::Text(path))) = (of_package, values.by_name(parameter.name))
            && Path::new(path).is_absolute()
            && !Path::new(path).starts_with(home)
        {
            let reason = format!("must be a path below {}", home.display());
            return Err(Rejection { name: parameter.name.to_owned(), reason });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params::parse;

    #[test]
    fn packages_lie_below_the_home() {
        let operation = crate::operations::all().find(|one| one.id == "put_upgrade_custom_agents").unwrap();
        for (path, refused) in [
            ("var/upgrade/a.wpk", false),
            ("/var/ossec/var/upgrade/a.wpk", false),
            ("/tmp/a.wpk", true),
            ("/var/ossecx/a.wpk", true),
            ("//var/ossec/a.wpk", false),
            ("/a.wpk", true),
        ] {
            let query = [("agents_list", "001"), ("file_path", path)];
            let query = query.map(|(name, value)| (name.to_owned(), value.to_owned()));
            let values = parse(operation, &[], &query).unwrap();
            assert_eq!(confine(operation, &values, Path::new("/var/ossec")).is_err(), refused, "{path}");
        }
    }
}
