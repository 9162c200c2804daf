//! `copied-task`: a task stands in two scenarios in nearly the same words.

use foldhash::{HashMap, HashSet};

use strsim::generic_levenshtein;

use crate::diagnostic::{Finding, Level};
use crate::messages::{Message, message};
use crate::model::{Plan, Scenario, Task, UnitRef};
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::Words;

/// A task stands in two scenarios in nearly the same words.
pub(in crate::rules) static COPIED_TASK: Rule = Rule {
    name: "copied-task",
    group: Group::Scenarios,
    level: Level::Info,
    page: include_str!("copied_task.md"),
    check: Check::Plan(check),
};

/// Of ten words, how many have to be the same in the same order.
const SAME_OF_TEN: usize = 8;

/// Texts with fewer words have to be the same: one word more or less makes another task of them.
const FEWEST_WORDS: usize = 12;

/// Texts with more words have to be the same: nobody orders something in so many words twice by chance, and comparing
/// them takes long.
const MOST_WORDS: usize = 500;

/// How many pairs of words are compared in one plan: about half a second of work. Behind that, texts have to be the
/// same.
const MOST_PAIRS: usize = 200_000_000;

/// How many neighbouring words are looked up together.
const RUN: usize = 3;

/// By how many of its rarest runs a task is looked up.
const LOOKED_UP: usize = 6;

/// How many tasks are remembered for one run: with the one above, what keeps the work in proportion to the tasks.
const REMEMBERED: usize = 8;

/// How many copies a finding names.
const MOST_NAMED: usize = 6;

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    let (copies, _) = copies(&plan.document);
    let scenarios = by_id(&plan.document);
    for (scenario, copies) in copies {
        let Some(&Copy {
            task,
            original,
            from,
        }) = copies.first()
        else {
            continue;
        };
        let (id, other) = (scenario.id.as_str(), from.id.as_str());
        let message = match copies.len() {
            1 => message!(
                "copied-task.headline",
                task = task.id.as_str(),
                original = original.id.as_str(),
                scenario = other
            ),
            count => message!(
                "copied-task.headline-many",
                count,
                scenario = id,
                original = other
            ),
        };
        let finding = COPIED_TASK
            .finding(plan.at(task.id.span), message)
            .related(plan.at(original.id.span), message!("copied-task.original"));
        let finding = name_others(finding, &copies);
        findings.push(finding.help(help(&scenarios, plan.document.id.as_str(), scenario, from)));
    }
}

/// Names the copies behind the first one, each with its original.
fn name_others(finding: Finding, copies: &[Copy<'_>]) -> Finding {
    let others = copies.get(1..).unwrap_or_default();
    let named = others.iter().take(MOST_NAMED).map(|copy| {
        let (task, original) = (copy.task.id.as_str(), copy.original.id.as_str());
        format!("`{task}` = `{original}`")
    });
    let tasks = named.collect::<Vec<_>>().join(", ");
    match others.len().saturating_sub(MOST_NAMED) {
        _ if others.is_empty() => finding,
        0 => finding.note(message!("copied-task.note", tasks)),
        more => finding.note(message!("copied-task.note-more", tasks, more)),
    }
}

fn by_id(plan: &Plan) -> HashMap<&str, &Scenario> {
    let mut by_id = HashMap::default();
    for scenario in &plan.scenarios {
        by_id.entry(scenario.id.as_str()).or_insert(scenario);
    }
    by_id
}

fn help(
    scenarios: &HashMap<&str, &Scenario>,
    plan: &str,
    scenario: &Scenario,
    from: &Scenario,
) -> Message {
    let (id, original) = (scenario.id.as_str(), from.id.as_str());
    if extends(scenarios, plan, scenario, original) {
        message!("copied-task.help-extended", scenario = id, original)
    } else if extends(scenarios, plan, from, id) {
        message!(
            "copied-task.help-extended",
            scenario = original,
            original = id
        )
    } else {
        message!("copied-task.help", scenario = id, original)
    }
}

/// Whether a scenario takes over the tasks of another, directly or through others.
fn extends(
    scenarios: &HashMap<&str, &Scenario>,
    plan: &str,
    scenario: &Scenario,
    other: &str,
) -> bool {
    let mut seen = HashSet::default();
    let mut next = scenario.extends.as_ref();
    while let Some(name) = next.filter(|name| seen.insert(name.as_str())) {
        // A plan may name its own items in full.
        let own = name.strip_prefix(plan);
        let id = own.and_then(|name| name.strip_prefix('#')).unwrap_or(name);
        if id == other {
            return true;
        }
        let extended = scenarios.get(id);
        next = extended.and_then(|scenario| scenario.extends.as_ref());
    }
    false
}

/// A task that says what a task of an earlier scenario says.
#[derive(Clone, Copy)]
struct Copy<'p> {
    task: &'p Task,
    original: &'p Task,
    from: &'p Scenario,
}

/// A task with its words and those of its steps, as numbers.
struct Worded<'p> {
    scenario: usize,
    task: &'p Task,
    words: Vec<u32>,
    /// Numbers in the text. Where they differ, the scenarios ask for different amounts.
    figures: Vec<u32>,
}

