/** The page of two indicators against each other: do they go together, and how sure is that? */
package nl.wijkbeeld.dashboard.relation;
