"""Power indices by packages from PyPI: power.py PACKAGE INDEX QUOTA WEIGHT …

Prints milliseconds on its last line: the best of the calls in 200 ms, at least one.
"""

import sys
import time

package, index = sys.argv[1:3]
quota, *weights = map(int, sys.argv[3:])

if package == "powerindex":
    import powerindex

    def call():
        game = powerindex.Game(quota, weights)
        game.calc_banzhaf() if index == "banzhaf" else game.calc_shapley_shubik()
        return game.banzhaf if index == "banzhaf" else game.shapley_shubik
else:
    import powerindices

    def call():
        compute = powerindices.compute_pbi if index == "banzhaf" else powerindices.compute_ssi
        return compute(quota, weights)


best = float("inf")
start = time.perf_counter()
while True:
    began = time.perf_counter()
    values = call()
    best = min(best, time.perf_counter() - began)
    if time.perf_counter() - start > 0.2:
        break
print(list(values)[:1])
print(best * 1000)
