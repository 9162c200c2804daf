//! The words of a plan's texts, worked out once for all rules that look at them.

use std::ops::Deref;

use crate::words::phrases::Words;
use crate::workspace::{PlanRecord, texts};
use crate::yaml::{Spanned, Text};

/// A plan with the words of its texts.
#[derive(Debug)]
pub struct PlanWords<'w> {
    plan: &'w PlanRecord,
    /// Its texts with their words, in the order of the format's sections.
    pub texts: Vec<(&'w Spanned<Text>, Words<'w>)>,
    /// The places in the list by where the texts begin in their file.
    by_start: Vec<(u32, usize)>,
}

impl<'w> PlanWords<'w> {
    /// Works out the words of all texts of a plan.
    pub(super) fn new(plan: &'w PlanRecord) -> Self {
        let texts = texts(&plan.document).into_iter();
        let texts: Vec<_> = texts.map(|text| (text, Words::new(text))).collect();
        let starts = texts.iter().map(|(text, _)| text.span.start);
        let mut by_start: Vec<_> = starts.zip(0..).collect();
        by_start.sort_unstable();
        Self {
            plan,
            texts,
            by_start,
        }
    }

    /// The words of one of the plan's texts.
    pub(super) fn of(&self, text: &Spanned<Text>) -> &Words<'w> {
        let places = self
            .by_start
            .partition_point(|&(start, _)| start < text.span.start);
        let (_, place) = self.by_start[places];
        &self.texts[place].1
    }
}

impl Deref for PlanWords<'_> {
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
        let words = PlanWords::new(workspace.plans.iter().next().expect("one plan"));
        for (text, _) in &words.texts {
            let of_text: Vec<_> = words.of(text).folded().collect();
            assert_eq!(of_text.join(" "), text.as_str());
        }
        assert_eq!(words.texts.len(), 3);
    }
}
