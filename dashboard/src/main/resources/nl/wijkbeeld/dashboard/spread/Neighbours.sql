-- Hoeveel gebieden van een niveau buren hebben, hoeveel buren samen, en welke gebieden niets raken.
SELECT gebiedcode, count(*) AS buren
FROM buren
WHERE indeling = ? AND niveau = ?
GROUP BY gebiedcode
UNION ALL
SELECT gebiedcode, 0 AS buren
FROM eilanden
WHERE indeling = ? AND niveau = ?
ORDER BY gebiedcode
