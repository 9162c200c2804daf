//! The objectives with their targets: shares of units and of people, and quantities.

use super::{Amount, Counted, Draft};
use crate::generate::organisation::Kind;
use crate::generate::text::{Mapping, Value, inline, text};

impl Draft<'_> {
    pub(super) fn objectives(&mut self) {
        self.document.remark(0);
        self.document.line(0, "objectives:");
        let objective = vec![
            ("id", inline("muc-tieu-1")),
            (
                "text",
                text("Mọi cấp công đoàn chủ động, có kế hoạch và có người chịu trách nhiệm"),
            ),
        ];
        let targets = if self.below().is_empty() {
            vec![self.supported()]
        } else {
            vec![self.own_plans(), self.checked(), self.registered()]
        };
        self.objective(&objective, targets);
        if !self.is_short {
            let objective = vec![
                ("id", inline("muc-tieu-2")),
                (
                    "text",
                    text(
                        "Không đoàn viên nào gặp khó khăn mà không được biết đến, được hỗ trợ. Nguồn lực được công khai.",
                    ),
                ),
            ];
            let mut targets = vec![self.parcels(), self.nobody()];
            if !self.below().is_empty() {
                targets.insert(0, self.supported());
            }
            self.objective(&objective, targets);
        }
    }

    fn objective(&mut self, objective: &Mapping, targets: Vec<Mapping>) {
        self.document.block_item(2, objective);
        self.document.line(4, "targets:");
        for target in targets {
            self.document.item(6, &target);
        }
    }

    /// Every office below has a plan of its own: counted from the plans.
    fn own_plans(&mut self) -> Mapping {
        let kinds = self.below();
        let kinds = &kinds[..kinds.len().min(2)];
        let kinds: Vec<_> = kinds.iter().map(|kind| kind.id()).collect();
        vec![
            ("id", inline("co-ke-hoach")),
            ("text", text("100% công đoàn cấp dưới có kế hoạch riêng")),
            ("value", inline("100%")),
            ("of", inline(format!("{{all: [{}]}}", kinds.join(", ")))),
            ("measured", inline("plans")),
            ("owner", inline(self.id_of(self.office()))),
            ("by", inline(self.outline.issued.plus_days(60))),
        ]
    }

    /// Counted from the answers to one task.
    fn checked(&mut self) -> Mapping {
        vec![
            ("id", inline("da-kien-toan")),
            (
                "text",
                text("95% công đoàn cấp dưới đã kiện toàn Ban Chỉ đạo"),
            ),
            ("value", inline("\">= 95%\"")),
            ("of", inline(format!("{{all: {}}}", self.below()[0].id()))),
            ("measured", inline("tasks")),
            ("task", inline("chi-dao-1")),
            ("owner", inline(self.id_of(self.office()))),
            ("by", inline(self.day())),
        ]
    }

    /// A share of units, added up from reports.
    fn registered(&mut self) -> Mapping {
        self.items
            .shares
            .push(("dang-ky".to_owned(), Counted::Locals));
        vec![
            ("id", inline("dang-ky")),
            (
                "text",
                text("Từ 80% công đoàn cơ sở trở lên đăng ký \"nơi làm việc an toàn\""),
            ),
            ("value", inline("80%")),
            ("of", inline(format!("{{all: {}}}", Kind::Local.id()))),
            ("owner", inline(self.id_of(self.office()))),
            ("by", inline(self.day())),
            (
                "baseline",
                inline(format!(
                    "{{value: 35%, date: {}}}",
                    self.outline.issued.previous()
                )),
            ),
        ]
    }

    /// A share of people, added up from reports.
    fn supported(&mut self) -> Mapping {
        let members = self.layout.organisation.sums[self.outline.unit].1;
        self.items
            .shares
            .push(("duoc-ho-tro".to_owned(), Counted::Members));
        vec![
            ("id", inline("duoc-ho-tro")),
            (
                "text",
                text("90% đoàn viên thuộc diện khó khăn được hỗ trợ: tiền, hàng hoặc việc làm"),
            ),
            ("value", inline("90%")),
            (
                "of",
                inline(format!(
                    "{{people: đoàn viên, count: {members}, as-of: {}}}",
                    self.outline.issued.previous()
                )),
            ),
            ("owner", inline(self.id_of(self.office()))),
            ("by", inline(self.layout.timeline.end())),
        ]
    }

    /// A quantity.
    fn parcels(&mut self) -> Mapping {
        let asked = 20 + self.layout.organisation.sums[self.outline.unit].1 / 10;
        self.items.amounts.push(Amount {
            id: "tui-an-sinh".to_owned(),
            section: "targets",
            measure: "túi",
            asked,
        });
        vec![
            ("id", inline("tui-an-sinh")),
            ("text", text(format!("Trao ít nhất {asked} túi an sinh"))),
            ("value", inline(format!("\">= {asked} túi\""))),
            ("of", self.reporters()),
            ("owner", inline(self.id_of(self.office()))),
        ]
    }

    /// Nobody at all.
    fn nobody(&mut self) -> Mapping {
        vec![
            ("id", inline("bi-bo-sot")),
            ("text", text("Không có đoàn viên khó khăn nào bị bỏ sót")),
            ("value", inline("0 người")),
            ("of", self.reporters()),
            ("owner", inline(self.id_of(self.office()))),
            ("scenario", inline("th-2")),
        ]
    }

    fn reporters(&self) -> Value {
        match self.below().first() {
            Some(kind) => inline(format!("{{all: {}}}", kind.id())),
            None => inline(self.id_of(self.outline.unit)),
        }
    }
}
