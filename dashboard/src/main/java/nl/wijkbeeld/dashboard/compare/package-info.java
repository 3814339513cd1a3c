/** Areas beside each other: compared now, developed through time, and, when asked for, ranked. */
package nl.wijkbeeld.dashboard.compare;
