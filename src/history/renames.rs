//! What is called otherwise in a later state, and says the same.

use std::collections::HashSet;

use foldhash::HashMap;

use super::statement::{Statements, Subject};

/// What has another name: plans with their reports, and items of plans.
#[derive(Debug, Default)]
pub(super) struct Renames {
    /// The earlier names of documents, by their later ones.
    documents: HashMap<String, String>,
    /// The earlier names of items, by their later ones.
    items: HashMap<Subject, Subject>,
}

impl Renames {
    /// What is new in one state and says the same as something that is gone from the other, save its id.
    pub(super) fn between(before: &Statements, after: &Statements) -> Self {
        let mut renames = Self::default();
        let mut gone = Gone::new(before, after);
        for (subject, fields) in &after.subjects {
            let plan = subject.document.strip_prefix("plan ");
            let (None, Some(plan), None) = (&subject.item, plan, before.fields(subject)) else {
                continue;
            };
            let Some(old) = gone.take(subject, "plan", fields) else {
                continue;
            };
            let old_plan = old.document.trim_start_matches("plan ");
            renames.reports(after, plan, old_plan);
            let new = subject.document.clone();
            renames.documents.insert(new, old.document);
        }
        for (subject, fields) in &after.subjects {
            let earlier = renames.earlier(subject);
            if subject.item.is_none() || before.fields(&earlier).is_some() {
                continue;
            }
            if let Some(old) = gone.take(&earlier, "id", fields) {
                renames.items.insert(subject.clone(), old);
            }
        }
        renames
    }

    /// Reports go with their plan.
    fn reports(&mut self, after: &Statements, plan: &str, old_plan: &str) {
        for (subject, _) in &after.subjects {
            let rest = subject.document.strip_prefix("report ");
            let rest = rest.and_then(|rest| rest.strip_prefix(plan));
            if let Some(rest) = rest.filter(|rest| rest.starts_with(' ')) {
                let old = format!("report {old_plan}{rest}");
                self.documents.insert(subject.document.clone(), old);
            }
        }
    }

    /// What a subject of the later state was called in the earlier one.
    pub(super) fn earlier(&self, subject: &Subject) -> Subject {
        if let Some(old) = self.items.get(subject) {
            return old.clone();
        }
        let document = self.documents.get(&subject.document);
        Subject {
            document: document.unwrap_or(&subject.document).clone(),
            item: subject.item.clone(),
        }
    }
}

/// The list that something stands in, if it is an item, and what is said of it without its id.
type Said<'s> = (Option<&'s str>, Vec<&'s (String, String)>);

/// What the earlier state alone speaks of, by what it says.
struct Gone<'s> {
    subjects: HashMap<Said<'s>, Vec<&'s Subject>>,
    taken: HashSet<&'s Subject>,
}

impl<'s> Gone<'s> {
    fn new(before: &'s Statements, after: &Statements) -> Self {
        let mut subjects: HashMap<_, Vec<_>> = HashMap::default();
        for (subject, fields) in &before.subjects {
            if after.fields(subject).is_none() {
                let list = subject.item.as_ref().map(|(list, _)| list.as_str());
                let id = if list.is_some() { "id" } else { "plan" };
                let key = (list, without(fields, id));
                subjects.entry(key).or_default().push(subject);
            }
        }
        Self {
            subjects,
            taken: HashSet::new(),
        }
    }

    /// One that stood in the same list and said the same; each is given once.
    fn take(&mut self, like: &Subject, id: &str, fields: &[(String, String)]) -> Option<Subject> {
        let said = without(fields, id);
        // Of what says no more than where it stands, nobody can tell.
        if !said.iter().any(|(field, _)| CALLED.contains(&&**field)) {
            return None;
        }
        let list = like.item.as_ref().map(|(list, _)| list.as_str());
        let candidates = self.subjects.get(&(list, said))?.iter();
        let mut candidates = candidates.copied().filter(|subject| {
            let is_there = list.is_none() || subject.document == like.document;
            is_there && !self.taken.contains(subject)
        });
        let found = candidates.next()?;
        self.taken.insert(found);
        Some(found.clone())
    }
}

/// What people know something by.
const CALLED: [&str; 3] = ["title", "text", "name"];

fn without<'f>(fields: &'f [(String, String)], id: &str) -> Vec<&'f (String, String)> {
    fields.iter().filter(|(field, _)| field != id).collect()
}
