-- Welke indelingen er zijn.
SELECT DISTINCT indeling
FROM gebieden
ORDER BY indeling
