/** What is kept about people: where it stands, and how it is taken away. */
package nl.wijkbeeld.dashboard.wijkbeeld.person;
