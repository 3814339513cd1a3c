-- De omtrekken van een niveau in een indeling, zonder restposten.
SELECT gebiedcode, geometry
FROM gebieden
WHERE indeling = ? AND niveau = ? AND geometry IS NOT NULL
ORDER BY gebiedcode
