//! The units of one day as a tree, and what references to units stand for on that day.

use std::ops::Range;

use foldhash::{HashMap, HashSet};

use super::register::{Register, UnitId};
use super::tree_order::TreeOrder;
use crate::model::{Class, Date, UnitRef, UnitRefs};

/// The units as they stand on one day. The tree holds units that are not valid on that day too: it is walked through
/// them (status definition 7).
///
/// A tree is built once and asked often: what a class holds and who stands below whom is found without a walk.
#[derive(Debug)]
pub struct UnitTree<'w> {
    register: &'w Register,
    day: Date,
    parents: Vec<Option<UnitId>>,
    children: Vec<Vec<UnitId>>,
    valid: Vec<bool>,
    order: TreeOrder,
    /// For each kind the places of its units in the order.
    kinds: HashMap<&'w str, Vec<usize>>,
}

impl<'w> UnitTree<'w> {
    /// The tree on that day. A circle of units, which a rule reports, is cut open at its first unit.
    #[must_use]
    pub fn on(register: &'w Register, day: Date) -> Self {
        let entries: Vec<_> = register
            .iter()
            .map(|(_, unit)| unit.entry_on(day))
            .collect();
        let parent = |unit: UnitId| {
            let parent = register.find(entries[unit.index()]?.parent.as_ref()?)?;
            (parent != unit).then_some(parent)
        };
        let mut parents: Vec<_> = register.iter().map(|(unit, _)| parent(unit)).collect();
        cut_circles(&mut parents);
        let mut children = vec![Vec::new(); register.len()];
        let mut roots = Vec::new();
        for (unit, _) in register.iter() {
            match parents[unit.index()] {
                Some(parent) => children[parent.index()].push(unit),
                None => roots.push(unit),
            }
        }
        let order = TreeOrder::new(roots.into_iter(), &children);
        let mut kinds: HashMap<_, Vec<_>> = HashMap::default();
        for (place, unit) in order.units().iter().enumerate() {
            if let Some(kind) = entries[unit.index()].and_then(|entry| entry.kind.as_ref()) {
                kinds.entry(kind.as_str()).or_default().push(place);
            }
        }
        Self {
            register,
            day,
            parents,
            children,
            valid: register
                .iter()
                .map(|(_, unit)| unit.is_valid_on(day))
                .collect(),
            order,
            kinds,
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
        self.valid[unit.index()]
    }

    /// The unit and everything above it, upwards.
    pub fn way_up(&self, unit: UnitId) -> impl Iterator<Item = UnitId> {
        std::iter::successors(Some(unit), |&unit| self.parent(unit))
    }

    /// The unit and everything below it, each unit before those below it (status definition 11).
    #[must_use]
    pub fn subtree(&self, unit: UnitId) -> Vec<UnitId> {
        self.order()[self.places(unit)].to_vec()
    }

    /// All units, each before those below it, without gaps in any subtree.
    #[must_use]
    pub fn order(&self) -> &[UnitId] {
        self.order.units()
    }

    /// The places in [`Self::order`] of the unit, which is the first, and of everything below it.
    #[must_use]
    pub fn places(&self, unit: UnitId) -> Range<usize> {
        self.order.places(unit)
    }

    /// The units that references stand for on the day, each once, in the order of the references (status definitions
    /// 8 and 11 to 15). Unknown units and bodies outside the register stand for none.
    #[must_use]
    pub fn resolve(&self, references: &UnitRefs, issuer: Option<UnitId>) -> Vec<UnitId> {
        let references = references.0.iter();
        let several = references.len() > 1;
        let mut units: Vec<_> = references
            .flat_map(|reference| self.units_of(&reference.value, issuer))
            .collect();
        // One reference alone names nothing twice.
        if several {
            let mut seen = HashSet::default();
            units.retain(|&unit| seen.insert(unit));
        }
        units
    }

    /// The same for one reference.
    #[must_use]
    pub fn units_of(&self, reference: &UnitRef, issuer: Option<UnitId>) -> Vec<UnitId> {
        let mut units: Vec<_> = match reference {
            UnitRef::Unit(id) => self.register.find(id).into_iter().collect(),
            UnitRef::Class(class) => self.class(class, issuer),
            UnitRef::Body(_) => Vec::new(),
        };
        units.retain(|&unit| self.is_valid(unit));
        units
    }

    /// The units of a class, valid or not, in the order of the tree.
    fn class(&self, class: &Class, issuer: Option<UnitId>) -> Vec<UnitId> {
        let root = match &class.under {
            Some(under) => self.register.find(under),
            None => issuer,
        };
        let Some(root) = root else {
            return Vec::new();
        };
        let below = self.places(root);
        let mut places = Vec::new();
        for kind in &class.all.0 {
            let of_kind = self.kinds.get(kind.as_str()).map_or(&[][..], Vec::as_slice);
            let first = of_kind.partition_point(|&place| place < below.start);
            let end = of_kind.partition_point(|&place| place < below.end);
            places.extend_from_slice(&of_kind[first..end]);
        }
        if class.all.0.len() > 1 {
            places.sort_unstable();
            places.dedup();
        }
        let excepted = class.except.iter();
        let excepted: HashSet<_> = excepted.filter_map(|id| self.register.find(id)).collect();
        let mut units: Vec<_> = places.iter().map(|&place| self.order()[place]).collect();
        units.retain(|unit| !excepted.contains(unit));
        if class.direct == Some(true) {
            units.retain(|&unit| self.parent(unit) == Some(root));
        }
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
