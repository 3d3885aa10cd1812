package org.tessera.console.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.district.DistrictSettings;
import org.tessera.grid.district.DraftingGround;
import org.tessera.grid.district.DraftingWish;
import org.tessera.grid.district.UnitWeight;

/** What a planner wishes of a draft, as it is typed and chosen. Screen thread. */
public final class DraftingForm {

    /** Households of a grid as the guidance has it; a default, no rule. */
    private static final int LEAST_HOUSEHOLDS = 300;
    private static final int MOST_HOUSEHOLDS = 500;
    /** A range reaches so far to either side of the mean unless said otherwise. */
    private static final double REACH = 0.2;
    private static final double MOST_SECONDS = 3600;

    /** Where a draft starts from. */
    public enum Start {
        TOWNSHIPS(Tier.TOWNSHIP),
        COMMUNITIES(Tier.COMMUNITY),
        SCRATCH(null);

        private final Tier tier;

        Start(Tier tier) {
            this.tier = tier;
        }

        Tier tier() {
            return tier;
        }
    }

    /** Lines that no grid reaches across. */
    public enum Barriers {
        NONE,
        /** Main roads, railways and rivers of the workspace. */
        KNOWN,
        FILE
    }

    /**
     * Where it may be done.
     *
     * @param area a township or community; null for everywhere
     */
    public record Place(Grid area) {

        static final Place EVERYWHERE = new Place(null);

        String id() {
            return area == null ? null : area.id();
        }
    }

    private final ObjectProperty<Place> within = new SimpleObjectProperty<>(Place.EVERYWHERE);
    private final ObjectProperty<UnitWeight> weight = new SimpleObjectProperty<>(UnitWeight.EQUAL);
    private final ObjectProperty<Start> start = new SimpleObjectProperty<>(Start.SCRATCH);
    private final ObjectProperty<DraftingWish.Communities> communities = new SimpleObjectProperty<>(DraftingWish.Communities.FREE);
    private final ObjectProperty<Barriers> barriers = new SimpleObjectProperty<>(Barriers.NONE);
    private final StringProperty barrierFile = new SimpleStringProperty("");
    private final ObservableList<Barriers> barrierSources = FXCollections.observableArrayList();
    private final BooleanProperty byRange = new SimpleBooleanProperty();
    private final BooleanProperty roads = new SimpleBooleanProperty();
    private final StringProperty number = new SimpleStringProperty("2");
    private final StringProperty least = new SimpleStringProperty("");
    private final StringProperty most = new SimpleStringProperty("");
    private final StringProperty tolerance = new SimpleStringProperty("10");
    private final StringProperty seconds = new SimpleStringProperty("10");
    private final StringProperty seed = new SimpleStringProperty("1");
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObservableList<UnitWeight> weights = FXCollections.observableArrayList();
    private final ObservableList<Start> starts = FXCollections.observableArrayList();
    private DraftingGround ground;
    private List<Grid> grids = List.of();

    DraftingForm() {
        within.addListener((_, _, _) -> fit(false));
        start.addListener((_, _, _) -> count());
    }

    /** What is to be drawn up. */
    public ObjectProperty<Place> withinProperty() {
        return within;
    }

    /** What is to be equal. */
    public ObjectProperty<UnitWeight> weightProperty() {
        return weight;
    }

    public ObjectProperty<Start> startProperty() {
        return start;
    }

    public ObjectProperty<DraftingWish.Communities> communitiesProperty() {
        return communities;
    }

    /** Whether a range is wanted, not a number. */
    public BooleanProperty byRangeProperty() {
        return byRange;
    }

    /** Whether borders should follow roads. */
    public BooleanProperty roadsProperty() {
        return roads;
    }

    public ObjectProperty<Barriers> barriersProperty() {
        return barriers;
    }

    /** Where barriers are read from, when they are those of a file. */
    public StringProperty barrierFileProperty() {
        return barrierFile;
    }

    public ObservableList<Barriers> barrierSources() {
        return barrierSources;
    }

    public StringProperty numberProperty() {
        return number;
    }

    public StringProperty leastProperty() {
        return least;
    }

    public StringProperty mostProperty() {
        return most;
    }

    /** Per cent of the mean. */
    public StringProperty toleranceProperty() {
        return tolerance;
    }

    public StringProperty secondsProperty() {
        return seconds;
    }

    public StringProperty seedProperty() {
        return seed;
    }

    /** Where it may be done: everywhere, then townships, then communities. */
    public ObservableList<Place> places() {
        return places;
    }

    public ObservableList<UnitWeight> weights() {
        return weights;
    }

    public ObservableList<Start> starts() {
        return starts;
    }

    /** Offers to start from areas of today where there are two at least. */
    private void fit(boolean first) {
        List<Start> possible = Stream.of(Start.values()).filter(each -> each == Start.SCRATCH || today(each) > 1).toList();
        Start before = start.get();
        if (!starts.equals(possible)) {
            starts.setAll(possible);
        }
        start.set(first || !possible.contains(before) ? possible.getFirst() : before);
        count();
    }

