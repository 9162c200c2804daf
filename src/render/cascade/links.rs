//! The links to the plans above that somebody has to look at, and what to do about them.

use super::Writer;
use crate::cascade::{Link, LinkState};
use crate::render::written::written;
use crate::render::{Cell, Column, Role, Table};

impl Writer<'_, '_> {
    pub(super) fn links(&mut self) {
        let links = &self.cascade.links;
        if links.is_empty() {
            return;
        }
        let words = &self.words.cascade_page;
        let open: Vec<_> = links
            .iter()
            .filter(|link| link.state != LinkState::Fresh)
            .collect();
        self.paper.heading(words.links);
        if !open.is_empty() {
            self.paper.table(&self.table(&open));
        }
        let more = open.len().saturating_sub(self.lists.limit());
        if more > 0 {
            self.paper.bullet(0, Role::Aside, &(words.more_plans)(more));
        }
        let fresh = links.len() - open.len();
        if fresh > 0 {
            self.paper
                .bullet(0, Role::Aside, &(words.fresh_links)(fresh));
        }
        for state in [LinkState::Stale, LinkState::Unseen, LinkState::Unknown] {
            self.what_to_do(state, &open);
        }
    }

    fn table(&self, links: &[&Link<'_>]) -> Table {
        let words = &self.words.cascade_page;
        let mut table = Table::new([
            Column::word(self.words.plan),
            Column::word(words.plan_above),
            Column::word(words.seen),
            Column::word(words.now),
            Column::word(self.words.state),
        ]);
        for link in links.iter().take(self.lists.limit()) {
            table.row([
                Cell::new(Role::Name, &link.plan.document.id),
                Cell::new(Role::Name, &link.parent.document.id),
                link.seen.unwrap_or_default().into(),
                written(link.fingerprint.as_ref()).into(),
                Cell::new(role(link.state), (words.link_state)(link.state)),
            ]);
        }
        table
    }

    /// What to do about links in that state, with the line to write for each plan above.
    fn what_to_do(&mut self, state: LinkState, links: &[&Link<'_>]) {
        let mut of_state = links.iter().filter(|link| link.state == state).peekable();
        if of_state.peek().is_none() {
            return;
        }
        let mut lines: Vec<String> = Vec::new();
        for line in of_state.filter_map(|link| line_to_write(link)) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        let words = &self.words.cascade_page;
        self.paper.bullet(0, Role::Plain, (words.what_to_do)(state));
        for line in lines {
            self.paper.code(&line);
        }
    }
}

/// The entry of the basis that says that the plan above was seen as it is now.
fn line_to_write(link: &Link<'_>) -> Option<String> {
    let seen = link.fingerprint?.to_string();
    // Digits alone, or with one `e` among them, are a number to other programs.
    let seen = match seen.parse::<f64>() {
        Ok(_) => format!("'{seen}'"),
        Err(_) => seen,
    };
    let parent = &link.parent.document.id;
    Some(format!(
        "    - {{role: parent, plan: {parent}, seen: {seen}}}"
    ))
}

fn role(state: LinkState) -> Role {
    match state {
        LinkState::Fresh => Role::Good,
        LinkState::Stale | LinkState::Unknown => Role::Bad,
        LinkState::Unseen => Role::Attention,
    }
}
