package org.tessera.bench.peer;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Envelope;

import org.tessera.bench.StarScene;

/** The scene drawn by QGIS from a file, in a process that stays: what is measured is drawing alone, by QGIS's own clock. */
public final class QgisScene implements AutoCloseable {

    private final JsonLines lines;
    private final String version;
    private final boolean simplified;

    /**
     * Starts it and waits until it has read the file.
     *
     * @param geoJson the scene
     * @param width   pixels
     * @param height  pixels
     */
    public QgisScene(Qgis qgis, Path geoJson, int width, int height) throws InterruptedException {
        Envelope extent = StarScene.EXTENT;
        List<String> command = List.of(qgis.python().toString(), qgis.script("qgis_redraw.py").toString(), geoJson.toString(),
                String.valueOf(width), String.valueOf(height), String.valueOf(extent.getMinX()),
                String.valueOf(extent.getMinY()), String.valueOf(extent.getMaxX()), String.valueOf(extent.getMaxY()),
                String.join(",", StarScene.COLOURS), StarScene.OUTLINE, String.valueOf(StarScene.FILL_OPACITY));
        lines = JsonLines.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD), "QGIS");
        JsonNode ready = lines.next();
        version = ready.path("version").asText();
        simplified = ready.path("simplification").asBoolean();
    }

    /** Draws everything once; answers milliseconds. */
    public double draw() throws InterruptedException {
        lines.send("draw");
        return lines.next().path("millis").asDouble();
    }

    /** Which QGIS, and how it draws. */
    public String words() {
        return "QGIS " + version + ", parallel job, memory layer, antialiased, simplification " + (simplified ? "on" : "off");
    }

    @Override
    public void close() {
        lines.close();
    }
}
