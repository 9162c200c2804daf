#!/usr/bin/env bash
# How long questions take beside `plan validate` on the same files: lists, words, and SQL. Prints a table in Markdown.
#
#     benches/questions.sh [PLANS]     so many plans and units, 20,000 unless told
set -euo pipefail
plans=${1:-20000}
cd "$(dirname "$0")/.."
[[ -x /usr/bin/time ]] || { echo 'error: GNU time is missing: /usr/bin/time' >&2; exit 2; }

# Of so many runs the shortest counts: others only add what else the machine had to do.
rounds=3

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cargo build --quiet --locked --release --bin plan --example corpus
built=${CARGO_TARGET_DIR:-$PWD/target}/release
"$built/examples/corpus" --seed 1 --units "$plans" --plans "$plans" --reports 0 --out "$scratch/corpus" >/dev/null

questions=(
    "validate"
    "query tasks"
    "query tasks --overdue"
    "query duties"
    "query tasks --group-by lead"
    "find phong chong dich"
    "sql|SELECT count(*) FROM tasks"
    "sql|SELECT lead, count(*) FROM tasks GROUP BY lead ORDER BY 2 DESC LIMIT 5"
    "sql|SELECT count(*) FROM task_lines"
    "sql|SELECT unit, count(*) FROM task_lines WHERE overdue_days > 0 GROUP BY unit"
    "sql|SELECT * FROM target_status WHERE verdict = 'missed'"
)

cd "$scratch/corpus"
echo '| question | seconds | to `plan validate` | peak memory, MB |'
echo '|---|---:|---:|---:|'
validate=0
for question in "${questions[@]}"; do
    case $question in
    *'|'*) arguments=("${question%%|*}" "${question#*|}") ;;
    *) read -ra arguments <<<"$question" ;;
    esac
    best=0
    for ((round = 0; round < rounds; round++)); do
        /usr/bin/time --format '%e %M' --output "$scratch/time" "$built/plan" "${arguments[@]}" >/dev/null 2>&1 || true
        read -r took kilobytes < <(tail -n 1 "$scratch/time")
        best=$(awk -v best="$best" -v took="$took" 'BEGIN { print (best == 0 || took < best) ? took : best }')
    done
    [[ $validate != 0 ]] || validate=$best
    awk -v question="${question//|/ }" -v took="$best" -v validate="$validate" -v kilobytes="$kilobytes" 'BEGIN {
        printf "| `plan %s` | %.1f | %.2f | %d |\n", question, took, took / validate, kilobytes * 1024 / 1000000
    }'
done
