//! Reports and own plans that units owe.

use super::due::{Due, DueKind, DueState};
use crate::model::{Date, Reporting};
use crate::status::{CascadeState, Outlook, ReportingRow, RowState};

/// The reports that are missing or open, and those to come (84).
pub(super) fn reports<'w>(outlook: &Outlook<'w>, as_of: Date) -> Vec<Due<'w>> {
    let owed = outlook.status.reporting.iter();
    let owed = owed.map(|duty| (&duty.reference, &duty.rows));
    let coming = outlook.upcoming.iter();
    let coming = coming.map(|duty| (&duty.reference, &duty.rows));
    let mut dues = Vec::new();
    for (reference, rows) in owed.chain(coming) {
        let mut duties = outlook.plan.document.reporting.iter();
        let duty = duties.find(|duty| outlook.plan.reference(duty.id.as_str()) == *reference);
        let unanswered = rows.iter().filter(|row| match row.state {
            RowState::Missing | RowState::Open => true,
            RowState::OnTime | RowState::Late => false,
        });
        dues.extend(unanswered.map(|row| report(outlook, reference, duty, row, as_of)));
    }
    dues
}

fn report<'w>(
    outlook: &Outlook<'w>,
    reference: &str,
    duty: Option<&'w Reporting>,
    row: &ReportingRow<'w>,
    as_of: Date,
) -> Due<'w> {
    let text = duty.and_then(|duty| duty.text.as_ref());
    let every = duty.and_then(|duty| duty.every.as_ref());
    Due {
        plan: outlook.status.id,
        reference: reference.to_owned(),
        kind: DueKind::Report,
        unit: Some(row.unit),
        text: text.map(|text| text.as_str()),
        due: Some(row.due),
        days: Some(row.due.days_since(as_of)),
        state: Some(DueState::Report(row.state)),
        scenario: None,
        every: every.map(|every| every.value),
        period: Some(row.period.clone()),
        next: None,
        last: None,
    }
}

/// The own plans that units have not issued yet, with a due day or without.
pub(super) fn own_plans<'w>(outlook: &Outlook<'w>, as_of: Date) -> Vec<Due<'w>> {
    let duties = outlook.plan.document.cascade.iter();
    let duties = duties.zip(&outlook.status.cascade);
    let dues = duties.flat_map(|(duty, status)| {
        let due = duty.by.as_ref().map(|by| by.value);
        let owing = status.rows.iter().filter(|row| match row.state {
            CascadeState::None | CascadeState::Draft => true,
            CascadeState::Issued => false,
        });
        owing.map(move |row| Due {
            plan: outlook.status.id,
            reference: status.reference.clone(),
            kind: DueKind::OwnPlan,
            unit: Some(row.unit),
            text: duty.text.as_ref().map(|text| text.as_str()),
            due,
            days: due.map(|due| due.days_since(as_of)),
            state: Some(DueState::OwnPlan(row.state)),
            scenario: None,
            every: None,
            period: None,
            next: None,
            last: None,
        })
    });
    dues.collect()
}

#[cfg(test)]
mod tests {
    use crate::agenda::fixture::falling_due;

    const UNITS: &str = "
units: [{id: a, name: A, units: [{id: b, name: B, kind: town}, {id: c, name: C, kind: town}]}]
---
";

    #[test]
    fn reports_are_due_that_are_missing_open_or_to_come() {
        let yaml = format!(
            "{UNITS}
{{plan: p, title: P, issuer: a, period: {{from: 2024-05-01}}, reporting: [{{id: r, from: b, every: month, by: 25}}]}}
---
{{report: p, unit: b, as-of: 2024-06-10}}"
        );
        assert_eq!(
            falling_due(&yaml, "2024-06-30", None, "2024-07-31"),
            "\
2024-06-25 -5 report p#r 2024-05 b missing, every month
2024-08-25 +56 report p#r 2024-07 b open, every month"
        );
        // The report of June came in June.
        assert_eq!(
            falling_due(&yaml, "2024-06-20", None, "2024-07-30"),
            "2024-06-25 +5 report p#r 2024-05 b open, every month"
        );
    }

    #[test]
    fn own_plans_are_due_until_they_are_issued() {
        let yaml = format!(
            "{UNITS}
{{plan: p, title: P, issuer: a, cascade: [{{id: d, units: {{all: town}}, by: 2024-07-01}}, {{id: e, units: a}}]}}
---
{{plan: q, title: Q, issuer: c, state: draft, basis: [{{role: parent, plan: p}}]}}"
        );
        assert_eq!(
            falling_due(&yaml, "2024-06-30", None, ""),
            "\
2024-07-01 +1 own-plan p#d b none
2024-07-01 +1 own-plan p#d c draft"
        );
        let issued = yaml.replace("state: draft", "state: issued");
        assert_eq!(
            falling_due(&issued, "2024-07-02", None, ""),
            "2024-07-01 -1 own-plan p#d b none"
        );
    }
}
