package org.tessera.console.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.Duplicate;
import org.tessera.cases.intake.IntakeOffer;
import org.tessera.cases.intake.NewReport;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.map.Place;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.situation.Desk;
import org.tessera.console.situation.Situation;
import org.tessera.console.work.BackgroundWork;
import org.tessera.console.work.OneAtATime;
import org.tessera.duty.list.LeadAnswer;
import org.tessera.journal.Refusal;

/**
 * The intake sheet: five answers at most (place, words, category, the case it may repeat, who reports it), and beside them what is
 * known already. What is typed is looked up in the background, the latest answer winning.
 */
public final class IntakeViewModel {

    private static final GeometryFactory POINTS = new GeometryFactory();
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,}[0-9]");
    private static final int MATCHES = 5;

    private final Situation situation;
    private final Wording wording;
    private final IntakeOffice office;
    private final Surroundings around;
    private final Desk desk;
    private final BackgroundWork work;
    private final NoticesViewModel notices;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty placeText = new SimpleStringProperty("");
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty category = new SimpleStringProperty("");
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ObjectProperty<Duplicate> same = new SimpleObjectProperty<>();
    private final StringProperty reporter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(true);
    private final OneAtATime asking = new OneAtATime();
    private long searched;

    /**
     * What is known of the report.
     *
     * @param known  by the window
     * @param places what its areas are called, smallest first
     */
    public record Offer(IntakeOffer known, List<String> places) {
    }

    /**
     * What the map knows.
     *
     * @param here   where the map stands, or what was pointed at; asked when the sheet opens
     * @param finder finds what a text means; for a background thread
     */
    public record Surroundings(Supplier<Place> here, Supplier<Function<String, List<Place>>> finder) {
    }

    public IntakeViewModel(Situation situation, Wording wording, IntakeOffice office, Surroundings around, Desk desk, BackgroundWork work,
            NoticesViewModel notices) {
        this.situation = situation;
        this.wording = wording;
        this.office = office;
        this.around = around;
        this.desk = desk;
        this.work = work;
        this.notices = notices;
        placeText.addListener((_, _, typed) -> search(typed));
        place.addListener((_, _, _) -> ask());
        words.addListener((_, _, _) -> ask());
        category.addListener((_, _, _) -> ask());
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** What is typed for the place: a coordinate, a grid, a street, an address. */
    public StringProperty placeTextProperty() {
        return placeText;
    }

    /** What that may mean, best first. */
    public ObservableList<Place> places() {
        return places;
    }

    /** The place that is meant. */
    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /** What was said. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** The category; empty while none is chosen. */
    public StringProperty categoryProperty() {
        return category;
    }

    /** All that can be chosen. */
    public ObservableList<String> categories() {
        return categories;
    }

    /** The case that this is the same as; null for a case of its own. */
    public ObjectProperty<Duplicate> sameProperty() {
        return same;
    }

    /** Name and telephone of who reports it, in one line; may be empty. */
    public StringProperty reporterProperty() {
        return reporter;
    }

    /** What is known of it so far; null before the first answer. */
    public ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** What stands in the way. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** True when the offer is of what is answered now; false while it is looked up. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Opens the sheet, empty, with the place of the map. */
    public void begin() {
        if (open.get()) {
            return;
        }
        for (StringProperty each : List.of(placeText, words, category, reporter)) {
            each.set("");
        }
        same.set(null);
        hint.set("");
        offer.set(null);
        places.clear();
        place.set(around.here().get());
        if (categories.isEmpty()) {
            work.run(office::categories, categories::setAll, notices::failed);
        }
        open.set(true);
    }

    /** Closes it without effect. */
    public void leave() {
        open.set(false);
    }

    /** Takes the category that is meant: with nothing typed the suggested one, else the first that what is typed is a part of. */
    public void takeCategory() {
        if (category.get().isBlank()) {
            if (offer.get() != null && offer.get().known().suggestion() != null) {
                category.set(offer.get().known().suggestion().label());
            }
        } else {
            matches().stream().findFirst().ifPresent(category::set);
        }
    }

    /** Categories that what is typed may mean: those that begin with it first, at most five; none while nothing is typed. */
    public List<String> matches() {
        String typed = category.get().strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return List.of();
        }
        return categories.stream().filter(each -> each.toLowerCase(Locale.ROOT).contains(typed))
                .sorted(Comparator.comparing((String each) -> !each.toLowerCase(Locale.ROOT).startsWith(typed))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MATCHES).toList();
    }

    /** Saves the report; says what is missing, or why it was refused, and stays open then. */
    public void save() {
        if (saving.get()) {
            return;
        }
        if (!known.get()) {
            // Else a case that it repeats could come to light only after it is saved.
            hint.set(messages().text("intake.looking"));
            return;
        }
        NewReport report = report();
        String into = same.get() == null ? "" : same.get().file().id();
        saving.set(true);
        IntakeOffice.Taken[] taken = new IntakeOffice.Taken[1];
        desk.perform(() -> {
            taken[0] = office.take(report, into);
            return taken[0].entry();
        }, _ -> {
            saving.set(false);
            leave();
            situation.selectedCaseProperty().set(taken[0].file().id());
        }, failure -> {
            saving.set(false);
            hint.set(failure instanceof Refusal refusal
                    ? messages().textOr(refusal.code(), refusal.getMessage(), refusal.arguments())
                    : messages().text("notice.failed", String.valueOf(failure.getMessage())));
        }, into.isEmpty() ? "done.intake" : "done.intake.merged", into);
    }

    /** The place in words: what it is called, and the grid, community and township it lies in. */
    public String areaText() {
        Offer known = offer.get();
        if (place.get() == null) {
            return messages().text("intake.no-place");
        }
        if (known == null) {
            return "";
        }
        return known.places().isEmpty() ? messages().text("intake.outside") : String.join(" · ", known.places());
    }

    /** The suggested category with its reason; empty for none. */
    public String suggestionText() {
        var suggestion = offer.get() == null ? null : offer.get().known().suggestion();
        return suggestion == null ? "" : messages().text("loop.suggested", suggestion.label(), Math.round(suggestion.confidence() * 100),
                String.join(", ", suggestion.because()));
    }

    /** Who is to lead, with the reason by the list; empty before there is a category. */
    public String leadText() {
        LeadAnswer lead = offer.get() == null ? null : offer.get().known().lead();
        return lead == null ? "" : messages().text("intake.lead." + lead.outcome().name(), String.join(", ", lead.leads()), lead.category(),
                lead.tier() == null ? "" : messages().text("tier." + lead.tier().name()), lead.grid());
    }

    /** How long it may take by the list; empty for no limit. */
    public String limitText() {
        var limit = offer.get() == null ? null : offer.get().known().limit();
        return limit == null ? "" : messages().text("intake.limit", messages().text("limit." + limit.unit(), limit.amount()));
    }

    /** One case that it may repeat: number, title, how far, how long ago, how like. */
    public String sameText(Duplicate duplicate) {
        return messages().text("intake.same", duplicate.file().id(), duplicate.file().subject().title(),
                wording.distance(duplicate.metres()), wording.span(duplicate.apart()), Math.round(duplicate.likeness() * 100));
    }

    private NewReport report() {
        Place at = place.get();
        Point point = at == null ? null : POINTS.createPoint(new Coordinate(at.box().centre()));
        boolean named = at != null && (at.kind() == Place.Kind.ADDRESS || at.kind() == Place.Kind.STREET);
        String address = at == null ? placeText.get().strip() : named ? at.title() : "";
        return new NewReport(Channel.WINDOW, words.get().strip(), category.get().strip(), point, address, who(), "", Map.of());
    }

    /** The figures of the line are the telephone, the rest is the name. */
    private Reporter who() {
        Matcher figures = PHONE.matcher(reporter.get());
        String phone = figures.find() ? figures.group().strip() : "";
        String name = reporter.get().replace(phone, "").replaceAll("^[\\s,;]+|[\\s,;]+$", "");
        return name.isEmpty() && phone.isEmpty() ? Reporter.NOBODY : new Reporter(name, phone, "");
    }

    private void search(String typed) {
        long asked = ++searched;
        if (typed == null || typed.isBlank()) {
            places.clear();
            return;
        }
        Function<String, List<Place>> finder = around.finder().get();
        work.run(() -> finder.apply(typed), found -> {
            if (asked == searched) {
                places.setAll(found);
                place.set(found.isEmpty() ? null : found.getFirst());
            }
        }, failure -> hint.set(String.valueOf(failure.getMessage())));
    }

    private void ask() {
        hint.set("");
        if (!open.get() && place.get() == null) {
            return;
        }
        known.set(false);
        if (!asking.begin()) {
            return;
        }
        NewReport report = report();
        work.run(() -> {
            IntakeOffer known = office.offer(report);
            return new Offer(known, office.places(known));
        }, found -> {
            boolean again = asking.end();
            boolean stillThere = same.get() != null && found.known().duplicates().stream()
                    .anyMatch(each -> each.file().id().equals(same.get().file().id()));
            offer.set(found);
            if (!stillThere) {
                same.set(null);
            }
            if (again) {
                ask();
            } else {
                known.set(true);
            }
        }, failure -> {
            asking.end();
            known.set(true);
            notices.failed(failure);
        });
    }

    private Messages messages() {
        return wording.messages();
    }
}
