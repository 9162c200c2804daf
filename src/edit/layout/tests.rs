//! What a file looks like once it is laid out.

use super::laid_out;

#[track_caller]
fn check(text: &str, expected: &str) {
    let found = laid_out(text).unwrap();
    assert_eq!(found, expected);
    assert_eq!(laid_out(&found).unwrap(), found);
}

#[test]
fn keys_get_their_order_with_the_comments_above_them() {
    check(
        "plan: p\n# who\nissuer: u\ntitle: t # as adopted\n",
        "plan: p\ntitle: t # as adopted\n# who\nissuer: u\n",
    );
    check(
        "plan: p\nissuer: u\nx-own: 1\ntitle: {b: 1, a: 2}\n",
        "plan: p\ntitle: {b: 1, a: 2}\nissuer: u\nx-own: 1\n",
    );
    check(
        "plan: p\nsigned: {title: T, name: N}\nareas: [{title: A, id: a}, {id: b}]\n",
        "plan: p\nsigned: {name: N, title: T}\nareas: [{id: a, title: A}, {id: b}]\n",
    );
}

#[test]
fn what_introduces_a_file_stays_at_its_head() {
    check(
        "# The plan.\n\n# its id\nplan: p\n# who\nissuer: u\ntitle: t\n",
        "# The plan.\n\n# its id\nplan: p\ntitle: t\n# who\nissuer: u\n",
    );
}

#[test]
fn every_level_stands_two_columns_further() {
    check(
        "plan: p\nareas:\n-   title: A\n    # why\n    id:   a\n    tasks:\n    - id: t\n\n\n    # next\n    -\n        id: s\n",
        "plan: p\nareas:\n  # why\n  - id: a\n    title: A\n    tasks:\n      - id: t\n\n      # next\n      - id: s\n",
    );
}

#[test]
fn texts_of_several_lines_keep_what_they_say() {
    check(
        "plan: p\ntitle: >-\n      one\n\n      two\n\nissuer: u\nplace: |2\n   x\n  y\nnote: \"a\n b \\\n\n c\"\n",
        "plan: p\ntitle: >-\n  one\n\n  two\n\nissuer: u\nplace: |2\n   x\n  y\nnote: \"a\n  b \\\n\n  c\"\n",
    );
    check(
        "plan: p\npurposes:\n- a\n  b\n-   [c,\n    d\n ]\n",
        "plan: p\npurposes:\n  - a\n    b\n  - [c,\n      d\n   ]\n",
    );
}

#[test]
fn comments_below_and_between_stay_where_they_belong() {
    check(
        "plan: p\nareas:\n- id: a\n  # end of a\n\n# before scope\nscope: {}\n# end\n\n\n",
        "plan: p\n\n# before scope\nscope: {}\nareas:\n  - id: a\n    # end of a\n# end\n",
    );
}

#[test]
fn documents_of_a_stream_and_windows_line_ends_stay() {
    check(
        "\u{feff}# all\r\n---\r\nreport: p\r\nunit: u\r\n---\r\n# two\r\nreport: q",
        "\u{feff}# all\r\n---\r\nreport: p\r\nunit: u\r\n---\r\n# two\r\nreport: q\r\n",
    );
}

#[test]
fn an_empty_text_of_several_lines_takes_no_line_of_the_next() {
    check(
        "plan: p\npurposes:\n- >-\n-  a\n",
        "plan: p\npurposes:\n  - >-\n  - a\n",
    );
}

#[test]
fn what_has_faults_is_refused() {
    assert!(laid_out("a: [").is_err());
    assert!(laid_out("a: 1\na: 2\n").is_err());
    assert!(laid_out("plan: p\n? title\n: t\n").is_err());
    assert!(laid_out("? plan\n: p\ntitle: t\n").is_err());
    assert_eq!(laid_out("").unwrap(), "");
}
