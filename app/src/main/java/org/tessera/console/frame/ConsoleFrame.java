package org.tessera.console.frame;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;

import org.tessera.console.alarms.AlarmStrip;
import org.tessera.console.casefile.CaseFilePane;
import org.tessera.console.command.CommandBar;
import org.tessera.console.command.CommandBarViewModel;
import org.tessera.console.export.ExportPane;
import org.tessera.console.export.ExportViewModel;
import org.tessera.console.export.SheetRun;
import org.tessera.console.map.MapPane;
import org.tessera.console.notice.NoticePane;
import org.tessera.console.planning.FindingLine;
import org.tessera.console.queue.QueuePane;
import org.tessera.console.signin.Door;
import org.tessera.console.signin.Entrance;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.units.UnitsPane;
import org.tessera.dispatch.UnitState;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;

/** The whole console: the panes around the map, and the keys. Needs no stage, so a picture of it can be taken. */
public final class ConsoleFrame {

    private final ConsoleModels models;
    private final ConsoleServices services;
    private final ConsoleActions actions;
    private final BorderPane layout = new BorderPane();
    private final StackPane root = new StackPane();
    private final ScaledRoot scaled = new ScaledRoot(root);
    private final MapPane map;
    private final MapControls controls;
    private final QueuePane queue;
    private final CaseFilePane file;
    private final UnitsPane units;
    private final ExportViewModel export;
    private PlanningControls planning;
    private CasesControls cases;
    private final StackPane centre;
    private String planLeft = "";
    private HelpPane help;
    private ExportPane exportSheet;
    private ConsoleGuard guard;

    ConsoleFrame(ConsoleModels models, ConsoleServices services) {
        this.models = models;
        this.services = services;
        actions = new ConsoleActions(() -> models.situation().viewProperty().get());
        var messages = models.messages();
        var situation = models.situation();
        map = new MapPane(models.map(), models.tools(), models.baseMap(), situation, models.wording(),
                models.themeProperty(), services.work());
        controls = new MapControls(models, services, map, actions);
        queue = new QueuePane(models.queue(), situation, messages, ConsoleAction.QUEUE.cap());
        file = new CaseFilePane(models.file(), situation, messages, key(ConsoleAction.CLOSE_CASE), key(ConsoleAction.UNDO));
        units = new UnitsPane(models.units(), situation, messages, ConsoleAction.UNITS.cap(), List.of(
                key(ConsoleAction.ACKNOWLEDGE), key(ConsoleAction.EN_ROUTE), key(ConsoleAction.ON_SCENE),
                key(ConsoleAction.CLEAR)));
        export = new ExportViewModel(new SheetRun(map, situation, models.wording()), messages, models.notices(), services.work(),
                services.workspace().exports());
        map.addAction(key(ConsoleAction.EXPORT));
        CommandBarViewModel command = new CommandBarViewModel(messages, new ConsoleCommands(models, actions, this, controls));
        CommandBar bar = new CommandBar(command, () -> {
            if (!controls.asks()) {
                queue.focusList();
            }
        });
        bindActions(command);
        queue.setPrefWidth(388);
        file.setPrefWidth(404);
        units.setPrefHeight(236);
        queue.setMinWidth(260);
        file.setMinWidth(280);
        centre = new StackPane(map);
        NoticePane notices = new NoticePane(models.notices(), messages, ConsoleAction.UNDO.cap(),
                () -> actions.run(ConsoleAction.UNDO));
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(notices, new Insets(14, 14, 46, 14));
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        StackPane.setMargin(bar, new Insets(14));
        centre.getChildren().addAll(notices, bar);
        controls.cover(centre);
        BorderPane middle = new BorderPane(centre);
        layout.setTop(new VBox(new TopBar(models.top(), situation, messages, actions),
                new AlarmStrip(models.alarms(), messages)));
        layout.setCenter(middle);
        root.getChildren().add(layout);
        root.getStyleClass().add("console");
        situation.viewProperty().addListener((Observable _) -> arrange(middle));
        models.themeProperty().addListener((Observable _) -> dress());
        models.planning().chosenProperty().addListener((Observable _) -> chooseFinding());
        queue.onRowClicked(_ -> map.flyToCase());
        units.onRowClicked(_ -> map.flyToUnit());
        arrange(middle);
        dress();
    }

    /** The node to put into a scene. */
    public Parent root() {
        return scaled;
    }

    /** How much larger everything is drawn than at a desk; the map's pixels follow. */
    public DoubleProperty scaleProperty() {
        return scaled.factorProperty();
    }

    /** The map, to wait for or to move. */
    public MapPane map() {
        return map;
    }

    /** The export, with its sheet to show how far it is. */
    ExportViewModel export() {
        if (exportSheet == null) {
            exportSheet = new ExportPane(export, models.messages());
            cover(exportSheet);
        }
        return export;
    }

