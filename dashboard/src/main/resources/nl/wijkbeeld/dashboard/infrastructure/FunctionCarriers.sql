-- Hoeveel plekken en organisaties elke functie dragen, per gebied.
SELECT gebiedcode, functie, dragers, staat, redundantie
FROM functies
WHERE indeling = ?
ORDER BY gebiedcode, functie