    /** Fills in what there is to choose, and what a planner will mostly want; a choice that is still possible stays. */
    void offer(DraftingGround known, List<Grid> units) {
        boolean first = ground == null;
        ground = known;
        grids = units;
        offerPlaces();
        offerBarriers();
        UnitWeight before = weight.get();
        weights.setAll(known.weights());
        weight.set(before);
        if (first || !weights.contains(weight.get())) {
            weight.set(weights.getFirst());
            byRange.set(weight.get() == UnitWeight.HOUSEHOLDS);
            roads.set(known.hasRoads());
        }
        fit(first);
    }

    /** A place that is still there stays chosen: lists of the screen drop what they no longer hold. */
    private void offerPlaces() {
        Place chosen = within.get();
        List<Place> possible = Stream.concat(Stream.of(Place.EVERYWHERE), Stream.of(Tier.TOWNSHIP, Tier.COMMUNITY)
                .flatMap(tier -> grids.stream().map(grid -> ground.above(grid, tier)).filter(Objects::nonNull).distinct()
                        .sorted(Comparator.comparing(Grid::name)).map(Place::new))).toList();
        places.setAll(possible);
        within.set(possible.stream().filter(place -> chosen != null && Objects.equals(place.id(), chosen.id())).findFirst()
                .orElse(Place.EVERYWHERE));
    }

    private void offerBarriers() {
        Barriers chosen = barriers.get();
        barrierSources.setAll(Stream.of(Barriers.values()).filter(each -> each != Barriers.KNOWN || !ground.barriers().isEmpty()).toList());
        barriers.set(barrierSources.contains(chosen) ? chosen : Barriers.NONE);
    }

    /** How many areas of today the grids lie in; 0 where some lie in none. */
    private long today(Start from) {
        if (ground == null || from.tier() == null) {
            return 0;
        }
        List<Grid> above = units().stream().map(grid -> ground.above(grid, from.tier())).toList();
        return above.contains(null) ? 0 : above.stream().distinct().count();
    }

    /** The grids it is about. */
    List<Grid> units() {
        return ground == null ? List.of() : ground.units(grids, within.get() == null ? null : within.get().id());
    }

    private void count() {
        long today = start.get() == null ? 0 : today(start.get());
        number.set(Long.toString(today > 0 ? today : Math.max(1, Math.round(Math.sqrt(units().size())))));
    }

    /** Fills in a range that fits the number. */
    void suggestRange(double total) {
        if (weight.get() == UnitWeight.HOUSEHOLDS) {
            least.set(Integer.toString(LEAST_HOUSEHOLDS));
            most.set(Integer.toString(MOST_HOUSEHOLDS));
            return;
        }
        double mean = total / Math.max(1, positive(number.get(), 1));
        least.set(Long.toString(rounded(mean * (1 - REACH))));
        most.set(Long.toString(Math.max(1, rounded(mean * (1 + REACH)))));
    }

    /** To two digits. */
    private static long rounded(double value) {
        double unit = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, value))) - 1));
        return Math.round(Math.round(value / unit) * unit);
    }

    /** What is wrong with the first field that is wrong, as a message key; empty when all is right. */
    String fault() {
        return byRange.get() && !(positive(most.get(), -1) > 0 && positive(least.get(), -1) >= 0
                        && positive(least.get(), -1) <= positive(most.get(), -1)) ? "drafting.fault.range"
                : !byRange.get() && !(whole(number.get()) >= 1) ? "drafting.fault.number"
                : !(positive(tolerance.get(), -1) >= 0) ? "drafting.fault.tolerance"
                : !(positive(seconds.get(), -1) > 0 && positive(seconds.get(), -1) <= MOST_SECONDS) ? "drafting.fault.seconds"
                : whole(seed.get()) < 0 ? "drafting.fault.seed"
                : barriers.get() == Barriers.FILE && barrierFile.get().isBlank() ? "drafting.fault.barriers" : "";
    }

    /** The file that barriers have to be read from first, or null. */
    String barriersToRead() {
        return barriers.get() == Barriers.FILE ? barrierFile.get().strip() : null;
    }

    /** The wish, without barriers of a file; only when there is no {@linkplain #fault fault}. */
    DraftingWish wish() {
        DistrictSettings settings = byRange.get() ? DistrictSettings.range(positive(least.get(), 0), positive(most.get(), 0))
                : DistrictSettings.number((int) whole(number.get()), positive(tolerance.get(), 0) / 100);
        return new DraftingWish(within.get() == null ? null : within.get().id(), weight.get(), start.get().tier(), communities.get(),
                roads.get(), barriers.get() == Barriers.KNOWN ? ground.barriers() : List.of(),
                settings.withSeed(whole(seed.get())).withSeconds(positive(seconds.get(), 1)));
    }

    private static long whole(String text) {
        return text != null && text.strip().matches("[0-9]{1,9}") ? Long.parseLong(text.strip()) : -1;
    }

    private static double positive(String text, double otherwise) {
        return text != null && text.strip().matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? Double.parseDouble(text.strip()) : otherwise;
    }
}
