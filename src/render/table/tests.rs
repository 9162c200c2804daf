use unicode_normalization::UnicodeNormalization;

use super::*;

fn plain(table: &Table, width: u16) -> String {
    anstream::adapter::strip_str(&table.render(width)).to_string()
}

/// What teams there are; the table has one column of each sort.
fn teams() -> Table {
    let mut table = Table::new([
        Column::word("team"),
        Column::text("what it does"),
        Column::number("size"),
        Column::count("missing"),
    ]);
    table.row([
        Cell::new(Role::Name, "boats"),
        "Take people from flooded homes to the shelter".into(),
        12.into(),
        0.into(),
    ]);
    table.row(["".into(), "Cook".into(), 8.into(), Cell::new(Role::Bad, 2)]);
    table
}

#[test]
fn columns_stand_side_by_side() {
    let expected = "\
team   what it does                                   size  missing
───────────────────────────────────────────────────────────────────
boats  Take people from flooded homes to the shelter    12        0
       Cook                                              8        2
";
    assert_eq!(plain(&teams(), 80), expected);
}

#[test]
fn running_text_wraps_between_words() {
    let expected = "\
team   what it does      size  missing
──────────────────────────────────────
boats  Take people from    12        0
       flooded homes to
       the shelter
       Cook                 8        2
";
    assert_eq!(plain(&teams(), 41), expected);
}

#[test]
fn titles_wrap_before_the_table_is_given_up() {
    let mut table = Table::new([Column::word("item"), Column::count("not begun")]);
    table.row(["sirens".into(), 3.into()]);
    assert_eq!(
        plain(&table, 14),
        "item      not\n        begun\n─────────────\nsirens      3\n"
    );
}

#[test]
fn rows_stand_below_each_other_where_columns_do_not_fit() {
    let expected = "\
boats
    Take people from
    flooded homes to the
    shelter
    size 12
–
    Cook
    size 8 · missing 2
";
    assert_eq!(plain(&teams(), 25), expected);
}

#[test]
fn parts_stay_below_what_they_are_part_of() {
    let mut table = Table::new([Column::text("crew"), Column::number("size of crew")]);
    table.row(["Rescue".into(), 20.into()]);
    table.row(["  Boats of the north".into(), 12.into()]);
    let expected = "\
Rescue
    size of crew 20
  Boats of the north
      size of crew 12
";
    assert_eq!(plain(&table, 22), expected);
}

#[test]
fn tall_rows_stand_below_each_other_too() {
    let text = "word ".repeat(60);
    let mut table = Table::new([Column::word("task"), Column::text("text")]);
    table.row(["call".into(), text.as_str().into()]);
    assert!(plain(&table, 40).starts_with("call\n    word word"));
}

#[test]
fn columns_that_say_nothing_are_left_out() {
    let mut table = Table::new([
        Column::word("unit"),
        Column::text("remark"),
        Column::count("late"),
        Column::number("asked"),
    ]);
    table.row(["riverton".into(), "".into(), 0.into(), 0.into()]);
    let expected = "\
unit      asked
───────────────
riverton      0
";
    assert_eq!(plain(&table, 80), expected);
}

#[test]
fn marks_take_no_room_however_they_are_stored() {
    let composed = "Liên đoàn Lao động quận Cầu Giấy";
    let decomposed: String = composed.nfd().collect();
    let mut table = Table::new([Column::text("đơn vị"), Column::word("số")]);
    table.row([composed.into(), "1".into()]);
    table.row([decomposed.as_str().into(), "2".into()]);
    for width in [20, 60] {
        let text: String = plain(&table, width).nfc().collect();
        let rows: Vec<_> = text.lines().filter(|line| !line.contains("số")).collect();
        assert_eq!(
            text.matches("Liên đoàn").count(),
            2,
            "both rows wrap alike:\n{text}"
        );
        let ends = |digit| {
            let row = rows.iter().find(|row| row.ends_with(digit));
            row.map(|row| row.width())
        };
        assert_eq!(ends('1'), ends('2'), "{text}");
    }
}

#[test]
fn wide_letters_take_two_columns() {
    let mut table = Table::new([Column::word("unit"), Column::word("state")]);
    table.row(["東京".into(), "done".into()]);
    table.row(["Oslo".into(), "done".into()]);
    assert_eq!(
        plain(&table, 40).lines().skip(2).collect::<Vec<_>>(),
        ["東京  done", "Oslo  done"]
    );
}

#[test]
fn lines_have_no_blanks_at_their_end() {
    let mut table = Table::new([Column::word("unit"), Column::text("remark")]);
    table.row(["riverton".into(), "late".into()]);
    table.row(["kingsholt".into(), "".into()]);
    for line in plain(&table, 40).lines() {
        assert_eq!(line, line.trim_end());
    }
}
