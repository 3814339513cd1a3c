/**
 * The words that the three modules share: areas, indicators, periods, states of a value, and where
 * things lie in a lake.
 *
 * <p>This package depends on nothing but the JDK; an ArchUnit test keeps it so.
 */
package nl.wijkbeeld.vocabulary;
