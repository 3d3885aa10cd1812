package org.tessera.console.map;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Messages;
import org.tessera.console.work.BackgroundWork;
import org.tessera.map.crs.UnknownCrs;

/** One box to go anywhere: what is typed is looked for while it is typed, in the background, the latest text winning. */
public final class GotoViewModel {

    private final Messages messages;
    private final Supplier<PlaceFinder> finder;
    private final BackgroundWork work;
    private final Consumer<Place> goer;
    private final Consumer<Throwable> failed;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ObservableList<Place> results = FXCollections.observableArrayList();
    private boolean goWhenFound;
    private boolean searching;
    private long asked;

    /**
     * @param finder what can be found at the moment
     * @param goer   shows a place
     * @param failed told of what nobody expects
     */
    public GotoViewModel(Messages messages, Supplier<PlaceFinder> finder, BackgroundWork work, Consumer<Place> goer,
            Consumer<Throwable> failed) {
        this.messages = messages;
        this.finder = finder;
        this.work = work;
        this.goer = goer;
        this.failed = failed;
        text.addListener((_, _, _) -> search());
        messages.languageProperty().addListener((_, _, _) -> say());
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** How it is used, or how many were found. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What was found, best first. */
    public ObservableList<Place> results() {
        return results;
    }

    /** Opens the box, empty. */
    public void begin() {
        text.set("");
        goWhenFound = false;
        say();
        open.set(true);
    }

    /** Opens the box with a text, and goes at once when it means only one place. */
    public void begin(String wanted) {
        begin();
        goWhenFound = true;
        text.set(wanted);
    }

    /** Leaves with no effect. */
    public void leave() {
        open.set(false);
    }

    /** Goes to the first; while still searching, as soon as there is one. */
    public void run() {
        if (searching) {
            goWhenFound = true;
        } else if (!results.isEmpty()) {
            choose(results.getFirst());
        }
    }

    /** Goes there and leaves. */
    public void choose(Place place) {
        leave();
        goer.accept(place);
    }

    /** The second line of a result. */
    public String detail(Place place) {
        String kind = messages.text("place." + place.kind().name());
        if (place.kind() == Place.Kind.COORDINATE) {
            String[] parts = place.detail().split(" ");
            boolean sure = !parts[0].endsWith("?");
            String order = messages.text("place.order." + parts[0].replace("?", ""));
            return parts[1] + " · " + (sure ? order : messages.text("place.unsure", order));
        }
        return place.detail().isBlank() ? kind : kind + " · " + place.detail();
    }

    private void search() {
        long ticket = ++asked;
        String wanted = text.get() == null ? "" : text.get();
        PlaceFinder source = finder.get();
        searching = true;
        work.run(() -> source.find(wanted), found -> {
            if (ticket == asked) {
                searching = false;
                show(found);
            }
        }, failure -> {
            if (ticket == asked) {
                searching = false;
                results.clear();
                hint.set(messages.text("place.unknown-crs"));
            }
            if (!(failure instanceof UnknownCrs)) {
                failed.accept(failure);
            }
        });
    }

    private void show(List<Place> found) {
        results.setAll(found);
        say();
        if (goWhenFound && open.get()) {
            goWhenFound = false;
            if (found.size() == 1) {
                choose(found.getFirst());
            }
        }
    }

    private void say() {
        boolean blank = text.get() == null || text.get().isBlank();
        hint.set(blank ? messages.text("place.hint") : results.isEmpty() ? messages.text("place.none")
                : messages.text("place.found", results.size()));
    }
}
