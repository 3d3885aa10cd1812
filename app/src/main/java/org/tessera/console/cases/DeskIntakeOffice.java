package org.tessera.console.cases;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.intake.DuplicateRule;
import org.tessera.cases.intake.IntakeBooks;
import org.tessera.cases.intake.IntakeDesk;
import org.tessera.cases.intake.IntakeOffer;
import org.tessera.cases.intake.NewReport;
import org.tessera.clock.SituationClock;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.grid.Grid;
import org.tessera.journal.JournalEntry;
import org.tessera.workspace.KnownGround;
import org.tessera.workspace.LearnedCategories;
import org.tessera.workspace.Workspace;

/**
 * The window over the open workspace. Nothing is read before it is first asked, so that a start is not held up; what words stand for is
 * learned from the workspace's closed cases once the sheet is opened.
 */
public final class DeskIntakeOffice implements IntakeOffice, AutoCloseable {

    private final Workspace workspace;
    private final SituationClock clock;
    private final ZoneId zone;
    private final Actor actor;
    private KnownGround ground;
    private LearnedCategories learned;
    private IntakeDesk desk;
    private boolean learning;

    /**
     * @param zone of the office hours
     */
    public DeskIntakeOffice(Workspace workspace, SituationClock clock, ZoneId zone, Actor actor) {
        this.workspace = workspace;
        this.clock = clock;
        this.zone = zone;
        this.actor = actor;
    }

    /** Those of the lists, where there are none those of the cases that are open: a city's lists may not be there yet. */
    @Override
    public List<String> categories() {
        learn();
        TreeSet<String> categories = new TreeSet<>();
        workspace.responsibilities().versions().stream().map(CategoryVersion::category).forEach(each -> categories.add(each.id()));
        if (categories.isEmpty()) {
            workspace.cases().open(actor.scope(), clock.now()).forEach(brief -> categories.add(brief.category()));
        }
        return List.copyOf(categories);
    }

    @Override
    public IntakeOffer offer(NewReport report) {
        return desk().offer(report);
    }

    /** What words seem to be; before anything was learned by the words of the list. */
    public Optional<Suggestion> suggest(String words) {
        desk();
        return learned.of(words);
    }

    @Override
    public List<String> places(IntakeOffer offer) {
        List<String> names = new ArrayList<>();
        add(names, Tier.GRID, offer.area().grid());
        add(names, Tier.COMMUNITY, offer.area().community());
        add(names, Tier.TOWNSHIP, offer.area().township());
        return names;
    }

    private void add(List<String> names, Tier tier, String id) {
        if (!id.isEmpty()) {
            names.add(workspace.grids().find(tier, id).map(Grid::label).orElse(id));
        }
    }

    @Override
    public Taken take(NewReport report, String into) {
        CaseFile file = into.isEmpty() ? desk().take(report) : desk().take(report, into);
        List<JournalEntry> entries = workspace.journal().entriesOf(file.ref());
        return new Taken(file, entries.isEmpty() ? null : entries.getLast());
    }

    private synchronized IntakeDesk desk() {
        if (desk == null) {
            ground = new KnownGround(workspace, clock, zone);
            learned = new LearnedCategories(workspace, clock.now().atZone(zone).toLocalDate());
            desk = new IntakeDesk(workspace.journal(), new IntakeBooks(workspace.intake(), workspace.cases(), ground, learned,
                    DuplicateRule.USUAL), clock, actor);
        }
        return desk;
    }

    private synchronized void learn() {
        desk();
        if (!learning) {
            learning = true;
            learned.learn(clock.now(), Thread::startVirtualThread);
        }
    }

    @Override
    public synchronized void close() {
        if (desk != null) {
            ground.close();
            learned.close();
        }
    }
}
