/** The page of one stadsdeel. */
package nl.wijkbeeld.dashboard.district;
