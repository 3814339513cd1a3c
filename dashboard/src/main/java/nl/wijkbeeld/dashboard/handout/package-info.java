/** What can be taken from a page: its pictures and tables, for a document, a picture or a sheet. */
package nl.wijkbeeld.dashboard.handout;
