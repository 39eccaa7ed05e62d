#!/usr/bin/env bash
# 问政: Telegram under load, in pieces of a few minutes. Each prints its figures and fails when a promise was broken.
#   bench/telegram.sh kills [PIECES]   chats, faults and kills of the real process (all pieces: 1,000 chats, 10,000 questions, 50 kills)
#   bench/telegram.sh rate [SECONDS]   50 questions a second without faults: throughput, latency, memory (default 300)
#   bench/telegram.sh markup           10,000 hostile answers read by the fake server's parser
set -eu
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

case "${1:-}" in
kills)
  # 2,000 questions in 200 chats with 10 kills a piece; a tenth of all calls goes wrong.
  for piece in ${2:-1 2 3 4 5}; do
    echo "== piece $piece"
    ./bot dev-telegram --load 2000 --chats 200 --kills 10 --faults 0.1 --rate 40 --sends 100 --seed "$piece"
  done
  ;;
rate)
  seconds=${2:-300}
  # The public server takes 30 messages a second; 50 need its paid rate or a server of one's own.
  ./bot dev-telegram --load $((50 * seconds)) --chats 1000 --rate 50 --sends 200
  ;;
markup)
  ./bot dev-telegram --markup 10000
  ;;
*)
  sed -n 2,5p "$0" >&2
  exit 2
  ;;
esac
