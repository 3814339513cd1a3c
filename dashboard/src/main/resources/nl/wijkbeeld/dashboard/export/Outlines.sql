-- De omtrek van elk gebied dat er een heeft.
SELECT indeling, gebiedcode, geometry
FROM gebieden
WHERE geometry IS NOT NULL
ORDER BY indeling, gebiedcode
