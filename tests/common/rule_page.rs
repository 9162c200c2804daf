//! The page of a rule: its sections, and the files that stand in them, as `src/rules/README.md` describes them.

/// The text of a section; `None` if the page has no such section.
pub(crate) fn section<'p>(page: &'p str, title: &str) -> Option<&'p str> {
    let (_, rest) = page.split_once(&format!("\n## {title}\n"))?;
    Some(
        rest.split_once("\n## ")
            .map_or(rest, |(section, _)| section),
    )
}

/// The files in a section: the name after `file=`, and the text of the block.
pub(crate) fn files(section: &str) -> Vec<(&str, &str)> {
    let blocks = section.split("```").skip(1).step_by(2);
    let files = blocks.filter_map(|block| {
        let (head, text) = block.split_once('\n')?;
        let (_, name) = head.split_once(" file=")?;
        Some((name, text))
    });
    files.collect()
}
