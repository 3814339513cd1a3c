#!/usr/bin/env python3
"""Tekent de schematische kaart: acht stadsdelen uit punten die met de hand zijn gezet, elk verdeeld in een kern en buitenwijken.

De omtrekken zijn vereenvoudigd en eigen werk; ze zijn niet uit een kaartbestand gehaald. Buren delen hun punten precies.
Gebruik: python3 teken.py > amsterdam-schematisch.geojson
"""
import json
import sys

# Punten waar drie gebieden samenkomen of een grens de buitenrand raakt.
J1, J2, J3 = (4.869, 52.399), (4.884, 52.389), (4.925, 52.380)
J4, J5, J6 = (4.845, 52.388), (4.846, 52.358), (4.876, 52.362)
J7, J8, J9 = (4.907, 52.359), (4.917, 52.328), (5.013, 52.366)
J10, J11, J12 = (4.838, 52.330), (4.752, 52.386), (4.853, 52.424)

STADSDELEN = {
    "A": ("Centrum", (4.901, 52.371),
          [J2, (4.899, 52.382), (4.912, 52.381), J3, (4.930, 52.372), (4.919, 52.364), J7, (4.890, 52.358), J6, (4.874, 52.370), (4.879, 52.379)]),
    "B": ("Westpoort", (4.806, 52.408),
          [J11, (4.742, 52.402), (4.748, 52.427), (4.790, 52.431), (4.825, 52.427), J12, (4.862, 52.411), J1, (4.858, 52.394), J4, (4.822, 52.389), (4.790, 52.387)]),
    "E": ("West", (4.861, 52.376),
          [J4, (4.858, 52.394), J1, (4.878, 52.394), J2, (4.879, 52.379), (4.874, 52.370), J6, (4.861, 52.357), J5, (4.843, 52.368), (4.842, 52.379)]),
    "F": ("Nieuw-West", (4.798, 52.360),
          [J11, (4.790, 52.387), (4.822, 52.389), J4, (4.842, 52.379), (4.843, 52.368), J5, (4.842, 52.345), J10, (4.812, 52.327), (4.782, 52.331), (4.760, 52.345), (4.738, 52.362), (4.745, 52.377)]),
    "K": ("Zuid", (4.876, 52.342),
          [J5, (4.861, 52.357), J6, (4.890, 52.358), J7, (4.914, 52.347), (4.911, 52.337), J8, (4.895, 52.324), (4.868, 52.322), J10, (4.842, 52.345)]),
    "M": ("Oost", (4.950, 52.358),
          [J3, (4.950, 52.377), (4.985, 52.372), J9, (5.030, 52.352), (5.012, 52.345), (4.985, 52.350), (4.968, 52.340), (4.945, 52.333), J8, (4.911, 52.337), (4.914, 52.347), J7, (4.919, 52.364), (4.930, 52.372)]),
    "N": ("Noord", (4.930, 52.404),
          [J12, (4.862, 52.411), J1, (4.878, 52.394), J2, (4.899, 52.382), (4.912, 52.381), J3, (4.950, 52.377), (4.985, 52.372), J9, (5.020, 52.384), (5.008, 52.403), (4.970, 52.414), (4.935, 52.424), (4.895, 52.428)]),
    "T": ("Zuidoost", (4.972, 52.305),
          [(4.931, 52.318), (4.950, 52.323), (4.975, 52.327), (4.998, 52.318), (5.025, 52.303), (5.018, 52.291), (4.985, 52.283), (4.955, 52.290), (4.938, 52.303)]),
}
KERN = 0.5  # de kern reikt tot halverwege de rand
BUITENWIJKEN = 3


def signed_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def between(centre, point):
    return tuple(round(c + KERN * (p - c), 5) for c, p in zip(centre, point))


def buurt(stadsdeel, naam, wijk, nummer, ring):
    code = f"{stadsdeel}{wijk}{nummer:02d}"
    ring = ring if signed_area(ring) > 0 else ring[::-1]
    return {
        "type": "Feature",
        "properties": {
            "code": code,
            "naam": f"{naam} {wijk}-{nummer:02d} (schematisch)",
            "wijkcode": f"{stadsdeel}{wijk}",
            "wijknaam": f"{naam} {wijk} (schematisch)",
            "stadsdeelcode": stadsdeel,
            "stadsdeelnaam": naam,
            "cbsCode": f"BU0363{code}",
        },
        "geometry": {"type": "Polygon", "coordinates": [[list(p) for p in ring + ring[:1]]]},
    }


def stadsdeel_features(code, naam, centre, outline):
    if signed_area(outline) > 0:
        outline = outline[::-1]
    n = len(outline)
    for a, b in zip(outline, outline[1:] + outline[:1]):
        if signed_area([centre, a, b]) >= 0:
            sys.exit(f"{naam}: niet de hele rand is vanuit het midden te zien bij {a}")
    inner = [between(centre, p) for p in outline]
    third = [0, n // 3, 2 * n // 3, n]
    features = []
    for i in range(BUITENWIJKEN):  # de kern: drie buurten rond het midden
        arc = [inner[k % n] for k in range(third[i], third[i + 1] + 1)]
        features.append(buurt(code, naam, 1, i + 1, [centre] + arc))
    for i in range(BUITENWIJKEN):  # de buitenwijken: een derde van de rand elk
        edges = list(range(third[i], third[i + 1]))
        halves = [edges[: (len(edges) + 1) // 2], edges[(len(edges) + 1) // 2 :]]
        for j, half in enumerate(h for h in halves if h):
            ks = half + [half[-1] + 1]
            ring = [outline[k % n] for k in ks] + [inner[k % n] for k in reversed(ks)]
            features.append(buurt(code, naam, i + 2, j + 1, ring))
    return features


features = [f for code, (naam, centre, outline) in STADSDELEN.items() for f in stadsdeel_features(code, naam, centre, outline)]
print('{"type": "FeatureCollection", "name": "amsterdam-schematisch", "features": [')
print(",\n".join(json.dumps(f, ensure_ascii=False) for f in features))
print("]}")
