-- De indicatoren waarvan de code of de naam op een tekst lijkt, de meest gelijkende eerst.
SELECT indicator AS code, label AS naam
FROM (
  SELECT indicator, label, least(
    damerau_levenshtein(lower(indicator), lower($1)),
    damerau_levenshtein(lower(label), lower($1)),
    CASE WHEN contains(lower(indicator), lower($1)) OR contains(lower(label), lower($1)) THEN 1 ELSE 99 END) AS afstand
  FROM indicatoren)
WHERE afstand <= greatest(2, length($1) // 2)
ORDER BY afstand, code
LIMIT 3
