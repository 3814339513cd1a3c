-- De omtrekken van enkele gebieden van een indeling; de codes staan elk op een regel.
SELECT gebiedcode, geometry
FROM gebieden
WHERE indeling = ? AND geometry IS NOT NULL
  AND gebiedcode IN (SELECT unnest(string_split(?, chr(10))))
ORDER BY gebiedcode
