-- De indelingen waarin plekken, organisaties of bedragen zijn geregistreerd, de volste eerst.
SELECT bron, indeling, count(*) AS rijen
FROM (
  SELECT 'voorzieningen' AS bron, indeling FROM voorzieningen
  UNION ALL SELECT 'organisaties', indeling FROM verbindingen
  UNION ALL SELECT 'geldstromen', indeling FROM geldstromen
)
GROUP BY bron, indeling
ORDER BY bron, rijen DESC, indeling DESC
