/** The indicator register: what is published, how it is defined, aggregated and protected. */
package nl.wijkbeeld.analytics.indicator;
