#!/usr/bin/env bash
# Puts whole runs side by side on the same files: five rounds in turn, medians, ratios, peak memory. Prints a table in
# Markdown. Tools that are not installed are left out and named.
#
#     benches/compare.sh [FOLDER]       a workspace; without one, the corpus of 20,000 plans is written and measured
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=5
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cargo build --release --quiet --example corpus --bin plan
plan=$PWD/target/release/plan
folder=${1:-$scratch/corpus}
if [[ ! -d $folder ]]; then
    cargo run --release --quiet --example corpus -- \
        --seed 1 --units 20000 --plans 20000 --reports 0 --out "$folder" >/dev/null
fi
find "$folder" -name '*.yaml' -print0 | sort -z >"$scratch/files"
# Other validators are slow: they get 500 files, and their time is scaled to all.
total=$(tr -cd '\0' <"$scratch/files" | wc -c)
head -z -n 500 "$scratch/files" >"$scratch/some"
some=$(tr -cd '\0' <"$scratch/some" | wc -c)

# name, what its time is multiplied with, command
names=() scales=() commands=()
add() { names+=("$1"); scales+=("$2"); commands+=("$3"); }
scale_of_some=$(awk "BEGIN { print $total / $some }")

add 'cat of the files' 1 "xargs -0 cat <'$scratch/files'"
add 'plan validate' 1 "'$plan' validate --format short '$folder'"
add 'plan validate, one thread' 1 "RAYON_NUM_THREADS=1 '$plan' validate --format short '$folder'"
add 'plan status' 1 "'$plan' status '$folder'"
if command -v yamllint >/dev/null; then
    add 'yamllint, scaled from 500 files' "$scale_of_some" "xargs -0 yamllint <'$scratch/some'"
else
    echo 'LEFT OUT: yamllint is not installed' >&2
fi
if command -v check-jsonschema >/dev/null; then
    "$plan" schema plan >"$scratch/plan.schema.json"
    grep -z '\.plan\.yaml$' "$scratch/some" >"$scratch/some-plans" || true
    plans=$(tr -cd '\0' <"$scratch/some-plans" | wc -c)
    add "check-jsonschema, scaled from $plans files" "$(awk "BEGIN { print $total / $plans }")" \
        "xargs -0 check-jsonschema --schemafile '$scratch/plan.schema.json' <'$scratch/some-plans'"
else
    echo 'LEFT OUT: check-jsonschema is not installed' >&2
fi

# Runs a command; prints seconds and peak memory in KiB. What the command thinks of the files does not matter.
measure() {
    /usr/bin/time -f '%e %M' -o "$scratch/time" bash -c "$1" >/dev/null 2>&1 || true
    tail -n 1 "$scratch/time"
}

# Everything is in the cache before the first round.
measure "${commands[0]}" >/dev/null
for ((round = 0; round < rounds; round++)); do
    for ((index = 0; index < ${#names[@]}; index++)); do
        measure "${commands[index]}" >>"$scratch/run-$index"
    done
done

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
# Seconds of one command, scaled.
seconds() { cut -d' ' -f1 "$scratch/run-$1" | median | awk "{ print \$1 * ${scales[$1]} }"; }

bytes=$(xargs -0 cat <"$scratch/files" | wc -c)
printf '%s files, %s MB; %s, %s cores; medians of %s rounds in turn, files in the cache\n\n' \
    "$total" "$((bytes / 1000000))" "$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)" "$(nproc)" "$rounds"
base=$(seconds 0)
printf '| run | seconds | times `cat` | peak memory, MB |\n|---|---:|---:|---:|\n'
for ((index = 0; index < ${#names[@]}; index++)); do
    memory=$(cut -d' ' -f2 "$scratch/run-$index" | median)
    awk -v name="${names[index]}" -v seconds="$(seconds "$index")" -v base="$base" -v memory="$memory" \
        'BEGIN { printf "| %s | %.2f | %.1f | %.0f |\n", name, seconds, seconds / base, memory / 1000 }'
done
