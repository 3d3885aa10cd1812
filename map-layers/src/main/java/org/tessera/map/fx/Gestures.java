package org.tessera.map.fx;

import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.tessera.map.layer.Hit;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/** Pointer and keys of a map: drag, wheel, double click, arrows, plus and minus; clicks that pick. */
final class Gestures {

    private static final double STEP = 80;
    private static final double SLOP = 4;

    private final MapView map;
    private double pressX;
    private double pressY;
    private Viewport pressed;
    private boolean dragging;
    private ScreenPoint lastClick = new ScreenPoint(Double.NaN, Double.NaN);
    private int depth;

    Gestures(MapView map) {
        this.map = map;
        map.setOnMousePressed(this::press);
        map.setOnMouseDragged(this::drag);
        map.setOnMouseReleased(_ -> pressed = null);
        map.setOnMouseClicked(this::click);
        map.setOnScroll(this::scroll);
        map.setOnKeyPressed(this::key);
        map.setOnMouseMoved(event -> map.pointAt(event.getX(), event.getY()));
        map.setOnMouseExited(_ -> map.pointAway());
    }

    private void press(MouseEvent event) {
        map.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        pressed = map.viewportProperty().get();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        if (pressed == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        double dx = event.getX() - pressX;
        double dy = event.getY() - pressY;
        dragging |= Math.hypot(dx, dy) > SLOP;
        if (dragging) {
            map.moveByPerson(pressed.pan(dx, dy));
        }
        map.pointAt(event.getX(), event.getY());
    }

    private void click(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            zoom(event.getX(), event.getY(), 2);
            return;
        }
        List<Hit> hits = map.hitsAt(event.getX(), event.getY());
        boolean again = Math.hypot(event.getX() - lastClick.x(), event.getY() - lastClick.y()) <= SLOP;
        depth = again && !hits.isEmpty() ? (depth + 1) % hits.size() : 0;
        lastClick = new ScreenPoint(event.getX(), event.getY());
        map.pick(hits.isEmpty() ? null : hits.get(depth), lastClick);
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getX(), event.getY(), Math.pow(2, Math.clamp(event.getDeltaY(), -160, 160) / 80));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        Viewport view = map.viewportProperty().get();
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> map.moveByPerson(view.pan(STEP, 0));
            case RIGHT -> map.moveByPerson(view.pan(-STEP, 0));
            case UP -> map.moveByPerson(view.pan(0, STEP));
            case DOWN -> map.moveByPerson(view.pan(0, -STEP));
            case PLUS, EQUALS, ADD -> zoom(map.getWidth() / 2, map.getHeight() / 2, 2);
            case MINUS, SUBTRACT -> zoom(map.getWidth() / 2, map.getHeight() / 2, 0.5);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void zoom(double x, double y, double factor) {
        map.moveByPerson(map.viewportProperty().get().zoomAt(new ScreenPoint(x, y), factor));
    }
}
