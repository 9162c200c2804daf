//! Collects the faults of one file's text, and stops listing a kind of fault once the point is made.

use crate::diagnostic::Finding;
use crate::messages::message;

/// At most this many findings of one rule are kept for one file.
const MOST_OF_A_KIND: usize = 50;

/// Findings of one file. A file of 200,000 anchors needs no 200,000 findings: the last one kept says how many more
/// there are.
#[derive(Debug, Default)]
pub(super) struct Collector {
    findings: Vec<Finding>,
    /// For each rule seen so far: how often.
    counts: Vec<(&'static str, usize)>,
}

impl Collector {
    /// Whether a further finding of that rule is not kept. It is counted all the same, so that it need not be made.
    pub(super) fn passes_over(&mut self, rule: &str) -> bool {
        let mut counts = self.counts.iter_mut();
        let full = counts.find(|(known, count)| *known == rule && *count >= MOST_OF_A_KIND);
        match full {
            Some((_, count)) => {
                *count += 1;
                true
            }
            None => false,
        }
    }

    pub(super) fn push(&mut self, finding: Finding) {
        let rule = finding.rule;
        let position = self.counts.iter().position(|&(known, _)| known == rule);
        let position = position.unwrap_or_else(|| {
            self.counts.push((rule, 0));
            self.counts.len() - 1
        });
        let count = &mut self.counts[position].1;
        *count += 1;
        if *count <= MOST_OF_A_KIND {
            self.findings.push(finding);
        }
    }

    /// The findings in the order of the text.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        for (rule, count) in self.counts {
            let more = count.saturating_sub(MOST_OF_A_KIND);
            let last = self
                .findings
                .iter_mut()
                .rfind(|finding| finding.rule == rule);
            if let (1.., Some(last)) = (more, last) {
                last.notes.push(message!("reading.more-of-a-kind", more));
            }
        }
        self.findings
            .sort_by_key(|finding| finding.primary.location);
        self.findings
    }
}

#[cfg(test)]
mod tests {
    use crate::yaml::testing::read_as;

    #[test]
    fn the_last_finding_that_is_kept_says_how_many_follow() {
        let text = "- &x a\n".repeat(60) + "- {b: 1, b: 2}\n";
        let (_, findings) = read_as(&text, |_| ());
        assert_eq!(findings.len(), 51);
        assert!(findings[48].notes.is_empty());
        assert_eq!(
            findings[49].notes[0].to_string(),
            "10 more faults of this kind follow in this file"
        );
        assert_eq!(findings[50].rule, "duplicate-key");
    }

    #[test]
    fn findings_are_in_the_order_of_the_text() {
        let (_, findings) = read_as("a: &x 1\na: 2\nb: \u{0}\nc: *x\n", |_| ());
        let rules: Vec<_> = findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(
            rules,
            [
                "refused-construct",
                "duplicate-key",
                "control-character",
                "refused-construct"
            ]
        );
    }
}
