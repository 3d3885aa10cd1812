package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Measure;

/**
 * The defects of a plan, told apart by who is to blame.
 *
 * @param brought  those that come with the plan
 * @param standing those that the grids in force have already, whole or in part, under the same ids or others
 */
record PlanDefects(List<Finding> brought, List<Finding> standing) {

    /** Some millimetres in degrees: borders that are the same but for rounding. */
    private static final double NEAR = 1e-7;

    PlanDefects {
        brought = List.copyOf(brought);
        standing = List.copyOf(standing);
    }

    /**
     * @param before findings in the grids in force (lon, lat)
     * @param after  findings in the grids as they would be
     */
    static PlanDefects of(List<Finding> before, List<Finding> after, Measure measure) {
        List<Known> known = before.stream().map(finding -> new Known(finding, measure)).toList();
        List<Finding> brought = new ArrayList<>(after);
        List<Finding> standing = new ArrayList<>();
        // What is called the same goes first, so that a newcomer to the same ground finds no excuse left.
        settle(brought, standing, known, (old, now) -> old.finding.grids().equals(now.grids()));
        settle(brought, standing, known, (_, _) -> true);
        return new PlanDefects(brought, standing);
    }

    private static void settle(List<Finding> brought, List<Finding> standing, List<Known> known, BiPredicate<Known, Finding> fits) {
        brought.removeIf(now -> known.stream().filter(old -> fits.test(old, now)).anyMatch(old -> old.excuses(now)) && standing.add(now));
    }

    /** A defect of the grids in force, which excuses defects of the plan on its own ground. */
    private static final class Known {

        private final Finding finding;
        private final Measure measure;
        /** m² that may still be claimed twice here. */
        private double room;

        Known(Finding finding, Measure measure) {
            this.finding = finding;
            this.measure = measure;
            room = claimed(finding);
        }

        boolean excuses(Finding now) {
            boolean known = claims(now.kind()) ? claims(finding.kind()) && claimed(now) <= room + Shapes.DUST_AREA && covers(now.shape())
                    : now.kind() == finding.kind() && switch (now.kind()) {
                        case INVALID, DETACHED -> now.grids().equals(finding.grids());
                        case MISMATCH -> now.grids().equals(finding.grids()) || runsBeside(now.shape());
                        default -> covers(now.shape());
                    };
            room -= known ? claimed(now) : 0;
            return known;
        }

        /** Whether ground is claimed more than once: by two grids, or by equal ones. */
        private static boolean claims(FindingKind kind) {
            return kind == FindingKind.OVERLAP || kind == FindingKind.DUPLICATE;
        }

        private static double claimed(Finding finding) {
            int grids = finding.grids().size();
            return claims(finding.kind()) ? finding.area() * grids * (grids - 1) / 2 : 0;
        }

        private boolean covers(Geometry ground) {
            return isInReach(ground) && Shapes.pieces(OverlayNGRobust.overlay(Shapes.sound(ground), Shapes.sound(finding.shape()),
                    OverlayNG.DIFFERENCE), measure).isEmpty();
        }

        private boolean runsBeside(Geometry border) {
            return isInReach(border) && Stream.of(border.getCoordinates())
                    .allMatch(vertex -> finding.shape().isWithinDistance(border.getFactory().createPoint(vertex), NEAR));
        }

        private boolean isInReach(Geometry shape) {
            Envelope reach = new Envelope(finding.shape().getEnvelopeInternal());
            reach.expandBy(NEAR);
            return reach.covers(shape.getEnvelopeInternal());
        }
    }
}
