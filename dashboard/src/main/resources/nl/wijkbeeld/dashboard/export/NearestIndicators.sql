-- De indicatoren waarvan de code of de naam het meest op een tekst lijkt.
SELECT indicator AS code, label AS naam
FROM indicatoren
ORDER BY least(
  damerau_levenshtein(lower(indicator), lower($1)),
  damerau_levenshtein(lower(label), lower($1)),
  CASE WHEN contains(lower(indicator), lower($1)) OR contains(lower(label), lower($1)) THEN 1 ELSE 99 END), code
LIMIT 3
