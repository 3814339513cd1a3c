"""Dezelfde rangintervallen als nl.wijkbeeld.analytics.score.RankDraws, met numpy. Zie docs/benchmarks.md."""
import os
import sys
import time

import numpy as np

FLOOR = 1.0


def percentile(x, known):
    """Percentiel van de gemiddelde rang, per kolom."""
    out = np.full_like(x, np.nan)
    for i in range(x.shape[1]):
        column = x[known[:, i], i]
        ordered = np.sort(column)
        below = np.searchsorted(ordered, column, "left")
        not_above = np.searchsorted(ordered, column, "right")
        out[known[:, i], i] = 50.0 * (below + not_above) / len(column)
    return out


def main():
    start, cpu = time.perf_counter(), time.process_time()
    draws = int(sys.argv[2])
    x = np.loadtxt(sys.argv[1], delimiter=",")
    read = time.perf_counter()
    known = ~np.isnan(x)
    areas, indicators = x.shape
    least, most = np.nanmin(x, axis=0), np.nanmax(x, axis=0)
    median = np.nanmedian(x, axis=0)
    ways = [
        percentile(x, known),
        50 + 10 * (x - np.nanmean(x, axis=0)) / np.nanstd(x, axis=0, ddof=1),
        50 + 10 * (x - median) / (1.4826 * np.nanmedian(np.abs(x - median), axis=0)),
        100 * (x - least) / (most - least),
    ]
    arithmetic = [np.where(known, np.maximum(way, FLOOR), 0) for way in ways]
    geometric = [np.where(known, np.log(np.maximum(way, FLOOR)), 0) for way in ways]
    present = known.astype(float)
    random = np.random.default_rng(2020)
    ranks = np.empty((draws, areas), dtype=np.int32)
    places = np.arange(1, areas + 1, dtype=np.int32)
    for draw in range(draws):
        weights = random.exponential(size=indicators)
        dropped = random.integers(indicators + 1)
        if dropped < indicators:
            weights[dropped] = 0
        weights /= weights.sum()
        way = random.integers(4)
        terms = geometric if random.integers(2) else arithmetic
        # De meetkundige en de rekenkundige orde is die van het gemiddelde van de termen.
        scores = terms[way] @ weights / (present @ weights)
        ranks[draw, np.argsort(-scores, kind="stable")] = places
    low, high = np.percentile(ranks, [5, 95], axis=0)
    end = time.perf_counter()
    version = "%d.%d" % sys.version_info[:2]
    print(
        "| numpy %s, Python %s, alleen de rangintervallen | %.1f | %.1f | gemiddelde breedte %.0f plaatsen | %.1f |"
        % (np.__version__, version, end - read, time.process_time() - cpu - (read - start), (high - low).mean(), os.getloadavg()[0])
    )


main()
