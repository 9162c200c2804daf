//! A plan: what was promised.

use super::basis::Reference;
use super::date::Date;
use super::duty::{Cascade, Recipient, Reporting};
use super::id::Id;
use super::period::{Period, Start};
use super::scenario::{Indicator, Scenario, ScenarioMode};
use super::target::Objective;
use super::task::Task;
use super::team::{Contact, Fund, Resource, Team};
use super::unit_ref::UnitRefs;
use crate::yaml::{FromNode, Spanned, Text};

/// A plan document.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Plan {
    /// The plan's name in the workspace.
    #[node(key = "plan")]
    pub id: Spanned<Id>,
    /// Its number, such as `265/KH-LĐLĐ`.
    pub number: Option<Spanned<Text>>,
    /// Its title.
    #[node(required)]
    pub title: Option<Spanned<Text>>,
    /// What sort of plan it is.
    pub r#type: Option<Spanned<PlanType>>,
    /// How far it has come.
    pub state: Option<Spanned<PlanState>>,
    /// The unit that issues it.
    #[node(required)]
    pub issuer: Option<Spanned<Text>>,
    /// The day of issue.
    pub issued: Option<Spanned<Date>>,
    /// The place of issue.
    pub place: Option<Spanned<Text>>,
    /// Who signed it.
    pub signed: Option<Signature>,
    /// What it rests on.
    pub basis: Vec<Reference>,
    /// When it is in force.
    pub period: Option<Spanned<Period>>,
    /// Where and for whom it is in force.
    pub scope: Option<Scope>,
    /// Why it was made.
    pub purposes: Vec<Spanned<Text>>,
    /// What its execution has to keep to.
    pub requirements: Vec<Spanned<Text>>,
    /// What is to be reached.
    pub objectives: Vec<Objective>,
    /// What a remediation plan answers.
    pub shortcomings: Vec<Shortcoming>,
    /// Content areas; their tasks are always in force.
    pub areas: Vec<Area>,
    /// Figures by which the situation is judged.
    pub indicators: Vec<Indicator>,
    /// How its scenarios relate.
    pub scenario_mode: Option<Spanned<ScenarioMode>>,
    /// Tasks that apply while a situation lasts.
    pub scenarios: Vec<Scenario>,
    /// Who does what.
    pub assignments: Vec<Assignment>,
    /// Teams.
    pub teams: Vec<Team>,
    /// Funds.
    pub funds: Vec<Fund>,
    /// Money and goods to be raised.
    pub resources: Vec<Resource>,
    /// Persons to turn to.
    pub contacts: Vec<Contact>,
    /// Reports that units owe.
    pub reporting: Vec<Reporting>,
    /// Plans that units owe.
    pub cascade: Vec<Cascade>,
    /// Who receives the plan.
    pub recipients: Vec<Recipient>,
}

/// What sort of plan it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum PlanType {
    /// Answers a situation.
    Response,
    /// Runs for a time towards targets.
    Campaign,
    /// Mends shortcomings.
    Remediation,
    /// Anything longer and wider.
    Programme,
}

/// How far a plan has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromNode)]
pub enum PlanState {
    /// Being written.
    Draft,
    /// In force as first issued.
    Issued,
    /// In force as changed later.
    Amended,
    /// No longer in force.
    Closed,
}

impl PlanState {
    /// Whether later documents may have come into the plan by an amendment. What was amended before it was closed says
    /// so no more.
    #[must_use]
    pub const fn may_have_been_amended(self) -> bool {
        match self {
            Self::Amended | Self::Closed => true,
            Self::Draft | Self::Issued => false,
        }
    }
}

/// Who signed a plan.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Signature {
    /// The signatory's name.
    pub name: Option<Spanned<Text>>,
    /// The signatory's office.
    pub title: Option<Spanned<Text>>,
    /// In what capacity, such as `TM` (on behalf of).
    pub capacity: Option<Spanned<Text>>,
    /// The body on whose behalf.
    pub organ: Option<Spanned<Text>>,
}

/// Where and for whom a plan is in force.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Scope {
    /// Where.
    pub place: Option<Spanned<Text>>,
    /// For whom.
    pub audience: Option<Spanned<Text>>,
    /// In what situation.
    pub situation: Option<Spanned<Text>>,
}

/// A shortcoming that a remediation plan answers.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Shortcoming {
    /// The shortcoming's name within the plan.
    pub id: Spanned<Id>,
    /// What falls short.
    #[node(required)]
    pub text: Option<Spanned<Text>>,
}

/// A content area or work stream.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Area {
    /// The area's name within the plan.
    pub id: Spanned<Id>,
    /// Its title.
    #[node(required)]
    pub title: Option<Spanned<Text>>,
    /// Its tasks.
    pub tasks: Vec<Task>,
}

/// The duties of one unit, or of a class of units.
#[derive(Clone, Debug, PartialEq, FromNode)]
pub struct Assignment {
    /// Who has these tasks: they take their lead from here.
    #[node(required)]
    pub unit: Option<UnitRefs>,
    /// The duties in words.
    pub text: Option<Spanned<Text>>,
    /// The tasks.
    pub tasks: Vec<Task>,
}

