/** What all pages share: the frame around them, and small building blocks. */
package nl.wijkbeeld.dashboard.page;
