//! Who reports to whom, who must issue a plan, and who receives this one.

use super::Draft;
use crate::generate::organisation::Kind;
use crate::generate::text::{Value, inline, list, text};

impl Draft<'_> {
    pub(super) fn duties(&mut self) {
        self.document.remark(0);
        self.reporting();
        self.cascade();
        self.recipients();
    }

    fn reporting(&mut self) {
        let issuer = self.id_of(self.outline.unit);
        let organ = self.layout.organisation.organ(self.outline.unit);
        let organ = organ.map(|organ| self.id_of(organ));
        let shares = self.items.shares.iter().map(|(id, _)| id.clone());
        let carries: Vec<_> = shares.collect();
        self.document.line(0, "reporting:");
        let mut regular = match self.below().first() {
            Some(kind) => vec![
                ("id", inline("bc-thang")),
                ("from", direct(*kind)),
                ("to", inline(issuer)),
                ("every", inline("month")),
                ("by", inline(10)),
            ],
            None => vec![
                ("id", inline("bc-quy")),
                ("from", inline(issuer)),
                ("every", inline("quarter")),
                ("within", inline("2w")),
            ],
        };
        regular.push(("carries", list(&carries)));
        regular.extend(organ.map(|organ| ("via", inline(organ))));
        self.document.item(2, &regular);
        if let Some(organ) = organ {
            let last = vec![
                ("id", inline("tong-ket")),
                ("from", inline(organ)),
                ("to", inline(issuer)),
                ("at", inline("end")),
                ("within", inline("15d")),
                (
                    "text",
                    text("Báo cáo tổng kết, kèm danh sách đề nghị khen thưởng"),
                ),
            ];
            self.document.item(2, &last);
        }
    }

    fn cascade(&mut self) {
        let Some(kind) = self.below().first() else {
            return;
        };
        let duty = vec![
            ("id", inline("kh-cap-duoi")),
            ("units", direct(*kind)),
            ("by", inline(self.outline.issued.plus_days(15))),
        ];
        self.document.line(0, "cascade:");
        self.document.item(2, &duty);
    }

    fn recipients(&mut self) {
        let parent = self.unit().parent;
        let mut recipients = Vec::new();
        recipients.extend(parent.map(|parent| (self.id_of(parent).to_owned(), "report")));
        for kind in self.below() {
            recipients.push((format!("{{all: {}}}", kind.id()), "execution"));
        }
        if self.kind() == Kind::Top {
            recipients.push(("[bo-y-te, hoi-chu-thap-do]".to_owned(), "coordination"));
        }
        recipients.push(("{name: \"VT, VP\"}".to_owned(), "archive"));
        self.document.line(0, "recipients:");
        for (to, purpose) in recipients {
            let recipient = vec![("to", inline(to)), ("for", inline(purpose))];
            self.document.item(2, &recipient);
        }
    }
}

/// The units of a kind directly below the issuer.
fn direct(kind: Kind) -> Value {
    inline(format!("{{all: {}, direct: true}}", kind.id()))
}
