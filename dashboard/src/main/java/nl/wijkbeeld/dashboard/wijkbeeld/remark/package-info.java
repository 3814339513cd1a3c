/** What residents see that the register does not: kept, judged, and shown as an experience. */
package nl.wijkbeeld.dashboard.wijkbeeld.remark;
