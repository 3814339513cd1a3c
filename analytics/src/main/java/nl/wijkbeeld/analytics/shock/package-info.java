/**
 * Shock and recovery: how far a series fell after a named shock, how much was lost, and whether it
 * came back (Bruneau et al. 2003).
 */
package nl.wijkbeeld.analytics.shock;
