//! Units of measurement that can be divided, told from those that count whole things.

use super::nfc;

/// Units of which there can be a half. Only the first words of a unit are compared, without case.
const MEASURES: [&str; 85] = [
    "%",
    "phần trăm",
    "percent",
    "per cent",
    "tỷ lệ",
    "độ",
    "°c",
    "°",
    "degree",
    "degrees",
    "m",
    "mét",
    "metre",
    "metres",
    "meter",
    "meters",
    "km",
    "cm",
    "mm",
    "ha",
    "hécta",
    "héc-ta",
    "hectare",
    "hectares",
    "m2",
    "m²",
    "m3",
    "m³",
    "km2",
    "km²",
    "l",
    "lít",
    "litre",
    "litres",
    "liter",
    "liters",
    "ml",
    "kg",
    "g",
    "gam",
    "gram",
    "grams",
    "kilogram",
    "kilograms",
    "tạ",
    "tấn",
    "tonne",
    "tonnes",
    "ton",
    "tons",
    "giờ",
    "phút",
    "giây",
    "hour",
    "hours",
    "minute",
    "minutes",
    "second",
    "seconds",
    "triệu",
    "tỷ",
    "tỉ",
    "nghìn",
    "million",
    "billion",
    "thousand",
    "kw",
    "kwh",
    "mw",
    "mwh",
    "bar",
    "mbar",
    "hpa",
    "ppm",
    "mg",
    "µg",
    "knot",
    "knots",
    "mile",
    "miles",
    "foot",
    "feet",
    "ft",
    "inch",
    "inches",
];

/// Whether amounts in this unit can be divided, as metres can and districts cannot.
#[must_use]
pub fn is_measure(unit: &str) -> bool {
    let unit = nfc(unit).to_lowercase();
    let unit = unit.trim();
    MEASURES.iter().any(|measure| {
        let rest = unit.strip_prefix(measure);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_measured_can_be_divided_and_what_is_counted_cannot() {
        for unit in [
            "m",
            "Mét",
            "m³/s",
            "mm mưa",
            "%",
            "độ C",
            "triệu đồng",
            "metres above zero",
            "km/h",
        ] {
            assert!(is_measure(unit), "{unit}");
        }
        for unit in [
            "huyện",
            "ca",
            "máy",
            "hộ",
            "homes",
            "mũi tiêm",
            "goods",
            "tổ",
            "days",
        ] {
            assert!(!is_measure(unit), "{unit}");
        }
    }
}
