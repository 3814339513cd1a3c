-- In welke bestanden de cijfers van een indicator geleverd zijn: eerst die van de waarde zelf, de nieuwste voorop.
SELECT h.indicator, h.rol, h.bron, h.levering, coalesce(l.bestand, '') AS bestand, coalesce(l.sha256, '') AS sha256,
  min(h.bronperiode) AS eerste, max(h.bronperiode) AS laatste
FROM herleiding h
LEFT JOIN leveringen l ON l.bron = h.bron AND l.levering = h.levering
GROUP BY h.indicator, h.rol, h.bron, h.levering, l.bestand, l.sha256
ORDER BY h.indicator, (h.rol <> 'waarde'), h.rol DESC, max(h.bronperiode) DESC, h.levering
