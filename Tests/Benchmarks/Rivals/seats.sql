-- Load and tally: the Greens off one ballot, the winner of each riding, the seats of each party.
.mode csv
.import FILE ballots
DELETE FROM ballots WHERE party LIKE 'Green%' AND riding = 'RIDING';
SELECT party, COUNT(*) AS seats FROM (
    SELECT riding, party, MAX(CAST(votes AS INTEGER)) FROM ballots GROUP BY riding
) GROUP BY party ORDER BY seats DESC;
.quit
