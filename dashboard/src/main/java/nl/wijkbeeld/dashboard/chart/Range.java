package nl.wijkbeeld.dashboard.chart;

/** The limits between which something lies. */
public record Range(double low, double high) {}
