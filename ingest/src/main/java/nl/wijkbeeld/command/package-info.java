/** How every command of Wijkbeeld speaks: in Dutch, with the same help and the same exit codes. */
package nl.wijkbeeld.command;
