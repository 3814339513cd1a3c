-- Draagkracht en draaglast, een bladzijde tegelijk; een score die er niet is heeft ook geen rang.
SELECT gebiedcode, indeling, niveau, periode, pijler, thema, coalesce(referentie, 'nu') AS referentie,
  CASE WHEN status = 'bekend' THEN score END AS score, status,
  CASE WHEN status = 'bekend' THEN rang END AS rang, CASE WHEN status = 'bekend' THEN rang_van END AS rang_van,
  CASE WHEN status = 'bekend' THEN rang_tot END AS rang_tot,
  aantal, bekend, totaal AS indicatoren, dekking, stapeling, stapeling_bekend, stapeling_verwacht, basis, reden, count(*) OVER () AS totaal
FROM scores
WHERE ($1 = '' OR list_contains(string_split($1, ','), gebiedcode))
  AND ($2 = '' OR list_contains(string_split($2, ','), niveau))
  AND ($3 = '' OR list_contains(string_split($3, ','), indeling))
  AND ($4 = '' OR list_contains(string_split($4, ','), periode))
  AND ($5 = '' OR list_contains(string_split($5, ','), pijler))
  AND ($6 = '' OR list_contains(string_split($6, '|'), thema))
  AND ($7 = '' OR list_contains(string_split($7, ','), coalesce(referentie, 'nu')))
ORDER BY periode, indeling, niveau, pijler, thema, coalesce(referentie, 'nu'), gebiedcode
LIMIT $8 OFFSET $9
