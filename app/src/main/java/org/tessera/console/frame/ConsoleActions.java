package org.tessera.console.frame;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.tessera.console.situation.ConsoleView;

/** Joins actions to what they do, and keys to actions. */
final class ConsoleActions {

    /** Those that ask for a held key first: a letter alone answers also with Shift, but not where another action wants just that. */
    private static final List<ConsoleAction> ORDER = Arrays.stream(ConsoleAction.values())
            .sorted(Comparator.comparing(action -> !action.held())).toList();

    private static final Set<ConsoleAction> WITHOUT_MAP = Set.of(ConsoleAction.COMMAND, ConsoleAction.MAP);

    private final Map<ConsoleAction, Runnable> acts = new EnumMap<>(ConsoleAction.class);
    private final Supplier<ConsoleView> view;
    private boolean acted;
    private BooleanSupplier shut = () -> false;

    /**
     * @param view which one is in front
     */
    ConsoleActions(Supplier<ConsoleView> view) {
        this.view = view;
    }

    /** Says what an action does. */
    void bind(ConsoleAction action, Runnable act) {
        acts.put(action, act);
    }

    /** No key acts while this is so. */
    void shutWhile(BooleanSupplier condition) {
        shut = condition;
    }

    /** Does it. */
    void run(ConsoleAction action) {
        acts.getOrDefault(action, () -> { }).run();
    }

    /** Listens to the keys of a scene before its controls do, so that lists do not swallow them. */
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            acted = false;
            if (shut.getAsBoolean()) {
                return;
            }
            ORDER.stream().filter(action -> action.matches(event) && reaches(action, scene.getFocusOwner())).findFirst()
                    .ifPresent(action -> {
                        event.consume();
                        acted = true;
                        run(action);
                    });
        });
        // The letter of a key that acted is no text, though the act may have brought a field to write in.
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (acted) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> acted = false);
    }

    private boolean reaches(ConsoleAction action, Node focus) {
        boolean planning = view.get() == ConsoleView.PLANNING;
        boolean cases = view.get() == ConsoleView.CASES;
        return switch (action.reach()) {
            case ANYWHERE -> true;
            // Most letters act on the map and on proposals, which the cases view does not show.
            case OUTSIDE_TEXT -> !(focus instanceof TextInputControl) && (!cases || WITHOUT_MAP.contains(action));
            case PLANNING -> planning && !(focus instanceof TextInputControl);
            case PLANNING_FORM -> planning;
            case CASES -> cases;
            case UNITS -> inside(focus, "units");
        };
    }

    private static boolean inside(Node node, String id) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }
}
