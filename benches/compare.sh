#!/usr/bin/env bash
# Puts whole runs side by side: five rounds in turn, medians, ratios, peak memory. Prints two tables in Markdown, one of
# runs on the same files, one of other tools on small inputs that say the same.
#
#     benches/compare.sh [PLANS | FOLDER]     a corpus of so many plans, 20,000 unless told; or a workspace that is there
#
# What it measures against is installed into a folder that is removed at the end, from PyPI; only TaskJuggler comes from
# the system's packages. What cannot be had stands in the table with the reason. `PROFILE=dev` tries out the script.
set -euo pipefail
wanted=${1:-20000}
[[ ! -d $wanted ]] || wanted=$(realpath "$wanted")
cd "$(dirname "$0")/.."

rounds=5
# So many files are what slow tools get; their time is scaled by the bytes.
sample=500
# So often a short run is repeated within a round.
repeats=20
# So many tasks has the plan that other planning tools get.
tasks=200

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

main() {
    require git python3
    [[ -x /usr/bin/time ]] || fail 'GNU time is missing: /usr/bin/time'
    build
    install_tools
    write_inputs "$wanted"

    describe_machine
    compare_on_same_files
    echo
    compare_on_small_inputs
    echo
    name_versions
}

fail() {
    echo "error: $1" >&2
    exit 2
}

require() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || fail "$tool is missing"
    done
}

# What is going on, for who waits.
tell() { echo "compare: $1" >&2; }

