//! What each commit changed about one thing.

use super::difference::{Difference, What};
use super::statement::{Statements, Subject};
use crate::words::nearest;

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

    /// Whether some statements know it.
    #[must_use]
    pub fn is_in(&self, said: &Statements) -> bool {
        let mut subjects = said.subjects.iter();
        subjects.any(|(subject, fields)| self.names(subject) && self.is_among(fields))
            || self.item.is_none()
                && self
                    .field
                    .as_ref()
                    .is_some_and(|field| self.lists(said, field))
    }

    /// The reference that was perhaps meant, of those that some statements know.
    #[must_use]
    pub fn nearest(&self, said: &Statements) -> Option<String> {
        let of_plan = |(subject, _): &&(Subject, _)| self.is_plan(subject);
        let near = |wanted: &str, known: Vec<&str>| nearest(wanted, known).map(str::to_owned);
        let subjects = || said.subjects.iter();
        if !subjects().any(|said| of_plan(&said)) {
            let plans =
                subjects().filter_map(|(subject, _)| subject.document.strip_prefix("plan "));
            return near(&self.plan, plans.collect());
        }
        let of_it = subjects().find(|(subject, _)| self.names(subject));
        match (&self.item, &self.field, of_it) {
            (Some(item), _, None) => {
                let items = subjects().filter(of_plan);
                let ids = items.filter_map(|(subject, _)| Some(&*subject.item.as_ref()?.1));
                let id = near(item, ids.collect())?;
                Some(format!("{}#{id}", self.plan))
            }
            (item, Some(field), Some((_, fields))) => {
                let names = fields.iter().map(|(name, _)| name.as_str());
                let field = near(field, names.collect())?;
                let item = item.as_ref().map(|item| format!("#{item}"));
                Some(format!("{}{}.{field}", self.plan, item.unwrap_or_default()))
            }
            _ => None,
        }
    }

    fn is_plan(&self, subject: &Subject) -> bool {
        subject.document.strip_prefix("plan ") == Some(&self.plan)
    }

    fn names(&self, subject: &Subject) -> bool {
        let id = subject.item.as_ref().map(|(_, id)| id);
        self.is_plan(subject) && id == self.item.as_ref()
    }

    fn is_among(&self, fields: &[(String, String)]) -> bool {
        self.field.is_none() || fields.iter().any(|(name, _)| self.follows(name))
    }

    /// Whether a field is the one that is followed, stands in it, or holds it.
    fn follows(&self, field: &str) -> bool {
        let stands_in = |inner: &str, outer: &str| {
            let rest = inner.strip_prefix(outer);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let wanted = self.field.as_deref();
        wanted.is_none_or(|wanted| stands_in(field, wanted) || stands_in(wanted, field))
    }

    /// Whether a list of the plan has that name.
    fn lists(&self, said: &Statements, list: &str) -> bool {
        let mut subjects = said
            .subjects
            .iter()
            .filter(|(subject, _)| self.is_plan(subject));
        subjects.any(|(subject, _)| subject.item.as_ref().is_some_and(|(of, _)| of == list))
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
            if !self.is_plan(subject) {
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
        let is_of_plan = self.is_plan(subject);
        // Without an item and a field, all of the plan is meant.
        let is_whole_plan = self.item.is_none() && self.field.is_none();
        if !is_of_plan || !is_whole_plan && id != self.item.as_ref() {
            return None;
        }
        let is_told = match &mut difference.what {
            What::Changed(changes) => {
                changes.retain(|change| self.follows(&change.field));
                !changes.is_empty()
            }
            What::Added(fields) | What::Removed(fields) => self.is_among(fields),
        };
        is_told.then_some(difference)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::history::{differences, statements};
    use crate::workspace::Workspace;

    fn told(reference: &str) -> Vec<String> {
        let state = |lines: &str| {
            let text = format!("plan: p\n{lines}\n");
            statements(
                &Workspace::from_texts(&[("p.plan.yaml", &text)]).0,
                &BTreeSet::new(),
            )
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
