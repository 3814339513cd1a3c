-- Een gebied dat vorig jaar in een bron stond, staat er dit jaar niet meer in, met dezelfde indeling.
SELECT format('{}: {} {} uit {} ontbreken in {} (indeling {}): {}', bron, count(*), CASE WHEN count(*) = 1 THEN 'gebied' ELSE 'gebieden' END, vorig, jaar, indeling,
  string_agg(gebiedcode, ', ' ORDER BY gebiedcode) FILTER (nummer <= 6))
FROM (
  SELECT v.bron, v.indeling, v.gebiedcode, v.jaar AS vorig, j.jaar, row_number() OVER (PARTITION BY v.bron, v.indeling, v.jaar ORDER BY v.gebiedcode) AS nummer
  FROM jaargebieden v
  JOIN (SELECT DISTINCT bron, indeling, jaar, niveau FROM jaargebieden) j
    ON j.bron = v.bron AND j.indeling = v.indeling AND j.niveau = v.niveau AND j.jaar = v.jaar + 1
  LEFT JOIN jaargebieden n ON n.bron = v.bron AND n.indeling = v.indeling AND n.gebiedcode = v.gebiedcode AND n.jaar = j.jaar
  WHERE n.gebiedcode IS NULL
)
GROUP BY bron, indeling, vorig, jaar
ORDER BY jaar DESC, count(*) DESC
