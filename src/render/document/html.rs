//! A document as a page for the browser and the printer: one file that loads nothing from elsewhere and runs nothing.

use pulldown_cmark::{Event, Tag, TagEnd, html};

use super::events::{events, is_side_by_side};
use crate::model::Language;

/// How the page looks: a sheet of A4 on the screen, and the same sheet on paper.
const STYLE: &str = include_str!("page.css");

/// The document as one HTML page.
#[must_use]
pub fn markdown_as_html(markdown: &str, title: &str, language: Language) -> String {
    let language = language.code();
    let mut escaped_title = String::new();
    html::push_html(
        &mut escaped_title,
        std::iter::once(Event::Text(title.into())),
    );
    let mut body = String::new();
    html::push_html(&mut body, sheets(events(markdown)).into_iter());
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{escaped_title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

/// The document with its pages as sheets, and a frame around each table.
fn sheets(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut framed = vec![Event::Html("<article>\n".into())];
    for event in events {
        match event {
            Event::Rule => framed.push(Event::Html("</article>\n<article>\n".into())),
            Event::Start(Tag::Table(columns)) => {
                let class = if is_side_by_side(&columns) {
                    "side-by-side"
                } else {
                    "figures"
                };
                framed.push(Event::Html(format!("<div class=\"{class}\">").into()));
                framed.push(Event::Start(Tag::Table(columns)));
            }
            Event::End(TagEnd::Table) => {
                framed.push(Event::End(TagEnd::Table));
                framed.push(Event::Html("</div>\n".into()));
            }
            other => framed.push(other),
        }
    }
    framed.push(Event::Html("</article>\n".into()));
    framed
}
