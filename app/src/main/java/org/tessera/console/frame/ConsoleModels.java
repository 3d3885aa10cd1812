package org.tessera.console.frame;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.tessera.console.alarms.AlarmsViewModel;
import org.tessera.console.casefile.CaseFileViewModel;
import org.tessera.console.casefile.StoreDossierReader;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.map.BaseMapViewModel;
import org.tessera.console.map.BookmarksViewModel;
import org.tessera.console.map.MapToolsViewModel;
import org.tessera.console.map.MapViewModel;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.planning.FindingLine;
import org.tessera.console.planning.PlanningViewModel;
import org.tessera.console.planning.Workbench;
import org.tessera.console.queue.QueueViewModel;
import org.tessera.console.situation.BackgroundDesk;
import org.tessera.console.situation.Desk;
import org.tessera.console.situation.LivePicture;
import org.tessera.console.situation.LiveSituation;
import org.tessera.console.situation.Picture;
import org.tessera.console.theme.Theme;
import org.tessera.console.units.UnitsViewModel;

/** All view models of one console, joined. Screen thread. */
final class ConsoleModels {

    private final ConsoleServices services;
    private final LiveSituation situation;
    private final Messages messages;
    private final Wording wording;
    private final NoticesViewModel notices;
    private final Desk desk;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final QueueViewModel queue;
    private final CaseFileViewModel file;
    private final UnitsViewModel units;
    private final AlarmsViewModel alarms;
    private final MapViewModel map;
    private final BaseMapViewModel baseMap;
    private final MapToolsViewModel tools;
    private final BookmarksViewModel bookmarks;
    private final Workbench bench;
    private final TopBarViewModel top;

    /**
     * @param first picture to begin with
     */
    ConsoleModels(ConsoleServices services, Picture first, Language language) {
        this.services = services;
        this.situation = new LiveSituation(services.clock());
        situation.show(first);
        this.messages = new Messages(language);
        this.wording = new Wording(messages, Console.ZONE);
        this.notices = new NoticesViewModel(messages);
        this.desk = new BackgroundDesk(services.office(), situation, services.work(), notices);
        situation.readOnlyProperty().set(services.workspace().readOnly());
        queue = new QueueViewModel(situation, wording);
        file = new CaseFileViewModel(situation, wording, new StoreDossierReader(services.workspace(), services.office(), Console.ZONE,
                services.actor().scope()),
                desk, services.work());
        units = new UnitsViewModel(situation, wording, desk);
        alarms = new AlarmsViewModel(situation, wording);
        map = new MapViewModel(situation, wording);
        baseMap = new BaseMapViewModel(services.workspace().cacheFolder().map(folder -> folder.resolve("tiles")).orElse(null),
                services.work(), notices, System::getenv);
        tools = new MapToolsViewModel(map, wording);
        bookmarks = new BookmarksViewModel(messages);
        tools.enclosedCasesProperty().addListener((_, _, ids) -> queue.onlyProperty().set(ids));
        queue.onlyProperty().addListener((_, _, ids) -> {
            if (ids.isEmpty()) {
                tools.release();
            }
        });
        bench = Workbench.over(services.plans(), services.coverage(), wording, notices, services.work());
        PlanningViewModel planning = bench.check();
        top = new TopBarViewModel(situation, wording);
        file.proposals().addListener((Observable _) -> map.proposedUnitsProperty().set(file.proposedUnits()));
        planning.findings().addListener((Observable _) -> {
            map.findingsProperty().set(planning.findings().stream().map(FindingLine::place).toList());
            alarms.coverageFindingsProperty().set(planning.findings().size());
        });
        planning.chosenProperty().addListener((_, _, chosen) ->
                map.chosenFindingProperty().set(planning.findings().indexOf(chosen)));
    }

    /** Starts following the workspace. */
    void follow(LivePicture live) {
        live.follow(services.mailbox(), situation::show,
                failure -> services.mailbox().post("trouble", () -> notices.failed(failure)));
    }

    List<String> layerNames() {
        return List.of(org.tessera.console.map.MapLayerKind.values()).stream().map(kind -> kind.id()).toList();
    }

    LiveSituation situation() {
        return situation;
    }

    Messages messages() {
        return messages;
    }

    Wording wording() {
        return wording;
    }

    NoticesViewModel notices() {
        return notices;
    }

    Desk desk() {
        return desk;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    QueueViewModel queue() {
        return queue;
    }

    CaseFileViewModel file() {
        return file;
    }

    UnitsViewModel units() {
        return units;
    }

    AlarmsViewModel alarms() {
        return alarms;
    }

    MapViewModel map() {
        return map;
    }

    BaseMapViewModel baseMap() {
        return baseMap;
    }

    MapToolsViewModel tools() {
        return tools;
    }

    BookmarksViewModel bookmarks() {
        return bookmarks;
    }

    PlanningViewModel planning() {
        return bench.check();
    }

    Workbench bench() {
        return bench;
    }

    TopBarViewModel top() {
        return top;
    }
}
