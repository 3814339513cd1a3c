/**
 * What carries a neighbourhood in places: how many, how diverse, who carries which function, and
 * how near.
 */
package nl.wijkbeeld.analytics.infrastructure;
