//! Agendas of small workspaces, as lines of text.

use super::{Due, Members, When, items, to_do};
use crate::model::Date;
use crate::status::outlooks;
use crate::workspace::Workspace;
use crate::yaml::FromText;

/// The day written so.
pub(super) fn date(text: &str) -> Date {
    Date::from_text(text).unwrap()
}

/// A workspace of one stream of documents, in which nothing is misread.
pub(super) fn read(yaml: &str) -> Workspace {
    let (workspace, findings) = Workspace::from_texts(&[("stream.yaml", yaml)]);
    let messages: Vec<_> = findings
        .iter()
        .map(|finding| finding.message.to_string())
        .collect();
    assert!(messages.is_empty(), "{messages:?}\n{yaml}");
    workspace
}

/// What the plan `p` lets fall due; `until` may be empty.
fn with_dues<T>(
    yaml: &str,
    as_of: &str,
    unit: Option<&str>,
    until: &str,
    show: impl FnOnce(&[Due<'_>]) -> T,
) -> T {
    let workspace = read(yaml);
    let as_of = date(as_of);
    let until = (!until.is_empty()).then(|| date(until));
    let outlooks = outlooks(&workspace, workspace.plans.find("p"), as_of, until);
    let register = &workspace.register;
    let members = unit.map(|unit| {
        let unit = register.find(unit).unwrap();
        Members::below(register, unit, as_of)
    });
    let dues = super::falling_due(&outlooks, register, members.as_ref(), as_of, until);
    show(&dues)
}

/// `2024-07-01 +1 task p#t b todo, every week next 2024-07-07 last 2024-12-29`
pub(super) fn falling_due(yaml: &str, as_of: &str, unit: Option<&str>, until: &str) -> String {
    with_dues(yaml, as_of, unit, until, |dues| {
        let lines = dues.iter().map(|due| {
            let day = due.due.map(|day| day.to_string());
            let mut words = vec![day.unwrap_or_default(), days_left(due)];
            words.push(due.kind.name().to_owned());
            words.push(due.reference.clone());
            words.extend(due.period.clone());
            words.extend(due.unit.map(str::to_owned));
            words.extend(due.state.map(|state| state.name().to_owned()));
            let mut line = words.join(" ");
            for (word, value) in [
                (", every", due.every.map(|every| every.word().to_owned())),
                (
                    " next",
                    due.next
                        .filter(|_| due.every.is_some())
                        .map(|day| day.to_string()),
                ),
                (" last", due.last.map(|day| day.to_string())),
            ] {
                line.extend(value.map(|value| format!("{word} {value}")));
            }
            line
        });
        lines.collect::<Vec<_>>().join("\n")
    })
}

/// `2024-07-01 p#t b c`
pub(super) fn due_items(yaml: &str, as_of: &str) -> String {
    with_dues(yaml, as_of, None, "", |dues| {
        let items = items(dues);
        let lines = items.iter().map(|item| {
            let units: Vec<_> = item.all.iter().filter_map(|due| due.unit).collect();
            let day = item.first.due.map(|day| day.to_string());
            format!(
                "{} {} {}",
                day.unwrap_or_default(),
                item.first.reference,
                units.join(" ")
            )
        });
        lines.collect::<Vec<_>>().join("\n")
    })
}

/// `b: 0 of 6 done; p: s by b since 2024-05-31`, then `  Overdue: p#late -10`, then `  owed: p#r +10`
pub(super) fn days(yaml: &str, as_of: &str, unit: Option<&str>) -> String {
    let workspace = read(yaml);
    let as_of = date(as_of);
    let until = as_of.plus_days(super::NEXT_DAYS);
    let outlooks = outlooks(&workspace, workspace.plans.iter(), as_of, Some(until));
    let register = &workspace.register;
    let unit = unit.map(|unit| register.find(unit).unwrap());
    let mut lines = Vec::new();
    for day in to_do(&outlooks, register, unit, as_of) {
        let mut line = format!("{}: {} of {} done", day.unit, day.done, day.total);
        for plan in &day.scenarios {
            let rows = plan.in_force.iter();
            let rows =
                rows.map(|row| format!("{} by {} since {}", row.scenario, row.unit, row.since));
            let rows: Vec<_> = rows.collect();
            let rows = if rows.is_empty() {
                "-".to_owned()
            } else {
                rows.join(", ")
            };
            line.push_str(&format!("; {}: {rows}", plan.plan));
        }
        lines.push(line);
        let mut group = |name: &str, dues: Vec<&Due<'_>>| {
            let dues: Vec<_> = dues
                .iter()
                .map(|due| {
                    format!("{} {}", due.reference, days_left(due))
                        .trim_end()
                        .to_owned()
                })
                .collect();
            if !dues.is_empty() {
                lines.push(format!("  {name}: {}", dues.join(", ")));
            }
        };
        for when in When::ALL {
            group(&format!("{when:?}"), day.tasks_due(when).collect());
        }
        group("owed", day.owed.iter().collect());
    }
    lines.join("\n")
}

fn days_left(due: &Due<'_>) -> String {
    due.days
        .map_or_else(String::new, |days| format!("{days:+}"))
}
