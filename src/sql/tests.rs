//! Queries on a small workspace.

use std::time::Duration;

use super::*;
use crate::model::Date;
use crate::tables::{Data, Persons, TABLES};
use crate::workspace::Workspace;

const UNITS: &str = "units: [{id: top, name: Tỉnh, units: [{id: a, name: Phường Đông}]}]\n";
const PLAN: &str = "\
plan: p
title: Kế hoạch phòng, chống lụt
issuer: top
issued: 2024-01-01
period: {from: 2024-01-01, to: 2024-12-31}
resources: [{id: r, text: R, amount: 2.5 kg}, {id: s, text: S, amount: 10 kg}]
areas: [{id: x, title: X, tasks: [{id: x1, text: One, lead: a, by: 2024-02-01}]}]
contacts: [{name: Jane Roe, unit: a}]
";

/// What is answered on the first of April 2024.
fn with_database<T>(look: impl FnOnce(&Database<'_>) -> T) -> T {
    let texts = [("u.units.yaml", UNITS), ("p.plan.yaml", PLAN)];
    let (workspace, findings) = Workspace::from_texts(&texts);
    assert_eq!(findings, []);
    let day = Date::from_ymd(2024, 4, 1).unwrap();
    let data = Data::new(&workspace, &[], day, Persons::WithoutContacts).unwrap();
    let limits = Limits {
        time: Duration::from_millis(300),
        memory: 1 << 30,
    };
    look(&Database::new(&data, limits))
}

fn rows(query: &str) -> Vec<Vec<Value>> {
    with_database(|database| database.ask(query, usize::MAX).unwrap().rows)
}

/// What is said about a query, and the text that is marked.
fn fault(query: &str) -> (String, String) {
    let fault = with_database(|database| database.ask(query, usize::MAX)).unwrap_err();
    let mut said = vec![fault.message.to_string()];
    said.extend(fault.helps.iter().map(ToString::to_string));
    (said.join("; "), query[fault.place].to_owned())
}

fn check(query: &str, said: &str, marked: &str) {
    assert_eq!(fault(query), (said.to_owned(), marked.to_owned()));
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn every_column_can_be_asked_by_its_bare_name() {
    with_database(|database| {
        for table in TABLES {
            for column in table.columns {
                let (table, column) = (table.name, column.name);
                let query =
                    format!("SELECT {column} FROM {table} ORDER BY {column}, {table}.{column}");
                let answer = database.ask(&query, usize::MAX);
                let answer = answer.unwrap_or_else(|fault| panic!("{query}: {}", fault.message));
                assert_eq!(answer.columns, [column]);
            }
        }
    });
}

#[test]
fn values_keep_their_sort() {
    assert_eq!(
        rows("SELECT min, typeof(min) FROM resources"),
        [
            [Value::Number(2.5), text("real")],
            [Value::Whole(10), text("integer")]
        ]
    );
    assert_eq!(
        rows("SELECT by, typeof(by), area, scenario, text FROM tasks"),
        [[
            text("2024-02-01"),
            text("text"),
            text("x"),
            Value::Nothing,
            text("One")
        ]]
    );
    assert_eq!(
        rows("SELECT x'0aff', 9e999, valid FROM units LIMIT 1"),
        [[text("x'0aff'"), text("inf"), Value::Whole(1)]]
    );
}

#[test]
fn a_table_has_all_rows_and_all_columns_whatever_was_read_before() {
    with_database(|database| {
        let first = |query: &str| database.ask(query, usize::MAX).unwrap().rows[0].clone();
        assert_eq!(first("SELECT count(*) FROM units"), [Value::Whole(2)]);
        assert_eq!(first("SELECT unit FROM units"), [text("top")]);
        let named = [Value::Whole(2), text("Tỉnh"), text("top")];
        assert_eq!(first("SELECT count(*), name, unit FROM UNITS"), named);
        assert_eq!(
            first("SELECT 1 WHERE EXISTS (SELECT * FROM tasks)"),
            [Value::Whole(1)]
        );
        assert_eq!(first("SELECT count(rowid) FROM tasks"), [Value::Whole(1)]);
    });
}

#[test]
fn texts_are_found_without_accents_and_whatever_their_form() {
    let query = "SELECT count(*) FROM plans WHERE fold(title) LIKE '%' || fold('LUT') || '%'";
    assert_eq!(rows(query), [[Value::Whole(1)]]);
    assert_eq!(
        rows("SELECT fold('Đ' || char(7870)), fold(NULL), fold(5), today()"),
        [[text("de"), Value::Nothing, text("5"), text("2024-04-01")]]
    );
    assert_eq!(rows("SELECT fold('e' || char(770, 769))"), [[text("e")]]);
}

#[test]
fn contacts_are_told_only_if_that_is_asked_for() {
    let nothing = Value::Nothing;
    assert_eq!(
        rows("SELECT plan, name, phone FROM contacts"),
        [[text("p"), nothing.clone(), nothing]]
    );
}

#[test]
fn so_many_rows_are_given_and_the_others_are_counted() {
    let query =
        "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 10) SELECT x FROM r";
    let answer = with_database(|database| database.ask(query, 3)).unwrap();
    assert_eq!((answer.rows.len(), answer.more), (3, 7));
}

#[test]
fn slips_are_shown_where_they_stand() {
    check(
        "select 'ế',\n titel from plans",
        "there is no column `titel`; did you mean `title`?",
        "titel",
    );
    check(
        "select t.tezt from tasks as t",
        "there is no column `t.tezt`; did you mean `text`?",
        "tezt",
    );
    check(
        "select * from plans join [taskz]",
        "there is no table `taskz`; did you mean `tasks`?",
        "[taskz]",
    );
    check(
        "select * from elsewhere",
        "there is no table `elsewhere`; `plan sql --tables` lists all tables",
        "elsewhere",
    );
    check(
        "select \"One thing\" from tasks",
        "there is no column `One thing`; a text stands in single quotes: 'One thing'",
        "\"One thing\"",
    );
    check("select nofun(1)", "there is no function `nofun`", "nofun");
    check(
        "select plan from plans, tasks",
        "several tables have a column `plan`; write the table before it, as in `tasks.plan`",
        "plan",
    );
    check(
        "select 1 form tasks where",
        "the query cannot be understood at `tasks`",
        "tasks",
    );
    check("select (1", "the query breaks off here", "");
    check(
        "select 'open",
        "SQLite says: unrecognized token: \"'open\"",
        "'open",
    );
    check(
        "-- one\nselect 1; select 2",
        "a second statement begins here, and only one is answered",
        "select",
    );
    check(" -- nothing\n", "there is no query", "");
    check(
        "select :name",
        "there is nothing to put in the place of parameters such as `?` or `:name`",
        "select :name",
    );
}

#[test]
fn nothing_is_written_and_no_file_is_reached() {
    let said = "a query only reads; this would do more; begin it with `SELECT` or `WITH`; commands such as `plan set` change plans";
    for query in [
        "insert into plans (plan) values ('x')",
        "with x as (select 1) delete from plans",
        "update plans set title = ''",
        "drop table plans",
        "create table x (y)",
        "create temp view x as select 1",
        "create virtual table x using fts5(y)",
        "attach '/tmp/nowhere.db' as x",
        "detach main",
        "vacuum",
        "vacuum into '/tmp/nowhere.db'",
        "pragma writable_schema = 1",
        "pragma hard_heap_limit = 0",
        "begin",
        "savepoint x",
        "analyze",
        "explain insert into plans (plan) values ('x')",
    ] {
        let (found, marked) = fault(query);
        assert_eq!(found, said, "{query}");
        assert_eq!(Some(&*marked), query.split(' ').next());
    }
    check(
        "select load_extension('x')",
        "the function `load_extension` reaches beyond the tables",
        "load_extension",
    );
    assert!(!rows("pragma table_info(plans)").is_empty());
    assert!(!rows("select name from pragma_function_list where name = 'fold'").is_empty());
}

#[test]
fn what_would_not_end_is_ended_and_the_next_query_is_answered() {
    let endless =
        "with recursive r(x) as (select 1 union all select x + 1 from r) select max(x) from r";
    with_database(|database| {
        let late = database.ask(endless, usize::MAX).unwrap_err();
        assert_eq!(
            late.message.to_string(),
            "the query takes longer than it may"
        );
        assert_eq!(
            database.ask("select 1", 1).unwrap().rows,
            [[Value::Whole(1)]]
        );
    });
    let long = "a text becomes longer than 16 MiB, or a pattern longer than it may";
    for query in [
        "select zeroblob(1000000000)",
        "select printf('%.*c', 100000000, 'x')",
        "with recursive r(x) as (select 1 union all select x + 1 from r limit 100) \
         select group_concat(printf('%.*c', 1000000, 'x')) from r",
        "select 'a' like printf('%.*c', 100000, '%')",
    ] {
        assert!(
            fault(query).0.contains("longer than"),
            "{query}: {:?}",
            fault(query)
        );
    }
    assert_eq!(fault("select zeroblob(1000000000)").0, long);
}
