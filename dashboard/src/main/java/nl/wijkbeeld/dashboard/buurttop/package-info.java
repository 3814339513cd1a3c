/** The day itself: what tables write, the wall that shows it, and the agenda that follows. */
package nl.wijkbeeld.dashboard.buurttop;
