package org.tessera.map.fx;

import javafx.scene.input.KeyEvent;

import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/**
 * Keys of a map. Arrows pan while selecting and move the crosshair of any other tool (Shift far, Ctrl by one pixel); plus and
 * minus zoom; N and Shift+N go from feature to feature, Enter picks, Z zooms to it; Home shows all; Alt with left and right goes
 * the way back and forward. With a tool, Enter sets, Enter again finishes, Space takes hold, Backspace takes back, Delete
 * removes, Esc leaves.
 */
final class MapKeys {

    private static final double PAN = 80;
    private static final double STEP = 10;
    private static final double FAR = 60;

    private final MapView map;

    MapKeys(MapView map) {
        this.map = map;
        map.setOnKeyPressed(event -> {
            if (event.isAltDown() ? history(event) : motion(event) || (map.tools().selecting() ? select(event) : act(event))) {
                event.consume();
            }
        });
    }

    private boolean history(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> map.travel().back();
            case RIGHT -> map.travel().forward();
            case ENTER -> map.tools().enter(event.isShiftDown(), true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean motion(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> arrow(event, -1, 0);
            case RIGHT -> arrow(event, 1, 0);
            case UP -> arrow(event, 0, -1);
            case DOWN -> arrow(event, 0, 1);
            case PLUS, EQUALS, ADD -> zoom(2);
            case MINUS, SUBTRACT -> zoom(0.5);
            case HOME -> map.travel().home();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void arrow(KeyEvent event, int x, int y) {
        if (map.tools().selecting()) {
            map.travel().moveByPerson(map.viewportProperty().get().pan(-x * PAN, -y * PAN));
        } else {
            double step = event.isControlDown() ? 1 : event.isShiftDown() ? FAR : STEP;
            map.tools().moveCrosshair(x * step, y * step, false);
        }
    }

    private boolean select(KeyEvent event) {
        switch (event.getCode()) {
            case N -> {
                if (event.isShiftDown()) {
                    map.tools().focusPrevious();
                } else {
                    map.tools().focusNext();
                }
            }
            case ENTER -> map.tools().pickFocused();
            case Z -> map.tools().zoomToFocused();
            case ESCAPE -> map.tools().leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> map.tools().enter(event.isShiftDown(), false);
            case SPACE -> map.tools().hold(event.isShiftDown(), false);
            case BACK_SPACE -> map.tools().undo();
            case DELETE -> map.tools().removeAtCrosshair();
            case ESCAPE -> map.tools().leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zoom(double factor) {
        Viewport view = map.viewportProperty().get();
        map.travel().moveByPerson(view.zoomAt(new ScreenPoint(map.getWidth() / 2, map.getHeight() / 2), factor));
    }
}
