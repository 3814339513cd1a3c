-- Welke indicatoren in de scores van een niveau en periode meetellen, en van wanneer hun cijfers zijn.
SELECT DISTINCT indicator, coalesce(waardeperiode, periode) AS waardeperiode
FROM score_opbouw
WHERE indeling = ? AND niveau = ? AND periode = ? AND meegeteld
ORDER BY indicator
