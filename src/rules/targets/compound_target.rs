//! `compound-target`: one target with two conditions.

use std::ops::Range;

use super::targets;
use crate::diagnostic::{Finding, Level};
use crate::messages::message;
use crate::rules::{Check, Group, PlanFacts, Rule};
use crate::words::phrases::Words;
use crate::words::phrases::targets::{
    AND, BOTH, FINAL_PREDICATES, PREDICATES, SECOND_PREDICATES, STEPS,
};

/// One target with two conditions.
pub(in crate::rules) static COMPOUND_TARGET: Rule = Rule {
    name: "compound-target",
    group: Group::Targets,
    level: Level::Warning,
    page: include_str!("compound_target.md"),
    check: Check::Plan(check),
};

fn check(plan: &PlanFacts<'_>, findings: &mut Vec<Finding>) {
    for (_, target) in targets(&plan.document) {
        let Some(text) = &target.text else {
            continue;
        };
        let words = plan.of(text);
        let Some(second) = second_condition(words) else {
            continue;
        };
        let id = target.id.as_str();
        let part = words.quote(&second);
        findings.push(
            COMPOUND_TARGET
                .finding(
                    plan.at(text.span),
                    message!("compound-target.headline", target = id),
                )
                .note(message!("compound-target.note", part))
                .help(message!("compound-target.help")),
        );
    }
}

/// The words with which a second condition begins.
fn second_condition(words: &Words<'_>) -> Option<Range<usize>> {
    let firsts: Vec<_> = words.sentences().collect();
    let mut sentences = firsts.into_iter().map(|first| words.sentence_after(first));
    sentences.find_map(|sentence| {
        second_share(words, &sentence)
            .or_else(|| second_predicate(words, &sentence))
            .or_else(|| {
                let mut both = words.find(&BOTH);
                both.find(|found| sentence.contains(&found.start))
            })
    })
}

/// "100% of the towns … and 90% of the homes": two shares with an "and" or a comma between them. A share that grows from one to
/// the other is one condition.
fn second_share(words: &Words<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let shares: Vec<_> = sentence
        .clone()
        .filter(|&word| is_share(words, word))
        .collect();
    shares.windows(2).find_map(|pair| {
        let between = pair[0] + 1..pair[1];
        let find_in = |range: &Range<usize>, phrases| {
            let range = range.clone();
            range.into_iter().find_map(|word| words.at(word, phrases))
        };
        let second = number_start(words, pair[1])..pair[1] + 1;
        let follows_comma = words.around(&second).0.contains(',');
        let joined = match find_in(&between, &AND) {
            Some(and) => and.start..second.end,
            None => Some(second).filter(|_| follows_comma)?,
        };
        let grows = find_in(&(sentence.start..pair[1]), &STEPS).is_some();
        Some(joined).filter(|_| !grows)
    })
}

/// Where the number begins that ends with this word: a decimal comma joins two.
fn number_start(words: &Words<'_>, word: usize) -> usize {
    let Some(earlier) = word.checked_sub(1) else {
        return word;
    };
    let is_digits = |word: usize| {
        let written = words.written(word);
        written.chars().all(|letter| letter.is_ascii_digit())
    };
    let is_joined = words.around(&(word..word + 1)).0 == ",";
    if is_joined && is_digits(word) && is_digits(earlier) {
        earlier
    } else {
        word
    }
}

fn is_share(words: &Words<'_>, word: usize) -> bool {
    let written = words.written(word);
    let is_number = written.starts_with(|letter: char| letter.is_ascii_digit());
    is_number
        && words
            .around(&(word..word + 1))
            .1
            .trim_start()
            .starts_with('%')
}

/// "Every town has a plan and has tested it": a second thing that is said of what is counted. What comes before the
/// last predicate may describe only whom it counts, as in "homes that are wet and are empty have a pump".
fn second_predicate(words: &Words<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let in_sentence = |found: &Range<usize>| sentence.contains(&found.start);
    let mut seconds = words.find(&SECOND_PREDICATES).filter(in_sentence);
    let of_sentence = |phrases| words.find(phrases).filter(in_sentence).collect::<Vec<_>>();
    let (predicates, finals) = (of_sentence(&PREDICATES), of_sentence(&FINAL_PREDICATES));
    seconds.find(|second| {
        predicates.iter().any(|found| found.end < second.start)
            // What follows at once belongs to it: "và đã được".
            && !finals.iter().any(|found| found.start > second.end)
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{headlines, marked};

    fn plan(text: &str) -> String {
        format!(
            "plan: p\ntitle: t\nissuer: u\nobjectives: [{{id: o, text: t, targets: [{{id: a, text: \"{text}\", value: 100%}}]}}]\n"
        )
    }

    fn is_compound(text: &str) -> bool {
        !headlines("compound-target", &[("p.plan.yaml", &plan(text))]).is_empty()
    }

    #[test]
    fn two_shares_are_two_conditions() {
        for text in [
            "100% xã có kế hoạch, 90 % thôn có tổ",
            "100% xã có kế hoạch và 90 % thôn có tổ",
            "100% of towns have a plan and 90% of homes a leaflet",
        ] {
            assert!(is_compound(text), "{text}");
        }
        assert!(!is_compound("Tỷ lệ tiêm tăng từ 60% lên 90% và giữ vững"));
        assert!(!is_compound("Nâng tỷ lệ bao phủ 60% lên 72,5%"));
        assert!(is_compound("60,5% xã có kế hoạch, 72,5% thôn có tổ"));
        assert!(!is_compound("From 60% in 2023 and up to 90% now"));
        assert!(!is_compound(
            "Ít nhất 90% cán bộ, đoàn viên và người lao động"
        ));
    }

    #[test]
    fn a_second_predicate_is_a_second_condition() {
        for text in [
            "100% công đoàn cơ sở ký kết bản giao ước và có cơ chế khen thưởng",
            "100% công đoàn các cấp có kế hoạch với chỉ tiêu rõ ràng và phổ biến để đoàn viên hiểu",
            "Mỗi hộ được thăm hỏi và được tặng quà",
            "100% công đoàn các cấp được quán triệt và có kế hoạch triển khai thực hiện",
            "100% xã có phương án và đã tổ chức diễn tập",
            "100% hộ được thăm hỏi và đã được tặng quà",
            "Every town has a plan and has tested it",
            "Every home is visited and was given a leaflet",
            "Every town has both a plan and a siren",
            "Mỗi xã vừa có kế hoạch vừa có lực lượng",
        ] {
            assert!(is_compound(text), "{text}");
        }
    }

    #[test]
    fn lists_and_pairs_of_words_are_one_condition() {
        for text in [
            "100% cán bộ, đoàn viên và người lao động được tiêm",
            "100% người lao động được quan tâm và hỗ trợ kịp thời",
            "100% đơn vị xây dựng và triển khai kế hoạch",
            "100% hộ nghèo và có công được thăm hỏi",
            "100% hộ có người già và có trẻ em được thăm hỏi",
            "100% cơ sở tuyên truyền và phổ biến pháp luật",
            "Every town and village has a plan",
            "Homes that are wet and are empty have a pump",
            "Both men and women have a place",
        ] {
            assert!(!is_compound(text), "{text}");
        }
    }

    #[test]
    fn the_text_is_marked() {
        let text = plan("Every town has a plan and has tested it");
        assert_eq!(
            marked("compound-target", &[("p.plan.yaml", &text)]),
            [["\"Every town has a plan and has tested it\""]]
        );
    }
}
