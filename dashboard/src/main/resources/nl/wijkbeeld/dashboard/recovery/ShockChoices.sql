-- Van welke reeksen en schokken herstel is berekend, met hoeveel gebieden er bekend zijn.
SELECT s.indeling, s.niveau, s.indicator, s.schok, any_value(s.schok_label) AS schok_label, coalesce(s.eenheid_tijd, '') AS eenheid_tijd, count(s.diepte) AS bekend
FROM schokken s
JOIN indicatoren i USING (indicator)
WHERE coalesce(s.uitsplitsing, 'totaal') = 'totaal'
GROUP BY s.indeling, s.niveau, s.indicator, s.schok, s.eenheid_tijd
ORDER BY bekend DESC, s.indicator
