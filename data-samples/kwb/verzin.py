#!/usr/bin/env python3
"""Verzint Kerncijfers voor de schematische wijken en buurten, zo dat zij optellen tot wat van 2020 bekend is.

Werkelijk: de regel van de gemeente, en het aantal inwoners van elk stadsdeel (CBS, Kerncijfers wijken en buurten 2020).
Verzonnen: elk cijfer van een wijk of buurt. De buurten samen zijn, op afronding na, het cijfer van de gemeente;
alleen de inwoners blijven 1.362 achter, zoals bij CBS zelf.
Gebruik: python3 verzin.py > kwb-2020-schematisch.json
"""
import json
import math
import os
import random

INWONERS, HUISHOUDENS, LAND = "AantalInwoners_5", "HuishoudensTotaal_28", "OppervlakteLand_111"
BIJSTAND, WW, AUTOS = "PersonenPerSoortUitkeringBijstand_83", "PersonenPerSoortUitkeringWW_85", "PersonenautoSTotaal_99"
GROOTTE, DICHTHEID, AUTO_PER = "GemiddeldeHuishoudensgrootte_32", "Bevolkingsdichtheid_33", "PersonenautoSPerHuishouden_102"
WINKEL = "AfstandTotGroteSupermarkt_106"
KOLOMMEN = [INWONERS, "k_0Tot15Jaar_8", "k_65JaarOfOuder_12", HUISHOUDENS, "Eenpersoonshuishoudens_29", "HuishoudensMetKinderen_31",
            GROOTTE, DICHTHEID, BIJSTAND, WW, AUTOS, AUTO_PER, WINKEL, LAND]
AFRONDING = {BIJSTAND: 10, WW: 10, LAND: 1}  # de andere aantallen: 5

# CBS, Kerncijfers wijken en buurten 2020, gemeente Amsterdam.
GEMEENTE = dict(zip(KOLOMMEN, [872757, 125119, 110959, 475368, 258962, 114698, 1.8, 5273, 39780, 15690, 237480, 0.5, 0.5, 16550]))
# De som van de buurten in elk stadsdeel, dezelfde bron.
SOM = {"A": 87190, "B": 85, "E": 147265, "F": 159950, "K": 146175, "M": 141895, "N": 99115, "T": 89720}
# Verzonnen verhoudingen tussen de stadsdelen: per inwoner kinderen, 65-plussers, huishoudens, bijstand, ww;
# per huishouden alleen, met kinderen, auto's.
EIGEN = {
    "A": (0.08, 0.14, 0.62, 0.04, 0.015, 0.62, 0.14, 0.3), "B": (0.05, 0.05, 0.70, 0.00, 0.000, 0.70, 0.05, 0.9),
    "E": (0.12, 0.10, 0.58, 0.05, 0.018, 0.58, 0.21, 0.3), "F": (0.19, 0.12, 0.46, 0.08, 0.022, 0.44, 0.36, 0.5),
    "K": (0.13, 0.14, 0.58, 0.04, 0.016, 0.58, 0.20, 0.4), "M": (0.16, 0.11, 0.52, 0.06, 0.019, 0.52, 0.27, 0.4),
    "N": (0.17, 0.14, 0.49, 0.08, 0.022, 0.46, 0.32, 0.5), "T": (0.16, 0.11, 0.52, 0.09, 0.025, 0.52, 0.30, 0.5)}
# Buurten waarvan de bron een cijfer weglaat, zoals CBS dat ook doet.
LEEG = {"BU0363A202": [BIJSTAND, WW], "BU0363K301": [WINKEL], "BU0363N402": [AUTO_PER]}

here = os.path.dirname(os.path.abspath(__file__))
rng = random.Random(2020)


def to(step, x):
    return int(step * math.floor(x / step + 0.5))


def spread(total, shares, step):
    """Verdeelt een totaal naar rato in veelvouden; de grootste krijgt wat door afronding overblijft."""
    counts = [to(step, total * share / sum(shares)) for share in shares]
    counts[counts.index(max(counts))] += to(step, total) - sum(counts)
    return counts


