//! Documents with hostile and with ordinary text, in each form.

use std::path::Path;

use anstream::adapter::strip_str;
use serde::Serialize;

use super::{Template, markdown_as_html, markdown_as_text, on_pages};
use crate::model::Language;

/// What somebody may write into a plan in the hope that it does something.
const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "| a | b |",
    "**x** _y_ ~~z~~",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "<https://example.org>",
    "x\n\n# y\n\n---\n\n- z",
    "`x` ```y",
    "&lt;b&gt; &#x3c;",
    "</article></body>",
    "\u{202e}x\u{2066}y\u{200b}",
    "1. x",
    "x\\",
];

#[derive(Serialize)]
struct Values<'v> {
    text: &'v str,
}

fn fill(template: &str, text: &str) -> String {
    let template = Template::from_text(Path::new("t.md"), template.to_owned(), Language::En);
    template.unwrap().fill(&Values { text }).unwrap()
}

/// The tags of a page, without what stands around them.
fn tags(html: &str) -> Vec<&str> {
    let (_, body) = html.split_once("<body>").unwrap();
    let tags = body.split('<').skip(1);
    tags.map(|tag| tag.split('>').next().unwrap()).collect()
}

#[test]
fn no_text_of_a_plan_becomes_markup() {
    let templates = [
        "{{ text }}\n",
        "before {{ text }} after {{ text }}\n",
        "# {{ text }}\n",
        "- {{ text }}\n- **{{ text }}**\n",
        "| a | b |\n|---|---:|\n| {{ text }} | {{ text }} |\n",
        "{{ text }}\n---\n{{ text }}\n",
    ];
    for template in templates {
        let plain = tags(&markdown_as_html(&fill(template, "x"), "T", Language::En)).join(" ");
        for hostile in HOSTILE {
            let markdown = fill(template, hostile);
            let html = markdown_as_html(&markdown, hostile, Language::En);
            assert_eq!(tags(&html).join(" "), plain, "{hostile:?} in {markdown}");
            let text = markdown_as_text(&markdown, 80);
            assert!(
                !text.contains(['\u{202e}', '\u{2066}', '\u{200b}']),
                "{text:?}"
            );
        }
    }
}

#[test]
fn hostile_text_is_shown_as_it_was_written() {
    for hostile in HOSTILE
        .iter()
        .filter(|text| !text.contains(['\n', '\u{202e}']))
    {
        let text = markdown_as_text(&fill("{{ text }}\n", hostile), 80);
        assert_eq!(strip_str(&text).to_string().trim_end(), *hostile);
    }
}

#[test]
fn raw_html_and_dangerous_links_of_a_template_are_text() {
    let markdown =
        "<script>x</script>\n\na <b>b</b> [c](javascript:d) ![e](f.png) [g](https://example.org)\n";
    let html = markdown_as_html(markdown, "T", Language::En);
    assert_eq!(
        tags(&html),
        [
            "article",
            "p",
            "/p",
            "p",
            "a href=\"https://example.org\"",
            "/a",
            "/p",
            "/article",
            "/body",
            "/html"
        ]
    );
}

#[test]
fn a_page_loads_nothing_and_runs_nothing() {
    let html = markdown_as_html("# Báo cáo\n", "<Báo cáo>", Language::Vi);
    assert!(
        html.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"),
        "{html}"
    );
    assert!(html.contains("<title>&lt;Báo cáo&gt;</title>"), "{html}");
    for banned in [
        "<script", "<link", "<img", "src=", "url(", "@import", "http",
    ] {
        assert!(!html.contains(banned), "{banned} in {html}");
    }
}

#[test]
fn each_document_begins_on_a_page_of_its_own() {
    let pages = on_pages(&["a\n".to_owned(), "b\n".to_owned()]);
    assert_eq!(pages, "a\n\n---\n\nb\n");
    let html = markdown_as_html(&pages, "T", Language::En);
    assert_eq!(html.matches("<article>").count(), 2);
    assert!(!html.contains("<hr"));
}

#[test]
fn a_document_for_the_terminal() {
    let markdown = "\
| Office | Here, today |
|:---|:---:|
| No. 1 | |

# The title

A paragraph that is longer than the forty columns of this page.

**Done:**

- one that is longer than the forty columns of this page
    - inner
- two

1. first
2. second

| what | how many |
|---|---:|
| bags | 12 |
";
    let text = strip_str(&markdown_as_text(markdown, 40)).to_string();
    insta::assert_snapshot!(text, @"
    Office                   Here, today
    No. 1

    The title

    A paragraph that is longer than the
    forty columns of this page.

    Done:
      • one that is longer than the forty
        columns of this page
        • inner
      • two
      1. first
      2. second

      what  how many
      ──────────────
      bags        12
    ");
}
