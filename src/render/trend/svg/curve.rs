//! How lines are told apart: by colour, by dashes, and by the shape of their dots.

use std::io;

use super::drawing::{Drawing, tenth};

/// Colours that can be told apart by people who do not see all of them, dark enough on white. The first is that of the
/// tasks.
const COLOURS: [&str; 7] = [
    "#1a1a1a", "#0072b2", "#d55e00", "#007a5e", "#a8397c", "#6a51a3", "#8c6d00",
];

/// From one round of the colours to the next.
const DASHES: [&str; 4] = ["", "8 4", "2 4", "12 4 2 4"];

/// How a line looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    colour: &'static str,
    dashes: &'static str,
    width: &'static str,
    shape: usize,
}

/// Half of how wide a dot is.
const DOT: f64 = 4.0;

impl Look {
    /// The look of the line with that number.
    pub(super) const fn of(number: usize) -> Self {
        Self {
            colour: COLOURS[number % COLOURS.len()],
            dashes: DASHES[number / COLOURS.len() % DASHES.len()],
            width: if number == 0 { "3.5" } else { "2" },
            shape: number % 4,
        }
    }

    /// A line along a path.
    pub(super) fn line(self, path: &str, drawing: &mut Drawing) -> io::Result<()> {
        let mut attributes = vec![
            ("d", path),
            ("fill", "none"),
            ("stroke", self.colour),
            ("stroke-width", self.width),
            ("stroke-linejoin", "round"),
        ];
        if !self.dashes.is_empty() {
            attributes.push(("stroke-dasharray", self.dashes));
        }
        drawing.empty("path", &attributes)
    }

    /// A dot at a place: round, a square, a triangle or a square on its corner.
    pub(super) fn dot(self, x: f64, y: f64, drawing: &mut Drawing) -> io::Result<()> {
        let path = match self.shape {
            0 => {
                let (x, y, radius) = (tenth(x), tenth(y), tenth(DOT));
                let attributes = [
                    ("cx", &*x),
                    ("cy", &*y),
                    ("r", &*radius),
                    ("fill", self.colour),
                ];
                return drawing.empty("circle", &attributes);
            }
            1 => [(-DOT, -DOT), (DOT, -DOT), (DOT, DOT), (-DOT, DOT)].to_vec(),
            2 => [(0.0, -DOT - 1.0), (DOT + 1.0, DOT), (-DOT - 1.0, DOT)].to_vec(),
            _ => {
                let far = DOT + 1.5;
                [(0.0, -far), (far, 0.0), (0.0, far), (-far, 0.0)].to_vec()
            }
        };
        let corners = path
            .iter()
            .map(|(right, down)| format!("{},{}", tenth(x + right), tenth(y + down)));
        let points = corners.collect::<Vec<_>>().join(" ");
        drawing.empty("polygon", &[("points", &points), ("fill", self.colour)])
    }
}