def hectares(ring):
    """Oppervlakte van een getekende buurt, plat gerekend op de breedte van Amsterdam."""
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
    return abs(twice) / 2 * 111.2 * 111.2 * math.cos(math.radians(52.36)) * 100


def ratios(row):
    inwoners, huishoudens, hectare = row[INWONERS], row[HUISHOUDENS], row[LAND]
    row[GROOTTE] = round(inwoners / huishoudens, 1) if huishoudens else None
    row[DICHTHEID] = round(inwoners / hectare * 100)
    row[AUTO_PER] = round(row[AUTOS] / huishoudens, 1) if huishoudens >= 50 else None
    return row


def published(number, region, soort, row):
    return {"ID": number, "WijkenEnBuurten": f"{region:<10}", "Gemeentenaam_1": f"{'Amsterdam':<40}", "SoortRegio_2": f"{soort:<10}",
            "Codering_3": f"{region:<10}", **{column: row[column] for column in KOLOMMEN}}


with open(os.path.join(here, "../gebieden/amsterdam-schematisch.geojson"), encoding="utf-8") as file:
    drawn = {f["properties"]["cbsCode"]: f for f in json.load(file)["features"]}
buurten = {code: {} for code in drawn}
for stadsdeel, som in SOM.items():
    inside = [code for code in buurten if code[6] == stadsdeel]
    lived_in = inside if stadsdeel != "B" else inside[:1]
    for code in inside:
        buurten[code][INWONERS] = 0
    for code, inwoners in zip(lived_in, spread(som, [rng.uniform(0.5, 1.5) for _ in lived_in], 5)):
        buurten[code][INWONERS] = inwoners
for code, row in buurten.items():
    jong, oud, huishouden, bijstand, ww, alleen, kinderen, auto = (v * rng.uniform(0.9, 1.1) for v in EIGEN[code[6]])
    row.update({"k_0Tot15Jaar_8": row[INWONERS] * jong, "k_65JaarOfOuder_12": row[INWONERS] * oud, HUISHOUDENS: row[INWONERS] * huishouden})
    row.update({"Eenpersoonshuishoudens_29": row[HUISHOUDENS] * alleen, "HuishoudensMetKinderen_31": row[HUISHOUDENS] * kinderen})
    row.update({BIJSTAND: row[INWONERS] * bijstand, WW: row[INWONERS] * ww, AUTOS: row[HUISHOUDENS] * auto})
    row[LAND] = hectares(drawn[code]["geometry"]["coordinates"][0])
    row[WINKEL] = round(rng.uniform(0.2, 0.9), 1) if row[INWONERS] else None
for column in KOLOMMEN[1:]:
    if column not in (GROOTTE, DICHTHEID, AUTO_PER, WINKEL):
        counts = spread(GEMEENTE[column], [row[column] for row in buurten.values()], AFRONDING.get(column, 5))
        for row, aantal in zip(buurten.values(), counts):
            row[column] = aantal

out = [published(1, "GM0363", "Gemeente", GEMEENTE)]
for wijk in dict.fromkeys(code[6:8] for code in buurten):
    inside = {code: ratios(row) for code, row in buurten.items() if code[6:8] == wijk}
    together = ratios({column: sum(row[column] for row in inside.values() if row[column] is not None) for column in KOLOMMEN})
    together[WINKEL] = None
    out.append(published(len(out) + 1, f"WK0363{wijk}", "Wijk", together))
    for code, row in inside.items():
        row.update({column: None for column in LEEG.get(code, [])})
        if row[INWONERS] < 50:  # van zo weinig inwoners geeft de bron geen uitkeringen
            row.update({BIJSTAND: None, WW: None})
        out.append(published(len(out) + 1, code, "Buurt", row))
print('{"value": [')
print(",\n".join(json.dumps(row, ensure_ascii=False) for row in out))
print("]}")
