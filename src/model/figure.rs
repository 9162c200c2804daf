//! Figures as units report them: a share with its two numbers, or an amount.

use super::quantity::Quantity;
use crate::messages::{Message, message};
use crate::yaml::{
    BadText, Decoder, Entries, FromNode, FromText, Kind, NodeId, Schema, Schemas, Spanned, Text,
    schema,
};

/// A reported figure, cumulative to the report's date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// How many were reached, or the amount; `None` for a percentage.
    pub done: Option<Spanned<Quantity>>,
    /// Of how many.
    pub of: Option<Spanned<Quantity>>,
    /// How many of those reached were checked.
    pub verified: Option<Spanned<Quantity>>,
    /// Parts of those reached.
    pub of_which: Entries<Spanned<Quantity>>,
    /// A remark.
    pub note: Option<Spanned<Text>>,
    /// The first percentage that stands in the place of a number. It counts nothing, and a rule refuses it.
    pub bare_share: Option<Spanned<Quantity>>,
}

/// A figure with its parts.
#[derive(FromNode)]
struct FullFigure {
    /// How many were reached, or the amount.
    done: Spanned<Quantity>,
    /// Of how many.
    of: Option<Spanned<Quantity>>,
    /// How many of those reached were checked.
    verified: Option<Spanned<Quantity>>,
    /// Parts of those reached.
    of_which: Entries<Spanned<Quantity>>,
    /// A remark.
    note: Option<Spanned<Text>>,
}

/// `45/45`, `350 triệu VND`, or the `92%` that a rule refuses later.
struct ShortFigure {
    done: Quantity,
    of: Option<Quantity>,
}

impl FromText for ShortFigure {
    fn expected() -> Message {
        message!("expected.figure")
    }

    fn schema() -> Schema {
        <Quantity as FromText>::schema()
    }

    fn from_text(text: &str) -> Result<Self, BadText> {
        let Some((done, of)) = text.split_once('/') else {
            let done = Quantity::from_text(text)?;
            return Ok(Self { done, of: None });
        };
        if of.contains('/') {
            let slashes = text.matches('/').count();
            let message = message!("bad-quantity.headline-slashes", text, slashes);
            let help = message!("bad-quantity.help-slashes");
            return Err(BadText::new("bad-quantity", message, help));
        }
        let [done, of] = [done, of].map(|part| Quantity::from_text(part.trim()));
        Ok(Self {
            done: done?,
            of: Some(of?),
        })
    }
}

impl FromNode for Figure {
    fn from_node(node: NodeId, decoder: &mut Decoder<'_>) -> Option<Self> {
        if decoder.kind(node) != Kind::Mapping {
            let span = decoder.span(node);
            let ShortFigure { done, of } = ShortFigure::from_node(node, decoder)?;
            let [done, of] = [Some(done), of].map(|part| part.map(|value| Spanned { value, span }));
            let figure = Self {
                done,
                of,
                ..Self::default()
            };
            return Some(figure.without_percentages());
        }
        let FullFigure {
            done,
            of,
            verified,
            of_which,
            note,
        } = FullFigure::from_node(node, decoder)?;
        let figure = Self {
            done: Some(done),
            of,
            verified,
            of_which,
            note,
            bare_share: None,
        };
        Some(figure.without_percentages())
    }

    fn schema(schemas: &mut Schemas) -> Schema {
        schema::any_of(&[
            <ShortFigure as FromNode>::schema(schemas),
            FullFigure::schema(schemas),
        ])
    }
}

impl Figure {
    /// Takes percentages out, so that nobody adds them up.
    fn without_percentages(mut self) -> Self {
        let mut bare_share = None;
        for part in [&mut self.done, &mut self.of, &mut self.verified] {
            let percentage = part.take_if(|part| is_percentage(part));
            bare_share = bare_share.or(percentage);
        }
        self.of_which.0.retain(|(_, part)| {
            if is_percentage(part) {
                bare_share.get_or_insert_with(|| part.clone());
            }
            !is_percentage(part)
        });
        Self { bare_share, ..self }
    }
}

fn is_percentage(quantity: &Quantity) -> bool {
    quantity.unit.as_deref() == Some("%")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::testing::{faults, value};

    fn short(text: &str) -> (Option<String>, Option<String>) {
        let show =
            |quantity: Option<Spanned<Quantity>>| quantity.map(|quantity| quantity.to_string());
        let figure: Figure = value(text);
        (show(figure.done), show(figure.of))
    }

    #[test]
    fn a_share_has_two_numbers() {
        assert_eq!(short("38/40"), (Some("38".into()), Some("40".into())));
        assert_eq!(short("38 / 40"), (Some("38".into()), Some("40".into())));
        assert_eq!(short("350 triệu VND"), (Some("350000000 VND".into()), None));
        assert_eq!(
            faults::<Figure>("1/2/3"),
            ["bad-quantity at `1/2/3`: `1/2/3` has 2 slashes"]
        );
    }

    #[test]
    fn a_percentage_is_kept_apart_from_what_counts() {
        let bare = |text: &str| {
            let figure: Figure = value(text);
            let share = figure.bare_share.map(|share| share.to_string());
            (figure.done.is_some(), figure.of.is_some(), share)
        };
        let share = Some("92%".to_owned());
        assert_eq!(bare("92%"), (false, false, share.clone()));
        assert_eq!(bare("92 %"), (false, false, share.clone()));
        assert_eq!(bare("{done: 92%}"), (false, false, share.clone()));
        assert_eq!(bare("92%/100%"), (false, false, share.clone()));
        assert_eq!(bare("{done: 38, of: 92%}"), (true, false, share.clone()));
        assert_eq!(
            bare("{done: 38, of: 40, verified: 92%}"),
            (true, true, share.clone())
        );
        assert_eq!(
            bare("{done: 38, of-which: {new: 92%}}"),
            (true, false, share)
        );
        assert_eq!(bare("38/40"), (true, true, None));
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