    /** Lets somebody have the console until they lock it, leave it or do nothing for long; before {@link #attach}. */
    public ConsoleGuard guard(Door door, Entrance who, InstantSource wall, Runnable signOut) {
        guard = new ConsoleGuard(this, door, who, wall, signOut);
        actions.bind(ConsoleAction.LOCK, guard::lock);
        actions.shutWhile(guard::isShut);
        return guard;
    }

    /** Takes everything but what lies over it out of sight and out of reach. */
    void hide(boolean hidden) {
        layout.setVisible(!hidden);
        layout.setDisable(hidden);
    }

    /** Lays a sheet over everything. */
    void cover(Node sheet) {
        root.getChildren().add(sheet);
    }

    ConsoleModels models() {
        return models;
    }

    ConsoleServices services() {
        return services;
    }

    /** Puts our look and the keys on a scene that holds {@link #root()}. */
    public void attach(Scene scene) {
        scene.getStylesheets().add(ConsoleFrame.class.getResource("/org/tessera/console/console.css").toExternalForm());
        scene.setUserAgentStylesheet(models.themeProperty().get().userAgentStylesheet());
        models.themeProperty().addListener((_, _, theme) -> scene.setUserAgentStylesheet(theme.userAgentStylesheet()));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && help != null && help.isVisible()) {
                event.consume();
                help.setVisible(false);
            }
            int digit = event.getCode().isDigitKey() && event.isControlDown() ? event.getCode().ordinal() - KeyCode.DIGIT1.ordinal() : -1;
            if (digit >= 0 && digit < 9) {
                event.consume();
                controls.recall(digit);
            }
        });
        if (guard != null) {
            guard.listenTo(scene);
        }
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean shown = cases != null && models.situation().viewProperty().get() == ConsoleView.CASES;
            if (shown && (guard == null || !guard.isShut()) && cases.press(event)) {
                event.consume();
            }
        });
        actions.listenTo(scene);
        scaled.factorProperty().addListener((Observable _) -> sharpen(scene));
        scene.windowProperty().addListener((Observable _) -> sharpen(scene));
        sharpen(scene);
    }

    /** The map draws its own pixels: as many as the screen then has. */
    private void sharpen(Scene scene) {
        double output = scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
        double factor = scaled.factorProperty().get();
        map.map().pixelRatioProperty().set(factor == 1 ? 0 : factor * output);
    }

    private void chooseFinding() {
        FindingLine chosen = models.planning().chosenProperty().get();
        if (chosen != null) {
            map.chooseFinding(chosen.row(), chosen.place().getEnvelopeInternal());
        }
    }

    void toggleHelp() {
        if (help == null) {
            help = new HelpPane(models.messages());
            root.getChildren().add(help);
        }
        help.setVisible(!help.isVisible());
    }

    private void arrange(BorderPane middle) {
        ConsoleView view = models.situation().viewProperty().get();
        boolean mapped = view != ConsoleView.CASES;
        map.setVisible(mapped);
        if (cases != null) {
            cases.tabs().setVisible(!mapped);
        }
        if (view == ConsoleView.OPERATIONS) {
            lay(middle, queue, file, units);
        } else if (view == ConsoleView.PLANNING) {
            lay(middle, planning().findings(), planning().draft(), planning().comparison());
        } else {
            lay(middle, null, cases().file(), null);
            cases.tabs().setVisible(true);
            cases.focus();
        }
    }

    /** Completes when the table of cases and the chosen case's file have been read; for the cases view. */
    public CompletableFuture<Void> casesShown() {
        return cases().shown();
    }

    private void lay(BorderPane middle, Node left, Node right, Node bottom) {
        layout.setLeft(left);
        layout.setRight(right);
        middle.setBottom(bottom);
    }

    /** Made when it is first looked at; lies over the map, which keeps its place. */
    private CasesControls cases() {
        if (cases == null) {
            cases = new CasesControls(models, services, this, actions);
            centre.getChildren().add(1, cases.tabs());
        }
        return cases;
    }

    /** Made when it is first looked at. */
    private PlanningControls planning() {
        if (planning == null) {
            planning = new PlanningControls(models, services, this, actions);
            planning.findings().onChosenAgain(this::chooseFinding);
            if (!planLeft.isEmpty()) {
                models.bench().draft().open(planLeft);
            }
        }
        return planning;
    }

    private void dress() {
        root.getStyleClass().removeAll("theme-dark", "theme-light");
        root.getStyleClass().add(models.themeProperty().get().styleClass());
    }

    /** A button that does what a key does. */
    KeyButton key(ConsoleAction action) {
        KeyButton button = new KeyButton(models.messages().binding("action." + action.name()), action.cap(),
                () -> actions.run(action));
        button.setId("key-" + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return button;
    }

    private void bindActions(CommandBarViewModel command) {
        var situation = models.situation();
        actions.bind(ConsoleAction.OPERATIONS, () -> situation.viewProperty().set(ConsoleView.OPERATIONS));
        actions.bind(ConsoleAction.PLANNING, () -> situation.viewProperty().set(ConsoleView.PLANNING));
        actions.bind(ConsoleAction.CASES, () -> situation.viewProperty().set(ConsoleView.CASES));
        actions.bind(ConsoleAction.INTAKE, () -> {
            situation.viewProperty().set(ConsoleView.CASES);
            cases().takeIn();
        });
        map.map().setOnContextMenuRequested(event -> {
            // In planning the same button takes a corner out of a border.
            if (situation.viewProperty().get() != ConsoleView.OPERATIONS) {
                return;
            }
            LonLat at = map.map().viewportProperty().get().toLonLat(new ScreenPoint(event.getX(), event.getY()));
            situation.viewProperty().set(ConsoleView.CASES);
            cases().takeIn(at);
        });
        actions.bind(ConsoleAction.CASES_FIND, () -> cases().find());
        actions.bind(ConsoleAction.CASES_LIST, () -> cases().focus());
        actions.bind(ConsoleAction.CASES_TRACE, () -> cases().trace());
        actions.bind(ConsoleAction.LANGUAGE, () -> models.messages().speak(models.messages().language().other()));
        actions.bind(ConsoleAction.THEME, () -> models.themeProperty().set(models.themeProperty().get().other()));
        actions.bind(ConsoleAction.CHECK, () -> {
            situation.viewProperty().set(ConsoleView.PLANNING);
            models.planning().check();
        });
        actions.bind(ConsoleAction.UNDO, models.desk()::undo);
        actions.bind(ConsoleAction.LARGER, () -> scaled.step(1));
        actions.bind(ConsoleAction.SMALLER, () -> scaled.step(-1));
        actions.bind(ConsoleAction.USUAL_SIZE, () -> scaled.factorProperty().set(usualScale()));
        actions.bind(ConsoleAction.PAUSE, () -> models.top().setSpeed(0));
        actions.bind(ConsoleAction.SPEED_1, () -> models.top().setSpeed(1));
        actions.bind(ConsoleAction.SPEED_60, () -> models.top().setSpeed(60));
        actions.bind(ConsoleAction.SPEED_600, () -> models.top().setSpeed(600));
        actions.bind(ConsoleAction.HELP, this::toggleHelp);
        actions.bind(ConsoleAction.COMMAND, command::begin);
        actions.bind(ConsoleAction.DISPATCH_1, () -> models.file().dispatch(0));
        actions.bind(ConsoleAction.DISPATCH_2, () -> models.file().dispatch(1));
        actions.bind(ConsoleAction.DISPATCH_3, () -> models.file().dispatch(2));
        actions.bind(ConsoleAction.CLOSE_CASE, models.file()::close);
        actions.bind(ConsoleAction.QUEUE, queue::focusList);
        actions.bind(ConsoleAction.UNITS, units::focusTable);
        actions.bind(ConsoleAction.MAP, () -> {
            if (situation.viewProperty().get() == ConsoleView.CASES) {
                situation.viewProperty().set(ConsoleView.OPERATIONS);
            }
            map.flyToCase();
        });
        actions.bind(ConsoleAction.EXPORT, () -> export().begin());
        actions.bind(ConsoleAction.ACKNOWLEDGE, () -> models.units().advance(UnitState.ACKNOWLEDGED));
        actions.bind(ConsoleAction.EN_ROUTE, () -> models.units().advance(UnitState.EN_ROUTE));
        actions.bind(ConsoleAction.ON_SCENE, () -> models.units().advance(UnitState.ON_SCENE));
        actions.bind(ConsoleAction.CLEAR, () -> models.units().advance(UnitState.AVAILABLE));
    }

    /** What a first start on the main screen takes. */
    static double usualScale() {
        Screen screen = Screen.getPrimary();
        return ScaledRoot.usual(screen.getBounds().getWidth(), screen.getOutputScaleX());
    }

    /** The plan that was in hand when the console was left; taken in hand when planning is first looked at. */
    void resumePlan(String planId) {
        planLeft = planId;
        if (planning != null) {
            models.bench().draft().open(planId);
        }
    }

    /** The plan in hand; empty for none. */
    String planInHand() {
        return planning == null ? planLeft : models.bench().draft().inHand();
    }

    /** Focus for a first start and after tests put the frame into a scene. */
    public void focusQueue() {
        Node list = root.lookup("#queue-list");
        if (list != null) {
            list.requestFocus();
        }
    }
}
