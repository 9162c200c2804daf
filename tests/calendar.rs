//! Calendar files as calendar programs read them, by a parser that has nothing to do with the one that wrote them.

mod common;

use std::collections::BTreeSet;

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};
use common::{Folder, plan};

/// An event as it was read.
#[derive(Debug)]
struct Event {
    uid: String,
    days: String,
    summary: String,
    description: String,
    rule: Option<String>,
}

/// The events of a file that is whole, and holds to the rules for lines.
fn events(file: &str) -> Vec<Event> {
    assert!(file.ends_with("END:VCALENDAR\r\n"), "{file}");
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75, "too long: {line}");
        assert!(
            !line.contains(['\r', '\n']),
            "broken by another mark: {line}"
        );
    }
    let mut parser = Parser::new(file);
    let calendar = match parser.entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?}\n{file}"),
    };
    assert!(matches!(parser.entry(), Entry::Eof));
    let events: Vec<_> = read(&calendar);
    let uids: BTreeSet<_> = events.iter().map(|event| &event.uid).collect();
    assert_eq!(uids.len(), events.len(), "a UID stands for two events");
    events
}

fn read(calendar: &ICalendar) -> Vec<Event> {
    let components = calendar.components.iter();
    let events =
        components.filter(|component| component.component_type == ICalendarComponentType::VEvent);
    events
        .map(|event| {
            assert!(event.property(&ICalendarProperty::Dtstamp).is_some());
            Event {
                uid: text(event, &ICalendarProperty::Uid),
                days: format!(
                    "{}..{}",
                    day(event, &ICalendarProperty::Dtstart),
                    day(event, &ICalendarProperty::Dtend)
                ),
                summary: text(event, &ICalendarProperty::Summary),
                description: text(event, &ICalendarProperty::Description),
                rule: rule(event),
            }
        })
        .collect()
}

fn values<'e>(event: &'e ICalendarComponent, property: &ICalendarProperty) -> &'e [ICalendarValue] {
    event.property(property).map_or(&[], |entry| &entry.values)
}

fn text(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    match values(event, property) {
        [ICalendarValue::Text(text)] => text.clone(),
        other => panic!("{property:?} is no text: {other:?}"),
    }
}

fn day(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    match values(event, property) {
        [ICalendarValue::PartialDateTime(day)] => written(day),
        other => panic!("{property:?} is no day: {other:?}"),
    }
}

fn written(day: &PartialDateTime) -> String {
    assert_eq!(day.hour, None, "a whole day has no time");
    let (year, month) = (day.year.unwrap(), day.month.unwrap());
    format!("{year:04}-{month:02}-{:02}", day.day.unwrap())
}

/// `Monthly 3 [-1] until 2024-12-31`
fn rule(event: &ICalendarComponent) -> Option<String> {
    match values(event, &ICalendarProperty::Rrule) {
        [] => None,
        [ICalendarValue::RecurrenceRule(rule)] => {
            let mut words = vec![format!("{:?}", rule.freq)];
            words.extend(rule.interval.map(|interval| interval.to_string()));
            if !rule.bymonthday.is_empty() {
                words.push(format!("{:?}", rule.bymonthday));
            }
            words.extend(
                rule.until
                    .as_ref()
                    .map(|until| format!("until {}", written(until))),
            );
            Some(words.join(" "))
        }
        other => panic!("no rule: {other:?}"),
    }
}

fn calendar(yaml: &str, as_of: &str, arguments: &[&str]) -> String {
    let folder = Folder::with(&[("p.plan.yaml", yaml)]);
    let as_of = format!("--as-of={as_of}");
    let common = ["--lang=vi", &as_of, "due", "--format=ics"];
    let output = folder.plan(&[&common, arguments].concat());
    assert_eq!(output.status, Some(0), "{}", output.text());
    output.stdout
}

#[test]
fn the_flood_plan_can_be_read_by_calendar_programs() {
    let arguments = [
        "--lang=en",
        "--as-of=2024-12-10",
        "due",
        "examples/flood",
        "--format=ics",
    ];
    let file = plan(&arguments).stdout;
    assert_eq!(
        plan(&arguments).stdout,
        file,
        "the same input gives the same bytes"
    );
    let lines = events(&file).into_iter().map(|event| {
        let rule = event
            .rule
            .map_or_else(String::new, |rule| format!(", {rule}"));
        let Event {
            uid, days, summary, ..
        } = event;
        format!("{days} {uid}: {summary}{rule}\n")
    });
    insta::assert_snapshot!(lines.collect::<String>());
    let of_unit = plan(&[&arguments[..], &["--unit=kingsholt"]].concat()).stdout;
    let uids: Vec<_> = events(&of_unit)
        .into_iter()
        .map(|event| event.uid)
        .collect();
    assert!(
        uids.iter().all(|uid| uid.ends_with("/kingsholt@plan")),
        "{uids:?}"
    );
}

