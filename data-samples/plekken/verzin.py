#!/usr/bin/env python3
"""Verzint voorzieningen, organisaties en geldstromen voor de schematische wijken en buurten.

Niets hiervan bestaat: geen plek, geen organisatie, geen bedrag. Elke naam zegt dat hij verzonnen is.
Gebruik: python3 verzin.py, in deze map; schrijft voorzieningen-verzonnen.csv, organisaties-verzonnen.csv en geldstromen-verzonnen.csv.
"""
import csv
import json
import os
import random

here = os.path.dirname(os.path.abspath(__file__))
rng = random.Random(2026)

# Soort, en hoe vaak per 40.000 inwoners: een register dat lang niet alles kent; de soorten horen bij de zeven categorieën.
SOORTEN = [("Buurtkamer", 1.6), ("Huis van de wijk", 0.6), ("Bibliotheek", 0.35), ("Primair onderwijs", 2.4), ("Speeltuingebouw", 0.7),
           ("Sporthal", 0.5), ("Park", 0.8), ("Kerk", 0.6), ("Moskee", 0.35), ("Café", 1.8), ("Supermarkt", 1.6), ("Markt", 0.2),
           ("Halte", 2.0), ("Buurtapp", 0.5), ("Bewonersgroep", 1.2), ("Voedselbank", 0.25), ("Inloophuis", 0.3)]
# Hoeveel er van is tegen het gemiddelde, per stadsdeel: bedacht, zodat er verschil te zien is.
MAAT = {"A": {"Café": 2.5, "Buurtkamer": 0.6}, "B": {}, "E": {"Buurtkamer": 1.3}, "F": {"Bewonersgroep": 1.8, "Moskee": 2, "Café": 0.3},
        "K": {"Buurtkamer": 0.5, "Supermarkt": 1.4}, "M": {}, "N": {"Huis van de wijk": 1.6, "Speeltuingebouw": 2}, "T": {"Kerk": 2, "Bewonersgroep": 1.5, "Café": 0.3}}

FUNCTIES = ["communiceren", "signaleren", "verbinden", "mobiliseren", "dienstverlenen"]
# Naam en in welk deel van de wijken zij werkt.
ORGANISATIES = [("Stichting De Schakel", 0.55), ("Welzijn Om de Hoek", 0.45), ("Buurtteam Voorbeeld", 0.75), ("Maatjes Samen", 0.4), ("Voedselhulp Voorbeeld", 0.35),
                ("Taalhuis Voorbeeld", 0.3), ("Ouderen Aan Zet", 0.25), ("Jongerenwerk De Brug", 0.35), ("Budgetmaatjes Voorbeeld", 0.25), ("Sport in de Straat", 0.2),
                ("Vrouwen van de Kade", 0.08), ("Bewonersraad Zonneplein", 0.04), ("Reparatiehuis", 0.1), ("Buurtradio Voorbeeld", 0.12), ("Tuin van Iedereen", 0.1),
                ("Mantelzorgkring", 0.15), ("Huiswerkhulp Voorbeeld", 0.15), ("Inloop De Lamp", 0.06), ("Kerken Samen", 0.12), ("Moeders Noord", 0.05)]

# Euro per inwoner per jaar in 2020, bedacht; samen ongeveer 3.300, zodat een wijk van 15.000 mensen op vijftig miljoen uitkomt.
WETTEN = [("Zorgverzekeringswet (wijkverpleging)", 260), ("Wet langdurige zorg", 1150), ("Wet maatschappelijke ondersteuning", 420), ("Jeugdwet", 390),
          ("Participatiewet", 980), ("Welzijn en ontmoeting", 100)]


def inside(point, ring):
    x, y = point
    hit = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            hit = not hit
    return hit


def somewhere(ring):
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    while True:
        point = (round(rng.uniform(min(xs), max(xs)), 5), round(rng.uniform(min(ys), max(ys)), 5))
        if inside(point, ring):
            return point


def write(name, header, rows):
    with open(os.path.join(here, name), "w", newline="", encoding="utf-8") as out:
        csv.writer(out, delimiter=";", lineterminator="\n").writerows([header] + rows)


buurten = json.load(open(os.path.join(here, "..", "gebieden", "amsterdam-schematisch.geojson"), encoding="utf-8"))["features"]
kwb = json.load(open(os.path.join(here, "..", "kwb", "kwb-2020-schematisch.json"), encoding="utf-8"))["value"]
inwoners = {row["Codering_3"].strip()[-4:]: row["AantalInwoners_5"] or 0 for row in kwb if row["Codering_3"].startswith("BU")}

plekken = []
per_wijk = {}
for buurt in buurten:
    p = buurt["properties"]
    mensen = inwoners.get(p["code"], 0)
    per_wijk[p["wijkcode"]] = per_wijk.get(p["wijkcode"], 0) + mensen
    # Een op de twaalf buurten heeft in dit verzonnen register geen enkele plek.
    if mensen < 100 or rng.random() < 1 / 12:
        continue
    ring = buurt["geometry"]["coordinates"][0]
    for soort, vaak in SOORTEN:
        verwacht = mensen / 40_000 * vaak * MAAT[p["stadsdeelcode"]].get(soort, 1)
        aantal = int(verwacht) + (rng.random() < verwacht % 1)
        for nummer in range(aantal):
            # Een buurtapp heeft geen plek op de kaart.
            lon, lat = ("", "") if soort == "Buurtapp" else somewhere(ring)
            naam = f"{soort} {p['stadsdeelnaam']} {len(plekken) + 1} (verzonnen)"
            plekken.append([f"V{len(plekken) + 1:04d}", naam, soort, p["code"], lon, lat])
write("voorzieningen-verzonnen.csv", ["id", "naam", "soort", "gebiedcode", "lon", "lat"], plekken)

bewoond = sorted(code for code, mensen in per_wijk.items() if mensen >= 100)
# In twee wijken is geen organisatie geregistreerd, en een wijk hangt aan een organisatie.
stil = set(rng.sample(bewoond, 2))
banden = []
for naam, deel in ORGANISATIES:
    functies = rng.sample(FUNCTIES, rng.choice([1, 2, 2]))
    wijken = [w for w in bewoond if w not in stil and (rng.random() < deel)] or [rng.choice(sorted(set(bewoond) - stil))]
    for wijk in wijken:
        for functie in functies:
            banden.append([naam + " (verzonnen)", wijk, functie, str(rng.choice([0.2, 0.4, 0.5, 0.8, 1, 1.5, 2])).replace(".", ",")])
write("organisaties-verzonnen.csv", ["organisatie", "gebiedcode", "functie", "sterkte"], banden)

geld = []
eigen = {w: {wet: rng.uniform(0.6, 1.5) for wet, _ in WETTEN} for w in per_wijk}
for jaar in (2018, 2019, 2020):
    for wijk in sorted(per_wijk):
        for wet, euro in WETTEN:
            if per_wijk[wijk] == 0:
                continue
            # Van een wijk is over een jaar niets geleverd.
            if wijk == "K2" and jaar == 2018:
                continue
            bedrag = per_wijk[wijk] * euro * eigen[wijk][wet] * (1 + 0.04 * (jaar - 2020)) * rng.uniform(0.97, 1.03)
            geld.append([jaar, wijk, wet, int(round(bedrag, -3))])
write("geldstromen-verzonnen.csv", ["jaar", "gebiedcode", "wet", "euro"], geld)
