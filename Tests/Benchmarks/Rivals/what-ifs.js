// A thousand what-ifs: take one party's votes to another in one riding, count it, tally the house.
const fs = require('fs');
const fields = (line) => [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map((m) => m[1] ?? m[2]);
const ridings = new Map(), seats = new Map(), winner = new Map();
for (const line of fs.readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').slice(1)) {
    const [riding, , party, , votes] = fields(line);
    if (!ridings.has(riding)) ridings.set(riding, new Map());
    const ballot = ridings.get(riding);
    ballot.set(party, Math.max(ballot.get(party) ?? 0, Number(votes)));
}
const count = (ballot) => {
    let best = -1, name = null;
    for (const [party, votes] of ballot) {
        if (votes > best) { best = votes; name = party; } else if (votes === best) name = null;
    }
    return name;
};
for (const [riding, ballot] of ridings) {
    const name = count(ballot);
    winner.set(riding, name);
    seats.set(name, (seats.get(name) ?? 0) + 1);
}
const lines = [];
for (const line of fs.readFileSync(process.argv[3], 'utf8').trimEnd().split('\n')) {
    const [riding, from, to] = line.split('\t');
    const ballot = new Map(ridings.get(riding));
    ballot.set(to, ballot.get(to) + ballot.get(from));
    ballot.delete(from);
    const name = count(ballot), old = winner.get(riding);
    const house = new Map(seats);
    house.set(old, house.get(old) - 1);
    house.set(name, (house.get(name) ?? 0) + 1);
    lines.push([...house].filter(([, held]) => held > 0).map(([party, held]) => `${party} ${held}`).join(', '));
}
console.log(lines.join('\n'));
