-- De gebieden waarvan de code of de naam het meest op een tekst lijkt.
SELECT gebiedcode AS code, min(naam) AS naam
FROM gebieden
GROUP BY gebiedcode
ORDER BY least(
  damerau_levenshtein(lower(gebiedcode), lower($1)),
  damerau_levenshtein(lower(min(naam)), lower($1))), code
LIMIT 3
