package nl.wijkbeeld.analytics.signal;

/**
 * What a count may be expected to be.
 *
 * @param mean the expected count
 * @param dispersion the variance divided by the mean
 * @param limits between what it may be expected
 * @param trend whether a trend was kept
 * @param points on how many counts it rests
 */
record Expectation(double mean, double dispersion, CountLimits limits, boolean trend, int points) {}
