//! Which entries, items or documents of three versions belong together, and in which order they are to stand.

use std::collections::BTreeMap;

/// The same thing in the versions that have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot<T> {
    pub(super) base: Option<T>,
    pub(super) ours: Option<T>,
    pub(super) theirs: Option<T>,
}

/// Whether order is a part of the meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ordered {
    /// As of items.
    Yes,
    /// As of keys.
    No,
}

/// Keys with their positions.
type Positions<'k> = BTreeMap<&'k str, usize>;

/// The positions of all keys that a side has, in the order of the merged collection: that of ours, or of theirs if only
/// they moved something. What both have added at one place stands there with ours first. `None` if a key occurs twice in
/// one version, or if both sides did something to the order or in one place that only people can bring together.
pub(super) fn align(
    base: &[&str],
    ours: &[&str],
    theirs: &[&str],
    ordered: Ordered,
) -> Option<Vec<Slot<usize>>> {
    let (in_base, in_ours, in_theirs) = (positions(base)?, positions(ours)?, positions(theirs)?);
    let is_common = |key: &str| {
        in_base.contains_key(key) && in_ours.contains_key(key) && in_theirs.contains_key(key)
    };
    let common = |keys: &[&str]| -> Vec<String> {
        let common = keys.iter().filter(|&&key| is_common(key));
        common.map(|&key| key.to_owned()).collect()
    };
    let (old, our_order, their_order) = (common(base), common(ours), common(theirs));
    let we_moved = our_order != old;
    let they_moved = their_order != old;
    if ordered == Ordered::Yes {
        let both_moved = we_moved && they_moved && our_order != their_order;
        let lost = base
            .iter()
            .filter(|&&key| !in_ours.contains_key(key) && !in_theirs.contains_key(key));
        let mut lost = lost.map(|&key| in_base[key]);
        let is_contested = |at: usize| {
            added_at(at, base, ours, is_common) != added_at(at, base, theirs, is_common)
        };
        if both_moved || lost.any(is_contested) {
            return None;
        }
    }
    let order = if they_moved && !we_moved {
        joined(theirs, ours, |_| false)
    } else {
        let only_ours = |key: &str| !in_base.contains_key(key) && !in_theirs.contains_key(key);
        joined(ours, theirs, only_ours)
    };
    let slots = order.into_iter().map(|key| Slot {
        base: in_base.get(key).copied(),
        ours: in_ours.get(key).copied(),
        theirs: in_theirs.get(key).copied(),
    });
    Some(slots.collect())
}

/// The keys of one version with those that only another has in it, each behind the one that it follows there, and behind
/// those that go before it.
fn joined<'k>(
    skeleton: &[&'k str],
    other: &[&'k str],
    goes_before: impl Fn(&str) -> bool,
) -> Vec<&'k str> {
    let mut order = skeleton.to_vec();
    let mut place = 0;
    for &key in other {
        // Mostly it is the next one.
        let known = if order.get(place) == Some(&key) {
            Some(place)
        } else {
            order.iter().position(|&known| known == key)
        };
        if let Some(known) = known {
            place = known + 1;
            continue;
        }
        while order.get(place).is_some_and(|&next| goes_before(next)) {
            place += 1;
        }
        order.insert(place, key);
        place += 1;
    }
    order
}

/// What one side has added between the same two neighbours, where the base has something that neither side kept. If the
/// sides differ in that, it may have been given another name, or be a changed item that has no name: nobody can tell.
fn added_at<'k>(
    lost: usize,
    base: &[&str],
    side: &[&'k str],
    is_common: impl Fn(&str) -> bool,
) -> Vec<&'k str> {
    let before = base[..lost].iter().rev().find(|key| is_common(key));
    let start = before.and_then(|before| side.iter().position(|key| key == before));
    let behind = side[start.map_or(0, |at| at + 1)..].iter();
    let between = behind.take_while(|key| !is_common(key));
    let added = between.filter(|key| !base.contains(key));
    added.copied().collect()
}

/// Where each key stands, if none stands twice.
fn positions<'k>(keys: &[&'k str]) -> Option<Positions<'k>> {
    let places = keys.iter().enumerate();
    let all: Positions<'k> = places.map(|(at, &key)| (key, at)).collect();
    (all.len() == keys.len()).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys in their order, each with a sign for every version that has it.
    fn aligned(base: &str, ours: &str, theirs: &str, ordered: Ordered) -> Option<String> {
        let keys = |text: &'static str| text.split_terminator(' ').collect::<Vec<_>>();
        let texts: [&'static str; 3] = [base, ours, theirs].map(|text| &*text.to_owned().leak());
        let [base, ours, theirs] = texts.map(keys);
        let slots = align(&base, &ours, &theirs, ordered)?;
        let shown = slots.iter().map(|slot| {
            let ours = slot.ours.map(|at| ours[at]);
            let key = ours.or(slot.theirs.map(|at| theirs[at])).unwrap();
            let sign = |has: bool, sign: &str| if has { sign.to_owned() } else { String::new() };
            format!(
                "{key}{}{}{}",
                sign(slot.base.is_some(), "="),
                sign(slot.ours.is_some(), "<"),
                sign(slot.theirs.is_some(), ">")
            )
        });
        Some(shown.collect::<Vec<_>>().join(" "))
    }

    #[track_caller]
    fn check(base: &str, ours: &str, theirs: &str, expected: &str) {
        let found = aligned(base, ours, theirs, Ordered::Yes);
        assert_eq!(found.as_deref(), Some(expected));
    }

    #[test]
    fn what_both_add_at_one_place_stands_there_with_ours_first() {
        check("a", "a x", "a y", "a=<> x< y>");
        check("a b", "a x b", "y a z b", "y> a=<> x< z> b=<>");
        check("", "x y", "z", "x< y< z>");
        check("a", "a x w", "a y x", "a=<> y> x<> w<");
    }

    #[test]
    fn what_one_side_took_away_is_told_at_its_place() {
        check("a b c", "a c", "a b c", "a=<> b=> c=<>");
        check("a b c", "a b c", "c", "a=< b=< c=<>");
        check("a b", "a", "a", "a=<>");
    }

    #[test]
    fn the_order_is_that_of_the_side_that_changed_it() {
        check("a b c", "a b c x", "c a b", "c=<> x< a=<> b=<>");
        check("a b c", "c a b", "a b c x", "c=<> x> a=<> b=<>");
        assert_eq!(aligned("a b c", "b a c", "a c b", Ordered::Yes), None);
        assert!(aligned("a b c", "b a c", "a c b", Ordered::No).is_some());
    }

    #[test]
    fn two_new_names_for_one_item_are_for_people_to_settle() {
        assert_eq!(aligned("a b c", "a x c", "a y c", Ordered::Yes), None);
        assert_eq!(aligned("a b c", "a x c", "a c", Ordered::Yes), None);
        check("a b c", "a x c", "a x c", "a=<> x<> c=<>");
        check("a b c", "a c x", "a c", "a=<> c=<> x<");
    }

    #[test]
    fn a_key_that_stands_twice_has_no_place() {
        assert_eq!(aligned("a a", "a", "a", Ordered::No), None);
    }
}
