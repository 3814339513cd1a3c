/** Who may do what: accounts with a role, logging in, and the pages that ask for a role. */
package nl.wijkbeeld.dashboard.account;
