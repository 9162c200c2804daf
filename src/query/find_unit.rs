//! A unit by the name that a user gave.

use super::filter::{FEW, FilterName, QueryError};
use super::search::names_of;
use crate::words::fold;
use crate::workspace::{Register, UnitId};

/// The unit of that id; else the one unit of that name, short name or alias. Case and accents do not count in names.
///
/// # Errors
///
/// No unit is called so; the error proposes near names. Or several are; the error names them.
pub fn find_unit(register: &Register, name: &str) -> Result<UnitId, QueryError> {
    if let Some(unit) = register.find(name) {
        return Ok(unit);
    }
    let folded = fold(name);
    let units = register
        .iter()
        .filter(|(_, unit)| names_of(unit).any(|known| fold(known) == folded));
    match units.collect::<Vec<_>>().as_slice() {
        [] => {
            let known: Vec<_> = register
                .iter()
                .flat_map(|(_, unit)| names_of(unit))
                .collect();
            let mut error = QueryError::unknown(FilterName::Unit, name, &known);
            if let QueryError::UnknownValue { near, .. } = &mut error {
                *near = ids_of(register, near);
            }
            Err(error)
        }
        [(unit, _)] => Ok(*unit),
        several => Err(QueryError::AmbiguousUnit {
            name: name.to_owned(),
            count: several.len(),
            units: several
                .iter()
                .take(FEW)
                .map(|(_, unit)| unit.id.to_string())
                .collect(),
        }),
    }
}

/// The ids of the units that have these names, each once.
fn ids_of(register: &Register, names: &[String]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for name in names {
        let mut units = register.iter();
        let named = units.find(|(_, unit)| names_of(unit).any(|known| known == name));
        let id = named.map(|(_, unit)| unit.id.to_string());
        ids.extend(id.filter(|id| !ids.contains(id)));
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    fn find(name: &str) -> Result<String, String> {
        let yaml = "
units:
  - {id: county, name: Liên đoàn Lao động tỉnh, short: LĐLĐ tỉnh}
  - {id: north, name: Huyện Bắc, aliases: [LĐLĐ huyện]}
  - {id: south, name: Huyện Nam, aliases: [LĐLĐ huyện]}
";
        let (workspace, _) = Workspace::from_texts(&[("a.units.yaml", yaml)]);
        let register = &workspace.register;
        let found = find_unit(register, name);
        found
            .map(|unit| register.unit(unit).id.to_string())
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_unit_is_found_by_its_id_or_its_names() {
        assert_eq!(find("county"), Ok("county".to_owned()));
        assert_eq!(find("ldld tinh"), Ok("county".to_owned()));
        assert_eq!(find("Huyện Nam"), Ok("south".to_owned()));
    }

    #[test]
    fn a_name_that_several_units_have_is_refused() {
        assert_eq!(
            find("LĐLĐ huyện"),
            Err(
                "2 units are called `LĐLĐ huyện`, such as `north` or `south`; name one by its id"
                    .to_owned()
            )
        );
    }

    #[test]
    fn a_mistyped_unit_comes_with_the_nearest_names() {
        assert_eq!(
            find("nort"),
            Err("there is no unit `nort`; did you mean `north`?".to_owned())
        );
    }
}
