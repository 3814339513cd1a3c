-- De gebieden waarvan de code of de naam op een tekst lijkt, de meest gelijkende eerst.
SELECT code, naam
FROM (
  SELECT gebiedcode AS code, min(naam) AS naam, least(
    damerau_levenshtein(lower(gebiedcode), lower($1)),
    damerau_levenshtein(lower(min(naam)), lower($1))) AS afstand
  FROM gebieden
  GROUP BY gebiedcode)
WHERE afstand <= greatest(2, length($1) // 2)
ORDER BY afstand, code
LIMIT 3
