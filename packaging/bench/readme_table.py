#!/usr/bin/env python3
"""Turns the answer of "tessera bench --json" on stdin into the rows of README's table, and says on stderr what is not fit to print."""
import json
import sys


def figure(value, unit):
    digits = 0 if value >= 100 else 1 if value >= 1 else 4
    return "%.*f %s" % (digits, value, unit)


report = json.load(sys.stdin)
machine = report["machine"]
if report["quick"]:
    sys.exit("a quick run: its figures mean nothing")
if machine["loadBefore"] > 0.5:
    print("load average was %.1f before the run: others were at work" % machine["loadBefore"], file=sys.stderr)
print("| result | Tessera | peer | ratio | p95 | input |\n|---|---|---|---|---|---|")
for one in report["results"]:
    print("| `%s` | %s | %s | **%.2f** | %s, %s | %s |" % (
        one["name"], figure(one["value"], one["unit"]), figure(one["peer"], one["unit"]), one["ratio"],
        figure(one["p95"], one["unit"]), figure(one["peerP95"], one["unit"]), one["input"]))
for one in report["skipped"]:
    print("skipped %s: %s" % (one["name"], one["why"]), file=sys.stderr)
print("\nPeak memory: " + ", ".join("%s %d MiB" % pair for pair in report["peakMemory"].items()) + ".")
