-- Alle indicatoren, met de namen van teller en noemer.
SELECT i.*, coalesce(t.label, i.teller) AS teller_label, coalesce(n.label, i.noemer) AS noemer_label
FROM indicatoren i
LEFT JOIN indicatoren t ON t.indicator = i.teller
LEFT JOIN indicatoren n ON n.indicator = i.noemer
ORDER BY i.thema, i.label
