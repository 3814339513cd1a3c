-- Wat de gepubliceerde cijfers samen over een eigen gebied zeggen. Elke buurt van het gebied wordt gedekt door het grootste gepubliceerde gebied
-- dat er helemaal in ligt en waarvan het cijfer bekend is. Alleen bekende cijfers doen mee: wat hier uitkomt, kan ieder ook zelf optellen.
WITH
keten AS (
  SELECT split_part(deel, '>', 1) AS buurt, split_part(deel, '>', 2) AS gebiedcode, split_part(deel, '>', 3)::INTEGER AS stap
  FROM (SELECT unnest(string_split(?, ';')) AS deel)
),
cijfers AS (
  SELECT indicator, periode, begin, eind, gebiedcode, status, waarde, teller, noemer, voorlopig, prognose, ondergrens, bovengrens, dekking
  FROM waarden_per_gebied
  WHERE indeling = ? AND uitsplitsing = 'totaal' AND gebiedcode IN (SELECT DISTINCT gebiedcode FROM keten)
),
regels AS (
  SELECT indicator, aggregatie, teller, CASE WHEN aggregatie = 'verhouding' THEN noemer ELSE gewicht END AS weger
  FROM indicatoren
),
momenten AS (SELECT DISTINCT indicator, periode, begin, eind FROM cijfers),
bekende_momenten AS (SELECT DISTINCT indicator, periode, begin, eind FROM cijfers WHERE status = 'bekend'),
-- Het gewicht of de noemer van hetzelfde moment, en anders van het dichtstbijzijnde.
gewichtmoment AS (
  SELECT m.indicator, m.periode, r.weger,
    first(g.periode ORDER BY (g.begin <= m.begin AND m.begin <= g.eind) DESC, abs(date_diff('day', g.begin, m.begin)), g.begin) AS gewichtperiode
  FROM momenten m
  JOIN regels r USING (indicator)
  JOIN bekende_momenten g ON g.indicator = r.weger
  GROUP BY ALL
),
delen AS (
  SELECT c.indicator, c.periode, c.gebiedcode, c.status, c.waarde, c.voorlopig, c.prognose, g.waarde AS weegt,
    coalesce(c.teller, t.waarde) AS deel_teller, coalesce(c.noemer, g.waarde) AS deel_noemer,
    c.status = 'bekend' AND CASE r.aggregatie
      WHEN 'som' THEN true
      WHEN 'verhouding' THEN coalesce(c.teller, t.waarde) IS NOT NULL AND coalesce(c.noemer, g.waarde) IS NOT NULL
      WHEN 'gewogen_gemiddelde' THEN g.waarde IS NOT NULL
      ELSE false
    END AS bruikbaar
  FROM cijfers c
  JOIN regels r USING (indicator)
  LEFT JOIN gewichtmoment m ON m.indicator = c.indicator AND m.periode = c.periode
  LEFT JOIN cijfers g ON g.indicator = m.weger AND g.periode = m.gewichtperiode AND g.gebiedcode = c.gebiedcode AND g.status = 'bekend'
  LEFT JOIN cijfers t ON t.indicator = r.teller AND t.periode = c.periode AND t.gebiedcode = c.gebiedcode AND t.status = 'bekend'
),
per_buurt AS (
  SELECT d.indicator, d.periode, k.buurt,
    arg_min(d.gebiedcode, k.stap) FILTER (d.bruikbaar) AS deel,
    bool_or(d.status = 'onderdrukt') AS verborgen,
    bool_or(d.status = 'onbekend') AS onbekend,
    bool_or(d.status = 'nvt') AS nvt,
    max(d.weegt) FILTER (k.buurt = k.gebiedcode) AS gewicht
  FROM keten k
  JOIN delen d USING (gebiedcode)
  GROUP BY ALL
),
sommen AS (
  SELECT indicator, periode, fsum(waarde) AS som, fsum(deel_teller) AS teller, fsum(deel_noemer) AS noemer,
    fsum(waarde * weegt) AS gewogen, fsum(weegt) AS weegt, bool_or(voorlopig) AS voorlopig, bool_or(prognose) AS prognose
  FROM (SELECT DISTINCT indicator, periode, deel AS gebiedcode FROM per_buurt WHERE deel IS NOT NULL)
  JOIN delen USING (indicator, periode, gebiedcode)
  GROUP BY ALL
),
telling AS (
  SELECT indicator, periode,
    count(deel) AS bekend,
    count(*) FILTER (deel IS NULL AND verborgen) AS verborgen,
    count(*) FILTER (deel IS NULL AND nvt AND NOT verborgen AND NOT onbekend) AS nvt,
    fsum(gewicht) FILTER (deel IS NOT NULL) AS gewicht_bekend,
    fsum(gewicht) AS gewicht,
    count(gewicht) AS gewichten
  FROM per_buurt
  GROUP BY ALL
),
-- Is het eigen gebied precies een gepubliceerd gebied, dan is dit zijn cijfer.
heel AS (SELECT * FROM cijfers WHERE gebiedcode = ?)
SELECT
  t.indicator, t.periode, t.bekend, t.verborgen, t.nvt, t.gewicht_bekend, t.gewicht, t.gewichten,
  s.som, s.teller, s.noemer, s.gewogen, s.weegt,
  coalesce(h.voorlopig, s.voorlopig, false) AS voorlopig, coalesce(h.prognose, s.prognose, false) AS prognose,
  h.status AS hele_status, h.waarde AS hele_waarde, h.ondergrens, h.bovengrens, h.dekking
FROM telling t
LEFT JOIN sommen s USING (indicator, periode)
LEFT JOIN heel h ON h.indicator = t.indicator AND h.periode = t.periode
ORDER BY t.indicator, t.periode
