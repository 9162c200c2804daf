//! What the rows of tables are made from.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::model::Date;
use crate::query::{Filter, Items, Kind, QueryError, item_titles, query};
use crate::status::{Status, status_of};
use crate::workspace::{Mask, PlanRecord, UnitTree, Workspace};

/// What is told of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persons {
    /// Everything.
    Told,
    /// Everything but who the contacts are.
    WithoutContacts,
    /// What may be published: no contacts, not in other texts either, and no telephone numbers.
    Masked,
}

/// A workspace on a day, as far as it was selected.
#[derive(Debug)]
pub struct Data<'w> {
    workspace: &'w Workspace,
    as_of: Date,
    filter: Filter,
    tree: UnitTree<'w>,
    tells_contacts: bool,
    pub(super) mask: Option<Mask>,
    status: OnceCell<Status<'w>>,
}

impl<'w> Data<'w> {
    /// The data of the plans of those ids; of all that were selected, if there are none.
    ///
    /// # Errors
    ///
    /// If there is no plan of one of the ids.
    pub fn new(
        workspace: &'w Workspace,
        plans: &[String],
        as_of: Date,
        persons: Persons,
    ) -> Result<Self, QueryError> {
        let filter = Filter {
            plan: plans.to_vec(),
            ..Filter::default()
        };
        // The only thing in the filter that can be wrong is the id of a plan.
        if !plans.is_empty() {
            query(workspace, Kind::Plans, &filter, as_of)?;
        }
        Ok(Self {
            workspace,
            as_of,
            filter,
            tree: UnitTree::on(&workspace.register, as_of),
            tells_contacts: persons == Persons::Told,
            mask: (persons == Persons::Masked).then(|| Mask::of(workspace)),
            status: OnceCell::new(),
        })
    }

    /// The items of a kind.
    pub(super) fn items(&self, kind: Kind) -> Items {
        let known = "the ids of the plans are known, and nothing else is filtered";
        // Units belong to no plan.
        let filter = match kind {
            Kind::Units => &Filter::default(),
            _ => &self.filter,
        };
        query(self.workspace, kind, filter, self.as_of).expect(known)
    }

    /// The plans.
    pub fn plans(&self) -> impl Iterator<Item = &'w PlanRecord> {
        let wanted = &self.filter.plan;
        self.workspace.plans.iter().filter(move |plan| {
            let id = plan.document.id.as_str();
            self.workspace.is_selected(plan.file)
                && (wanted.is_empty() || wanted.iter().any(|wanted| wanted == id))
        })
    }

    /// The status of the plans, worked out when it is first asked for.
    pub fn status(&self) -> &Status<'w> {
        self.status
            .get_or_init(|| status_of(self.workspace, self.plans(), self.as_of, None))
    }

    /// How a unit is called on the day.
    pub(super) fn unit_name(&self, id: &'w str) -> &'w str {
        let register = &self.workspace.register;
        let unit = register.find(id).map(|unit| register.unit(unit));
        let entry = unit.and_then(|unit| unit.entry_on(self.as_of));
        let name = entry.and_then(|entry| entry.short.as_ref().or(entry.name.as_ref()));
        name.map_or(id, |name| name.as_str())
    }

    /// What the items of a plan say, by id.
    pub(super) fn titles(&self, plan: &str) -> foldhash::HashMap<&'w str, &'w str> {
        let record = self.workspace.plans.find(plan);
        record.map_or_else(Default::default, |plan| item_titles(&plan.document))
    }

    /// A text without what must not be told.
    #[must_use]
    pub fn told<'t>(&self, text: Option<&'t str>) -> Option<Cow<'t, str>> {
        let mask = self.mask.as_ref();
        text.map(|text| mask.map_or(Cow::Borrowed(text), |mask| mask.text(text)))
    }

    /// Whether it is told who the contacts are.
    pub(super) fn tells_contacts(&self) -> bool {
        self.tells_contacts
    }

    /// The units on the day.
    pub(super) fn tree(&self) -> &UnitTree<'w> {
        &self.tree
    }

    /// All documents.
    #[must_use]
    pub fn workspace(&self) -> &'w Workspace {
        self.workspace
    }

    /// The day.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }
}
