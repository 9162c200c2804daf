#!/usr/bin/env bash
# How time and memory grow with the size of a workspace: plans, tasks of one plan, units of one file, reports of one
# stream. Prints a table in Markdown, with the slope of the logarithm of time against that of size: 1 is in step with
# the size, 2 is its square.
#
#     benches/growth.sh [LARGEST]     up to so many plans, 125,000 unless told
set -euo pipefail
largest=${1:-125000}
cd "$(dirname "$0")/.."
[[ -x /usr/bin/time ]] || { echo 'error: GNU time is missing: /usr/bin/time' >&2; exit 2; }

# Of so many runs the shortest counts: others only add what else the machine had to do.
rounds=3

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cargo build --quiet --locked --release --bin plan --example corpus
built=${CARGO_TARGET_DIR:-$PWD/target}/release
plan=$built/plan
corpus=$built/examples/corpus

echo '| what | size | bytes | seconds | slope | peak memory, MB | memory to bytes |'
echo '|---|---:|---:|---:|---:|---:|---:|'

# measure WHAT SIZE FOLDER: a line of the table. The slope is against the size before.
measure() {
    local what=$1 size=$2 folder=$3 bytes best=0 memory=0 round took kilobytes
    bytes=$(find "$folder" -type f -name '*.yaml' -print0 | xargs -0 cat | wc -c)
    for ((round = 0; round < rounds; round++)); do
        # The clock of GNU time counts in hundredths of a second, which small sizes do not take.
        local start=$EPOCHREALTIME
        /usr/bin/time --format %M --output "$scratch/memory" "$plan" validate "$folder" >/dev/null 2>&1 || true
        took=$(awk -v start="$start" -v end="$EPOCHREALTIME" 'BEGIN { print end - start }')
        kilobytes=$(tail -n 1 "$scratch/memory")
        best=$(awk -v best="$best" -v took="$took" 'BEGIN { print (best == 0 || took < best) ? took : best }')
        memory=$kilobytes
    done
    awk -v what="$what" -v size="$size" -v bytes="$bytes" -v took="$best" -v kilobytes="$memory" \
        -v before_size="${before_size:-0}" -v before_took="${before_took:-0}" 'BEGIN {
        slope = before_size ? sprintf("%.2f", log(took / before_took) / log(size / before_size)) : "–"
        printf "| %s | %d | %d | %.3f | %s | %d | %.1f |\n", what, size, bytes, took, slope,
            kilobytes * 1024 / 1000000, kilobytes * 1024 / bytes
    }'
    before_size=$size
    before_took=$best
}

first_of() { before_size=0 before_took=0; }

first_of
for size in 1000 10000 125000; do
    ((size <= largest)) || continue
    "$corpus" --seed 1 --units "$size" --plans "$size" --reports 0 --out "$scratch/plans" >/dev/null
    measure plans "$size" "$scratch/plans"
    rm -rf "$scratch/plans"
done

# One document that grows: what stands before, a line for each thing with its number twice, from 1 to the size.
one_file() {
    local folder=$scratch/one name=$1 size=$2 head=$3 line=$4
    mkdir -p "$folder"
    { printf '%b' "$head"; seq "$size" | awk -v line="$line" '{ printf line "\n", $1, $1 }'; } >"$folder/$name"
}

first_of
for size in 1000 10000; do
    one_file one.plan.yaml "$size" \
        'plan: p\ntitle: P\nissuer: u\nissued: 2024-01-01\nareas:\n  - id: a\n    title: A\n    tasks:\n' \
        '      - {id: t%d, text: Lay the cable of street %d, lead: u, by: 2024-06-30, output: a cable}'
    measure 'tasks of one plan' "$size" "$scratch/one"
    rm -rf "$scratch/one"
done

first_of
for size in 1000 10000 126000; do
    one_file all.units.yaml "$size" 'kinds: [{id: k, level: 1}]\nunits:\n' '  - {id: u%d, name: Unit %d, kind: k}'
    measure 'units of one file' "$size" "$scratch/one"
    rm -rf "$scratch/one"
done

first_of
for size in 1000 10000 100000; do
    one_file all.report.yaml "$size" '' '---\nreport: p\nunit: u%d\nas-of: 2024-06-30\ntasks: {t: done} # %d'
    {
        printf 'kinds: [{id: k, level: 1}]\nunits:\n'
        seq "$size" | awk '{ printf "  - {id: u%d, name: Unit %d, kind: k}\n", $1, $1 }'
    } >"$scratch/one/all.units.yaml"
    printf 'plan: p\ntitle: P\nissuer: u1\nareas: [{id: a, title: A, tasks: [{id: t, text: T, lead: {all: k}}]}]\n' \
        >"$scratch/one/p.plan.yaml"
    measure 'reports of one stream' "$size" "$scratch/one"
    rm -rf "$scratch/one"
done
