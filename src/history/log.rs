//! What each commit changed about one thing.

use super::difference::{Difference, What};

/// What is followed: a plan, an item, or a field of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    plan: String,
    item: Option<String>,
    field: Option<String>,
}

impl Followed {
    /// What a reference such as `PLAN#ITEM.FIELD` follows.
    #[must_use]
    pub fn read(reference: &str) -> Self {
        let (named, field) = match reference.split_once('.') {
            Some((named, field)) => (named, Some(field.to_owned())),
            None => (reference, None),
        };
        let (plan, item) = match named.split_once('#') {
            Some((plan, item)) => (plan, Some(item.to_owned())),
            None => (named, None),
        };
        Self {
            plan: plan.to_owned(),
            item,
            field,
        }
    }

    /// The part of some differences that is about it.
    #[must_use]
    pub fn part(&self, differences: &[Difference]) -> Vec<Difference> {
        let differences = differences.iter().cloned();
        differences
            .filter_map(|difference| self.about(difference))
            .collect()
    }

    /// What is to be followed before some differences came about: the same by its earlier name.
    #[must_use]
    pub fn before(mut self, differences: &[Difference]) -> Self {
        for difference in differences {
            let What::Changed(changes) = &difference.what else {
                continue;
            };
            let subject = &difference.subject;
            let id = subject.item.as_ref().map(|(_, id)| id);
            let renamed = |field: &str| {
                let mut changes = changes.iter();
                let change = changes.find(|change| change.field == field)?;
                change.before.clone()
            };
            if subject.document.strip_prefix("plan ") != Some(&self.plan) {
                continue;
            }
            if id.is_some() && id == self.item.as_ref() {
                self.item = renamed("id").or(self.item);
            }
            if let (None, Some(old)) = (id, renamed("plan")) {
                // Its items come behind it, by its later name.
                let items = differences.iter().filter(|other| other.subject != *subject);
                let items: Vec<_> = items.cloned().collect();
                let mut earlier = self.before(&items);
                earlier.plan = old;
                return earlier;
            }
        }
        self
    }

    fn about(&self, mut difference: Difference) -> Option<Difference> {
        let subject = &difference.subject;
        let id = subject.item.as_ref().map(|(_, id)| id);
        let is_of_plan = subject.document.strip_prefix("plan ") == Some(&self.plan);
        // Without an item and a field, all of the plan is meant.
        let is_whole_plan = self.item.is_none() && self.field.is_none();
        if !is_of_plan || !is_whole_plan && id != self.item.as_ref() {
            return None;
        }
        if let (Some(wanted), What::Changed(changes)) = (&self.field, &mut difference.what) {
            let within = format!("{wanted}.");
            changes.retain(|change| change.field == *wanted || change.field.starts_with(&within));
            if changes.is_empty() {
                return None;
            }
        }
        Some(difference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::{differences, statements};
    use crate::workspace::Workspace;

    fn told(reference: &str) -> Vec<String> {
        let state = |lines: &str| {
            let text = format!("plan: p\n{lines}\n");
            statements(&Workspace::from_texts(&[("p.plan.yaml", &text)]).0)
        };
        let before = state("title: A\nperiod: {to: 2021-01-01}\nareas: [{id: a, title: A}]");
        let after = state("title: B\nperiod: {to: 2021-01-02}\nareas: [{id: a, title: B}]");
        let part = Followed::read(reference).part(&differences(&before, &after));
        let names = part.into_iter().map(|difference| {
            let id = difference.subject.item.map_or("p".to_owned(), |(_, id)| id);
            match difference.what {
                What::Changed(changes) => {
                    let fields: Vec<_> = changes.into_iter().map(|change| change.field).collect();
                    format!("{id} {}", fields.join(" "))
                }
                What::Added(_) | What::Removed(_) => id,
            }
        });
        names.collect()
    }

    #[test]
    fn only_what_is_followed_is_told() {
        assert_eq!(told("p"), ["p title period.to", "a title"]);
        assert_eq!(told("p.period"), ["p period.to"]);
        assert_eq!(told("p#a"), ["a title"]);
        assert_eq!(told("p#a.title"), ["a title"]);
        assert!(told("p#a.text").is_empty() && told("q").is_empty());
    }
}
