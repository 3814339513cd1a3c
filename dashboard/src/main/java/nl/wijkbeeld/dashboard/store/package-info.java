/** Where what people write is kept: a database, and folders beside it. */
package nl.wijkbeeld.dashboard.store;
