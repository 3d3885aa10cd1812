package org.tessera.console.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.value.ChangeListener;

import org.locationtech.jts.geom.Envelope;

import org.tessera.access.Actor;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.Urgency;
import org.tessera.clock.DrivenClock;
import org.tessera.console.i18n.Language;
import org.tessera.console.map.AreaWatch;
import org.tessera.console.map.BaseLayers;
import org.tessera.console.signin.Entrance;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.situation.LivePicture;
import org.tessera.console.theme.FontCheck;
import org.tessera.console.theme.Theme;
import org.tessera.map.view.Viewport;

/** One running console over an open workspace. Create and use it on the JavaFX thread; close it before the workspace. */
public final class Console implements AutoCloseable {

    /** Where the replay of the sample city begins: a Wednesday morning, 09:00 in Boston. */
    public static final Instant FIRST_MOMENT = Instant.parse("2015-06-10T13:00:00Z");

    /** Local time of the sample city; a workspace of another place will name its own. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final Duration KEEP_CLOCK_EVERY = Duration.ofSeconds(3);

    private final ConsoleServices services;
    private final ConsoleModels models;
    private final ConsoleFrame frame;
    private final ConsoleMemory memory;
    private final LivePicture live;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final boolean keeps;
    private ClockKeeper clockKeeper;
    private AreaWatch areaWatch;

    /**
     * @param memory how it was left
     * @param live   holds the picture to begin with; followed as soon as that is on the screen
     * @param areas  of responsibility
     * @param keeps  whether to remember how this console is left, and to begin with the map as it was left
     */
    public Console(ConsoleServices services, ConsoleMemory memory, LivePicture live, BaseLayers areas, boolean keeps) {
        this.keeps = keeps && !services.workspace().readOnly();
        this.services = services;
        this.memory = memory;
        this.live = live;
        this.models = new ConsoleModels(services, live.first(), memory.get("language").filter(name -> !name.isEmpty())
                .map(Language::valueOf).orElse(Language.of(java.util.Locale.getDefault())));
        memory.get("theme").filter(name -> !name.isEmpty()).map(Theme::valueOf).ifPresent(models.themeProperty()::set);
        this.frame = new ConsoleFrame(models, services);
        if (!services.actor().equals(Actor.OPERATOR)) {
            models.top().signedIn(new Entrance(services.actor(), services.actor().id(), ""));
        }
        restore();
        if (this.keeps) {
            // A picture waits for its base map; the work of a console does not.
            frame.map().map().tilePatienceProperty().set(javafx.util.Duration.seconds(2));
        }
        frame.map().show(areas);
        showPlace();
        models.file().dossierProperty().addListener((Observable _) -> settle());
        frame.map().areasShown().thenRun(this::settle);
        settled.thenCompose(_ -> frame.map().map().awaitIdle()).whenComplete((_, _) -> begin());
        if (this.keeps) {
            remember(models.situation().viewProperty(), models.situation().selectedCaseProperty(),
                    models.situation().selectedUnitProperty(), models.themeProperty(),
                    models.messages().languageProperty(), models.map().hiddenProperty(), models.baseMap().addressProperty(),
                    models.top().speedProperty(), models.map().secondSwitches().hiddenProperty(), models.map().splitProperty(),
                    models.tools().drawingsProperty(), frame.scaleProperty(),
                    models.bench().draft().sessionProperty(), frame.map().map().viewportProperty());
        }
    }

    public ConsoleFrame frame() {
        return frame;
    }

    /** Completes when areas, picture and the selected case's file are on the screen. */
    public CompletableFuture<Void> settled() {
        return settled;
    }

    /** Sets up a picture: view, language, theme, still clock, and a case that shows what the console can say. */
    public void prepare(ConsoleView view, Language language, Theme theme) {
        services.clock().setSpeed(0);
        models.messages().speak(language);
        models.themeProperty().set(theme);
        models.situation().viewProperty().set(view);
    }

    /** Shows the pictures that a line names under the areas. */
    public void showBaseMap(String line) {
        models.baseMap().choose(line);
    }

    /** Completes when the source of the pictures under the areas was opened or refused; at once when none was named. */
    public CompletableFuture<Void> baseMapOpened() {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        models.baseMap().openingProperty().addListener((_, _, opening) -> {
            if (!opening) {
                opened.complete(null);
            }
        });
        return models.baseMap().openingProperty().get() ? opened : CompletableFuture.completedFuture(null);
    }

