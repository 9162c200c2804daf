//! A small seeded source of numbers (splitmix64), so that a seed means the same bytes on every machine and for ever.

/// Numbers that look random and follow from a seed alone.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

/// What a source is for. Each thing has a source of its own, so that one more number drawn for a plan changes nothing
/// in the reports.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stream {
    /// The tree of units.
    Organisation,
    /// The text of the units document of that number.
    Register(usize),
    /// Which plans there are, and when they were issued.
    Outlines,
    /// The text of the plan of that number.
    Plan(usize),
    /// Which reports are missing.
    Missing,
    /// The reports of the unit of that number.
    Reports(usize),
}

impl Random {
    /// The source of a stream.
    pub(super) fn new(seed: u64, stream: Stream) -> Self {
        let (sort, number) = match stream {
            Stream::Organisation => (1, 0),
            Stream::Register(number) => (2, number as u64),
            Stream::Outlines => (3, 0),
            Stream::Plan(number) => (4, number as u64),
            Stream::Missing => (5, 0),
            Stream::Reports(number) => (6, number as u64),
        };
        let mut random = Self(seed);
        let seed = random.next() ^ (number << 3 | sort);
        Self(seed)
    }

    /// A number below the bound, which is not 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let product = u128::from(self.next()) * bound as u128;
        (product >> 64) as usize
    }

    /// A number from `least` to `most`, both included.
    pub(super) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// A number of days.
    pub(super) fn days(&mut self, least: u32, most: u32) -> u32 {
        least + self.below((most - least + 1) as usize) as u32
    }

    /// Whether something happens that happens in so many of a hundred cases.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list, which is not empty.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
