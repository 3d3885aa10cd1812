"""Writes the SLD files of this folder with QGIS 3.22: QT_QPA_PLATFORM=offscreen python3 export.py <folder>"""
import os
import sys

from qgis.core import (
    QgsApplication, QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsGraduatedSymbolRenderer, QgsGradientFillSymbolLayer,
    QgsLinePatternFillSymbolLayer, QgsLineSymbol, QgsMarkerLineSymbolLayer, QgsMarkerSymbol, QgsPalLayerSettings,
    QgsPointPatternFillSymbolLayer, QgsRendererCategory, QgsRendererRange, QgsRuleBasedLabeling, QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer, QgsSingleSymbolRenderer, QgsSvgMarkerSymbolLayer, QgsTextBufferSettings, QgsTextFormat,
    QgsUnitTypes, QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

app = QgsApplication([], False)
app.initQgis()


def save(kind, file, renderer, labeling=None, prepare=None):
    layer = QgsVectorLayer(kind + "?crs=EPSG:4326&field=name:string&field=kind:string&field=load:double", file, "memory")
    layer.setRenderer(renderer)
    if labeling:
        layer.setLabeling(labeling)
        layer.setLabelsEnabled(True)
    if prepare:
        prepare(layer)
    message, done = layer.saveSldStyle(os.path.join(sys.argv[1], file + ".sld"))
    assert done, message


def fill(colour, **more):
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": "40,40,40", "outline_width": "0.3", **more})


def of(symbol, *layers):
    while symbol.symbolLayerCount():
        symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def label(field, size, halo, bold=False):
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    font = QFont("DejaVu Sans")
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setColor(QColor(20, 20, 80))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(halo)
        text.setBuffer(buffer)
    settings.setFormat(text)
    return settings


single = QgsSingleSymbolRenderer
save("Polygon", "polygon-single", single(fill("123,180,90,160", outline_style="dash")))
save("Polygon", "polygon-categorized", QgsCategorizedSymbolRenderer("kind", [
    QgsRendererCategory(value, fill(colour), value or "other")
    for value, colour in (("park", "90,180,90"), ("water", "80,140,220"), ("", "180,180,180"))]))
save("Polygon", "polygon-graduated", QgsGraduatedSymbolRenderer("load", [
    QgsRendererRange(low, high, fill(colour, outline_style="no"), "%g to %g" % (low, high))
    for low, high, colour in ((0, 2, "255,245,235"), (2, 5, "253,174,107"), (5, 10, "217,72,1"))]))

hatch = QgsLinePatternFillSymbolLayer()
hatch.setLineAngle(45)
hatch.setDistance(3)
hatch.setLineWidth(0.5)
hatch.setColor(QColor(30, 60, 160))
save("Polygon", "polygon-hatched", single(of(QgsFillSymbol(), hatch, QgsSimpleLineSymbolLayer(QColor(20, 20, 20), 0.5))))
save("Polygon", "polygon-brush", single(fill("200,40,40", style="b_diagonal")))
dots = QgsPointPatternFillSymbolLayer()
dots.setDistanceX(4)
dots.setDistanceY(4)
dots.setSubSymbol(QgsMarkerSymbol.createSimple({"name": "circle", "size": "1.5", "color": "0,120,60"}))
save("Polygon", "polygon-dots", single(of(QgsFillSymbol(), dots)))

root = QgsRuleBasedRenderer.Rule(None)
for name, colour, scale, condition in (
        ("busy", "220,60,60", 50000, "\"load\" > 5 AND \"kind\" LIKE 'b%'"),
        ("calm", "60,120,60", 0, "(\"load\" >= 1 AND \"load\" <= 5) OR \"kind\" = 'park'"),
        ("unknown", "200,200,200", 0, "\"load\" IS NULL")):
    root.appendChild(QgsRuleBasedRenderer.Rule(fill(colour), 0, scale, condition, name))
rules = QgsRuleBasedLabeling.Rule(None)
rules.appendChild(QgsRuleBasedLabeling.Rule(label("name", 11, 1, True), 0, 0, '"load" > 5'))
rules.appendChild(QgsRuleBasedLabeling.Rule(label("kind", 9, 1), 0, 0, '"load" <= 5'))
save("Polygon", "polygon-rules-labels", QgsRuleBasedRenderer(root), QgsRuleBasedLabeling(rules))


def scales(layer):
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(100000)
    layer.setMaximumScale(1000)


save("Polygon", "polygon-scales", single(fill("123,180,90")), prepare=scales)
save("Polygon", "polygon-gradient-lost", single(of(QgsFillSymbol(),
     QgsGradientFillSymbolLayer(QColor(255, 0, 0), QColor(0, 0, 255)))))

save("LineString", "line-dashed", single(QgsLineSymbol.createSimple({
    "line_color": "200,30,30", "line_width": "0.8", "use_custom_dash": "1", "customdash": "5;2;1;2", "capstyle": "round",
    "joinstyle": "miter"})))
casing = QgsSimpleLineSymbolLayer(QColor(80, 80, 80), 2)
casing.setPenCapStyle(Qt.RoundCap)
beside = QgsSimpleLineSymbolLayer(QColor(30, 90, 200), 0.3)
beside.setOffset(2)
along = label("name", 9, 0.8)
along.placement = QgsPalLayerSettings.Curved
save("LineString", "line-cased-labels", single(of(QgsLineSymbol(), casing,
     QgsSimpleLineSymbolLayer(QColor(250, 220, 90), 1.4), beside)), QgsVectorLayerSimpleLabeling(along))
beads = QgsMarkerLineSymbolLayer(True, 6)
beads.setSubSymbol(QgsMarkerSymbol.createSimple({"name": "triangle", "size": "3", "color": "10,10,10"}))
save("LineString", "line-markers", single(of(QgsLineSymbol(), beads)))
metres = QgsLineSymbol.createSimple({"line_color": "30,30,30", "line_width": "12", "line_width_unit": "MapUnit"})
metres.setOutputUnit(QgsUnitTypes.RenderMapUnits)
save("LineString", "line-metres", single(metres))

names = ("circle", "square", "triangle", "star", "cross", "cross2", "diamond", "pentagon", "hexagon", "octagon", "arrow", "line",
         "equilateral_triangle", "half_square", "filled_arrowhead", "arrowhead", "semi_circle", "cross_fill")
beside_point = label("name", 10, 0)
beside_point.placement = QgsPalLayerSettings.OverPoint
beside_point.quadOffset = QgsPalLayerSettings.QuadrantAboveRight
beside_point.xOffset = 2
beside_point.yOffset = -1
beside_point.angleOffset = 15
save("Point", "point-markers-labels", QgsCategorizedSymbolRenderer("kind", [
    QgsRendererCategory(name, QgsMarkerSymbol.createSimple({
        "name": name, "size": "4", "color": "230,90,20", "outline_color": "20,20,20", "angle": "10"}), name) for name in names]),
     QgsVectorLayerSimpleLabeling(beside_point))
save("Point", "point-svg", single(of(QgsMarkerSymbol(), QgsSvgMarkerSymbolLayer("gpsicons/anchor.svg", 6))))
os._exit(0)
