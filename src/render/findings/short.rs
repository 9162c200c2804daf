//! One line for each finding, as compilers and editors know it: `FILE:LINE:COLUMN: LEVEL: MESSAGE [RULE]`.

use rayon::prelude::*;

use crate::model::Language;
use crate::rules::Verdict;
use crate::workspace::Workspace;

/// The lines, without the sum.
#[must_use]
pub fn findings_short(verdict: &Verdict, workspace: &Workspace, language: Language) -> String {
    let sources = &workspace.sources;
    let lines = verdict.findings.par_iter().map(|finding| {
        let place = finding.primary.location;
        let start = sources.start(place);
        let (file, level) = (&sources.file(place.file).shown, finding.level);
        let message = finding.message.text(language);
        let rule = finding.rule;
        format!(
            "{file}:{}:{}: {level}: {message} [{rule}]\n",
            start.line, start.column
        )
    });
    lines.collect()
}
