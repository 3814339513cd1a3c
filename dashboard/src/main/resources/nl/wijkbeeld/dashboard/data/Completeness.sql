-- Hoeveel gebieden een cijfer hebben, per indicator en niveau, in de nieuwste periode waarin er een is.
SELECT indicator, niveau, periode,
  count(*) FILTER (status = 'bekend') AS bekend,
  count(*) FILTER (status = 'onderdrukt') AS onderdrukt,
  count(*) FILTER (status = 'onbekend') AS onbekend,
  count(*) FILTER (status = 'nvt') AS nvt
FROM waarden
WHERE uitsplitsing = 'totaal' AND NOT coalesce(prognose, false)
  AND NOT regexp_matches(gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$')
GROUP BY indicator, niveau, indeling, periode
QUALIFY row_number() OVER (
  PARTITION BY indicator, niveau
  ORDER BY count(*) FILTER (status IN ('bekend', 'onderdrukt')) > 0 DESC, max(begin) DESC, count(*) FILTER (status = 'bekend') DESC
) = 1
ORDER BY indicator, niveau
