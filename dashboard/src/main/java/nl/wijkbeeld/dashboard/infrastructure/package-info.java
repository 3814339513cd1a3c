/** The page of social infrastructure, and what the pages of registers have in common. */
package nl.wijkbeeld.dashboard.infrastructure;
