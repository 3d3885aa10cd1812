package org.tessera.console.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.tessera.console.command.CommandTarget;
import org.tessera.console.command.Verb;
import org.tessera.console.i18n.Language;
import org.tessera.console.map.MapLayerKind;
import org.tessera.console.situation.Picture;
import org.tessera.console.theme.Theme;
import org.tessera.dispatch.Unit;

/** What the words of the command bar do to this console. */
final class ConsoleCommands implements CommandTarget {

    private static final List<String> SPEEDS = List.of("0", "1", "60", "600");

    private final ConsoleModels models;
    private final ConsoleActions actions;
    private final ConsoleFrame frame;
    private final MapControls controls;

    ConsoleCommands(ConsoleModels models, ConsoleActions actions, ConsoleFrame frame, MapControls controls) {
        this.models = models;
        this.actions = actions;
        this.frame = frame;
        this.controls = controls;
    }

    @Override
    public List<String> candidates(Verb verb, int position, String typed) {
        Picture picture = models.situation().picture();
        Stream<String> words = switch (verb) {
            case DISPATCH -> position == 0
                    ? Stream.concat(models.file().proposedUnits().stream(), picture.units().stream().map(Unit::id)).distinct()
                    : picture.cases().stream().map(line -> line.id());
            case GOTO -> Stream.concat(picture.units().stream().map(Unit::id), picture.cases().stream().map(line -> line.id()));
            case LAYER -> models.layerNames().stream();
            case BASEMAP -> Stream.concat(Stream.of("none"), Stream.of(models.baseMap().addressProperty().get()))
                    .filter(word -> !word.isEmpty());
            case SPEED -> SPEEDS.stream();
            case LANG -> Stream.of("zh", "en");
            case THEME -> Stream.of("dark", "light");
            case CLOSE -> picture.cases().stream().map(line -> line.id());
            case FIND, CHECK, UNDO, HELP, EXPORT -> Stream.empty();
        };
        String start = typed.toLowerCase(Locale.ROOT);
        return words.filter(word -> word.toLowerCase(Locale.ROOT).startsWith(start)).limit(20).toList();
    }

    @Override
    public boolean perform(Verb verb, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        return switch (verb) {
            case DISPATCH -> dispatch(arguments);
            case GOTO -> goTo(String.join(" ", arguments));
            case FIND -> find(String.join(" ", arguments));
            case LAYER -> layer(first);
            case BASEMAP -> models.baseMap().choose(String.join(" ", arguments));
            case CHECK -> act(ConsoleAction.CHECK);
            case CLOSE -> close(first);
            case UNDO -> act(ConsoleAction.UNDO);
            case SPEED -> speed(first);
            case LANG -> language(first);
            case THEME -> theme(first);
            case HELP -> act(ConsoleAction.HELP);
            case EXPORT -> first.isEmpty() ? act(ConsoleAction.EXPORT) : frame.export().write(String.join(" ", arguments));
        };
    }

    private boolean act(ConsoleAction action) {
        actions.run(action);
        return true;
    }

    private boolean dispatch(List<String> arguments) {
        String caseId = arguments.size() > 1 ? arguments.get(1) : models.situation().selectedCaseProperty().get();
        Optional<Unit> unit = arguments.isEmpty() ? Optional.empty() : unit(arguments.getFirst());
        if (unit.isEmpty() || caseId == null || models.situation().picture().openCase(caseId).isEmpty()) {
            return false;
        }
        models.desk().dispatch(caseId, unit.get().id());
        return true;
    }

    private boolean goTo(String word) {
        Optional<Unit> unit = unit(word);
        if (unit.isPresent()) {
            var position = models.situation().picture().positions().get(unit.get().id());
            models.situation().selectedUnitProperty().set(unit.get().id());
            if (position != null) {
                frame.map().flyTo(position.point().getEnvelopeInternal());
            }
            return position != null;
        }
        if (models.situation().picture().openCase(word).isPresent()) {
            models.situation().selectedCaseProperty().set(word);
            frame.map().flyToCase();
        } else {
            controls.look(word);
        }
        return true;
    }

    private boolean find(String text) {
        models.queue().filterProperty().set(text);
        return true;
    }

    private boolean layer(String word) {
        Optional<MapLayerKind> kind = Arrays.stream(MapLayerKind.values()).filter(each -> each.id().equals(word)).findFirst();
        kind.ifPresent(each -> models.map().show(each, !models.map().shows(each)));
        return kind.isPresent();
    }

    private boolean close(String word) {
        String caseId = word.isEmpty() ? models.situation().selectedCaseProperty().get() : word;
        if (caseId == null || models.situation().picture().openCase(caseId).isEmpty()) {
            return false;
        }
        models.desk().close(caseId);
        return true;
    }

    private boolean speed(String word) {
        if (!SPEEDS.contains(word)) {
            return false;
        }
        models.top().setSpeed(Double.parseDouble(word));
        return true;
    }

    private boolean language(String word) {
        Optional<Language> language =
                Arrays.stream(Language.values()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
        language.ifPresent(models.messages()::speak);
        return language.isPresent();
    }

    private boolean theme(String word) {
        Optional<Theme> theme = Arrays.stream(Theme.values()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
        theme.ifPresent(models.themeProperty()::set);
        return theme.isPresent();
    }

    private Optional<Unit> unit(String callSign) {
        return models.situation().picture().units().stream().filter(unit -> unit.id().equalsIgnoreCase(callSign)).findFirst();
    }
}
