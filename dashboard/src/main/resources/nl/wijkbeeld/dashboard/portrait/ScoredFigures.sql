-- Welke cijfers de nieuwste scores van een gebied dragen, elk met de periode waarover het gaat.
SELECT DISTINCT indicator, cijferperiode
FROM (
  SELECT indicator, coalesce(waardeperiode, periode) AS cijferperiode
  FROM score_opbouw
  WHERE indeling = ? AND gebiedcode = ? AND meegeteld
  QUALIFY periode = max(periode) OVER (PARTITION BY pijler)
)
ORDER BY indicator, cijferperiode