/// The copies of each pair of scenarios, in the order of the plan, and how many texts were compared.
fn copies(plan: &Plan) -> (Vec<(&Scenario, Vec<Copy<'_>>)>, usize) {
    let tasks = worded(plan);
    let mut rarity: HashMap<&[u32], usize> = HashMap::default();
    for task in &tasks {
        for run in runs(&task.words) {
            *rarity.entry(run).or_default() += 1;
        }
    }
    let mut by_words: HashMap<&[u32], Vec<usize>> = HashMap::default();
    let mut by_run: HashMap<&[u32], Vec<usize>> = HashMap::default();
    let mut pairs: Vec<((usize, usize), Vec<Copy<'_>>)> = Vec::new();
    let mut pair_places = HashMap::default();
    let mut comparisons = 0;
    let mut pairs_left = MOST_PAIRS;
    for (index, task) in tasks.iter().enumerate() {
        let mut shared: Vec<_> = runs(&task.words)
            .into_iter()
            .filter(|run| rarity[run] > 1)
            .collect();
        shared.sort_by_key(|run| (rarity[run], *run));
        shared.truncate(LOOKED_UP);
        let same = by_words.get(task.words.as_slice()).into_iter().flatten();
        let near = shared.iter().filter_map(|run| by_run.get(run)).flatten();
        let mut seen = HashSet::default();
        let mut candidates = same.chain(near).filter(|&&other| seen.insert(other));
        let original = candidates.find(|&&other| {
            comparisons += 1;
            is_copy(task, &tasks[other], &mut pairs_left)
        });
        if let Some(&original) = original {
            let original = &tasks[original];
            let pair = (original.scenario, task.scenario);
            let place = *pair_places.entry(pair).or_insert_with(|| {
                pairs.push((pair, Vec::new()));
                pairs.len() - 1
            });
            pairs[place].1.push(Copy {
                task: task.task,
                original: original.task,
                from: &plan.scenarios[original.scenario],
            });
        }
        remember(&mut by_words, &task.words, index);
        for run in shared {
            remember(&mut by_run, run, index);
        }
    }
    let copies = pairs
        .into_iter()
        .map(|((_, scenario), copies)| (&plan.scenarios[scenario], copies));
    (copies.collect(), comparisons)
}

fn remember<'t>(tasks: &mut HashMap<&'t [u32], Vec<usize>>, words: &'t [u32], task: usize) {
    let known = tasks.entry(words).or_default();
    if known.len() < REMEMBERED {
        known.push(task);
    }
}

/// The runs of neighbouring words, each once.
fn runs(words: &[u32]) -> Vec<&[u32]> {
    let mut seen = HashSet::default();
    words.windows(RUN).filter(|run| seen.insert(*run)).collect()
}

fn is_copy(task: &Worded<'_>, other: &Worded<'_>, pairs_left: &mut usize) -> bool {
    let is_like = |one: &Task, other: &Task| {
        let units = |task: &Task| -> Vec<UnitRef> {
            let lead = task.lead.iter().flat_map(|lead| &lead.0);
            lead.map(|unit| unit.value.clone()).collect()
        };
        units(one) == units(other)
            && one.by == other.by
            && one.within == other.within
            && one.every == other.every
    };
    task.scenario != other.scenario
        && task.figures == other.figures
        && is_like(task.task, other.task)
        && is_near(&task.words, &other.words, pairs_left)
}

fn is_near(one: &[u32], other: &[u32], pairs_left: &mut usize) -> bool {
    let longer = one.len().max(other.len());
    let shorter = one.len().min(other.len());
    let is_within = |changed: usize| 10 * changed <= (10 - SAME_OF_TEN) * longer;
    if one == other {
        return true;
    }
    if shorter < FEWEST_WORDS || MOST_WORDS < longer || !is_within(longer - shorter) {
        return false;
    }
    let Some(left) = pairs_left.checked_sub(longer * shorter) else {
        return false;
    };
    *pairs_left = left;
    is_within(generic_levenshtein(&one.to_vec(), &other.to_vec()))
}

/// The tasks of all scenarios. A step goes with its task.
fn worded(plan: &Plan) -> Vec<Worded<'_>> {
    let mut numbers: HashMap<String, u32> = HashMap::default();
    let mut tasks = Vec::new();
    for (scenario, section) in plan.scenarios.iter().enumerate() {
        for task in &section.tasks {
            let mut worded = Worded {
                scenario,
                task,
                words: Vec::new(),
                figures: Vec::new(),
            };
            worded.add(task, &mut numbers);
            if !worded.words.is_empty() {
                tasks.push(worded);
            }
        }
    }
    tasks
}