build() {
    local profile=${PROFILE:-release}
    tell "building ($profile)"
    cargo build --quiet --locked --profile "$profile" --bin plan --example corpus --example decode
    local built=${CARGO_TARGET_DIR:-$PWD/target}/${profile/#dev/debug}
    plan=$built/plan
    corpus=$built/examples/corpus
    decode=$built/examples/decode
}

install_tools() {
    tell 'installing yamllint, check-jsonschema, doorstop and TaskJuggler'
    tools=$scratch/venv/bin
    python3 -m venv "$scratch/venv" >"$scratch/install.log" 2>&1 || true
    local package
    for package in yamllint check-jsonschema doorstop; do
        "$tools/pip" install --quiet "$package" >>"$scratch/install.log" 2>&1 || true
    done
    if ! command -v tj3 >/dev/null && [[ $(id -u) -eq 0 ]]; then
        apt-get install --quiet --yes --no-install-recommends tj3 >>"$scratch/install.log" 2>&1 || true
    fi
}

# --- inputs

write_inputs() {
    as_of=()
    if [[ -d $1 ]]; then
        folder=$1
    else
        folder=$scratch/corpus
        tell "writing $1 plans"
        "$corpus" --seed 1 --units "$(($1 < 20 ? 20 : $1))" --plans "$1" --reports 0 --out "$folder" >"$scratch/written"
        as_of=(--as-of "$(sed -n 's/.*--as-of //p' "$scratch/written")")
    fi
    find "$folder" -type f -name '*.yaml' | sort >"$scratch/files"
    grep '\.plan\.yaml$' "$scratch/files" | spread >"$scratch/some-plans"
    spread <"$scratch/files" >"$scratch/some-files"
    "$plan" schema plan >"$scratch/plan.schema.json"
    write_plan
    write_tjp
    write_doorstop
}

# As many lines as the sample has, from everywhere.
spread() {
    awk -v sample="$sample" '
        { line[NR] = $0 }
        END { step = NR > sample ? NR / sample : 1; for (at = 1; at <= NR; at += step) print line[int(at)] }'
}

bytes_of() { xargs -d '\n' cat <"$1" | wc -c; }

# How much more there is in all files than in those of a list.
scale_of() { awk -v all="$(bytes_of "$scratch/files")" -v some="$(bytes_of "$1")" 'BEGIN { print all / some }'; }

# The small inputs: tasks with a name, who does them, and the day by which they are done.
write_plan() {
    mkdir "$scratch/plan"
    {
        printf 'units:\n  - id: office\n    name: Office\n    kind: office\nkinds:\n'
        printf '  - {id: office, name: Office, level: 1}\n---\n'
        printf 'plan: works\ntitle: Works\nissuer: office\nperiod: {from: 2025-01-01, to: 2025-12-31}\n'
        printf 'areas:\n  - id: streets\n    title: Streets\n    tasks:\n'
        each_task '      - {id: cable-%d, text: Lay the cable of street %d, lead: office, by: %s, output: a cable}\n'
    } >"$scratch/plan/works.plan.yaml"
}

write_tjp() {
    mkdir "$scratch/tjp"
    {
        printf 'project works "Works" 2025-01-01 +1y {}\nresource office "Office" {}\ntask works "Works" {\n'
        each_task '  task task%d "Lay the cable of street %d" { allocate office  end %s  effort 1h }\n'
        printf '}\ntaskreport works "works" { formats csv  columns id, name, end }\n'
    } >"$scratch/tjp/works.tjp"
}

write_doorstop() {
    mkdir "$scratch/doorstop"
    git init --quiet "$scratch/doorstop"
    printf 'settings:\n  digits: 3\n  prefix: TASK\n  sep: ""\n' >"$scratch/doorstop/.doorstop.yml"
    local number
    for ((number = 1; number <= tasks; number++)); do
        printf 'active: true\nderived: false\nheader: ""\nlevel: %d\nlinks: []\nnormative: true\nref: ""\n' \
            "$number" >"$scratch/item"
        printf 'reviewed: null\ntext: |\n  Lay the cable of street %d\n' "$number" >>"$scratch/item"
        mv "$scratch/item" "$(printf '%s/doorstop/TASK%03d.yml' "$scratch" "$number")"
    done
}

# Prints a line, as printf takes it, for each task: its number twice, its day.
each_task() {
    local number
    for ((number = 1; number <= tasks; number++)); do
        # shellcheck disable=SC2059 # The format is what the caller gives.
        printf "$1" "$number" "$number" "$(printf '2025-%02d-%02d' $((number / 28 % 12 + 1)) $((number % 28 + 1)))"
    done
}

# --- measuring

# The runs of one table: name, what its time is multiplied with, command. One without a command could not be had.
names=() scales=() commands=()
begin() { names=() scales=() commands=(); rm -f "$scratch"/run-*; }
add() { names+=("$1"); scales+=("$2"); commands+=("$3"); }

# The same for a tool, if it was installed.
add_tool() {
    if command -v "$1" >/dev/null; then
        add "$2" "$3" "$4"
    else
        add "$2" 1 ''
    fi
}

# Runs a command; prints seconds and peak memory in KiB. That it finds faults does not matter, that it fails does.
measure() {
    local start=$EPOCHREALTIME status=0 end
    /usr/bin/time -f '%M' -o "$scratch/memory" bash -c "$1" 2>"$scratch/output" >/dev/null || status=$?
    end=$EPOCHREALTIME
    case $status in
        # xargs turns any fault that was found into 123.
        0 | 1 | 123) ;;
        *) tail -n 5 "$scratch/output" >&2; fail "status $status of: $1" ;;
    esac
    awk -v start="${start/,/.}" -v end="${end/,/.}" -v memory="$(tail -n 1 "$scratch/memory")" \
        'BEGIN { printf "%.6f %d\n", end - start, memory }'
}

