-- Welke indicatoren in de scores van een niveau en periode meetellen.
SELECT DISTINCT indicator
FROM score_opbouw
WHERE indeling = ? AND niveau = ? AND periode = ? AND meegeteld
ORDER BY indicator
