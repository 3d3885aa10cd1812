package org.tessera.map.fx;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/**
 * Pointer of a map: a drag is the tool's or pans, the middle button always pans; the wheel zooms; clicks are the tool's, the
 * second button takes a corner out of what is drawn; a double click finishes, or zooms while selecting.
 */
final class Gestures {

    private static final double SLOP = 4;

    private final MapView map;
    private double pressX;
    private double pressY;
    private Viewport pressed;
    private boolean dragging;
    private boolean grabbed;

    Gestures(MapView map) {
        this.map = map;
        map.setOnMousePressed(this::press);
        map.setOnMouseDragged(this::drag);
        map.setOnMouseReleased(this::release);
        map.setOnMouseClicked(this::click);
        map.setOnScroll(this::scroll);
        map.setOnMouseMoved(event -> {
            map.tools().hideCrosshair();
            map.pointAt(event.getX(), event.getY());
            if (!map.tools().selecting()) {
                map.tools().hover(event.getX(), event.getY(), event.isShiftDown(), event.isAltDown());
            }
        });
        map.setOnMouseExited(_ -> map.pointAway());
    }

    private void press(MouseEvent event) {
        map.requestFocus();
        map.tools().hideCrosshair();
        pressX = event.getX();
        pressY = event.getY();
        pressed = event.getButton() == MouseButton.SECONDARY ? null : map.viewportProperty().get();
        dragging = false;
        grabbed = event.getButton() == MouseButton.PRIMARY && event.getClickCount() < 2
                && map.tools().grab(pressX, pressY, event.isShiftDown(), event.isAltDown());
    }

    private void drag(MouseEvent event) {
        if (pressed == null) {
            return;
        }
        double dx = event.getX() - pressX;
        double dy = event.getY() - pressY;
        dragging |= Math.hypot(dx, dy) > SLOP;
        if (dragging && grabbed) {
            map.tools().drag(event.getX(), event.getY(), event.isShiftDown(), event.isAltDown());
        } else if (dragging) {
            map.travel().moveByPerson(pressed.pan(dx, dy));
        }
        map.pointAt(event.getX(), event.getY());
    }

    private void release(MouseEvent event) {
        if (dragging && grabbed) {
            map.tools().drop(event.getX(), event.getY(), event.isShiftDown(), event.isAltDown());
        }
        pressed = null;
        grabbed = false;
    }

    private void click(MouseEvent event) {
        if (dragging) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            map.tools().remove(event.getX(), event.getY());
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            if (map.tools().selecting()) {
                zoom(event.getX(), event.getY(), 2);
            } else {
                map.tools().finish();
            }
        } else if (event.getButton() == MouseButton.PRIMARY) {
            map.tools().set(event.getX(), event.getY(), event.isShiftDown(), event.isAltDown());
        }
    }

    private void scroll(ScrollEvent event) {
        // Shift turns the wheel's direction on some systems; the map zooms all the same.
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (delta != 0) {
            zoom(event.getX(), event.getY(), Math.pow(2, Math.clamp(delta, -160, 160) / 80));
            event.consume();
        }
    }

    private void zoom(double x, double y, double factor) {
        map.travel().moveByPerson(map.viewportProperty().get().zoomAt(new ScreenPoint(x, y), factor));
    }
}
