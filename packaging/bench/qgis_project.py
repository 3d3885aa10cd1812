#!/usr/bin/env python3
"""Writes a QGIS project of Tessera's sample city, drawn much like its console does.

usage: qgis_project.py SAMPLE_DATA DIRECTORY MOMENT

Block groups, neighbourhoods, streets and the cases that are open at MOMENT (ISO 8601, local time) become layers of one
GeoPackage with spatial indexes in DIRECTORY, all in EPSG:4326, so that QGIS finds its data as ready as Tessera finds its own; boston.qgs there
shows them. stdout: {"project": file, "features": {layer: count}}.
"""
import csv
import datetime
import glob
import gzip
import json
import os
import shutil
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.PyQt.QtCore import QVariant
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeature, QgsField, QgsFillSymbol,
                       QgsGeometry, QgsLineSymbol, QgsMarkerSymbol, QgsPointXY, QgsProject, QgsReferencedRectangle,
                       QgsSingleSymbolRenderer, QgsVectorFileWriter, QgsVectorLayer)


def moment(text):
    return datetime.datetime.strptime(text, "%m/%d/%Y %I:%M:%S %p") if text else None


def cases(folder, now):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "cases", "memory")
    layer.dataProvider().addAttributes([QgsField("id", QVariant.String), QgsField("title", QVariant.String)])
    layer.updateFields()
    features = []
    for path in sorted(glob.glob(os.path.join(folder, "*.csv.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                opened, closed = moment(row["OPEN_DT"]), moment(row["CLOSED_DT"])
                if opened and opened <= now and (closed is None or closed > now) and row["LONGITUDE"] and row["LATITUDE"]:
                    feature = QgsFeature(layer.fields())
                    feature.setAttributes([row["CASE_ENQUIRY_ID"], row["CASE_TITLE"]])
                    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(float(row["LONGITUDE"]), float(row["LATITUDE"]))))
                    features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def store(layer, name, package):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    # As Tessera's import does; and QGIS would ask which way to reproject NAD83 when the project opens.
    options.ct = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    if os.path.exists(package):
        options.actionOnExistingFile = QgsVectorFileWriter.CreateOrOverwriteLayer
    answer = QgsVectorFileWriter.writeAsVectorFormatV3(layer, package, QgsProject.instance().transformContext(), options)
    if answer[0] != QgsVectorFileWriter.NoError:
        sys.exit("qgis_project.py: cannot write %s: %s" % (name, answer[1]))
    stored = QgsVectorLayer("%s|layername=%s" % (package, name), name, "ogr")
    if not stored.isValid():
        sys.exit("qgis_project.py: cannot read back " + name)
    return stored


def main():
    samples, folder, now = sys.argv[1], sys.argv[2], datetime.datetime.fromisoformat(sys.argv[3])
    application = QgsApplication([], False)
    application.initQgis()
    os.makedirs(folder, exist_ok=True)
    package = os.path.join(folder, "boston.gpkg")
    streets = os.path.join(folder, "streets.geojson")
    with gzip.open(os.path.join(samples, "roads", "boston_streets_osm.geojson.gz")) as packed, open(streets, "wb") as plain:
        shutil.copyfileobj(packed, plain)
    fill = {"outline_width": "1", "outline_width_unit": "Pixel"}
    layers = []
    for name, source, symbol in (
            ("block_groups", QgsVectorLayer(os.path.join(samples, "boundaries", "boston_block_groups_26986.shp"), "", "ogr"),
             QgsFillSymbol.createSimple(dict(fill, color="60,80,110,120", outline_color="#8899aa"))),
            ("neighbourhoods", QgsVectorLayer(os.path.join(samples, "boundaries", "boston_neighborhoods.geojson"), "", "ogr"),
             QgsFillSymbol.createSimple(dict(fill, color="0,0,0,0", outline_color="#dddddd", outline_width="2"))),
            ("streets", QgsVectorLayer(streets, "", "ogr"),
             QgsLineSymbol.createSimple({"line_color": "#66778a", "line_width": "1", "line_width_unit": "Pixel"})),
            ("cases", cases(os.path.join(samples, "cases"), now),
             QgsMarkerSymbol.createSimple({"name": "circle", "color": "#e0a030", "size": "8", "size_unit": "Pixel"}))):
        layer = store(source, name, package)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        layers.append(layer)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    project.addMapLayers(reversed(layers))
    place = QgsCoordinateTransform(layers[0].crs(), project.crs(), project).transformBoundingBox(layers[0].extent())
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(place, project.crs()))
    path = os.path.join(folder, "boston.qgs")
    if not project.write(path):
        sys.exit("qgis_project.py: cannot write " + path)
    print(json.dumps({"project": path, "features": {layer.name(): layer.featureCount() for layer in layers}}), flush=True)
    os._exit(0)


main()
