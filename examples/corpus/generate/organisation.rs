//! The units: a federation of four levels, with its organs and partners.

use plan::model::Date;

use super::names::{self, PROVINCES, slug};
use super::random::Random;
use super::timeline::Timeline;

/// The units of a corpus.
#[derive(Debug)]
pub(super) struct Organisation {
    /// The units, each after the one above it. The top office comes first.
    pub(super) units: Vec<Unit>,
    /// For each unit the units that stood directly below it in the beginning.
    pub(super) below: Vec<Vec<usize>>,
    /// For each unit how many grass-roots unions stand at and below it, and how many members these have.
    pub(super) sums: Vec<(usize, usize)>,
}

/// A unit.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) kind: Kind,
    pub(super) members: usize,
    /// The unit above in the beginning.
    pub(super) parent: Option<usize>,
    /// Where the unit stands from some day on, if it moved.
    pub(super) moved: Option<(Date, usize)>,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
}

/// What sort of unit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The top office.
    Top,
    /// A provincial office.
    Province,
    /// A district office.
    District,
    /// A grass-roots union.
    Local,
    /// A part of an office.
    Organ,
    /// A partner.
    External,
}

const TOP_ORGANS: [(&str, &str); 3] = [
    ("van-phong-tld", "Văn phòng Tổng Liên đoàn"),
    ("ban-tuyen-giao-tld", "Ban Tuyên giáo Tổng Liên đoàn"),
    (
        "ban-chinh-sach-tld",
        "Ban Chính sách - Pháp luật Tổng Liên đoàn",
    ),
];

const PARTNERS: [(&str, &str); 2] = [
    ("bo-y-te", "Bộ Y tế"),
    ("hoi-chu-thap-do", "Hội Chữ thập đỏ"),
];

impl Unit {
    /// Whether the unit exists on the day.
    pub(super) fn is_valid(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl Kind {
    /// The id of the kind.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Top => "tong-ldld",
            Self::Province => "ldld-tinh",
            Self::District => "ldld-huyen",
            Self::Local => "cdcs",
            Self::Organ => "organ",
            Self::External => "external",
        }
    }

    /// The kinds of the units below a unit of this kind, the nearest first.
    pub(super) const fn below(self) -> &'static [Self] {
        match self {
            Self::Top => &[Self::Province, Self::District, Self::Local],
            Self::Province => &[Self::District, Self::Local],
            Self::District => &[Self::Local],
            Self::Local | Self::Organ | Self::External => &[],
        }
    }
}

impl Organisation {
    /// An organisation of so many units: at least 20.
    pub(super) fn new(wanted: usize, timeline: &Timeline, random: &mut Random) -> Self {
        let provinces = (wanted / 300).clamp(2, PROVINCES.len());
        let districts = (wanted / 28).max(provinces);
        let mut organisation = Self {
            units: Vec::with_capacity(wanted),
            below: Vec::with_capacity(wanted),
            sums: Vec::new(),
        };
        organisation.add_top();
        organisation.add_provinces(provinces);
        organisation.add_districts(districts, random);
        let locals = wanted - organisation.units.len();
        organisation.add_locals(locals, random);
        organisation.change(timeline, random);
        organisation.sums = organisation.add_up();
        organisation
    }

