/* The same algorithms in C: power WHAT QUOTA WEIGHT …; prints milliseconds on its last line.
   Swings by a table over sums, the lightest player first, with one player taken out again, in
   floating point; Shapley–Shubik by Gauss–Legendre over the chance of being pivotal; minimal winning
   coalitions by descending weight, each handed to a function. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __SSE2__
#include <xmmintrin.h>
#endif

static int n, q, total, w[1024];

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int descending(const void *a, const void *b) { return *(const int *)b - *(const int *)a; }

/* Chances of each sum below the quota when each joins with chance p; then one player taken out. */
static void pivots(double p, double *out, double *f, double *g) {
    double r = 1 - p;
    memset(f, 0, q * sizeof *f);
    f[0] = 1;
    int top = 0;
    for (int i = n - 1; i >= 0; i--) {
        top += w[i];
        int high = top < q ? top : q - 1;
        for (int s = high; s >= w[i]; s--) f[s] = r * f[s] + p * f[s - w[i]];
        for (int s = (w[i] < q ? w[i] : q) - 1; s >= 0; s--) f[s] *= r;
    }
    for (int i = 0; i < n; i++) {
        if (i && w[i] == w[i - 1]) { out[i] = out[i - 1]; continue; }
        double sum = 0, c = 1 / r, d = p / r;
        for (int s = 0; s < q; s++) {
            g[s] = s >= w[i] ? c * f[s] - d * g[s - w[i]] : c * f[s];
            if (s >= q - w[i]) sum += g[s];
        }
        out[i] = sum;
    }
}

static double values[1024], f[1 << 20], g[1 << 20], part[1024];

static void banzhaf(void) {
    pivots(0.5, values, f, g);
    double sum = 0;
    for (int i = 0; i < n; i++) sum += values[i];
    for (int i = 0; i < n; i++) values[i] /= sum;
}

static void shapley(void) {
    int m = (n + 1) / 2;
    memset(values, 0, sizeof values);
    for (int k = 0; k < (m + 1) / 2; k++) {
        double x = cos(M_PI * (k + 0.75) / (m + 0.5)), d = 1, step;
        do {
            double a = 1, b = x;
            for (int j = 2; j <= m; j++) {
                double c = ((2 * j - 1) * x * b - (j - 1) * a) / j;
                a = b;
                b = c;
            }
            if (m == 1) { a = 1; b = x; }
            d = m * (x * b - a) / (x * x - 1);
            step = b / d;
            x -= step;
        } while (fabs(step) > 1e-15);
        double weight = 1 / ((1 - x * x) * d * d);
        /* The half below one half keeps the taking out stable; its mirror is the dual game's. */
        double p = (1 - x) / 2;
        pivots(p, part, f, g);
        for (int i = 0; i < n; i++) values[i] += weight * part[i];
        if (m % 2 && k == m / 2) continue;
        int old = q;
        q = total - q + 1;
        pivots(p, part, f, g);
        q = old;
        for (int i = 0; i < n; i++) values[i] += weight * part[i];
    }
}

static long count;
static int rest[1025];
static int last;

static void tally(int set) { count++; last = set; }
static void (*volatile visitor)(int) = tally;
static void (*visit)(int);

/* In descending order each crossing of the quota is one minimal winning coalition. */
static void walk(int i, int sum, int set) {
    for (; i < n && sum + rest[i] >= q; i++) {
        if (sum + w[i] >= q) visit(set | 1 << i);
        else walk(i + 1, sum + w[i], set | 1 << i);
    }
}

int main(int argc, char **argv) {
#ifdef __SSE2__
    _MM_SET_FLUSH_ZERO_MODE(_MM_FLUSH_ZERO_ON);
#endif
    q = atoi(argv[2]);
    for (int i = 3; i < argc; i++) total += w[n++] = atoi(argv[i]);
    qsort(w, n, sizeof *w, descending);
    for (int i = n - 1; i >= 0; i--) rest[i] = rest[i + 1] + w[i];
    double best = 1e9, start = now();
    do {
        double began = now();
        count = 0;
        if (argv[1][0] == 'b') banzhaf();
        else if (argv[1][0] == 's') shapley();
        else { visit = visitor; walk(0, 0, 0); }
        double took = now() - began;
        if (took < best) best = took;
    } while (now() - start < 200);
    if (argv[1][0] == 'm') printf("%ld\n", count);
    else printf("%.12f … %.12f\n", values[0], values[n - 1]);
    printf("%.6f\n", best);
}
