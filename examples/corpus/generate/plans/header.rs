//! What stands before the objectives: who issues the plan, what it rests on, how long it runs, and why.

use plan::model::Date;

use super::Draft;
use crate::generate::phrases::{AIMS, PEOPLE, SHORTCOMINGS, TITLES};
use crate::generate::text::{inline, text};

const TYPES: [&str; 4] = ["response", "campaign", "remediation", "programme"];

impl Draft<'_> {
    pub(super) fn header(&mut self) {
        let (unit, outline) = (self.unit(), self.outline);
        let title = format!(
            "{} của {}",
            self.document.random.pick(&TITLES),
            self.unit().short
        );
        let sort = *self.document.random.pick(&TYPES);
        let state = match self.document.random.below(100) {
            0..4 if outline.parent.is_some() => "draft",
            4..10 => "amended",
            _ => "issued",
        };
        let document = &mut self.document;
        document.remark(0);
        document.line(0, format!("plan: {}", outline.id));
        document.entry(0, "number", &text(&outline.number));
        document.entry(0, "title", &text(title));
        document.line(0, format!("type: {sort}"));
        document.line(0, format!("state: {state}"));
        document.line(0, format!("issuer: {}", unit.id));
        document.line(0, format!("issued: {}", outline.issued));
        if !self.is_short {
            let place = unit.short.strip_prefix("LĐLĐ ").unwrap_or("Hà Nội");
            document.entry(0, "place", &text(place));
            let name = *document.random.pick(&PEOPLE);
            let signed = vec![
                ("name", text(name)),
                ("title", text("Chủ tịch")),
                ("capacity", inline("TM")),
                ("organ", text("Ban Thường vụ")),
            ];
            let signed = document.on_one_line(&signed);
            document.line(0, format!("signed: {signed}"));
        }
        self.basis();
        self.period();
        if !self.is_short {
            self.reasons();
        }
    }

    fn basis(&mut self) {
        let issued = self.outline.issued;
        self.document.line(0, "basis:");
        if let Some((parent, _)) = self.parent {
            let issuer = self.id_of(parent.unit);
            let reference = vec![
                ("id", inline("cap-tren")),
                ("number", text(&parent.number)),
                ("date", inline(parent.issued)),
                ("issuer", inline(issuer)),
                ("role", inline("parent")),
                ("plan", inline(&parent.id)),
            ];
            self.document.item(2, &reference);
        }
        let numbers = if self.is_short { 1 } else { 3 };
        for number in 1..=numbers {
            let role = if number == 1 { "basis" } else { "cited" };
            let early = Date::from_ymd(issued.year(), 1, number).expect("an early day of January");
            let date = early.min(issued);
            let reference = vec![
                ("id", inline(format!("cv-{number}"))),
                ("number", text(format!("{}/CV-TTg", 100 * number + 7))),
                ("date", inline(date)),
                ("issuer", inline("{name: Thủ tướng Chính phủ}")),
                ("role", inline(role)),
                (
                    "text",
                    text("Công văn về việc bảo đảm an sinh, việc làm cho người lao động"),
                ),
            ];
            self.document.item(2, &reference);
        }
    }

    fn period(&mut self) {
        let end = self.layout.timeline.end();
        if self.document.random.chance(4) {
            let until = "{event: công bố hết dịch, declared-by: bo-y-te}";
            self.document
                .line(0, format!("period: {{from: issued, until: {until}}}"));
            return;
        }
        self.document.line(0, "period:");
        self.document.line(2, "from: issued");
        self.document.line(2, format!("to: {end}"));
        if !self.is_short {
            let middle = self.day();
            let (first, next) = (self.outline.issued, middle.plus_days(1));
            self.document.line(2, "phases:");
            for (id, name, from, to) in [
                ("dot-1", "Đợt 1: chuẩn bị", first, middle),
                ("dot-2", "Đợt 2: cao điểm", next.min(end), end),
            ] {
                let phase = vec![
                    ("id", inline(id)),
                    ("name", text(name)),
                    ("from", inline(from)),
                    ("to", inline(to)),
                ];
                self.document.item(4, &phase);
            }
        }
    }

    fn reasons(&mut self) {
        let (short, members) = (
            &self.unit().short,
            self.layout.organisation.sums[self.outline.unit].1,
        );
        let document = &mut self.document;
        document.line(0, "scope:");
        document.entry(2, "place", &text(format!("địa bàn quản lý của {short}")));
        let audience = format!("cán bộ công đoàn và {members} đoàn viên, người lao động");
        document.entry(2, "audience", &text(audience));
        document.entry(
            2,
            "situation",
            &text("Dịch bệnh, thiên tai: khi có tình huống"),
        );
        for key in ["purposes", "requirements"] {
            document.remark(0);
            document.line(0, format!("{key}:"));
            let first = document.random.below(AIMS.len());
            let number = document.random.between(2, 4);
            for aim in AIMS.iter().cycle().skip(first).take(number) {
                document.text_item(2, aim);
            }
        }
        document.line(0, "shortcomings:");
        for (number, shortcoming) in SHORTCOMINGS.iter().enumerate() {
            let id = format!("han-che-{}", number + 1);
            document.item(2, &vec![("id", inline(id)), ("text", text(*shortcoming))]);
        }
    }
}
