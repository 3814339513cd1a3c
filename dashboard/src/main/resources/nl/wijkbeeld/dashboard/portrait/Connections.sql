-- Wat er van een gebied geregistreerd is: plekken, functies en organisaties.
WITH g AS (SELECT CAST(? AS VARCHAR) AS indeling, CAST(? AS VARCHAR) AS gebiedcode)
SELECT
  i.aantal, i.nabij_500, i.status AS geregistreerd,
  (SELECT string_agg(f.functie, '|' ORDER BY f.functie) FROM functies f WHERE f.indeling = g.indeling AND f.gebiedcode = g.gebiedcode AND f.staat = 'gat') AS gaten,
  (SELECT string_agg(f.functie, '|' ORDER BY f.functie) FROM functies f WHERE f.indeling = g.indeling AND f.gebiedcode = g.gebiedcode AND f.staat = 'enkelvoudig') AS enkelvoudig,
  (SELECT any_value(k.staat) FROM netwerk_knopen k WHERE k.indeling = g.indeling AND k.soort = 'gebied' AND k.knoop = g.gebiedcode) AS verbonden,
  (SELECT any_value(k.graad) FROM netwerk_knopen k WHERE k.indeling = g.indeling AND k.soort = 'gebied' AND k.knoop = g.gebiedcode) AS organisaties
FROM g
LEFT JOIN infrastructuur i USING (indeling, gebiedcode)