#[test]
fn vietnamese_text_arrives_as_it_was_written() {
    let text = "Lập hồ sơ hỗ trợ; gửi Văn phòng, kèm danh sách \\\"đoàn viên\\\" \\\\ khó khăn, để tổng hợp, báo cáo Ban Chỉ đạo phòng, chống dịch của tỉnh";
    let yaml = format!(
        "
units: [{{id: a, name: 'Công đoàn ngành; Y tế, Giáo dục'}}]
---
{{plan: p, title: \"Hai\\ndòng\", issuer: a, assignments: [{{unit: a, tasks: [{{id: t, text: \"{text}\", by: 2024-07-01}}]}}]}}"
    );
    for form in [yaml.clone(), decomposed(&yaml)] {
        let file = calendar(&form, "2024-06-30", &["--unit=a"]);
        let events = events(&file);
        let read: String = decomposed(&events[0].summary);
        let expected = text.replace("\\\\", "\\").replace("\\\"", "\"");
        assert_eq!(read, decomposed(&expected));
        assert!(events[0].description.contains("Hai dòng") || form != yaml);
        let lines: Vec<_> = events[0].description.lines().collect();
        assert_eq!(lines.len(), 4, "{lines:?}");
        assert_eq!(events[0].days, "2024-07-01..2024-07-02");
    }
}

/// The text with its marks stored apart from their letters.
fn decomposed(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfd().collect()
}

#[test]
fn a_calendar_has_no_characters_that_calendars_may_not_have() {
    let yaml = "{plan: p, title: \"a\\r\\nb\\x07\\tc\", issuer: a, period: {to: 2024-12-31}}";
    let file = calendar(yaml, "2024-06-30", &[]);
    assert_eq!(events(&file)[0].summary, "Kết thúc kế hoạch: a b c");
}

/// The rule of a task of that cycle on Wednesday, 19 June 2024.
fn series(every: &str, period: &str, report: &str, arguments: &[&str]) -> String {
    let yaml = format!(
        "{{plan: p, title: P, issuer: a, period: {{{period}}}, assignments: [{{unit: a, tasks: [{{id: t, text: T, every: {every}}}]}}]}}\n{report}"
    );
    let events = events(&calendar(&yaml, "2024-06-19", arguments));
    let of_task: Vec<_> = events
        .iter()
        .filter(|event| event.uid.starts_with("p#t"))
        .collect();
    let lines = of_task.iter().map(|event| {
        let (first, _) = event.days.split_once("..").unwrap();
        format!("{first} {}", event.rule.as_deref().unwrap_or("once"))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn repeated_tasks_are_series_up_to_the_end_of_the_plan() {
    let year = "from: 2024-01-01, to: 2025-12-05";
    let rule = |every| series(every, year, "", &[]);
    assert_eq!(rule("day"), "2024-06-19 Daily until 2025-12-05");
    assert_eq!(rule("week"), "2024-06-23 Weekly until 2025-12-07");
    assert_eq!(rule("month"), "2024-06-30 Monthly [-1] until 2025-12-31");
    assert_eq!(
        rule("quarter"),
        "2024-06-30 Monthly 3 [-1] until 2025-12-31"
    );
    assert_eq!(
        rule("half-year"),
        "2024-06-30 Monthly 6 [-1] until 2025-12-31"
    );
    assert_eq!(rule("year"), "2024-12-31 Yearly until 2025-12-31");
}

#[test]
fn a_series_has_no_end_if_the_plan_has_none_and_no_rule_if_it_is_over_at_once() {
    assert_eq!(
        series("month", "from: 2024-01-01", "", &[]),
        "2024-06-30 Monthly [-1]"
    );
    let to = "from: 2024-01-01, to: 2024-06-25";
    assert_eq!(series("month", to, "", &[]), "2024-06-30 once");
    let window = ["--within=4w"];
    let open = "from: 2024-01-01";
    assert_eq!(
        series("week", open, "", &window),
        "2024-06-23 Weekly until 2024-07-17"
    );
    assert_eq!(series("month", open, "", &window), "2024-06-30 once");
    assert_eq!(series("quarter", open, "", &["--within=5d"]), "");
}

#[test]
fn a_series_goes_on_with_the_next_period_where_this_one_is_done() {
    let done = "---\n{report: p, unit: a, as-of: 2024-06-18, tasks: {t: done}}";
    assert_eq!(
        series("week", "from: 2024-06-01", done, &[]),
        "2024-06-30 Weekly"
    );
}

#[test]
fn units_share_an_event_and_its_name_stays_when_they_are_done_one_by_one() {
    let yaml = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C, kind: town}, {id: d, name: D, kind: town}]}]
---
plan: p
title: P
issuer: a
period: {from: 2024-05-01, to: 2024-08-31}
assignments: [{unit: {all: town}, tasks: [{id: t, text: Việc, by: 2024-07-01}, {id: late, text: L, by: 2024-06-01}]}]
scenarios: [{id: s, tasks: [{id: u, text: U, lead: {all: town}, within: 20d}]}]
reporting: [{id: r, text: Báo cáo tháng, from: b, every: month}]
---
{report: p, unit: a, as-of: 2024-06-15, scenario: s}
---
{report: p, unit: d, as-of: 2024-06-17, scenario: s}
";
    let lines = |yaml: &str| {
        let events = events(&calendar(yaml, "2024-06-19", &[]));
        let lines = events
            .iter()
            .map(|event| format!("{}: {}", event.uid, event.summary));
        lines.collect::<Vec<_>>()
    };
    assert_eq!(
        lines(yaml),
        [
            "p#r/2024-06@plan: Báo cáo tháng, kỳ 2024-06 (B)",
            "p#t@plan: Việc (3 đơn vị)",
            "p#u/2024-07-05@plan: U (2 đơn vị)",
            "p#u/2024-07-07@plan: U (D)",
            "p#r/2024-07@plan: Báo cáo tháng, kỳ 2024-07 (B)",
            "p#r/2024-08@plan: Báo cáo tháng, kỳ 2024-08 (B)",
            "p/end@plan: Kết thúc kế hoạch: P",
        ]
    );
    let done = format!(
        "{yaml}---\n{{report: p, unit: b, as-of: 2024-06-18, tasks: {{t: done}}}}\n---\n{{report: p, unit: c, as-of: 2024-06-18, tasks: {{t: done}}}}"
    );
    assert!(lines(&done).contains(&"p#t@plan: Việc (D)".to_owned()));
}
