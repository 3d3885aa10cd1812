package org.tessera.map.fx;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.view.ViewHistory;
import org.tessera.map.view.ViewLock;
import org.tessera.map.view.Viewport;

/**
 * How the viewport of a map moves: by sizes, flights, a person, something that is followed, the way back. A person's movement
 * stops following until the person asks to follow again. JavaFX thread.
 */
public final class MapTravel {

    private final MapView map;
    private final ObjectProperty<Viewport> viewport;
    private final DoubleProperty pixelRatio = new SimpleDoubleProperty(this, "pixelRatio", 0);
    private final ReadOnlyBooleanWrapper userMoved = new ReadOnlyBooleanWrapper(this, "userMoved");
    private final ReadOnlyBooleanWrapper refitOffered = new ReadOnlyBooleanWrapper(this, "refitOffered");
    private final ViewLock lock = new ViewLock();
    private final ViewHistory history = new ViewHistory();
    private Fit pendingFit;
    private Flight flight;
    private Viewport goal;
    private Viewport cameFrom;
    private boolean remembering;
    private Envelope home = new Envelope();

    private record Fit(Envelope box, double padding) {
    }

    MapTravel(MapView map) {
        this.map = map;
        viewport = new SimpleObjectProperty<>(map, "viewport", Viewport.world(1, 1));
        map.widthProperty().addListener(_ -> resized());
        map.heightProperty().addListener(_ -> resized());
        pixelRatio.addListener(_ -> resized());
        map.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).addListener(_ -> resized());
    }

    /** Tells the listener of every viewport that fits the control's size. */
    void onMove(Consumer<Viewport> listener) {
        viewport.addListener((_, _, next) -> {
            Viewport held = held(next);
            if (!held.equals(next)) {
                viewport.set(held);
                return;
            }
            if (remembering) {
                remember();
            }
            listener.accept(next);
        });
    }

    ObjectProperty<Viewport> viewport() {
        return viewport;
    }

    DoubleProperty pixelRatio() {
        return pixelRatio;
    }

    ReadOnlyBooleanWrapper userMoved() {
        return userMoved;
    }

    boolean sized() {
        return map.getWidth() >= 2 && map.getHeight() >= 2;
    }

    Viewport held(Viewport wanted) {
        return sized() ? wanted.sized((int) Math.round(map.getWidth()), (int) Math.round(map.getHeight()), ratio()) : wanted;
    }

    private double ratio() {
        Window window = map.getScene() == null ? null : map.getScene().getWindow();
        return pixelRatio.get() > 0 ? pixelRatio.get() : window == null ? 1 : window.getRenderScaleX();
    }

    private void resized() {
        if (sized()) {
            viewport.set(held(viewport.get()));
            if (pendingFit != null) {
                // Width and height come one after the other: the fit stays pending until a frame was shown.
                viewport.set(viewport.get().fit(pendingFit.box, pendingFit.padding));
            }
        }
    }

    /** The asked-for view was shown: later sizes keep the centre instead. */
    void settled() {
        pendingFit = null;
        if (!remembering) {
            remembering = true;
            remember();
        }
    }

    private void remember() {
        history.seen(viewport.get(), System.nanoTime() / 1_000_000);
    }

    /** A movement by a person: stops flights and following. */
    void moveByPerson(Viewport next) {
        stopFlight();
        lock.personMoved();
        mark();
        pendingFit = null;
        viewport.set(next);
    }

    void clearUserMoved() {
        lock.refit();
        mark();
    }

    private void mark() {
        userMoved.set(lock.held());
        refitOffered.set(lock.refitOffered());
    }

    void fit(Envelope lonLat, double padding) {
        stopFlight();
        pendingFit = sized() ? null : new Fit(new Envelope(lonLat), padding);
        viewport.set(viewport.get().fit(lonLat, padding));
    }

    void fly(Viewport there, Duration duration) {
        stopFlight();
        if (!sized() || duration.lessThanOrEqualTo(Duration.ZERO)) {
            viewport.set(there);
            return;
        }
        goal = there;
        flight = new Flight(viewport.get(), there, duration, viewport::set);
        flight.setOnFinished(_ -> stopFlight());
        flight.play();
    }

    /** Where the view is, or will be when the running flight ends. */
    Viewport goal() {
        return goal == null ? viewport.get() : goal;
    }

    /**
     * What is followed asks for a view, which is granted unless a person holds the map; then going there is offered.
     *
     * @param duration of the flight; zero for what moves often
     */
    public void follow(Viewport there, Duration duration) {
        Viewport from = goal();
        lock.targetMoved(there).filter(next -> !next.equals(from)).ifPresent(next -> {
            boolean before = remembering;
            if (duration.lessThanOrEqualTo(Duration.ZERO)) {
                // What moves by itself would flood the way back.
                remembering = false;
            }
            fly(next, duration);
            remembering = before;
            cameFrom = flight == null ? null : from;
        });
        mark();
    }

    /** Nothing is followed any more. */
    public void followNothing() {
        lock.targetGone();
        mark();
    }

    /** True while a person holds the view and there is something to follow: offer {@link #refit}. */
    public ReadOnlyBooleanProperty refitOfferedProperty() {
        return refitOffered.getReadOnlyProperty();
    }

    /** Follows again. */
    public void refit(Duration duration) {
        lock.refit().ifPresent(there -> fly(there, duration));
        mark();
    }

    /**
     * A row of a list was chosen: flies to its box, or, when the same row is chosen twice running, to the view before.
     *
     * @param row identity of the row, unique among all lists
     * @param box degrees
     */
    public void chooseRow(String row, Envelope box, Duration duration) {
        // Selecting the row may already have set off a flight there; the view before is the one before that.
        fly(lock.rowChosen(row, cameFrom == null ? goal() : cameFrom, viewport.get().fit(box, 24)), duration);
        mark();
    }

    /** Flies to a view that a person asked for by name; following stops. */
    public void visit(Viewport there, Duration duration) {
        lock.personMoved();
        pendingFit = null;
        fly(there, duration);
        mark();
    }

    /** To the view before; nothing at the beginning. */
    public void back() {
        jump(history.back());
    }

    /** To the view that {@link #back()} left. */
    public void forward() {
        jump(history.forward());
    }

    private void jump(Optional<Viewport> view) {
        view.ifPresent(there -> moveByPerson(viewport.get().at(there.centreX(), there.centreY(), there.resolution())));
    }

    /** Names the box, in degrees, that {@link #home()} shows. */
    public void setHome(Envelope box) {
        home = new Envelope(box);
    }

    /** Shows the box of {@link #setHome}; a movement by a person. */
    public void home() {
        if (!home.isNull()) {
            moveByPerson(viewport.get().fit(home, 16));
        }
    }

    void stopFlight() {
        if (flight != null) {
            flight.stop();
            flight = null;
        }
        goal = null;
        cameFrom = null;
    }
}
