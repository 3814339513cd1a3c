-- De gebieden van een snapshot, ook de restposten, een bladzijde tegelijk.
SELECT gebiedcode, indeling, naam, niveau, ouder, CAST(geldig_van AS VARCHAR) AS geldig_van, CAST(geldig_tot AS VARCHAR) AS geldig_tot,
  oppervlakte_m2, regexp_matches(gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$') AS rest, geometry, count(*) OVER () AS totaal
FROM gebieden
WHERE ($1 = '' OR list_contains(string_split($1, ','), gebiedcode))
  AND ($2 = '' OR list_contains(string_split($2, ','), niveau))
  AND ($3 = '' OR list_contains(string_split($3, ','), indeling))
ORDER BY indeling, niveau, gebiedcode
LIMIT $4 OFFSET $5
