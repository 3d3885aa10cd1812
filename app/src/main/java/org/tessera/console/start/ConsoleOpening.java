package org.tessera.console.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.DrivenClock;
import org.tessera.clock.ReplayClock;
import org.tessera.console.cases.DeskIntakeOffice;
import org.tessera.console.frame.Console;
import org.tessera.console.frame.ConsoleMemory;
import org.tessera.console.frame.ConsoleServices;
import org.tessera.console.map.BaseLayers;
import org.tessera.console.planning.DeskPlanOffice;
import org.tessera.console.planning.StoredBounds;
import org.tessera.console.planning.StoredCoverage;
import org.tessera.console.planning.StoredDuty;
import org.tessera.console.situation.DeskOffice;
import org.tessera.console.situation.LivePicture;
import org.tessera.console.work.BackgroundWork;
import org.tessera.console.work.Mailbox;
import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.Recommender;
import org.tessera.dispatch.ReplayDriver;
import org.tessera.dispatch.UnitSimulation;
import org.tessera.workspace.Workspace;

/**
 * What is read and built before a console can be shown. Make it in the background; {@link #console()} is for the JavaFX thread.
 */
public final class ConsoleOpening implements AutoCloseable {

    private static final double FIRST_SPEED = 60;

    private final ConsoleServices services;
    private final ConsoleMemory memory;
    private final LivePicture live;
    private final DeskIntakeOffice intake;
    private final BaseLayers areas;
    private final SituationRules rules;
    private final boolean running;

    /**
     * Blocking.
     *
     * @param running false for a picture: the clock stands still, nothing acts by itself and nothing is remembered
     */
    public ConsoleOpening(Workspace workspace, BackgroundWork work, Mailbox mailbox, boolean running) {
        this(workspace, work, mailbox, running, Actor.OPERATOR);
    }

    /**
     * The same for somebody who has signed in. Blocking.
     */
    public ConsoleOpening(Workspace workspace, BackgroundWork work, Mailbox mailbox, boolean running, Actor actor) {
        this.running = running;
        CompletableFuture<BaseLayers> reading = CompletableFuture.supplyAsync(
                () -> BaseLayers.read(workspace.grids(), workspace.roads().roads()), Thread::startVirtualThread);
        memory = new ConsoleMemory(workspace.settings());
        ClockSetting left = memory.clock(new ClockSetting(Console.FIRST_MOMENT, FIRST_SPEED));
        DrivenClock clock = new ReplayClock(running ? left : new ClockSetting(left.now(), 0));
        CaseDesk desk = new CaseDesk(workspace.journal(), workspace.cases(), workspace.units(), workspace.assignments(), clock,
                actor);
        Recommender recommender = new Recommender(workspace.cases(), workspace.units(), workspace.grids(), clock, actor);
        DeskPlanOffice plans = new DeskPlanOffice(workspace, clock, Console.ZONE, actor);
        StoredCoverage coverage = new StoredCoverage(new StoredBounds(workspace.grids(), workspace.plans()),
                new StoredDuty(workspace, clock, Console.ZONE, actor.scope()));
        intake = new DeskIntakeOffice(workspace, clock, Console.ZONE, actor);
        LoopServices loop = new LoopServices(workspace, clock, intake, desk, actor);
        services = new ConsoleServices(workspace, clock, new DeskOffice(desk, recommender, workspace.journal()), coverage, plans,
                loop.cases(), work, mailbox, actor);
        live = new LivePicture(workspace, clock, workspace.cases().newest(Scope.WHOLE_DISTRICT).orElse(Console.FIRST_MOMENT),
                actor.scope());
        areas = reading.join();
        rules = workspace.readOnly() || !running ? null : new SituationRules(
                new UnitSimulation(workspace.units(), workspace.cases(), desk, clock),
                new ReplayDriver(workspace.cases(), workspace.units(), desk, clock), loop.driver(), plans::putDueIntoEffect);
    }

    /** Whether the workspace still waits for its first import. */
    public static boolean isEmpty(Workspace workspace) {
        return workspace.cases().newest(Scope.WHOLE_DISTRICT).isEmpty();
    }

    /** Directory of the sample data: beside the launcher, else below the working directory. */
    public static Path samples() {
        return Path.of(System.getProperty("tessera.home", "")).resolve("sample-data").toAbsolutePath();
    }

    /** Where the window stood. */
    Optional<WindowPlace> place() {
        return memory.get(WindowPlace.KEY).flatMap(WindowPlace::of);
    }

    /** The console; JavaFX thread. */
    public Console console() {
        return new Console(services, memory, live, areas, running);
    }

    /** Starts the rules that act by themselves: simulated units move, units of closed cases become free. */
    public void startRules() {
        if (rules != null) {
            rules.start();
        }
    }

    /** Remembers where the window stood. Blocking. */
    void keep(WindowPlace place) {
        memory.put(Map.of(WindowPlace.KEY, place.text()));
    }

    @Override
    public void close() {
        intake.close();
        if (rules != null) {
            rules.close();
        }
    }
}
