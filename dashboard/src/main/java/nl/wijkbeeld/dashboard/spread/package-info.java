/** The page of spread: how unequal is it, and does alike lie near alike? */
package nl.wijkbeeld.dashboard.spread;
