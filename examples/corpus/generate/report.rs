//! What stands in a report: figures that grow month by month, states of tasks, and what else a unit has to say.

use plan::model::Date;

use super::layout::{Layout, Slot};
use super::organisation::{Kind, Unit};
use super::phrases::{COMMENDATIONS, EVIDENCE, OBSTACLES, PROPOSALS};
use super::plans::{Counted, Items};
use super::random::{Random, Stream};
use super::text::{Document, inline, text};

/// Writes the file of a unit: a document for each report. `items` are those of the plans.
pub(super) fn stream(layout: &Layout, items: &[Items], unit: usize, slots: &[Slot]) -> String {
    let mut random = Random::new(layout.seed, Stream::Reports(unit));
    let record = &layout.organisation.units[unit];
    let habits = Habits::new(record, slots, &mut random);
    let mut document = Document::new(random);
    for (position, &slot) in slots.iter().enumerate() {
        if position > 0 {
            document.text.push_str("---\n");
        }
        let day = layout.timeline.months[slot.month].last();
        let mut report = Report {
            layout,
            items: &items[slot.plan],
            number: unit,
            unit: record,
            habits: &habits,
            month: slot.month,
            day,
            document: &mut document,
        };
        let plan = &layout.outlines[slot.plan];
        report.header(&plan.id);
        if position == habits.own_plan && !layout.has_plan(unit) && plan.unit != unit {
            report.own_plan();
        }
        if report.items.has_scenarios {
            report.scenario();
            if plan.unit == unit {
                report.situation();
            }
        }
        report.figures();
        report.tasks();
        report.remarks();
    }
    document.text
}

/// How a unit reports, in all of its reports.
struct Habits {
    /// Whether its figures are those of everybody below.
    covers_subtree: bool,
    /// How far it gets in a month, in percent.
    pace: usize,
    /// The number of the report in which it says that it has issued a plan of its own; perhaps none has it.
    own_plan: usize,
    /// The months in which it declares a scenario in force, and another, and none.
    declares: Option<[usize; 3]>,
}

impl Habits {
    fn new(unit: &Unit, slots: &[Slot], random: &mut Random) -> Self {
        let is_office = !unit.kind.below().is_empty();
        let first = random.between(0, 8);
        let second = first + random.between(1, 3);
        let declares = random.chance(if is_office { 25 } else { 1 });
        Self {
            covers_subtree: is_office && random.chance(70),
            pace: random.between(4, 14),
            own_plan: random.between(0, 2 * slots.len()),
            declares: declares.then_some([first, second, second + random.between(1, 4)]),
        }
    }
}

/// A report while it is written.
struct Report<'r> {
    layout: &'r Layout,
    items: &'r Items,
    number: usize,
    unit: &'r Unit,
    habits: &'r Habits,
    month: usize,
    day: Date,
    document: &'r mut Document,
}

