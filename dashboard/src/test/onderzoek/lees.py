"""Leest een export met niets dan Python zelf, en schrijft van elke waarde een regel: lees.py FORMAAT BESTAND"""
import csv
import json
import sqlite3
import sys

KOLOMMEN = ["gebiedcode", "indicator", "periode", "uitsplitsing", "waarde", "status"]


def uit_csv(bestand):
    with open(bestand, encoding="utf-8-sig", newline="") as tekst:
        for rij in csv.DictReader(tekst):
            rij["waarde"] = None if rij["waarde"] == "NA" else float(rij["waarde"])
            yield rij


def uit_geojson(bestand):
    with open(bestand, encoding="utf-8") as tekst:
        for vlak in json.load(tekst)["features"]:
            yield vlak["properties"]


def uit_geopackage(bestand):
    verbinding = sqlite3.connect(bestand)
    verbinding.row_factory = sqlite3.Row
    yield from verbinding.execute("SELECT * FROM waarden")


def uit_jsonstat(bestand):
    with open(bestand, encoding="utf-8") as tekst:
        kubus = json.load(tekst)
    soorten = [kubus["dimension"][naam]["category"]["index"] for naam in kubus["id"]]
    for plaats in {*kubus["value"], *kubus["status"]}:
        rest, codes = int(plaats), {}
        for naam, grootte, index in reversed(list(zip(kubus["id"], kubus["size"], soorten))):
            rest, hier = divmod(rest, grootte)
            codes[naam] = index[hier]
        if codes["maat"] == "waarde":
            yield {**codes, "waarde": kubus["value"].get(plaats), "status": kubus["status"].get(plaats, "bekend")}


lezers = {"csv": uit_csv, "geojson": uit_geojson, "geopackage": uit_geopackage, "json-stat": uit_jsonstat}
for rij in lezers[sys.argv[1]](sys.argv[2]):
    waarde = rij["waarde"]
    assert (waarde is None) == (rij["status"] != "bekend"), dict(rij)
    print("|".join("" if cel is None else str(cel) for cel in (rij[kolom] for kolom in KOLOMMEN)))