    /** Runs the coverage check and completes when its first finding is chosen. */
    public CompletableFuture<Void> checked() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        models.planning().runningProperty().addListener((_, _, running) -> {
            if (!running) {
                models.planning().findings().stream().findFirst().ifPresent(first -> {
                    models.planning().chosenProperty().set(first);
                    frame.map().showFinding(first.place().getEnvelopeInternal());
                });
                done.complete(null);
            }
        });
        models.planning().check();
        return done.thenCompose(_ -> planShown());
    }

    /** Completes when the plan that was in hand is shown with what it moves; at once without one. */
    private CompletableFuture<Void> planShown() {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        var comparison = models.bench().comparison().comparisonProperty();
        Runnable look = () -> {
            if (comparison.get() != null && !shown.isDone()) {
                Envelope moved = new Envelope();
                comparison.get().transfers().forEach(transfer -> moved.expandToInclude(transfer.shape().getEnvelopeInternal()));
                if (!moved.isNull()) {
                    frame.map().showFinding(moved);
                }
                shown.complete(null);
            }
        };
        if (frame.planInHand().isEmpty() && memory.get("plan").filter(id -> !id.isEmpty()).isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        comparison.addListener((Observable _) -> look.run());
        look.run();
        return shown;
    }

    /** How the console stands now, to be remembered. */
    Map<String, String> state() {
        DrivenClock clock = services.clock();
        Viewport seen = frame.map().map().viewportProperty().get();
        Map<String, String> state = new LinkedHashMap<>();
        state.put("clock.now", clock.now().toString());
        state.put("clock.speed", String.valueOf(clock.speed()));
        state.put("plan", frame.planInHand());
        state.put("scale", String.valueOf(frame.scaleProperty().get()));
        state.put("language", models.messages().language().name());
        state.put("theme", models.themeProperty().get().name());
        state.put("view", models.situation().viewProperty().get().name());
        state.put("case", models.situation().selectedCaseProperty().get());
        state.put("unit", models.situation().selectedUnitProperty().get());
        state.put("layers.hidden", models.map().saved());
        state.put("basemap", models.baseMap().addressProperty().get());
        state.put("layers.hidden.second", models.map().secondSwitches().saved());
        state.put("map.split", String.valueOf(models.map().splitProperty().get()));
        state.put("bookmarks", models.bookmarks().saved());
        state.put("drawings", models.tools().drawingsProperty().get().saved());
        state.put("map", seen.centreX() + " " + seen.centreY() + " " + seen.resolution());
        return state;
    }

    @Override
    public void close() {
        live.close();
        if (areaWatch != null) {
            areaWatch.close();
        }
        if (clockKeeper != null) {
            clockKeeper.close();
        }
        if (keeps) {
            memory.put(state());
        }
        frame.map().dispose();
        models.baseMap().close();
    }

    /** Waits until nothing reads the workspace any more; after {@link #close()}, not on the JavaFX thread. */
    public void awaitEnd() {
        live.awaitEnd();
    }

    private void restore() {
        if (keeps) {
            frame.scaleProperty().set(memory.get("scale").filter(text -> !text.isEmpty()).map(Double::parseDouble)
                    .orElseGet(ConsoleFrame::usualScale));
        }
        memory.get("view").filter(name -> !name.isEmpty()).map(ConsoleView::valueOf)
                .ifPresent(models.situation().viewProperty()::set);
        memory.get("layers.hidden").ifPresent(models.map()::restore);
        memory.get("basemap").filter(line -> !line.isEmpty()).ifPresent(models.baseMap()::restore);
        memory.get("layers.hidden.second").ifPresent(models.map().secondSwitches()::restore);
        memory.get("map.split").map(Boolean::parseBoolean).ifPresent(models.map().splitProperty()::set);
        memory.get("bookmarks").ifPresent(models.bookmarks()::restore);
        memory.get("drawings").ifPresent(models.tools()::restore);
        memory.get("case").filter(id -> !id.isEmpty()).ifPresent(models.situation().selectedCaseProperty()::set);
        memory.get("plan").filter(id -> !id.isEmpty()).ifPresent(frame::resumePlan);
        memory.get("unit").filter(id -> !id.isEmpty()).ifPresent(models.situation().selectedUnitProperty()::set);
    }

    private void showPlace() {
        Optional<String> saved = keeps ? memory.get("map") : Optional.empty();
        List<String> numbers = saved.map(text -> List.of(text.split(" "))).orElse(List.of());
        if (numbers.size() == 3) {
            var map = frame.map().map();
            map.viewportProperty().set(map.viewportProperty().get().at(Double.parseDouble(numbers.get(0)),
                    Double.parseDouble(numbers.get(1)), Double.parseDouble(numbers.get(2))));
        } else {
            frame.map().showAll();
        }
    }

    private void settle() {
        var situation = models.situation();
        if (settled.isDone() || !frame.map().areasShown().isDone()) {
            return;
        }
        if (situation.selectedCaseProperty().get() == null) {
            situation.picture().cases().stream()
                    .filter(line -> line.urgency() == Urgency.DUE_SOON && line.place().quality() == PlaceQuality.EXACT)
                    .findFirst().or(() -> situation.picture().cases().stream().findFirst())
                    .map(CaseLine::id).ifPresentOrElse(situation.selectedCaseProperty()::set, () -> settled.complete(null));
        } else if (models.file().dossierProperty().get() != null) {
            settled.complete(null);
        }
    }

    /** What may wait until the console can be used. */
    private void begin() {
        models.follow(live);
        areaWatch = new AreaWatch(services.workspace(), services.mailbox(), frame.map(), models.bench().draft()::refresh);
        if (keeps) {
            clockKeeper = new ClockKeeper(memory, services.clock(), KEEP_CLOCK_EVERY);
        }
        services.work().run(FontCheck::showsChinese, shows -> {
            if (!shows) {
                models.notices().warn("notice.font");
            }
        }, models.notices()::failed);
    }

    private void remember(ReadOnlyProperty<?>... properties) {
        ChangeListener<Object> keep = (_, _, _) -> {
            Map<String, String> state = state();
            services.work().run(() -> {
                memory.put(state);
                return true;
            }, _ -> { }, models.notices()::failed);
        };
        for (ReadOnlyProperty<?> property : properties) {
            property.addListener(keep);
        }
        models.bookmarks().bookmarks().addListener((Observable _) -> keep.changed(null, null, null));
    }
}