impl Report<'_> {
    fn header(&mut self, plan: &str) {
        let days = match self.document.random.below(100) {
            0..8 => self.document.random.days(11, 30),
            _ => self.document.random.days(1, 10),
        };
        let document = &mut *self.document;
        document.line(0, format!("report: {plan}"));
        document.line(0, format!("unit: {}", self.unit.id));
        document.line(0, format!("as-of: {}", self.day));
        if !document.random.chance(5) {
            document.line(0, format!("received: {}", self.day.plus_days(days)));
        }
        if self.habits.covers_subtree {
            document.line(0, "covers: subtree");
        }
    }

    fn own_plan(&mut self) {
        let number = format!("{}/KH-CĐCS", self.number % 89 + 1);
        let date = self.day.previous();
        let own_plan = vec![("number", text(number)), ("date", inline(date))];
        let own_plan = self.document.on_one_line(&own_plan);
        self.document.line(0, format!("own-plan: {own_plan}"));
    }

    fn scenario(&mut self) {
        let Some(declares) = self.habits.declares else {
            return;
        };
        let Some(step) = declares.iter().position(|&month| month == self.month) else {
            return;
        };
        let scenario = ["th-1", "th-2", "none"][step];
        let since = self.day.previous();
        let decision = format!("{}/QĐ-LĐLĐ", self.number % 71 + 1);
        let mut declaration = vec![("in-force", inline(scenario)), ("since", inline(since))];
        if step < 2 {
            declaration.push(("decision", text(decision)));
            declaration.push(("by", inline(&self.unit.id)));
        }
        let declaration = self.document.on_one_line(&declaration);
        self.document.line(0, format!("scenario: {declaration}"));
    }

    fn situation(&mut self) {
        let (places, cases) = (
            self.document.random.below(6),
            self.document.random.below(300),
        );
        let situation = format!("situation: {{noi-phong-toa: {places}, so-ca: {cases}}}");
        self.document.line(0, situation);
    }

    /// Figures are cumulative: what was reached by this month, of all there is.
    fn figures(&mut self) {
        let reached = ((self.month + 1) * self.habits.pace).min(100);
        let mut targets = Vec::new();
        for (id, counted) in &self.items.shares {
            let all = self.whole(*counted);
            targets.push(format!("{id}: {}/{all}", all * reached / 100));
        }
        let mut sections = [
            ("targets", targets),
            ("resources", Vec::new()),
            ("teams", Vec::new()),
        ];
        for amount in &self.items.amounts {
            let part = if self.habits.covers_subtree { 4 } else { 40 };
            let done = amount.asked * reached / 100 / part;
            let figures = sections
                .iter_mut()
                .find(|(section, _)| *section == amount.section);
            if let Some((_, figures)) = figures
                && (amount.section == "targets" || self.number.is_multiple_of(5))
            {
                figures.push(format!("{}: {done} {}", amount.id, amount.measure));
            }
        }
        for (section, figures) in sections {
            if figures.len() > 2 && self.document.random.chance(40) {
                self.document.line(0, format!("{section}:"));
                for figure in figures {
                    self.document.line(2, figure);
                }
            } else if !figures.is_empty() {
                let line = format!("{section}: {{{}}}", figures.join(", "));
                self.document.line(0, line);
            }
        }
    }

    /// How much there is of what is counted: below the unit, if its figures are those of the subtree.
    fn whole(&self, counted: Counted) -> usize {
        let (locals, members) = self.layout.organisation.sums[self.number];
        let is_counted = self.unit.kind == Kind::Local || self.habits.covers_subtree;
        match counted {
            Counted::Locals if is_counted => locals,
            Counted::Locals => 0,
            Counted::Members if is_counted => members,
            // The staff of the office.
            Counted::Members => 10 + self.number % 30,
        }
    }

    /// The states of some tasks that the unit leads. Each is done from some month on; a repeated one most of the time.
    fn tasks(&mut self) {
        let led = self.items.tasks.iter();
        let led: Vec<_> = led
            .filter(|task| task.lead.holds(self.number, self.unit))
            .collect();
        let mut lines = Vec::new();
        for (place, task) in led.iter().enumerate() {
            let done_in = (self.number * 7 + place * 5) % 12;
            let is_late = done_in > self.month;
            // What has not changed since last month is mostly left out.
            let is_news = task.is_repeated || done_in.abs_diff(self.month) < 2;
            if !is_news && self.document.random.chance(85) {
                continue;
            }
            let state = match self.document.random.below(100) {
                0..3 => "blocked",
                3..20 if task.is_repeated => "doing",
                _ if task.is_repeated => "done",
                3..5 if is_late => "dropped",
                _ if !is_late => "done",
                5..60 => "doing",
                _ => "todo",
            };
            lines.push((&task.id, state));
        }
        if !lines.is_empty() {
            self.document.line(0, "tasks:");
        }
        for (task, state) in lines {
            if state == "done" && self.document.random.chance(30) {
                let evidence = *self.document.random.pick(&EVIDENCE);
                let entry = vec![("state", inline(state)), ("evidence", text(evidence))];
                let entry = self.document.on_one_line(&entry);
                self.document.line(2, format!("{task}: {entry}"));
            } else {
                self.document.line(2, format!("{task}: {state}"));
            }
        }
    }

    fn remarks(&mut self) {
        for (key, texts, percent) in [
            ("obstacles", &OBSTACLES[..], 15),
            ("proposals", &PROPOSALS[..], 10),
            ("commendations", &COMMENDATIONS[..], 6),
        ] {
            if self.document.random.chance(percent) {
                self.document.line(0, format!("{key}:"));
                let remark = *self.document.random.pick(texts);
                self.document.text_item(2, remark);
            }
        }
    }
}
