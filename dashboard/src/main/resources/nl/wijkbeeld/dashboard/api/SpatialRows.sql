-- Samenhang in de ruimte, een bladzijde tegelijk; wat geweigerd is heeft een reden en geen getal.
SELECT indicator, indeling, niveau, periode, maat, gebiedcode,
  CASE WHEN status = 'bekend' THEN waarde END AS waarde, CASE WHEN status = 'bekend' THEN z END AS z,
  CASE WHEN status = 'bekend' THEN p END AS p, CASE WHEN status = 'bekend' THEN q END AS q,
  CASE WHEN status = 'bekend' THEN kwadrant END AS kwadrant, status, reden, permutaties, zaad, grondslag, count(*) OVER () AS totaal
FROM ruimtelijk
WHERE ($1 = '' OR list_contains(string_split($1, ','), indicator))
  AND ($2 = '' OR list_contains(string_split($2, ','), gebiedcode))
  AND ($3 = '' OR list_contains(string_split($3, ','), niveau))
  AND ($4 = '' OR list_contains(string_split($4, ','), indeling))
  AND ($5 = '' OR list_contains(string_split($5, ','), periode))
  AND ($6 = '' OR list_contains(string_split($6, ','), maat))
ORDER BY indicator, periode, indeling, niveau, maat, gebiedcode
LIMIT $7 OFFSET $8
