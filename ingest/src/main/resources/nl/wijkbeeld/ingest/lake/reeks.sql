-- Een reeks van drie jaar of meer houdt eerder op dan de andere reeksen van dezelfde bron.
SELECT format('{}: {} reeksen eindigen in {}, terwijl andere doorlopen tot {}; bijvoorbeeld {}', bron, count(*), laatste, einde,
  string_agg(variabele, ', ' ORDER BY variabele) FILTER (nummer <= 4))
FROM (
  SELECT *, row_number() OVER (PARTITION BY bron, laatste ORDER BY variabele) AS nummer
  FROM (
    SELECT bron, variabele, max(periode) AS laatste, max(max(periode)) OVER (PARTITION BY bron) AS einde, count(DISTINCT periode) AS jaren
    FROM waarnemingen
    WHERE periode ~ '^\d{4}$' AND NOT voorlopig AND status = 'bekend'
    GROUP BY bron, variabele
  )
  WHERE jaren >= 3 AND laatste < einde
)
GROUP BY bron, laatste, einde
ORDER BY laatste DESC
