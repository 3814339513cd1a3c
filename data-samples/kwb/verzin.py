#!/usr/bin/env python3
"""Verzint Kerncijfers voor de schematische wijken en buurten, zo dat de inwoners van elk stadsdeel optellen tot de werkelijke som van 2020.

Werkelijk: de inwoners van de gemeente (872.757) en de som van de buurten per stadsdeel (CBS, Kerncijfers wijken en buurten 2020).
Verzonnen: de verdeling over wijken en buurten, en alle andere cijfers van wijken en buurten.
Gebruik: python3 verzin.py > kwb-2020-schematisch.json
"""
import json
import os
import random

SOM = {"A": 87190, "B": 85, "E": 147265, "F": 159950, "K": 146175, "M": 141895, "N": 99115, "T": 89720}
EIGEN = {  # kinderen, 65-plussers, huishoudens per inwoner, alleen, met kinderen, bijstand, ww, auto's per huishouden: verzonnen aandelen
    "A": (0.08, 0.14, 0.62, 0.62, 0.14, 0.04, 0.015, 0.3), "B": (0.05, 0.05, 0.7, 0.7, 0.05, 0.0, 0.0, 0.9),
    "E": (0.12, 0.10, 0.58, 0.58, 0.21, 0.05, 0.018, 0.3), "F": (0.19, 0.12, 0.46, 0.44, 0.36, 0.08, 0.022, 0.5),
    "K": (0.13, 0.14, 0.58, 0.58, 0.20, 0.04, 0.016, 0.4), "M": (0.16, 0.11, 0.52, 0.52, 0.27, 0.06, 0.019, 0.4),
    "N": (0.17, 0.14, 0.49, 0.46, 0.32, 0.08, 0.022, 0.5), "T": (0.16, 0.11, 0.52, 0.52, 0.30, 0.09, 0.025, 0.5)}
here = os.path.dirname(os.path.abspath(__file__))
rng = random.Random(2020)


def to(step, x):
    return int(step * round(x / step))


def spread(total, parts, step):
    shares = [rng.uniform(0.5, 1.5) for _ in parts]
    counts = [to(step, total * s / sum(shares)) for s in shares]
    counts[counts.index(max(counts))] += total - sum(counts)
    return counts


def row(number, region, soort, inwoners, hectare, eigen):
    jong, oud, hh, alleen, kinderen, bijstand, ww, auto = (v * rng.uniform(0.9, 1.1) for v in eigen)
    huishoudens = to(5, inwoners * hh)
    autos = to(5, huishoudens * auto)
    return {
        "ID": number, "WijkenEnBuurten": f"{region:<10}", "Gemeentenaam_1": f"{'Amsterdam':<40}", "SoortRegio_2": f"{soort:<10}", "Codering_3": f"{region:<10}",
        "AantalInwoners_5": inwoners, "k_0Tot15Jaar_8": to(5, inwoners * jong), "k_65JaarOfOuder_12": to(5, inwoners * oud),
        "HuishoudensTotaal_28": huishoudens, "Eenpersoonshuishoudens_29": to(5, huishoudens * alleen), "HuishoudensMetKinderen_31": to(5, huishoudens * kinderen),
        "GemiddeldeHuishoudensgrootte_32": round(inwoners / huishoudens, 1) if huishoudens else None,
        "Bevolkingsdichtheid_33": round(inwoners / hectare * 100) if hectare else None,
        "PersonenPerSoortUitkeringBijstand_83": to(10, inwoners * bijstand) if inwoners >= 50 else None,
        "PersonenPerSoortUitkeringWW_85": to(10, inwoners * ww) if inwoners >= 50 else None,
        "PersonenautoSTotaal_99": autos, "PersonenautoSPerHuishouden_102": round(autos / huishoudens, 1) if huishoudens >= 50 else None,
        "AfstandTotGroteSupermarkt_106": round(rng.uniform(0.2, 0.9), 1) if inwoners else None, "OppervlakteLand_111": hectare}


def total(number, region, soort, rows):
    together = {key: value for key, value in rows[0].items()}
    for key in together:
        values = [r[key] for r in rows if isinstance(r[key], (int, float))]
        together[key] = sum(values) if values else None
    inwoners, huishoudens, hectare = together["AantalInwoners_5"], together["HuishoudensTotaal_28"], together["OppervlakteLand_111"]
    together.update({
        "ID": number, "WijkenEnBuurten": f"{region:<10}", "Gemeentenaam_1": f"{'Amsterdam':<40}", "SoortRegio_2": f"{soort:<10}", "Codering_3": f"{region:<10}",
        "GemiddeldeHuishoudensgrootte_32": round(inwoners / huishoudens, 1) if huishoudens else None,
        "Bevolkingsdichtheid_33": round(inwoners / hectare * 100) if hectare else None,
        "PersonenautoSPerHuishouden_102": round(together["PersonenautoSTotaal_99"] / huishoudens, 1) if huishoudens >= 50 else None,
        "AfstandTotGroteSupermarkt_106": None})
    return together


buurten = [f["properties"] for f in json.load(open(os.path.join(here, "../gebieden/amsterdam-schematisch.geojson"), encoding="utf-8"))["features"]]
rows, number = [], 1
for stadsdeel, som in SOM.items():
    codes = [b["code"] for b in buurten if b["stadsdeelcode"] == stadsdeel]
    lived_in = codes if stadsdeel != "B" else codes[:1]
    counts = dict(zip(lived_in, spread(som, lived_in, 5)))
    for wijk in sorted({c[:2] for c in codes}):
        inside = []
        for code in (c for c in codes if c.startswith(wijk)):
            number += 1
            inside.append(row(number, f"BU0363{code}", "Buurt", counts.get(code, 0), rng.randint(20, 120), EIGEN[stadsdeel]))
        number += 1
        rows += [total(number, f"WK0363{wijk}", "Wijk", inside)] + inside
city = total(1, "GM0363", "Gemeente", [r for r in rows if r["SoortRegio_2"].startswith("Wijk")])
city["AantalInwoners_5"] = 872757
print('{"value": [')
print(",\n".join(json.dumps(r, ensure_ascii=False) for r in [city] + rows))
print("]}")
