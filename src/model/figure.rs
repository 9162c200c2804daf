//! Figures as units report them: a share with its two numbers, or an amount.

use super::quantity::Quantity;
use crate::messages::{Message, message};
use crate::yaml::{BadText, Decoder, Entries, FromNode, FromText, Kind, NodeId, Spanned, Text};

/// A reported figure, cumulative to the report's date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// How many were reached, or the amount; `None` for a bare percentage.
    pub done: Option<Quantity>,
    /// Of how many.
    pub of: Option<Quantity>,
    /// How many of those reached were checked.
    pub verified: Option<Quantity>,
    /// Parts of those reached.
    pub of_which: Entries<Spanned<Quantity>>,
    /// A remark.
    pub note: Option<Spanned<Text>>,
}

/// A figure with its parts.
#[derive(FromNode)]
struct FullFigure {
    /// How many were reached, or the amount.
    done: Quantity,
    /// Of how many.
    of: Option<Quantity>,
    /// How many of those reached were checked.
    verified: Option<Quantity>,
    /// Parts of those reached.
    of_which: Entries<Spanned<Quantity>>,
    /// A remark.
    note: Option<Spanned<Text>>,
}

/// `45/45`, `350 triệu VND`, or the `92%` that a rule refuses later.
struct ShortFigure(Figure);

impl FromText for ShortFigure {
    fn expected() -> Message {
        message!("expected.figure")
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let Some((done, of)) = text.split_once('/') else {
            let done = Quantity::from_text(text)?;
            let bare_share = done.unit.as_deref() == Some("%");
            let done = Some(done).filter(|_| !bare_share);
            return Ok(Self(Figure {
                done,
                ..Figure::default()
            }));
        };
        if of.contains('/') {
            let slashes = text.matches('/').count();
            let message = message!("bad-quantity.headline-slashes", text, slashes);
            let help = message!("bad-quantity.help-slashes");
            return Err(BadText::new("bad-quantity", message, help));
        }
        let [done, of] = [done, of].map(|part| Quantity::from_text(part.trim()));
        Ok(Self(Figure {
            done: Some(done?),
            of: Some(of?),
            ..Figure::default()
        }))
    }
}

impl FromNode for Figure {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.kind(node) != Kind::Mapping {
            return ShortFigure::from_node(node, decoder).map(|short| short.0);
        }
        let FullFigure {
            done,
            of,
            verified,
            of_which,
            note,
        } = FullFigure::from_node(node, decoder)?;
        Some(Self {
            done: Some(done),
            of,
            verified,
            of_which,
            note,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    fn short(text: &str) -> Result<(Option<String>, Option<String>), String> {
        let show = |quantity: Option<Quantity>| quantity.map(|quantity| quantity.to_string());
        match ShortFigure::from_text(text) {
            Ok(ShortFigure(figure)) => Ok((show(figure.done), show(figure.of))),
            Err(bad) => Err(bad.message.to_string()),
        }
    }

    #[test]
    fn a_share_has_two_numbers() {
        assert_eq!(short("38/40"), Ok((Some("38".into()), Some("40".into()))));
        assert_eq!(short("38 / 40"), Ok((Some("38".into()), Some("40".into()))));
        assert_eq!(
            short("350 triệu VND"),
            Ok((Some("350000000 VND".into()), None))
        );
        assert_eq!(short("92%"), Ok((None, None)));
        assert_eq!(short("1/2/3"), Err("`1/2/3` has 2 slashes".into()));
    }

    #[test]
    fn a_figure_in_full_has_parts_and_a_remark() {
        let figure: Figure =
            value("{done: 38, of: 40, verified: 36, of-which: {kcn: 12}, note: N}");
        assert_eq!(figure.of.unwrap().to_string(), "40");
        assert_eq!(figure.of_which[0].1.to_string(), "12");
        assert_eq!(value::<Figure>("{done: 350 triệu VND}").of, None);
    }

    #[test]
    fn slips_in_a_figure_are_named() {
        assert_eq!(
            faults::<Figure>("{of: 40}"),
            ["missing-key at `of: 40`: missing key `done`"]
        );
        assert_eq!(
            faults::<Figure>("{done: 30..40}"),
            ["bad-quantity at `30..40`: `30..40` is a range, not a figure"]
        );
        assert_eq!(faults::<Figure>("[38, 40]").len(), 1);
    }
}
