package org.tessera.map.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.tool.Measurement;
import org.tessera.map.tool.Snap;
import org.tessera.map.tool.ToolSketch;
import org.tessera.map.tool.ToolWords;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/**
 * What a tool, the keys' crosshair and the focus show over the map: a handful of nodes, whatever is drawn. Nothing of it asks the
 * engine for a picture. Style classes {@code map-sketch}, {@code map-sketch-note}, {@code map-crosshair}, {@code map-focus}.
 */
final class SketchPane extends Pane {

    private static final double HANDLE = 3.5;

    private final Path fill = path("map-sketch-fill");
    private final Path casing = path("map-sketch-casing");
    private final Path line = path("map-sketch");
    private final Path loose = path("map-sketch-loose");
    private final Path handles = path("map-sketch-handles");
    private final Path mark = path("map-snap");
    private final Path crosshair = path("map-crosshair");
    private final Path link = path("map-linked-cursor");
    private final Path box = path("map-linked-extent");
    private final Path focus = path("map-focus");
    private final Label note = new Label();

    SketchPane() {
        setMouseTransparent(true);
        setManaged(false);
        note.getStyleClass().add("map-sketch-note");
        note.setManaged(false);
        note.setVisible(false);
        loose.getStrokeDashArray().setAll(6.0, 5.0);
        getChildren().setAll(fill, casing, line, loose, handles, mark, focus, box, link, crosshair, note);
        canvas(Color.web("#f2f2ee"));
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.setManaged(false);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.getStyleClass().add(styleClass);
        return path;
    }

    /** Ink that stands out from the canvas, cased in its opposite. */
    void canvas(Color canvas) {
        boolean dark = canvas.grayscale().getBrightness() < 0.5;
        Color ink = dark ? Color.web("#ffd54a") : Color.web("#a01f6b");
        Color rim = dark ? Color.color(0, 0, 0, 0.65) : Color.color(1, 1, 1, 0.85);
        pen(casing, rim, 5);
        pen(line, ink, 2);
        fill.setStroke(null);
        fill.setFill(ink.deriveColor(0, 1, 1, 0.14));
        pen(loose, ink, 1.6);
        pen(handles, ink, 1.4);
        handles.setFill(dark ? Color.web("#14191f") : Color.WHITE);
        pen(mark, ink, 2);
        pen(crosshair, ink, 1.6);
        pen(link, ink, 1.6);
        pen(box, ink, 1.6);
        pen(focus, ink, 3);
        note.setStyle("-fx-text-fill: " + (dark ? "#f4f6f8" : "#14191f") + "; -fx-background-color: "
                + (dark ? "rgba(16,20,24,0.88)" : "rgba(255,255,255,0.92)")
                + "; -fx-background-radius: 3; -fx-padding: 2 7 2 7; -fx-font-size: 12;");
    }

    private static void pen(Shape shape, Color ink, double width) {
        shape.setStroke(ink);
        shape.setStrokeWidth(width);
    }

    /** Shows a sketch. */
    void show(ToolSketch sketch, Viewport view, ToolWords words) {
        List<Point2D> fixed = sketch.fixed().stream().map(place -> point(view, place)).toList();
        boolean open = sketch.loose() != null;
        casing.getElements().setAll(run(fixed, sketch.closed() && !open));
        line.getElements().setAll(casing.getElements());
        fill.getElements().clear();
        if (sketch.closed()) {
            List<Point2D> outline = new ArrayList<>(fixed);
            if (open) {
                outline.add(point(view, sketch.loose()));
            }
            fill.getElements().setAll(run(outline, true));
        }
        loose.getElements().clear();
        if (open && !fixed.isEmpty()) {
            Point2D tip = point(view, sketch.loose());
            loose.getElements().addAll(new MoveTo(fixed.getLast().getX(), fixed.getLast().getY()), new LineTo(tip.getX(), tip.getY()));
            if (sketch.closed() && fixed.size() > 1) {
                loose.getElements().add(new LineTo(fixed.getFirst().getX(), fixed.getFirst().getY()));
            }
        }
        handles.getElements().clear();
        if (sketch.handles()) {
            fixed.forEach(at -> handles.getElements().addAll(square(at, HANDLE)));
        }
        mark.getElements().clear();
        if (sketch.snap() != null) {
            snap(sketch.snap(), view);
        }
        text(sketch, view, words);
    }

    private void snap(Snap snap, Viewport view) {
        Point2D at = point(view, snap.place());
        if (snap.kind() == Snap.Kind.VERTEX) {
            mark.getElements().setAll(square(at, 7));
        } else {
            mark.getElements().setAll(new MoveTo(at.getX() - 6, at.getY() - 7), new LineTo(at.getX() + 6, at.getY() - 7),
                    new LineTo(at.getX() - 6, at.getY() + 7), new LineTo(at.getX() + 6, at.getY() + 7), new ClosePath());
        }
    }

