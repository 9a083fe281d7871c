"""Seats shared out by votelib from PyPI: apportion.py METHOD SEATS VOTES …

Prints milliseconds on its last line: the best of the calls in 200 ms, at least one.
"""

import sys
import time

from votelib.evaluate.proportional import HighestAverages, LargestRemainder

method = sys.argv[1]
seats, *votes = map(int, sys.argv[2:])
evaluator = {
    "d-hondt": lambda: HighestAverages("d_hondt"),
    "sainte-lague": lambda: HighestAverages("sainte_lague"),
    "hare": lambda: LargestRemainder("hare"),
}[method]()
ballots = dict(enumerate(votes))

best = float("inf")
start = time.perf_counter()
while True:
    began = time.perf_counter()
    shared = evaluator.evaluate(ballots, seats)
    best = min(best, time.perf_counter() - began)
    if time.perf_counter() - start > 0.2:
        break
print([shared.get(party, 0) for party in ballots])
print(best * 1000)
