#!/bin/sh
# Measures the packaged server: the time from "./ragstone up" to the first answered request, and the resident memory
# when it has been idle for a while. Prints a Markdown table. Needs curl; RUNS, IDLE_SECONDS and PORT can be set.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
runs=${RUNS:-5}
idle_seconds=${IDLE_SECONDS:-10}
port=${PORT:-19380}
url=http://127.0.0.1:$port
give_up_seconds=1800 # the first start may have to build

work=$(mktemp -d "${TMPDIR:-/tmp}/ragstone-measure.XXXXXX")
server=''

stop_server() {
  [ -n "$server" ] || return 0
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=''
}

clean_up() {
  stop_server
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

now_ms() {
  case $(date +%N) in
    *[!0-9]* | '') perl -MTime::HiRes=time -e 'printf "%d\n", time * 1000' ;;
    *) echo $(($(date +%s%N) / 1000000)) ;;
  esac
}

# Starts the server on data folder $1 and sets first_answer_ms.
start_server() {
  begun=$(now_ms)
  "$root/ragstone" up --port "$port" --data "$1" >"$work/log" 2>&1 &
  server=$!
  until curl -fs -o /dev/null --max-time 5 "$url/v1/system/ping"; do
    if ! kill -0 "$server" 2>/dev/null || [ $(($(now_ms) - begun)) -gt $((give_up_seconds * 1000)) ]; then
      tail -n 30 "$work/log" >&2
      fail "The server did not answer within $give_up_seconds s; the end of its log is above."
    fi
    sleep 0.02
  done
  first_answer_ms=$(($(now_ms) - begun))
}

resident_mb() {
  ps -o rss= -p "$server" | awk '{ printf "%d\n", $1 / 1024 }'
}

# One line "milliseconds megabytes" for a start on data folder $1.
measure() {
  start_server "$1"
  sleep "$idle_seconds"
  printf '%s %s\n' "$first_answer_ms" "$(resident_mb)"
  ps -o command= -p "$server" | awk '{ print $1 }' >"$work/java"
  stop_server
}

call() {
  curl -fsS --max-time 60 -H "Authorization: Bearer $key" "$@"
}

first_id() {
  sed -n 's/.*"id" *: *"\([0-9a-f]\{32\}\)".*/\1/p' | head -n 1
}

# Puts the sample documents into data folder $1, searches them once and prints the resident megabytes afterwards.
fill() {
  start_server "$1"
  key=$(sed -n 's/^api\.key=//p' "$1/secrets/first-start.properties")
  dataset=$(call -H 'Content-Type: application/json' -d '{"name":"measured"}' "$url/api/v1/datasets" | first_id)
  [ -n "$dataset" ] || fail "The dataset could not be made."
  for document in "$root"/samples/src/main/resources/documents/*; do
    id=$(call -F "file=@$document" "$url/api/v1/datasets/$dataset/documents" | first_id)
    [ -n "$id" ] || fail "$document could not be uploaded."
    call -o /dev/null -H 'Content-Type: application/json' -d "{\"document_ids\":[\"$id\"]}" "$url/api/v1/datasets/$dataset/chunks"
    begun=$(now_ms)
    until call "$url/api/v1/datasets/$dataset/documents?id=$id" | grep -q '"run" *: *"DONE"'; do
      [ $(($(now_ms) - begun)) -lt $((give_up_seconds * 1000)) ] || fail "$document was not parsed within $give_up_seconds s."
      sleep 0.2
    done
  done
  call -o /dev/null -H 'Content-Type: application/json' "$url/api/v1/retrieval" \
    -d "{\"question\":\"How often is the oil changed?\",\"dataset_ids\":[\"$dataset\"]}"
  sleep "$idle_seconds"
  resident_mb
  stop_server
}

# Turns lines "milliseconds megabytes" into the row named $1: median and worst of both.
row() {
  sort -n | awk -v name="$1" '
    { ms[NR] = $1; mb[NR] = $2 }
    END {
      for (i = 1; i <= NR; i++) for (j = i + 1; j <= NR; j++) if (mb[j] < mb[i]) { t = mb[i]; mb[i] = mb[j]; mb[j] = t }
      m = int((NR + 1) / 2)
      printf "| %s | %.2f s | %.2f s | %d MB | %d MB |\n", name, ms[m] / 1000, ms[NR] / 1000, mb[m], mb[NR]
    }'
}

if curl -s -o /dev/null --max-time 2 "$url/"; then fail "Something answers on port $port already; set PORT to a free one."; fi

# Building is not part of what is measured.
start_server "$work/warm-up"
stop_server
give_up_seconds=60

run=0
while [ $run -lt "$runs" ]; do
  run=$((run + 1))
  measure "$work/fresh-$run" >>"$work/fresh"
done
fill "$work/used" >"$work/after-search"
run=0
while [ $run -lt "$runs" ]; do
  run=$((run + 1))
  measure "$work/used" >>"$work/used.rows"
done

printf '\n| %s runs each | first answer, median | worst | resident idle, median | worst |\n|---|---|---|---|---|\n' "$runs"
row 'fresh data folder' <"$work/fresh"
row 'data folder with four documents' <"$work/used.rows"
printf '\nResident after parsing four documents and one search (embedder loaded): %s MB.\n' "$(cat "$work/after-search")"
printf 'Machine: %s cores, %s, %s.\n' "$(getconf _NPROCESSORS_ONLN)" "$(uname -srm)" "$("$(cat "$work/java")" -version 2>&1 | sed -n '2p')"
