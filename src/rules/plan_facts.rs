//! What rules look at in a plan, worked out once for all of them.

use std::cell::OnceCell;
use std::ops::Deref;

use crate::words::phrases::Words;
use crate::workspace::{PlacedTask, PlanRecord, Workspace, tasks, texts};
use crate::yaml::{Spanned, Text};

/// A plan in its workspace, with what more than one rule asks of it.
#[derive(Debug)]
pub struct PlanFacts<'w> {
    /// The workspace that holds it.
    pub workspace: &'w Workspace,
    plan: &'w PlanRecord,
    words: OnceCell<TextWords<'w>>,
    tasks: OnceCell<Vec<PlacedTask<'w>>>,
}

/// Texts with their words.
type WordedTexts<'w> = Vec<(&'w Spanned<Text>, Words<'w>)>;

/// The words of a plan's texts.
#[derive(Debug)]
struct TextWords<'w> {
    texts: WordedTexts<'w>,
    /// The places in the list by where the texts begin in their file.
    by_start: Vec<(u32, usize)>,
}

impl<'w> PlanFacts<'w> {
    /// The facts of a plan of that workspace.
    pub(super) const fn new(workspace: &'w Workspace, plan: &'w PlanRecord) -> Self {
        Self {
            workspace,
            plan,
            words: OnceCell::new(),
            tasks: OnceCell::new(),
        }
    }

    /// All tasks and steps, with what they inherit.
    pub(super) fn tasks(&self) -> &[PlacedTask<'w>] {
        self.tasks.get_or_init(|| tasks(&self.plan.document))
    }

    /// The texts with their words, in the order of the format's sections.
    pub(super) fn texts(&self) -> &[(&'w Spanned<Text>, Words<'w>)] {
        &self.words().texts
    }

    /// The words of one of the plan's texts.
    pub(super) fn of(&self, text: &Spanned<Text>) -> &Words<'w> {
        let TextWords { texts, by_start } = self.words();
        let place = by_start.partition_point(|&(start, _)| start < text.span.start);
        let (_, place) = by_start[place];
        &texts[place].1
    }

    fn words(&self) -> &TextWords<'w> {
        self.words.get_or_init(|| {
            let texts = texts(&self.plan.document).into_iter();
            let texts: WordedTexts<'w> = texts.map(|text| (text, Words::new(text))).collect();
            let starts = texts.iter().map(|(text, _)| text.span.start);
            let mut by_start: Vec<_> = starts.zip(0..).collect();
            by_start.sort_unstable();
            TextWords { texts, by_start }
        })
    }
}

impl Deref for PlanFacts<'_> {
    type Target = PlanRecord;

    fn deref(&self) -> &PlanRecord {
        self.plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn each_text_has_its_own_words() {
        let plan = "plan: p\nissuer: u\npurposes: [one two, three]\ntitle: four\n";
        let (workspace, _) = Workspace::from_texts(&[("p.plan.yaml", plan)]);
        let plan = PlanFacts::new(&workspace, workspace.plans.iter().next().expect("one plan"));
        for (text, _) in plan.texts() {
            let of_text: Vec<_> = plan.of(text).folded().collect();
            assert_eq!(of_text.join(" "), text.as_str());
        }
        assert_eq!(plan.texts().len(), 3);
    }
}
