/** The pages on which wijkbeelden are found, read, reviewed and looked back upon. */
package nl.wijkbeeld.dashboard.wijkbeeld.read;