    private void text(ToolSketch sketch, Viewport view, ToolWords words) {
        String text = words(sketch, words);
        LonLat at = sketch.loose() != null ? sketch.loose() : sketch.fixed().isEmpty() ? null : sketch.fixed().getLast();
        note.setVisible(!text.isEmpty() && at != null);
        if (note.isVisible()) {
            note.setText(text);
            note.autosize();
            Point2D place = point(view, at);
            note.relocate(Math.clamp(place.getX() + 14, 4, Math.max(4, view.width() - note.getWidth() - 4)),
                    Math.clamp(place.getY() - note.getHeight() - 10, 4, Math.max(4, view.height() - note.getHeight() - 4)));
        }
    }

    /** What stands beside the pointer: length or area, what hinders, what it snapped to. */
    static String words(ToolSketch sketch, ToolWords words) {
        StringBuilder text = new StringBuilder();
        Measurement measure = sketch.measure();
        if (measure != null && !measure.segments().isEmpty()) {
            int stretches = measure.segments().size();
            boolean area = sketch.closed() && stretches > 2;
            if (!area) {
                text.append(words.distance(measure.segments().getLast(), measure.total()));
            } else if (!measure.crossing()) {
                text.append(words.areaAndPerimeter(measure.area(), measure.total()));
            }
        }
        if (sketch.notice() != null) {
            text.append(text.isEmpty() ? "" : "\n").append(words.notice(sketch.notice()));
        }
        if (sketch.snap() != null) {
            text.append(text.isEmpty() ? "" : "\n").append(words.snap(sketch.snap()));
        }
        return text.toString();
    }

    /** The keys' pointer; null takes it away. */
    void crosshair(ScreenPoint at) {
        cross(crosshair, at, 14);
    }

    /** The pointer and the extent (Mercator metres) of a linked map; null for none. */
    void linked(LonLat pointer, Envelope extent, Viewport view) {
        cross(link, pointer == null ? null : view.toScreen(pointer), 9);
        box.getElements().clear();
        if (extent != null) {
            box.getElements().setAll(run(List.of(held(view.screenX(extent.getMinX()), view.screenY(extent.getMinY())),
                    held(view.screenX(extent.getMaxX()), view.screenY(extent.getMinY())),
                    held(view.screenX(extent.getMaxX()), view.screenY(extent.getMaxY())),
                    held(view.screenX(extent.getMinX()), view.screenY(extent.getMaxY()))), true));
        }
    }

    private static void cross(Path path, ScreenPoint at, double arm) {
        path.getElements().clear();
        if (at != null) {
            for (int turn = 0; turn < 4; turn++) {
                double dx = turn == 0 ? 1 : turn == 1 ? -1 : 0;
                double dy = turn == 2 ? 1 : turn == 3 ? -1 : 0;
                path.getElements().addAll(new MoveTo(at.x() + 3 * dx, at.y() + 3 * dy),
                        new LineTo(at.x() + arm * dx, at.y() + arm * dy));
            }
        }
    }

    /** The ring about the focused feature; null takes it away. */
    void focus(ScreenPoint at) {
        focus.getElements().clear();
        if (at != null) {
            double r = 16;
            focus.getElements().addAll(new MoveTo(at.x() - r, at.y()),
                    new javafx.scene.shape.ArcTo(r, r, 0, at.x() + r, at.y(), false, true),
                    new javafx.scene.shape.ArcTo(r, r, 0, at.x() - r, at.y(), false, true));
        }
    }

    private static List<PathElement> run(List<Point2D> points, boolean closed) {
        List<PathElement> elements = new ArrayList<>();
        for (Point2D at : points) {
            elements.add(elements.isEmpty() ? new MoveTo(at.getX(), at.getY()) : new LineTo(at.getX(), at.getY()));
        }
        if (closed && elements.size() > 2) {
            elements.add(new ClosePath());
        }
        return elements;
    }

    private static List<PathElement> square(Point2D at, double half) {
        return List.of(new MoveTo(at.getX() - half, at.getY() - half), new LineTo(at.getX() + half, at.getY() - half),
                new LineTo(at.getX() + half, at.getY() + half), new LineTo(at.getX() - half, at.getY() + half), new ClosePath());
    }

    private static Point2D point(Viewport view, LonLat place) {
        ScreenPoint at = view.toScreen(place);
        return held(at.x(), at.y());
    }

    /** Far away from the screen, JavaFX's strokes go wrong; what is outside is not seen anyway. */
    private static Point2D held(double x, double y) {
        return new Point2D(Math.clamp(x, -20_000, 20_000), Math.clamp(y, -20_000, 20_000));
    }
}