    /// All units of a kind.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = usize> {
        let units = self.units.iter().enumerate();
        units
            .filter(move |(_, unit)| unit.kind == kind)
            .map(|(number, _)| number)
    }

    /// The unit above on a day.
    pub(super) fn parent_on(&self, unit: usize, day: Date) -> Option<usize> {
        let unit = &self.units[unit];
        match unit.moved {
            Some((from, parent)) if from <= day => Some(parent),
            Some(_) | None => unit.parent,
        }
    }

    /// The first organ of a unit.
    pub(super) fn organ(&self, unit: usize) -> Option<usize> {
        let mut below = self.below[unit].iter().copied();
        below.find(|&unit| self.units[unit].kind == Kind::Organ)
    }

    fn add_top(&mut self) {
        let top = self.add(Kind::Top, "tld", "Tổng Liên đoàn Lao động Việt Nam", None);
        self.units[top].short = "Tổng Liên đoàn".to_owned();
        for (id, name) in TOP_ORGANS {
            self.add(Kind::Organ, id, name, Some(top));
        }
        for (id, name) in PARTNERS {
            self.add(Kind::External, id, name, None);
        }
    }

    fn add_provinces(&mut self, number: usize) {
        for place in &PROVINCES[..number] {
            let slug = slug(place);
            let name = format!("Liên đoàn Lao động tỉnh {place}");
            let province = self.add(Kind::Province, &format!("ldld-{slug}"), &name, Some(0));
            self.units[province].short = format!("LĐLĐ {place}");
            let organ = format!("van-phong-{slug}");
            let name = format!("Văn phòng LĐLĐ tỉnh {place}");
            self.add(Kind::Organ, &organ, &name, Some(province));
        }
    }

    /// Every province has a district; the others fall where they fall.
    fn add_districts(&mut self, number: usize, random: &mut Random) {
        let provinces: Vec<_> = self.of_kind(Kind::Province).collect();
        for district in 0..number {
            let fixed = provinces.get(district).copied();
            let parent = fixed.unwrap_or_else(|| *random.pick(&provinces));
            let place = names::district(district);
            let id = format!("ldld-{}-{}", slug(&place), district + 1);
            let name = format!("Liên đoàn Lao động {place}");
            let district = self.add(Kind::District, &id, &name, Some(parent));
            self.units[district].short = format!("LĐLĐ {place}");
        }
    }

    fn add_locals(&mut self, number: usize, random: &mut Random) {
        let districts: Vec<_> = self.of_kind(Kind::District).collect();
        for local in 0..number {
            let fixed = districts.get(local).copied();
            let parent = fixed.unwrap_or_else(|| *random.pick(&districts));
            let place = names::establishment(local);
            let id = format!("cdcs-{}-{}", slug(&place), local + 1);
            let name = format!("Công đoàn cơ sở {place}");
            let unit = self.add(Kind::Local, &id, &name, Some(parent));
            self.units[unit].short = format!("CĐCS {place}");
            self.units[unit].members = random.between(12, 900);
        }
    }

    /// Some grass-roots unions are founded, some dissolved, and some move to another district, on the first day of a
    /// month.
    fn change(&mut self, timeline: &Timeline, random: &mut Random) {
        let districts: Vec<_> = self.of_kind(Kind::District).collect();
        let locals: Vec<_> = self.of_kind(Kind::Local).collect();
        for unit in locals {
            let day = random.pick(&timeline.months).first();
            match random.below(100) {
                0 | 1 => self.units[unit].from = Some(day),
                2 | 3 => self.units[unit].to = Some(day.previous()),
                4 => {
                    let to = *random.pick(&districts);
                    if Some(to) != self.units[unit].parent {
                        self.units[unit].moved = Some((day, to));
                    }
                }
                _ => {}
            }
        }
    }

    fn add_up(&self) -> Vec<(usize, usize)> {
        let own = |unit: &Unit| match unit.kind {
            Kind::Local => (1, unit.members),
            Kind::Top | Kind::Province | Kind::District | Kind::Organ | Kind::External => (0, 0),
        };
        let mut sums: Vec<_> = self.units.iter().map(own).collect();
        for unit in (0..self.units.len()).rev() {
            if let Some(parent) = self.units[unit].parent {
                sums[parent].0 += sums[unit].0;
                sums[parent].1 += sums[unit].1;
            }
        }
        sums
    }

    fn add(&mut self, kind: Kind, id: &str, name: &str, parent: Option<usize>) -> usize {
        let number = self.units.len();
        self.units.push(Unit {
            id: id.to_owned(),
            name: name.to_owned(),
            short: name.to_owned(),
            kind,
            members: 0,
            parent,
            moved: None,
            from: None,
            to: None,
        });
        self.below.push(Vec::new());
        if let Some(parent) = parent {
            self.below[parent].push(number);
        }
        number
    }
}
