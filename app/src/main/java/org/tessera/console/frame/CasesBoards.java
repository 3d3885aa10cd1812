package org.tessera.console.frame;

import javafx.scene.Node;

import org.tessera.console.cases.CasesServices;
import org.tessera.console.cases.CasesTabs;
import org.tessera.console.ledger.LedgerPane;
import org.tessera.console.ledger.LedgerViewModel;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.supervision.SupervisionPane;
import org.tessera.console.supervision.SupervisionViewModel;
import org.tessera.console.whistle.WhistleBoard;
import org.tessera.console.whistle.WhistleMoves;

/** The further tabs of the cases view; each is made, and its list read, when it is first looked at, and read again when it is shown. */
final class CasesBoards {

    private final ConsoleModels models;
    private final ConsoleServices services;

    CasesBoards(ConsoleModels models, ConsoleServices services) {
        this.models = models;
        this.services = services;
    }

    void addTo(CasesTabs tabs) {
        tabs.add("supervision", models.messages().binding("supervision.title"), this::supervision);
        tabs.add("whistles", models.messages().binding("whistle.title"), this::whistles);
        tabs.add("ledger", models.messages().binding("ledger.title"), this::ledger);
    }

    private CasesServices cases() {
        return services.cases();
    }

    private Node supervision() {
        SupervisionViewModel model = new SupervisionViewModel(cases().supervision(), models.wording(), models.notices(), services.work());
        SupervisionPane pane = new SupervisionPane(model, models.messages());
        model.chosenProperty().addListener((_, _, line) -> {
            if (line != null) {
                models.situation().selectedCaseProperty().set(line.caseId());
            }
        });
        pane.parentProperty().addListener((_, before, parent) -> {
            if (before == null && parent != null) {
                model.refresh();
            }
        });
        return pane;
    }

    private Node whistles() {
        WhistleMoves model = new WhistleMoves(cases().whistles(), models.wording(), models.notices(), services.work());
        return current(new WhistleBoard(model, models.messages(), ""), model::refresh);
    }

    private Node ledger() {
        LedgerViewModel model = new LedgerViewModel(cases().ledger(), models.messages(), models.notices(), services.work());
        return current(new LedgerPane(model, models.messages()), model::refresh);
    }

    /** Reads again when the pane is shown, and while it is, when anything was recorded. */
    private Node current(Node pane, Runnable refresh) {
        pane.parentProperty().addListener((_, _, parent) -> {
            if (parent != null) {
                refresh.run();
            }
        });
        models.situation().pictureProperty().addListener((_, before, now) -> {
            if (before.revision() != now.revision() && pane.getParent() != null
                    && models.situation().viewProperty().get() == ConsoleView.CASES) {
                refresh.run();
            }
        });
        return pane;
    }
}
