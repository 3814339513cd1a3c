/** Finding an area, an indicator or a page by what somebody types. */
package nl.wijkbeeld.dashboard.search;
