"""The cheapest deal by branch and bound on the cost so far: deals.py NUMBERS"""
import sys

numbers = iter(map(int, open(sys.argv[1]).read().split()))
players, items, count, quota = (next(numbers) for _ in range(4))
seats = [next(numbers) for _ in range(players)]
base = [next(numbers) for _ in range(items)]
demands = [[] for _ in range(players)]
for _ in range(count):
    party, item, amount = (next(numbers) for _ in range(3))
    demands[party].append((item, amount))
order = sorted(range(1, players), key=lambda p: -seats[p])
left = [0] * (len(order) + 1)
for place in reversed(range(len(order))):
    left[place] = left[place + 1] + seats[order[place]]
best, partners = float("inf"), ()


def visit(place, votes, cost, levels, chosen):
    global best, partners
    if cost >= best:
        return
    if votes >= quota:
        best, partners = cost, chosen
        return
    if votes + left[place] < quota:
        return
    party = order[place]
    raised = list(levels)
    more = 0
    for item, amount in demands[party]:
        if amount > raised[item]:
            more += amount - raised[item]
            raised[item] = amount
    visit(place + 1, votes + seats[party], cost + more, raised, chosen + (party,))
    visit(place + 1, votes, cost, levels, chosen)


visit(0, seats[0], 0, base, ())
print(best, *sorted(partners))
