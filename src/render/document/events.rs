//! What a Markdown text consists of, as far as documents have it: raw HTML is text, pictures are their descriptions,
//! and links lead to pages and addresses only.

use pulldown_cmark::{Alignment, Event, LinkType, Options, Parser, Tag, TagEnd};

/// The parts of the text, in its order.
pub(super) fn events(markdown: &str) -> Vec<Event<'_>> {
    let mut links = Vec::new();
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES);
    let events = events.filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title: _,
            id,
        }) => {
            let is_kept = leads_to_page(link_type, &dest_url);
            links.push(is_kept);
            is_kept.then_some(Event::Start(Tag::Link {
                link_type,
                dest_url,
                title: "".into(),
                id,
            }))
        }
        Event::End(TagEnd::Link) => links.pop()?.then_some(Event::End(TagEnd::Link)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        other => Some(other),
    });
    events.collect()
}

/// Whether a table stands for columns of a page rather than for figures: if one of its columns is centred.
pub(super) fn is_side_by_side(columns: &[Alignment]) -> bool {
    columns.contains(&Alignment::Center)
}

fn leads_to_page(link: LinkType, to: &str) -> bool {
    let to = to.to_ascii_lowercase();
    let is_page = ["https://", "http://", "mailto:"];
    link == LinkType::Email || is_page.iter().any(|start| to.starts_with(start))
}
