//! The work: areas, indicators, scenarios and assignments, with their tasks.

use super::{Draft, Lead, TaskItem};
use crate::generate::organisation::Kind;
use crate::generate::phrases::{FIELDS, Field, SHORTCOMINGS, TAILS};
use crate::generate::text::{Mapping, Value, inline, list, text};

/// How many tasks stand in each place.
struct Scale {
    fields: usize,
    of_field: usize,
    of_scenario: usize,
    of_office: usize,
}

/// Where a task stands.
struct Site<'f> {
    field: &'f Field,
    /// Whether the area follows from the place.
    is_area: bool,
    /// Who leads a task that names no lead.
    unled: usize,
    /// The time allowed in a scenario.
    within: Option<&'static str>,
}

/// How far tasks are moved in.
const TASK_INDENT: usize = 6;

const CYCLES: [&str; 4] = ["week", "month", "month", "quarter"];

impl Draft<'_> {
    pub(super) fn work(&mut self) {
        let scale = self.scale();
        self.document.remark(0);
        self.document.line(0, "areas:");
        for field in &FIELDS[..scale.fields] {
            let area = vec![("id", inline(field.id)), ("title", text(field.title))];
            self.document.block_item(2, &area);
            self.document.line(4, "tasks:");
            for number in 0..scale.of_field {
                let site = Site {
                    field,
                    is_area: true,
                    unled: self.outline.unit,
                    within: None,
                };
                let lead = self.lead(number);
                let id = format!("{}-{}", field.id, number + 1);
                self.task(&site, id, field.tasks[number], lead);
            }
        }
        if !self.is_short {
            self.scenarios(&scale);
            self.assignments(&scale);
        }
    }

    fn scale(&self) -> Scale {
        let (fields, of_field, of_scenario, of_office) = match self.kind() {
            Kind::Top => (6, 6, 4, 6),
            Kind::Province => (6, 4, 3, 4),
            Kind::District => (4, 3, 2, 2),
            Kind::Local if self.is_short => (1, 2, 0, 0),
            Kind::Local | Kind::Organ | Kind::External => (2, 2, 1, 1),
        };
        Scale {
            fields,
            of_field,
            of_scenario,
            of_office,
        }
    }

    fn scenarios(&mut self, scale: &Scale) {
        self.items.has_scenarios = true;
        let document = &mut self.document;
        document.line(0, "indicators:");
        for (id, name, measure) in [
            ("noi-phong-toa", "Số nơi bị phong tỏa, cách ly", "nơi"),
            ("so-ca", "Số đoàn viên mắc mới", "người"),
        ] {
            let indicator = vec![
                ("id", inline(id)),
                ("name", text(name)),
                ("unit", text(measure)),
            ];
            document.item(2, &indicator);
        }
        document.line(0, "scenario-mode: escalating");
        document.line(0, "scenarios:");
        for (number, title, cases, words) in [
            (
                1,
                "Tình huống 1: có nơi bị phong tỏa",
                "1..3",
                "Từ một đến ba nơi bị phong tỏa",
            ),
            (
                2,
                "Tình huống 2: nhiều nơi bị phong tỏa",
                "4..10",
                "Từ bốn đến mười nơi bị phong tỏa",
            ),
            (
                3,
                "Tình huống 3: dịch lan rộng",
                "\">10\"",
                "Trên mười nơi bị phong tỏa",
            ),
        ] {
            let scenario = format!("th-{number}");
            let mut fields = vec![("id", inline(&scenario)), ("title", text(title))];
            if number > 1 {
                fields.push(("extends", inline(format!("th-{}", number - 1))));
            }
            let when = format!("{{text: {words}, any: [{{noi-phong-toa: {cases}}}]}}");
            fields.push(("when", inline(when)));
            let ends = "{text: Không còn nơi nào bị phong tỏa, any: [{noi-phong-toa: 0}]}";
            fields.push(("ends", inline(ends)));
            self.document.block_item(2, &fields);
            self.document.line(4, "tasks:");
            for place in 0..scale.of_scenario {
                let site = Site {
                    field: &FIELDS[(number + place) % scale.fields],
                    is_area: false,
                    unled: self.outline.unit,
                    within: Some("1w"),
                };
                let lead = self.lead(place);
                let id = format!("{scenario}-{}", place + 1);
                let words = site.field.tasks[(number + place) % site.field.tasks.len()];
                self.task(&site, id, words, lead);
            }
        }
    }

    fn assignments(&mut self, scale: &Scale) {
        let office = self.office();
        self.document.line(0, "assignments:");
        let assignment = vec![
            ("unit", inline(self.id_of(office))),
            (
                "text",
                text(
                    "Là đầu mối theo dõi, đôn đốc, tổng hợp; tham mưu điều chỉnh kế hoạch khi cần",
                ),
            ),
        ];
        self.document.block_item(2, &assignment);
        self.document.line(4, "tasks:");
        for number in 0..scale.of_office {
            let site = Site {
                field: &FIELDS[number % scale.fields],
                is_area: false,
                unled: office,
                within: None,
            };
            let words = site.field.tasks[(number + 5) % site.field.tasks.len()];
            self.task(&site, format!("dau-moi-{}", number + 1), words, None);
        }
    }

    /// Who leads a task: mostly the nearest units below, often an organ, sometimes everybody at the bottom. The first
    /// task is always for the nearest units below.
    fn lead(&mut self, number: usize) -> Option<Lead> {
        let below = self.below();
        let own = Lead::Unit(self.outline.unit);
        let (Some(&nearest), Some(&lowest)) = (below.first(), below.last()) else {
            return Some(own);
        };
        match self.document.random.below(12) {
            _ if number == 0 => Some(Lead::All(nearest)),
            0 | 1 => Some(Lead::All(lowest)),
            2..8 => Some(Lead::All(nearest)),
            8..11 => Some(Lead::Unit(self.office())),
            _ => None,
        }
    }

    /// Writes a task. Without a lead it takes that of its place.
    fn task(&mut self, site: &Site<'_>, id: String, words: &str, lead: Option<Lead>) {
        let mut words = words.to_owned();
        if self.document.random.chance(45) {
            let tail = *self.document.random.pick(&TAILS);
            words.push_str(tail);
        }
        let mut task = vec![("id", inline(&id)), ("text", text(words))];
        if !site.is_area {
            task.push(("area", inline(site.field.id)));
        }
        task.extend(self.led_by(lead).map(|lead| ("lead", lead)));
        if self.document.random.chance(20) {
            let with = "[bo-y-te, {name: Ủy ban nhân dân cùng cấp}]";
            task.push(("with", inline(with)));
        }
        let is_repeated = site.within.is_none() && self.document.random.chance(20);
        match site.within {
            Some(within) => task.push(("within", inline(within))),
            None if is_repeated => {
                task.push(("every", inline(self.document.random.pick(&CYCLES))));
            }
            None if self.document.random.chance(85) => task.push(("by", inline(self.day()))),
            None => {}
        }
        task.push(("output", text(site.field.output)));
        self.links(&mut task);
        if !self.is_short && self.document.random.chance(10) {
            self.document.block_item(TASK_INDENT, &task);
            self.steps(&id);
        } else {
            self.document.item(TASK_INDENT, &task);
        }
        self.items.tasks.push(TaskItem {
            id,
            lead: lead.unwrap_or(Lead::Unit(site.unled)),
            is_repeated,
        });
    }

    fn steps(&mut self, task: &str) {
        self.document.line(TASK_INDENT + 2, "tasks:");
        for (number, words) in [
            (1, "Bước 1: dự thảo, lấy ý kiến"),
            (2, "Bước 2: ban hành, phổ biến"),
        ] {
            let by = self.day();
            let step = vec![
                ("id", inline(format!("{task}-b{number}"))),
                ("text", text(words)),
                ("by", inline(by)),
            ];
            self.document.item(TASK_INDENT + 4, &step);
        }
    }

    fn led_by(&mut self, lead: Option<Lead>) -> Option<Value> {
        let kind = match lead? {
            Lead::Unit(unit) => return Some(inline(self.id_of(unit))),
            Lead::All(kind) => kind,
        };
        let below = &self.layout.organisation.below[self.outline.unit];
        let of_kind = |unit: &&usize| self.layout.organisation.units[**unit].kind == kind;
        let direct = below.iter().find(of_kind);
        Some(match (direct, self.document.random.below(10)) {
            (Some(&unit), 0) => inline(format!(
                "{{all: {}, except: [{}]}}",
                kind.id(),
                self.id_of(unit)
            )),
            (Some(_), 1) => inline(format!("{{all: {}, direct: true}}", kind.id())),
            (Some(_) | None, _) => inline(format!("{{all: {}}}", kind.id())),
        })
    }

    /// What a task serves, answers, needs and rests on.
    fn links(&mut self, task: &mut Mapping) {
        let random = &mut self.document.random;
        let mut serves = Vec::new();
        if let Some((id, _)) = self.items.shares.first()
            && random.chance(60)
        {
            serves.push(id.clone());
        }
        if let Some((parent, items)) = self.parent
            && let Some((id, _)) = items.shares.first()
            && random.chance(25)
        {
            serves.push(format!("{}#{id}", parent.id));
        }
        if !serves.is_empty() {
            task.push(("serves", list(&serves)));
        }
        if self.is_short {
            return;
        }
        if random.chance(15) {
            let number = random.between(1, SHORTCOMINGS.len());
            task.push(("answers", list(&[format!("han-che-{number}")])));
        }
        if random.chance(15) {
            task.push(("needs", inline("[luc-luong, kinh-phi]")));
        }
        if random.chance(15) {
            task.push(("cites", inline("[cv-1]")));
        }
        if random.chance(5) {
            task.push(("if", text("khi có yêu cầu của Ban Chỉ đạo")));
        }
    }
}
