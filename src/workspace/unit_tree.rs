//! The units of one day as a tree, and what references to units stand for on that day.

use super::register::{Register, UnitId};
use crate::model::{Class, Date, UnitRef, UnitRefs};

/// The units as they stand on one day. The tree holds units that are not valid on that day too: it is walked through
/// them (status definition 7).
#[derive(Debug)]
pub struct UnitTree<'w> {
    register: &'w Register,
    day: Date,
    parents: Vec<Option<UnitId>>,
    children: Vec<Vec<UnitId>>,
}

impl<'w> UnitTree<'w> {
    /// The tree on that day. A circle of units, which a rule reports, is cut open at its first unit.
    #[must_use]
    pub fn on(register: &'w Register, day: Date) -> Self {
        let parent = |unit: UnitId| {
            let entry = register.unit(unit).entry_on(day)?;
            let parent = register.find(entry.parent.as_ref()?)?;
            (parent != unit).then_some(parent)
        };
        let mut parents: Vec<_> = register.iter().map(|(unit, _)| parent(unit)).collect();
        cut_circles(&mut parents);
        let mut children = vec![Vec::new(); register.len()];
        for (unit, _) in register.iter() {
            if let Some(parent) = parents[unit.index()] {
                children[parent.index()].push(unit);
            }
        }
        Self {
            register,
            day,
            parents,
            children,
        }
    }

    /// The day.
    #[must_use]
    pub const fn day(&self) -> Date {
        self.day
    }

    /// The register.
    #[must_use]
    pub const fn register(&self) -> &'w Register {
        self.register
    }

    /// The unit directly above.
    #[must_use]
    pub fn parent(&self, unit: UnitId) -> Option<UnitId> {
        self.parents[unit.index()]
    }

    /// The units directly below, in the order of the register.
    #[must_use]
    pub fn children(&self, unit: UnitId) -> &[UnitId] {
        &self.children[unit.index()]
    }

    /// Whether the unit is valid on the day.
    #[must_use]
    pub fn is_valid(&self, unit: UnitId) -> bool {
        self.register.unit(unit).is_valid_on(self.day)
    }

    /// The unit and everything above it, upwards.
    pub fn way_up(&self, unit: UnitId) -> impl Iterator<Item = UnitId> {
        std::iter::successors(Some(unit), |&unit| self.parent(unit))
    }

    /// The unit and everything below it, each unit before those below it (status definition 11).
    #[must_use]
    pub fn subtree(&self, unit: UnitId) -> Vec<UnitId> {
        let mut units = Vec::new();
        let mut next = vec![unit];
        while let Some(unit) = next.pop() {
            units.push(unit);
            next.extend(self.children(unit).iter().rev());
        }
        units
    }

    /// Whether the unit is of that kind on the day.
    #[must_use]
    pub fn is_of_kind(&self, unit: UnitId, kind: &str) -> bool {
        let entry = self.register.unit(unit).entry_on(self.day);
        let own = entry.and_then(|entry| entry.kind.as_ref());
        own.is_some_and(|own| own.as_str() == kind)
    }

    /// The units that references stand for on the day, each once, in the order of the references (status definitions
    /// 8 and 11 to 15). Unknown units and bodies outside the register stand for none.
    #[must_use]
    pub fn resolve(&self, references: &UnitRefs, issuer: Option<UnitId>) -> Vec<UnitId> {
        let mut units = Vec::new();
        let mut seen = vec![false; self.register.len()];
        for reference in &references.0 {
            let named = match &reference.value {
                UnitRef::Unit(id) => self.register.find(id).into_iter().collect(),
                UnitRef::Class(class) => self.class(class, issuer),
                UnitRef::Body(_) => Vec::new(),
            };
            for unit in named {
                if self.is_valid(unit) && !std::mem::replace(&mut seen[unit.index()], true) {
                    units.push(unit);
                }
            }
        }
        units
    }

    /// The units of a class, valid or not.
    fn class(&self, class: &Class, issuer: Option<UnitId>) -> Vec<UnitId> {
        let root = match &class.under {
            Some(under) => self.register.find(under),
            None => issuer,
        };
        let Some(root) = root else {
            return Vec::new();
        };
        let mut units = match class.direct {
            Some(true) => self.children(root).to_vec(),
            Some(false) | None => self.subtree(root),
        };
        units.retain(|&unit| {
            let excepted = |except: &str| *self.register.unit(unit).id == *except;
            class.all.0.iter().any(|kind| self.is_of_kind(unit, kind))
                && !class.except.iter().any(|except| excepted(except))
        });
        units
    }
}

