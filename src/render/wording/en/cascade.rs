//! The words of trees of plans in English.

use crate::cascade::LinkState;
use crate::model::PlanState;
use crate::render::wording::cascade::CascadeWords;
use crate::words::count;

pub(super) const CASCADE: CascadeWords = CascadeWords {
    fingerprint: |fingerprint| format!("fingerprint {fingerprint}"),
    dated: |state, date| match state {
        PlanState::Draft => "draft".to_owned(),
        PlanState::Issued => format!("issued {date}"),
        PlanState::Amended => format!("issued {date}, amended"),
        PlanState::Closed => format!("issued {date}, closed"),
    },
    not_issued: "not issued",
    reported: "as reported",
    lag: |days| match days {
        0 => "on the same day".to_owned(),
        1.. => format!("after {}", number_of_days(days)),
        _ => format!("{} before", number_of_days(days)),
    },
    late_on: |by| format!("late, due {by}"),
    due_on: |by| format!("due {by}"),
    repeated: "shown above",
    issued_of: |issued, expected| format!("{issued} of {expected} issued"),
    drafts: |drafts| count(drafts, "draft", "drafts"),
    late_units: |late| format!("{late} late"),
    more_without_plan: |units| {
        let units = count(units, "more unit", "more units");
        format!("and {units} without a plan (--all shows all)")
    },
    more_plans: |plans| {
        let plans = count(plans, "more plan", "more plans");
        format!("and {plans} (--all shows all)")
    },
    more_matrices: |plans| {
        let plans = count(plans, "more plan has", "more plans have");
        format!("{plans} plans below (--all shows all).")
    },
    more_items: |items| format!("and {items} more"),
    links: "Links to the plans above",
    plan_above: "plan above",
    seen: "seen",
    now: "now",
    link_state: |state| match state {
        LinkState::Fresh => "fresh",
        LinkState::Stale => "stale",
        LinkState::Unseen => "not noted",
        LinkState::Unknown => "unreadable",
    },
    fresh_links: |links| format!("{} fresh", count(links, "link is", "links are")),
    what_to_do: |state| match state {
        LinkState::Fresh => "Fresh: nothing to do.",
        LinkState::Stale => {
            "Stale: the plan above has changed since it was seen. Look at its changes, amend the plan below where that is called for, then write in its basis:"
        }
        LinkState::Unseen => {
            "Not noted: once the plan below agrees with the plan above, write in its basis:"
        }
        LinkState::Unknown => "Unreadable: mend the plan above first; `plan validate` says where.",
    },
    item: "item",
    taken_up_of: |plan| format!("What is taken up of {plan}"),
    taken_up: "taken up",
    left_out: "left out",
    not_asked: "not asked",
    takes_up: |taken_up, of| match taken_up == of {
        true => format!("takes up all {of}"),
        false => format!("takes up {taken_up} of {of}"),
    },
    leaves_out: |first| format!("leaves out: {first}"),
};

fn number_of_days(days: i64) -> String {
    let days = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    count(days, "day", "days")
}
