//! Targets.

use super::cell::{FILE, ID, LINE, PLAN, REF, TEXT, date, number, text, whole};
use super::parties::{ids, names};
use super::{Cell, Data, Table, Take};
use crate::model::{ShareBound, TargetValue};
use crate::query::{Items, Kind, PopulationFields};
use crate::yaml::Text;

/// One row for each target.
pub(super) static TARGETS: Table = Table {
    name: "targets",
    about: "a target of a plan",
    columns: &[
        PLAN,
        ID,
        REF,
        TEXT,
        text("objective", "The id of the objective that it measures"),
        text(
            "value",
            "What is to be reached, as written: `100%`, `800000000..1000000000 VND`",
        ),
        number(
            "min",
            "The least that is asked for; of a share the fraction",
        )
        .for_programs(),
        number("max", "The most that is asked for; of a share the fraction").for_programs(),
        text("measure", "Of what the amounts are; nothing for a share").for_programs(),
        text(
            "measured",
            "How it is measured: by `plans`, `tasks` or `reports`",
        ),
        text("task", "The task that counts, if tasks do"),
        text("population", "Of whom or what a share is taken"),
        whole("people", "How many they are, where the plan says so"),
        text("owner", "Who answers for it, by id or name").for_programs(),
        text("owner_name", "Who answers for it"),
        date("by", "The day by which it is to be reached"),
        text(
            "scenario",
            "The id of the scenario that has to be in force for it",
        ),
        FILE,
        LINE,
    ],
    rows,
};

fn rows(data: &Data<'_>, take: &mut Take<'_>) {
    let Items::Targets(rows) = data.items(Kind::Targets) else {
        return;
    };
    for row in &rows {
        let fields = &row.fields;
        let (min, max, measure) = match &fields.value {
            Some(TargetValue::Share(ShareBound::AtLeast(_))) | None => {
                (share(fields.value.as_ref()), None, None)
            }
            Some(TargetValue::Share(ShareBound::AtMost(_))) => {
                (None, share(fields.value.as_ref()), None)
            }
            Some(TargetValue::Quantity(range)) => (range.min(), range.max(), range.unit.as_ref()),
        };
        let (population, people): (_, Cell<'_>) = match &fields.of {
            Some(PopulationFields::Units(units)) => (names(units), Cell::Nothing),
            Some(PopulationFields::People { people, count, .. }) => {
                (Some(people.clone()), (*count).into())
            }
            None => (None, Cell::Nothing),
        };
        take(&[
            row.plan.as_ref().into(),
            row.id.as_ref().into(),
            row.reference.as_ref().into(),
            row.text.as_ref().into(),
            (&fields.objective).into(),
            fields.value.as_ref().map(ToString::to_string).into(),
            min.into(),
            max.into(),
            measure.map(Text::as_str).into(),
            fields.measured.word().into(),
            fields.task.as_ref().into(),
            population.into(),
            people,
            ids(&fields.owner).into(),
            names(&fields.owner).into(),
            fields.by.into(),
            fields.scenario.as_ref().into(),
            row.file().into(),
            row.line().into(),
        ]);
    }
}

fn share(value: Option<&TargetValue>) -> Option<rust_decimal::Decimal> {
    match value? {
        TargetValue::Share(bound) => Some(bound.fraction()),
        TargetValue::Quantity(_) => None,
    }
}