/// Takes the parent away from the unit of each circle that the register lists first.
fn cut_circles(parents: &mut [Option<UnitId>]) {
    // For each unit the walk that visited it last; 0 is none.
    let mut visited = vec![0_u32; parents.len()];
    let mut walk = 0;
    for start in 0..parents.len() {
        walk += 1;
        let mut index = start;
        while visited[index] == 0 {
            visited[index] = walk;
            let Some(parent) = parents[index] else {
                break;
            };
            if visited[parent.index()] == walk {
                let mut first = parent.index();
                let mut next = parent;
                while let Some(above) = parents[next.index()].filter(|&above| above != parent) {
                    first = first.min(above.index());
                    next = above;
                }
                parents[first] = None;
                break;
            }
            index = parent.index();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;
    use crate::yaml::testing::value;

    const UNITS: &str = "
units:
  - id: top
    name: Top
    kind: office
    units:
      - {id: town, name: Town, kind: town, units: [{id: base, name: Base, kind: base}]}
      - {id: part, name: Part, kind: base, also-under: [town]}
      - {id: gone, name: Gone, kind: town, to: 2020-12-31, units: [{id: left, name: Left, kind: base}]}
";

    fn day() -> Date {
        Date::from_ymd(2021, 8, 31).unwrap()
    }

    /// The ids that a reference of the unit `top` stands for.
    fn resolved(reference: &str) -> Vec<String> {
        let (workspace, _) = Workspace::from_texts(&[("u.units.yaml", UNITS)]);
        let tree = UnitTree::on(&workspace.register, day());
        let units = tree.resolve(&value(reference), workspace.register.find("top"));
        ids(&workspace.register, &units)
    }

    fn ids(register: &Register, units: &[UnitId]) -> Vec<String> {
        units
            .iter()
            .map(|&unit| register.unit(unit).id.to_string())
            .collect()
    }

    #[test]
    fn a_class_holds_the_whole_subtree_with_its_root() {
        assert_eq!(resolved("{all: base}"), ["base", "part", "left"]);
        assert_eq!(resolved("{all: [office, town]}"), ["top", "town"]);
        assert_eq!(
            resolved("{all: [town, base], under: town}"),
            ["town", "base"]
        );
        assert_eq!(resolved("{all: base, under: nobody}"), [""; 0]);
    }

    #[test]
    fn a_direct_class_holds_children_only() {
        assert_eq!(resolved("{all: base, direct: true}"), ["part"]);
        assert_eq!(
            resolved("{all: [office, base], under: gone, direct: true}"),
            ["left"]
        );
    }

    #[test]
    fn units_that_are_excepted_do_not_belong_to_a_class() {
        assert_eq!(
            resolved("{all: [town, base], except: [town, part]}"),
            ["base", "left"]
        );
    }

    #[test]
    fn a_second_line_of_subordination_plays_no_part() {
        assert_eq!(resolved("{all: base, under: town}"), ["base"]);
    }

    #[test]
    fn each_unit_is_there_once_in_the_order_of_the_references() {
        assert_eq!(
            resolved("[part, {all: base}, town, part, {name: Somebody}, nobody]"),
            ["part", "base", "left", "town"]
        );
    }

    #[test]
    fn a_unit_that_is_not_valid_stands_for_nothing_even_by_its_id() {
        assert_eq!(resolved("[gone, left]"), ["left"]);
        assert_eq!(resolved("{all: town}"), ["town"]);
    }

    /// For each unit of a list of `unit>parent` the unit above.
    fn parents(list: &str) -> String {
        let lines = list.split(' ').map(|pair| {
            let (unit, parent) = pair.split_once('>').unwrap();
            format!("- {{id: {unit}, name: U, parent: {parent}}}\n")
        });
        let text = format!("units:\n{}", lines.collect::<String>());
        let (workspace, _) = Workspace::from_texts(&[("u.units.yaml", &text)]);
        let tree = UnitTree::on(&workspace.register, day());
        let pair = |unit| {
            let parent = tree
                .parent(unit)
                .map(|parent| workspace.register.unit(parent).id.clone());
            format!(
                "{}>{}",
                workspace.register.unit(unit).id,
                parent.unwrap_or("-".into())
            )
        };
        let units = workspace.register.iter();
        units
            .map(|(unit, _)| pair(unit))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn a_circle_is_cut_open_at_its_first_unit() {
        assert_eq!(parents("a>b b>a"), "a>- b>a");
        assert_eq!(parents("x>c a>b b>c c>a y>y"), "x>c a>- b>c c>a y>-");
        assert_eq!(parents("x>b a>b b>a c>d d>c"), "x>b a>- b>a c>- d>c");
        assert_eq!(parents("a>nobody b>a c>b"), "a>- b>a c>b");
    }

    #[test]
    fn ways_up_and_subtrees_go_through_units_that_are_not_valid() {
        let (workspace, _) = Workspace::from_texts(&[("u.units.yaml", UNITS)]);
        let register = &workspace.register;
        let tree = UnitTree::on(register, day());
        let find = |id| register.find(id).unwrap();
        assert_eq!(
            ids(register, &tree.way_up(find("left")).collect::<Vec<_>>()),
            ["left", "gone", "top"]
        );
        assert_eq!(
            ids(register, &tree.subtree(find("top"))),
            ["top", "town", "base", "part", "gone", "left"]
        );
        assert!(!tree.is_valid(find("gone")) && tree.is_valid(find("left")));
    }
}
