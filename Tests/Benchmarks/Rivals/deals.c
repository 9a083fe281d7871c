/* The cheapest deal by trying every set of parties: deals NUMBERS. */
#include <stdio.h>
#include <string.h>

static int players, items, count, quota, seats[32], base[64], demands[32][64];

int main(int argc, char **argv) {
    FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
    if (!file || fscanf(file, "%d%d%d%d", &players, &items, &count, &quota) != 4) return 1;
    if (players > 31 || items > 64) return 1;
    for (int p = 0; p < players; p++) if (fscanf(file, "%d", &seats[p]) != 1) return 1;
    for (int i = 0; i < items; i++) if (fscanf(file, "%d", &base[i]) != 1) return 1;
    for (int d = 0; d < count; d++) {
        int p, i, a;
        if (fscanf(file, "%d%d%d", &p, &i, &a) != 3) return 1;
        demands[p][i] = a;
    }
    long best = -1;
    unsigned chosen = 0;
    for (unsigned set = 0; set < 1u << (players - 1); set++) {
        int votes = seats[0], levels[64];
        for (int p = 1; p < players; p++) if (set >> (p - 1) & 1) votes += seats[p];
        if (votes < quota) continue;
        memcpy(levels, base, sizeof levels);
        for (int p = 1; p < players; p++)
            if (set >> (p - 1) & 1)
                for (int i = 0; i < items; i++)
                    if (demands[p][i] > levels[i]) levels[i] = demands[p][i];
        long cost = 0;
        for (int i = 0; i < items; i++) cost += levels[i] - base[i];
        if (best < 0 || cost < best) best = cost, chosen = set;
    }
    printf("%ld", best);
    for (int p = 1; p < players; p++) if (chosen >> (p - 1) & 1) printf(" %d", p);
    printf("\n");
    return 0;
}
