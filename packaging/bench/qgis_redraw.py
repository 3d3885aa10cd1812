#!/usr/bin/env python3
"""Draws one file of polygons with QGIS, offscreen, once for each line on stdin.

usage: qgis_redraw.py FILE WIDTH HEIGHT WEST SOUTH EAST NORTH COLOURS OUTLINE OPACITY [PICTURE]

COLOURS are the fills of the classes 0, 1, ... of the attribute "class", joined by commas. The features are read into memory
first and are not reprojected; antialiasing is on, outlines are one pixel wide. Of drawing with and without QGIS's
simplification, the faster way on this machine is used.

stdout: {"ready": true, ...} when the file is read, then {"millis": m} for each line on stdin. "end" ends it.
"""
import json
import os
import resource
import statistics
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from qgis.core import (Qgis, QgsApplication, QgsCategorizedSymbolRenderer, QgsFeatureRequest, QgsFillSymbol,
                       QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle, QgsRendererCategory, QgsVectorLayer,
                       QgsVectorSimplifyMethod)


def renderer(colours, outline, opacity):
    categories = []
    for number, colour in enumerate(colours):
        fill = QColor(colour)
        fill.setAlphaF(opacity)
        symbol = QgsFillSymbol.createSimple({
            "color": ",".join(str(c) for c in fill.getRgb()),
            "outline_color": outline,
            "outline_width": "1", "outline_width_unit": "Pixel",
        })
        categories.append(QgsRendererCategory(number, symbol, str(number)))
    return QgsCategorizedSymbolRenderer("class", categories)


def settings(layer, width, height, extent):
    result = QgsMapSettings()
    result.setLayers([layer])
    result.setDestinationCrs(layer.crs())
    result.setOutputSize(QSize(width, height))
    result.setOutputDpi(96)
    result.setExtent(extent)
    result.setBackgroundColor(QColor("white"))
    result.setFlag(QgsMapSettings.Antialiasing, True)
    return result


def draw(what):
    start = time.perf_counter()
    job = QgsMapRendererParallelJob(what)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return (time.perf_counter() - start) * 1000, image


def simplify(layer, on):
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.GeometrySimplification if on
                            else QgsVectorSimplifyMethod.NoSimplification)
    layer.setSimplifyMethod(method)


def say(**words):
    print(json.dumps(words), flush=True)


def main():
    path, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    extent = QgsRectangle(*(float(word) for word in sys.argv[4:8]))
    colours, outline, opacity = sys.argv[8].split(","), sys.argv[9], float(sys.argv[10])
    application = QgsApplication([], False)
    application.initQgis()
    source = QgsVectorLayer(path, "scene", "ogr")
    if not source.isValid():
        sys.exit("qgis_redraw.py: cannot read " + path)
    layer = source.materialize(QgsFeatureRequest())
    layer.setRenderer(renderer(colours, outline, opacity))
    what = settings(layer, width, height, extent)
    tried = {}
    for on in (True, False, True, False):
        simplify(layer, on)
        tried.setdefault(on, []).extend(draw(what)[0] for _ in range(4))
    faster = min(tried, key=lambda on: statistics.median(tried[on]))
    simplify(layer, faster)
    if len(sys.argv) > 11:
        draw(what)[1].save(sys.argv[11])
    say(ready=True, version=Qgis.QGIS_VERSION, features=layer.featureCount(), simplification=faster)
    for line in sys.stdin:
        if line.strip() == "end":
            break
        say(millis=draw(what)[0])
    say(peakMegabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    sys.stdout.flush()
    # Qt's own end sometimes crashes after the answer was given.
    os._exit(0)


main()
