package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tessera.grid.coverage.Measure;

/** Tells from the transfers what becomes of each grid. */
final class LineageFinder {

    /** A grid that takes less than this share of another is a neighbour whose border moved, no heir. */
    private static final double HEIR = 0.05;
    private static final double MOST = 0.5;

    private final Match match;
    private final Measure measure;
    private final Map<String, List<Transfer>> leaving = new HashMap<>();
    private final Map<String, List<Transfer>> coming = new HashMap<>();

    LineageFinder(Match match, List<Transfer> transfers, Measure measure) {
        this.match = match;
        this.measure = measure;
        for (Transfer transfer : transfers) {
            if (transfer.area() > 0) {
                leaving.computeIfAbsent(transfer.from(), _ -> new ArrayList<>()).add(transfer);
                coming.computeIfAbsent(transfer.to(), _ -> new ArrayList<>()).add(transfer);
            }
        }
    }

    List<Lineage> find() {
        List<Lineage> lineage = new ArrayList<>();
        match.pairs().values().forEach(pair -> lineage.add(of(pair)));
        match.added().forEach((id, shape) -> lineage.add(new Lineage(id, Lineage.Kind.NEW, List.of(),
                from(id, null, measure.area(Shapes.sound(shape))))));
        lineage.sort(Comparator.comparing(Lineage::grid));
        return lineage;
    }

    private Lineage of(Match.Pair pair) {
        boolean moved = leaving.containsKey(pair.id()) || pair.newId() != null && coming.containsKey(pair.newId());
        if (pair.newId() != null && !moved) {
            boolean renamed = !pair.newId().equals(pair.id());
            return new Lineage(pair.id(), renamed ? Lineage.Kind.RENAMED : Lineage.Kind.UNCHANGED,
                    renamed ? List.of(new Lineage.Share(pair.newId(), measure.area(Shapes.sound(pair.before())), 1)) : List.of(),
                    List.of());
        }
        double area = measure.area(Shapes.sound(pair.before()));
        List<Lineage.Share> to = to(pair, area);
        List<Lineage.Share> from = pair.newId() == null ? List.of()
                : from(pair.newId(), pair.id(), measure.area(Shapes.sound(pair.after())));
        return new Lineage(pair.id(), kind(pair, to), to, from);
    }

    private Lineage.Kind kind(Match.Pair pair, List<Lineage.Share> to) {
        if (pair.newId() != null) {
            boolean hasChild = to.stream().anyMatch(share -> isNew(share.grid()) && shareOf(share) >= MOST);
            return hasChild ? Lineage.Kind.SPLIT : Lineage.Kind.CHANGED;
        }
        double lost = to.stream().filter(share -> share.grid() == null).mapToDouble(Lineage.Share::share).sum();
        List<Lineage.Share> heirs = to.stream().filter(share -> share.grid() != null && share.share() >= HEIR).toList();
        if (lost >= MOST || heirs.isEmpty()) {
            return Lineage.Kind.RETIRED;
        }
        boolean anyNew = heirs.stream().anyMatch(share -> isNew(share.grid()));
        if (anyNew && heirs.size() > 1) {
            return Lineage.Kind.SPLIT;
        }
        return anyNew && shareOf(heirs.getFirst()) >= 1 - HEIR ? Lineage.Kind.RENAMED : Lineage.Kind.MERGED;
    }

    private boolean isNew(String id) {
        return id != null && match.added().containsKey(id);
    }

    /** How much of the taking grid the ground makes up. */
    private double shareOf(Lineage.Share given) {
        return given.area() / measure.area(Shapes.sound(match.added().get(given.grid())));
    }

    private List<Lineage.Share> to(Match.Pair pair, double area) {
        List<Lineage.Share> shares = new ArrayList<>();
        leaving.getOrDefault(pair.id(), List.of()).forEach(each -> shares.add(share(each.to(), each.area(), area)));
        keep(shares, pair.newId(), area);
        return shares;
    }

    private List<Lineage.Share> from(String newId, String oldId, double area) {
        List<Lineage.Share> shares = new ArrayList<>();
        coming.getOrDefault(newId, List.of()).forEach(each -> shares.add(share(each.from(), each.area(), area)));
        keep(shares, oldId, area);
        return shares;
    }

    /** What is neither lost nor gained stays with the grid itself. */
    private static void keep(List<Lineage.Share> shares, String self, double area) {
        double kept = area - shares.stream().mapToDouble(Lineage.Share::area).sum();
        if (self != null && kept > Shapes.DUST_AREA) {
            shares.add(share(self, kept, area));
        }
        shares.sort(Comparator.comparingDouble(Lineage.Share::area).reversed());
    }

    private static Lineage.Share share(String id, double area, double of) {
        return new Lineage.Share(id, area, of > 0 ? Math.min(1, area / of) : 0);
    }
}