impl Plan {
    /// How far it has come. Where the document does not say: a plan with a day of issue is issued, another is a draft.
    #[must_use]
    pub fn state(&self) -> PlanState {
        match (&self.state, &self.issued) {
            (Some(state), _) => state.value,
            (None, Some(_)) => PlanState::Issued,
            (None, None) => PlanState::Draft,
        }
    }

    /// The day of issue.
    #[must_use]
    pub fn issued(&self) -> Option<Date> {
        self.issued.as_ref().map(|date| date.value)
    }

    /// Its first day: the period's start, else the day of issue (status definition 5).
    #[must_use]
    pub fn start(&self) -> Option<Date> {
        let from = self.period.as_ref().and_then(|period| period.from.as_ref());
        match from.map(|from| from.value) {
            Some(Start::On(date)) => Some(date),
            Some(Start::Issued) | None => self.issued(),
        }
    }

    /// Its last day as planned. An event that was declared may end it earlier (status definition 6).
    #[must_use]
    pub fn planned_end(&self) -> Option<Date> {
        let to = self.period.as_ref().and_then(|period| period.to.as_ref());
        to.map(|to| to.value)
    }
}

impl PlanState {
    /// Whether a plan in this state counts as issued (status definition 47).
    #[must_use]
    pub const fn is_issued(self) -> bool {
        match self {
            Self::Issued | Self::Amended | Self::Closed => true,
            Self::Draft => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    fn plan(lines: &str) -> Plan {
        value(&format!("plan: p\ntitle: P\nissuer: a\n{lines}\n"))
    }

    fn with(lines: &str) -> Vec<String> {
        faults::<Plan>(&format!("plan: p\ntitle: P\nissuer: a\n{lines}\n"))
    }

    #[test]
    fn a_plan_has_a_head() {
        let plan = plan(
            "number: 265/KH-LĐLĐ\ntype: response\nissued: 2021-08-09\nsigned: {name: N, capacity: TM}\nscope: {place: X}",
        );
        assert_eq!(
            (plan.id.as_str(), plan.number.as_ref().unwrap().as_str()),
            ("p", "265/KH-LĐLĐ")
        );
        assert_eq!(plan.r#type.as_ref().unwrap().value, PlanType::Response);
        assert_eq!(plan.signed.unwrap().capacity.unwrap().as_str(), "TM");
    }

    #[test]
    fn without_a_state_the_day_of_issue_decides() {
        assert_eq!(plan("").state(), PlanState::Draft);
        assert_eq!(plan("issued: 2021-08-09").state(), PlanState::Issued);
        assert_eq!(
            plan("issued: 2021-08-09\nstate: draft").state(),
            PlanState::Draft
        );
        assert!(
            !PlanState::Draft.is_issued()
                && PlanState::Amended.is_issued()
                && PlanState::Closed.is_issued()
        );
    }

    #[test]
    fn a_plan_starts_with_its_period_or_its_issue() {
        let start = |lines| plan(lines).start().map(|day| day.to_string());
        assert_eq!(
            start("issued: 2021-08-09\nperiod: {from: 2021-09-01}"),
            Some("2021-09-01".into())
        );
        assert_eq!(
            start("issued: 2021-08-09\nperiod: {from: issued}"),
            Some("2021-08-09".into())
        );
        assert_eq!(start("issued: 2021-08-09"), Some("2021-08-09".into()));
        assert_eq!(start("period: {from: issued, to: 2021-12-31}"), None);
        let end = plan("period: {to: 2021-12-31}").planned_end();
        assert_eq!(end, Date::from_ymd(2021, 12, 31));
    }

    #[test]
    fn slips_in_a_plan_are_named() {
        assert_eq!(
            faults::<Plan>("plan: Kế hoạch 1\ntitle: P\nissuer: a\n"),
            ["bad-id at `Kế hoạch 1`: `Kế hoạch 1` cannot be an id"]
        );
        assert_eq!(
            faults::<Plan>("plan: p\n"),
            [
                "missing-key at `plan: p`: missing key `title`",
                "missing-key at `plan: p`: missing key `issuer`"
            ]
        );
        assert_eq!(
            with("tasks: []"),
            ["unknown-key at `tasks`: unknown key `tasks`"]
        );
        assert_eq!(
            with("areas: {id: x}"),
            ["wrong-type at `{id: x}`: `areas` holds a mapping"]
        );
        assert_eq!(
            with("state: isued"),
            ["bad-value at `isued`: `isued` is not one of the words that can stand here"]
        );
    }

    #[test]
    fn a_bad_item_leaves_its_neighbours_alone() {
        let text = "plan: p\ntitle: P\nissuer: a\nareas: [{id: x, title: X}, {title: Y}, {id: z, title: Z, tasks: [T]}]\n";
        let (plan, findings) = crate::yaml::testing::decode::<Plan>(text);
        let areas = plan.unwrap().areas;
        let ids: Vec<_> = areas.iter().map(|area| area.id.as_str()).collect();
        assert_eq!((ids, findings.len()), (vec!["x", "z"], 2));
    }
}
