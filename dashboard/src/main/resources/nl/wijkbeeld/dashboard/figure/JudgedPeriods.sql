-- Hoeveel weken en maanden van een indeling naast hun eigen verleden zijn gelegd.
SELECT coalesce(sum(aantal), 0)::BIGINT AS aantal
FROM beoordelingen
WHERE indeling = ? AND oordeel IN ('gewoon', 'meer', 'minder')
