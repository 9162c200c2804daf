//! The means: teams, funds, resources and contacts.

use super::{Amount, Draft};
use crate::generate::phrases::PEOPLE;
use crate::generate::text::{inline, text};

impl Draft<'_> {
    pub(super) fn means(&mut self) {
        self.document.remark(0);
        self.teams();
        self.resources();
        self.contacts();
    }

    /// The sizes of the parts fit into that of the whole.
    fn teams(&mut self) {
        let half = 4 * self.document.random.between(2, 9);
        self.document.line(0, "teams:");
        let whole = vec![
            ("id", inline("luc-luong")),
            ("name", text("Lực lượng xung kích của công đoàn")),
            ("size", inline(format!("{half}..{} người", 2 * half))),
            ("scenario", inline("th-1")),
        ];
        self.document.block_item(2, &whole);
        self.document.line(4, "teams:");
        for (number, name) in [(1, "Tổ hậu cần"), (2, "Tổ truyền thông")] {
            let id = format!("to-{number}");
            let head = *self.document.random.pick(&PEOPLE);
            let team = vec![
                ("id", inline(&id)),
                ("name", text(name)),
                ("size", inline(format!("{}..{half} người", half / 2))),
                ("from", inline(self.id_of(self.office()))),
                ("head", text(head)),
            ];
            self.document.item(6, &team);
            self.items.amounts.push(Amount {
                id,
                section: "teams",
                measure: "người",
                asked: half,
            });
        }
    }

    /// The amounts of the parts add up to that of the whole.
    fn resources(&mut self) {
        let (cash, goods) = (
            10 * self.document.random.between(2, 60),
            10 * self.document.random.between(1, 30),
        );
        let holder = self.id_of(self.outline.unit);
        self.document.line(0, "funds:");
        let fund = vec![
            ("id", inline("quy-xa-hoi")),
            ("name", text("Quỹ Xã hội công đoàn")),
            ("holder", inline(holder)),
        ];
        self.document.item(2, &fund);
        self.document.line(0, "resources:");
        let whole = vec![
            ("id", inline("kinh-phi")),
            ("text", text("Kinh phí thực hiện kế hoạch")),
            ("amount", inline(format!("{} triệu VND", cash + goods))),
            ("fund", inline("quy-xa-hoi")),
        ];
        self.document.block_item(2, &whole);
        self.document.line(4, "parts:");
        for (id, words, asked) in [
            ("tien-mat", "Tiền mặt: chi hỗ trợ trực tiếp", cash),
            ("hang-hoa", "Hàng hóa quy ra tiền", goods),
        ] {
            let amount = format!("{asked} triệu VND");
            let part = vec![
                ("id", inline(id)),
                ("text", text(words)),
                ("amount", inline(amount)),
            ];
            self.document.item(6, &part);
            self.items.amounts.push(Amount {
                id: id.to_owned(),
                section: "resources",
                measure: "triệu VND",
                asked,
            });
        }
    }

    fn contacts(&mut self) {
        let number = self.document.random.below(10_000);
        let name = *self.document.random.pick(&PEOPLE);
        let contact = vec![
            ("name", text(name)),
            ("title", text("Chánh Văn phòng")),
            ("unit", inline(self.id_of(self.office()))),
            ("phone", inline(format!("\"0000 00 {number:04}\""))),
            ("for", text("tổng hợp báo cáo")),
        ];
        self.document.line(0, "contacts:");
        self.document.item(2, &contact);
    }
}
