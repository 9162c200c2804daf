//! `report-without-deadline`: reports that are never late, because nothing says when they are due.

use super::{is_periodic_or_final, written};
use crate::diagnostic::{Finding, Level};
use crate::messages::{Message, message};
use crate::model::{Cycle, ReportDay, Reporting};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::source::Span;
use crate::workspace::{PlanRecord, Workspace};

/// Reports that are never late, because nothing says when they are due.
pub(in crate::rules) static REPORT_WITHOUT_DEADLINE: Rule = Rule {
    name: "report-without-deadline",
    group: Group::Duties,
    level: Level::Warning,
    page: include_str!("report_without_deadline.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    for duty in &plan.document.reporting {
        let fault = if duty.by.is_none() && duty.within.is_none() {
            // The deadline may stand in the part of the document that was not read.
            plan.complete.then(|| missing(duty)).flatten()
        } else {
            unheeded(plan.workspace, plan, duty)
        };
        if let Some(Fault {
            place,
            headline,
            help,
        }) = fault
        {
            let finding = REPORT_WITHOUT_DEADLINE.finding(plan.at(place), headline);
            findings.push(finding.help(help));
        }
    }
}

struct Fault {
    place: Span,
    headline: Message,
    help: Message,
}

/// What is wrong with a duty that has no deadline. What is reported every day is due on that day.
fn missing(duty: &Reporting) -> Option<Fault> {
    let every = duty.every.as_ref().map(|every| every.value);
    let help = match (every, &duty.at) {
        (Some(Cycle::Day), _) => return None,
        (Some(_), _) => message!("report-without-deadline.help-cycle"),
        (None, Some(_)) => message!("report-without-deadline.help-end"),
        (None, None) => message!("report-without-deadline.help"),
    };
    let id = &duty.id;
    Some(Fault {
        place: id.span,
        headline: message!("report-without-deadline.headline", duty = id.as_str()),
        help,
    })
}

/// Why a deadline that is written down moves no date (status definition 53).
fn unheeded(workspace: &Workspace, plan: &PlanRecord, duty: &Reporting) -> Option<Fault> {
    let place = match (&duty.by, &duty.within) {
        (Some(by), _) => by.span,
        (None, within) => within.as_ref()?.span,
    };
    let id = duty.id.as_str();
    let by = written(workspace, plan, place);
    let fault = |headline, help| {
        Some(Fault {
            place,
            headline,
            help,
        })
    };
    if !is_periodic_or_final(duty) {
        return fault(
            message!("report-without-deadline.headline-once", duty = id, by),
            message!("report-without-deadline.help-once"),
        );
    }
    let day = duty.by.as_ref()?.value;
    let Some(every) = &duty.every else {
        return match day {
            ReportDay::Day(_) => fault(
                message!("report-without-deadline.headline-end", duty = id, by),
                message!("report-without-deadline.help-end-day"),
            ),
            ReportDay::On(_) | ReportDay::Time => None,
        };
    };
    let cycle = written(workspace, plan, every.span);
    match day {
        ReportDay::On(_) => fault(
            message!(
                "report-without-deadline.headline-date",
                duty = id,
                by,
                cycle
            ),
            message!("report-without-deadline.help-date"),
        ),
        ReportDay::Day(day) if day > days(every.value) => fault(
            message!("report-without-deadline.headline-number", by, cycle),
            message!("report-without-deadline.help-number"),
        ),
        ReportDay::Time if every.value != Cycle::Day => fault(
            message!("report-without-deadline.headline-time", duty = id, by),
            message!("report-without-deadline.help-time"),
        ),
        ReportDay::Day(_) | ReportDay::Time => None,
    }
}

/// The most days that a period of the cycle has, as far as they can be written.
const fn days(cycle: Cycle) -> u8 {
    match cycle {
        Cycle::Day => 1,
        Cycle::Week => 7,
        Cycle::Month => 31,
        Cycle::Quarter => 92,
        Cycle::HalfYear | Cycle::Year => 184,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn with(duty: &str) -> String {
        let text = format!(
            "plan: p\ntitle: P\nissuer: u\nreporting: [{{id: r, from: u, to: v, {duty}}}]\n"
        );
        headlines("report-without-deadline", &[("p.plan.yaml", &text)]).join("; ")
    }

    #[test]
    fn reports_without_a_deadline_are_never_late() {
        let missing = "nothing says when the reports of `r` are due";
        for duty in ["every: month", "every: week, text: T", "at: end", "text: T"] {
            assert_eq!(with(duty), missing, "{duty}");
        }
        for duty in [
            "every: month, by: 10",
            "every: month, by: 31",
            "every: week, within: 2d",
            "at: end, by: 2021-12-31",
            "at: end, by: \"15:00\"",
            "at: end, within: 10d",
            "every: day",
            "every: day, by: \"15:00\"",
            "every: day, by: 1",
            "every: year, by: 184",
        ] {
            assert_eq!(with(duty), "", "{duty}");
        }
    }

    #[test]
    fn a_deadline_that_moves_no_date_is_none() {
        assert_eq!(
            with("every: month, by: 2021-12-31"),
            "the reports of `r` are due again and again (`every: month`), and `2021-12-31` is a single day"
        );
        assert_eq!(
            with("at: end, by: 10"),
            "the report of `r` is due once (`at: end`), and `10` is a day of the next period"
        );
        assert_eq!(
            with("every: week, by: 10"),
            "with `every: week` no period has a day `10`"
        );
        assert_eq!(
            with("every: day, by: 2"),
            "with `every: day` no period has a day `2`"
        );
        assert_eq!(
            with("every: month, by: \"15:00\""),
            "`15:00` is a time of the day, and nothing says on which day the reports of `r` are due"
        );
        let once =
            |by| format!("`{by}` is the deadline of no report: `r` has neither `every` nor `at`");
        assert_eq!(with("by: 2021-12-31"), once("2021-12-31"));
        assert_eq!(with("within: 5d"), once("5d"));
    }

    #[test]
    fn the_smallest_text_is_marked() {
        let duties = "{id: r, from: u, every: month, by: 2021-12-31}, {id: s, from: u, at: end}";
        let text = format!("plan: p\ntitle: P\nissuer: u\nreporting: [{duties}]\n");
        assert_eq!(
            marked("report-without-deadline", &[("p.plan.yaml", &text)]),
            [["2021-12-31"], ["s"]]
        );
    }

    #[test]
    fn a_plan_that_breaks_off_may_have_a_deadline() {
        let text =
            "plan: p\ntitle: P\nissuer: u\nreporting:\n- id: r\n  from: u\n  every: month\n  by: [";
        assert!(headlines("report-without-deadline", &[("p.plan.yaml", text)]).is_empty());
    }
}