impl Worded<'_> {
    fn add(&mut self, task: &Task, numbers: &mut HashMap<String, u32>) {
        if let Some(text) = &task.text {
            for word in Words::new(text).folded() {
                let next = u32::try_from(numbers.len()).expect("fewer than 4 billion words");
                let number = *numbers.entry(word.to_owned()).or_insert(next);
                self.words.push(number);
                if word.starts_with(|letter: char| letter.is_ascii_digit()) {
                    self.figures.push(number);
                }
            }
        }
        for step in &task.tasks {
            self.add(step, numbers);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LOOKED_UP, REMEMBERED, copies, is_near};
    use crate::model::Plan;
    use crate::rules::testing::{headlines, helps, marked};
    use crate::yaml::testing::value;

    const LONG: &str = "Phổ biến mức cảnh báo cao nhất tới toàn thể đoàn viên";

    fn plan(one: &str, other: &str, extends: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\nscenarios: [{{id: s, tasks: [{{id: a, {one}}}]}}, {{id: r{extends}, tasks: [{{id: b, {other}}}]}}]\n"
        )
    }

    fn check(one: &str, other: &str) -> Vec<String> {
        headlines("copied-task", &[("p.plan.yaml", &plan(one, other, ""))])
    }

    #[test]
    fn nearly_the_same_words_are_a_copy() {
        let near = "Phổ biến mức cảnh báo cao nhất đến toàn thể đoàn viên";
        let (one, other) = (format!("text: {LONG}"), format!("text: {near}"));
        assert_eq!(
            check(&one, &other),
            ["the task `b` says nearly the same as `a` of the scenario `s`"]
        );
        let text = plan(&one, &other, "");
        assert_eq!(
            marked("copied-task", &[("p.plan.yaml", &text)]),
            [["b", "a"]]
        );
        assert_eq!(check("text: Họp", "text: HỌP.").len(), 1);
    }

    #[test]
    fn another_amount_day_or_lead_makes_another_task() {
        let text =
            |count: u32| format!("text: Lập {count} nhóm ứng phó từ cán bộ đoàn viên các huyện");
        assert!(check(&text(2), &text(4)).is_empty());
        let with = |rest: &str| format!("text: {LONG}, {rest}");
        assert!(check(&with("lead: u"), &with("lead: v")).is_empty());
        assert!(check(&with("within: 2d"), &with("within: 1d")).is_empty());
        assert!(check("text: Họp giao ban", "text: Họp báo").is_empty());
        let steps =
            |step: &str| format!("text: \"As follows:\", tasks: [{{id: {step}, text: {step}}}]");
        assert!(check(&steps("c"), &steps("d")).is_empty());
    }

    #[test]
    fn a_task_of_an_extended_scenario_goes_on_anyway() {
        let text = format!("text: {LONG}");
        let help = |extends: &str| {
            helps(
                "copied-task",
                &[("p.plan.yaml", &plan(&text, &text, extends))],
            )
            .remove(0)
        };
        assert!(help("").starts_with("let `r` extend `s`"), "{}", help(""));
        for extends in [", extends: s", ", extends: p#s"] {
            assert!(help(extends).starts_with("remove"), "{}", help(extends));
        }
    }

    #[test]
    fn the_work_on_long_texts_comes_to_an_end() {
        let words: Vec<u32> = (0..100).collect();
        let near: Vec<u32> = (1..101).collect();
        let mut pairs_left = 15_000;
        assert!(is_near(&words, &near, &mut pairs_left));
        assert!(!is_near(&words, &near, &mut pairs_left));
        assert!(is_near(&words, &words, &mut pairs_left));
    }

    /// A plan of two scenarios, each with `count` tasks.
    fn large(count: usize, text: impl Fn(usize, usize) -> String) -> Plan {
        let scenario = |scenario: usize| {
            let tasks = (0..count).map(|task| {
                let text = text(scenario, task);
                format!("- {{id: t-{scenario}-{task}, text: {text}}}\n")
            });
            format!(
                "- id: s-{scenario}\n  tasks:\n{}",
                tasks.map(|task| format!("  {task}")).collect::<String>()
            )
        };
        value(&format!(
            "plan: p\ntitle: t\nissuer: u\nscenarios:\n{}{}",
            scenario(1),
            scenario(2)
        ))
    }

    /// A number in letters, so that it counts as no figure.
    fn letters(number: usize) -> String {
        let digits = number.to_string();
        let letter = |digit| char::from(digit - b'0' + b'a');
        digits.bytes().map(letter).collect()
    }

    #[test]
    fn the_work_grows_with_the_tasks_and_not_with_their_pairs() {
        let count = 10_000;
        let plan = large(count, |scenario, task| match task % 3 {
            // Different tasks, each copied; one text again and again; one form with a name filled in.
            0 => {
                let words = (0..12).map(|place| letters(task * 31 + place * 7919));
                let words: Vec<_> = words.collect();
                format!("{} {}", words.join(" "), letters(scenario))
            }
            1 => LONG.to_owned(),
            _ => format!("{LONG} {} {}", letters(task), letters(scenario)),
        });
        let (copies, comparisons) = copies(&plan);
        let most = 2 * count * (LOOKED_UP + 1) * REMEMBERED;
        assert!(comparisons <= most, "{comparisons} comparisons");
        let copied: usize = copies.iter().map(|(_, copies)| copies.len()).sum();
        assert!(copied >= count * 2 / 3, "{copied} copies");
    }
}
