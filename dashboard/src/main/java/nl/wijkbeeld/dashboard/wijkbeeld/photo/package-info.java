/** Photos in a wijkbeeld: checked, drawn anew, and shown to who may see them. */
package nl.wijkbeeld.dashboard.wijkbeeld.photo;
