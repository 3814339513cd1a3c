-- Hoe ongelijk een cijfer over de gebieden van een niveau verdeeld is, per periode.
SELECT periode, aantal, gini, theil, theil_tussen, theil_binnen, hoover, status, reden
FROM ongelijkheid
WHERE indicator = ? AND indeling = ? AND niveau = ?