# The first round brings everything into the cache and does not count.
measure_all() {
    local round index
    for ((round = 0; round <= rounds; round++)); do
        tell "$1, round $round of $rounds"
        for ((index = 0; index < ${#names[@]}; index++)); do
            [[ -n ${commands[index]} ]] || continue
            measure "${commands[index]}" >"$scratch/measured"
            ((round == 0)) || cat "$scratch/measured" >>"$scratch/run-$index"
        done
    done
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# Seconds of one run, scaled.
seconds() { cut -d' ' -f1 "$scratch/run-$1" | median | awk -v scale="${scales[$1]}" '{ print $1 * scale }'; }

# Prints the table; ratios are those to the first two runs.
print_table() {
    local index first second
    first=$(seconds 0)
    second=$(seconds 1)
    printf '| run | milliseconds | to %s | to %s | peak memory, MB |\n|---|---:|---:|---:|---:|\n' \
        "${names[0]}" "${names[1]}"
    for ((index = 0; index < ${#names[@]}; index++)); do
        if [[ -z ${commands[index]} ]]; then
            printf '| %s | could not be installed | | | |\n' "${names[index]}"
            continue
        fi
        awk -v name="${names[index]}" -v seconds="$(seconds "$index")" -v first="$first" -v second="$second" \
            -v memory="$(cut -d' ' -f2 "$scratch/run-$index" | median)" '
            function ratio(value) { return sprintf(value < 10 ? "%.2f" : "%.0f", value) }
            BEGIN {
                milliseconds = sprintf(seconds < 0.1 ? "%.1f" : "%.0f", seconds * 1000)
                printf "| %s | %s | %s | %s | %.0f |\n", name, milliseconds, ratio(seconds / first),
                    ratio(seconds / second), memory / 1000
            }'
    done
}

# --- tables

describe_machine() {
    local model
    model=$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)
    printf '%s files with %s bytes, in the cache; %s, %s cores; medians of %s rounds in turn.\n\n' \
        "$(wc -l <"$scratch/files")" "$(bytes_of "$scratch/files")" "${model:-unknown processor}" "$(nproc)" "$rounds"
}

# shellcheck disable=SC2016 # Backticks in names are Markdown's.
compare_on_same_files() {
    begin
    add '`cat`' 1 "xargs -d '\n' cat <'$scratch/files'"
    add '`plan validate`' 1 "'$plan' validate --format short '$folder'"
    add '`plan validate`, one thread' 1 "RAYON_NUM_THREADS=1 '$plan' validate --format short '$folder'"
    add '`plan status`' 1 "'$plan' status ${as_of[*]} '$folder'"
    add 'decoding alone, by yaml_serde' 1 "'$decode' '$folder'"
    add_tool "$tools/yamllint" "yamllint, scaled from $(wc -l <"$scratch/some-files") files" \
        "$(scale_of "$scratch/some-files")" "xargs -d '\n' '$tools/yamllint' <'$scratch/some-files'"
    add_tool "$tools/check-jsonschema" "check-jsonschema, scaled from $(wc -l <"$scratch/some-plans") plans" \
        "$(scale_of "$scratch/some-plans")" \
        "xargs -d '\n' '$tools/check-jsonschema' --schemafile '$scratch/plan.schema.json' <'$scratch/some-plans'"
    measure_all 'the same files'
    print_table
}

# shellcheck disable=SC2016 # Backticks in names are Markdown's.
compare_on_small_inputs() {
    local bytes of_one
    bytes=$(wc -c <"$scratch/plan/works.plan.yaml")
    of_one=$(awk -v repeats="$repeats" 'BEGIN { print 1 / repeats }')
    repeated() { echo "for _ in {1..$repeats}; do $1 || [[ \$? -eq 1 ]]; done"; }
    begin
    add '`/bin/true`' "$of_one" "$(repeated /bin/true)"
    add "\`plan validate\`, $tasks tasks" "$of_one" "$(repeated "'$plan' validate '$scratch/plan'")"
    add "\`plan status\`, $tasks tasks" "$of_one" "$(repeated "'$plan' status --as-of 2025-07-01 '$scratch/plan'")"
    add_tool tj3 "TaskJuggler, $tasks tasks" 1 "tj3 --silent --output-dir '$scratch/tjp' '$scratch/tjp/works.tjp'"
    add_tool "$tools/doorstop" "doorstop, $tasks items" 1 "cd '$scratch/doorstop' && '$tools/doorstop' --no-reformat"
    measure_all 'small inputs'
    printf 'One plan with %s tasks, a file of %s bytes, and the same tasks as other tools write them.\n\n' "$tasks" "$bytes"
    print_table
}

name_versions() {
    {
        "$tools/pip" list --format freeze 2>/dev/null | grep -E '^(yamllint|check-jsonschema|doorstop)=' || true
        if command -v tj3 >/dev/null; then
            tj3 --version | awk '/TaskJuggler/ { print "TaskJuggler " $NF; exit }'
        fi
    } | sed 's/==/ /' | paste -sd, | sed 's/,/, /g; s/^/Versions: /; s/$/./'
}

main
