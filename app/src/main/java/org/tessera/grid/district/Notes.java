package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words for what happened to a problem on its way to the search. */
final class Notes {

    private static final int MOST = 8;

    private Notes() {
    }

    static Note oversize(DistrictProblem problem, Blocks blocks, Parts.Part part, Bounds bounds) {
        List<String> units = ids(problem, blocks, new int[] {part.core()});
        return new Note(Note.Kind.OVERSIZE, units, blocks.weight()[part.core()],
                text("%s alone weighs %s, more than a district may (%s), and is a district of its own%s", String.join(", ", units),
                        number(blocks.weight()[part.core()]), number(bounds.high()), part.members().length == 1 ? ""
                                : ", with " + (part.members().length - 1) + " that it cuts off from the rest"));
    }

    static Note indivisible(DistrictProblem problem, Blocks blocks, Parts.Part part, int count, Bounds bounds) {
        List<String> units = ids(problem, blocks, part.members());
        return new Note(Note.Kind.INDIVISIBLE, units, part.weight(),
                text("the connected part around %s weighs %s in all: it does not divide into %d of %s to %s", units.getFirst(),
                        number(part.weight()), count, number(bounds.low()), number(bounds.high())));
    }

    static Note link(DistrictProblem problem, Blocks blocks, Links.Link link) {
        String from = ids(problem, blocks, new int[] {link.from()}).getFirst();
        String to = ids(problem, blocks, new int[] {link.to()}).getFirst();
        boolean across = new Links(problem, blocks).across(link);
        return new Note(across ? Note.Kind.ACROSS : Note.Kind.LINK, List.of(from, to), link.metres(),
                text("%s has no way to the rest and counts as a neighbour of %s, %s m away%s", from, to, number(link.metres()),
                        across ? ", across a barrier" : ""));
    }

    static Note torn(Blocks blocks) {
        return new Note(Note.Kind.TORN_GROUP, List.of(), blocks.torn(),
                text("groups that should stay together are in %d pieces more than there are groups", blocks.torn()));
    }

    private static List<String> ids(DistrictProblem problem, Blocks blocks, int[] some) {
        List<String> ids = new ArrayList<>();
        for (int block : some) {
            for (int unit : blocks.members(block)) {
                if (ids.size() < MOST) {
                    ids.add(problem.units().get(unit).id());
                }
            }
        }
        return ids;
    }

    static String number(double value) {
        return value == Math.rint(value) ? text("%.0f", value) : text("%.2f", value);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
