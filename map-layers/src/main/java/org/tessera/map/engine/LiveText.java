package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.tessera.map.raster.PixelBox;

/**
 * What live layers have people read: their own labels, and the boxes of numbers on clusters, which no area name may cover. Device
 * pixels of a window. Loop thread.
 */
final class LiveText {

    /** Heights of its own that a name may stand off its place before it seems to name something else. */
    private static final int FARTHEST = 2;

    private final List<LabelStamp> labels;
    private final List<PixelBox> numbers;

    LiveText() {
        this(List.of(), List.of());
    }

    private LiveText(List<LabelStamp> labels, List<PixelBox> numbers) {
        this.labels = new ArrayList<>(labels);
        this.numbers = new ArrayList<>(numbers);
    }

    /** One that more can be added to without this one changing. */
    LiveText copy() {
        return new LiveText(labels, numbers);
    }

    void add(LabelStamp label) {
        labels.add(label);
    }

    void addAll(List<LabelStamp> stamps) {
        labels.addAll(stamps);
    }

    void addNumbers(List<PixelBox> boxes) {
        numbers.addAll(boxes);
    }

    List<LabelStamp> labels() {
        return labels;
    }

    /**
     * The labels of static layers where they cover none of this text: one that would stands just above or below it, when it may move and
     * finds room; otherwise it gives way until the cluster has gone or opened.
     */
    List<LabelStamp> clear(List<LabelStamp> names) {
        List<PixelBox> read = new ArrayList<>(numbers);
        labels.forEach(label -> read.add(label.box()));
        if (read.isEmpty()) {
            return names;
        }
        List<PixelBox> taken = new ArrayList<>(read);
        List<LabelStamp> free = new ArrayList<>(names.size());
        List<LabelStamp> late = new ArrayList<>();
        for (LabelStamp name : names) {
            if (meets(name.box(), read)) {
                late.add(name);
            } else {
                taken.add(name.box());
                free.add(name);
            }
        }
        for (LabelStamp name : late) {
            LabelStamp moved = name.movable() ? beside(name, read, taken) : null;
            if (moved != null) {
                taken.add(moved.box());
                free.add(moved);
            }
        }
        return free;
    }

    /** The name just above or just below the text that it would cover, whichever is nearer and free; null when neither is. */
    private static LabelStamp beside(LabelStamp name, List<PixelBox> read, List<PixelBox> taken) {
        List<PixelBox> covered = read.stream().filter(box -> meets(name.box(), List.of(box))).toList();
        int up = covered.stream().mapToInt(PixelBox::top).min().orElseThrow() - name.box().bottom();
        int down = covered.stream().mapToInt(PixelBox::bottom).max().orElseThrow() - name.top();
        int most = FARTHEST * name.run().height();
        return IntStream.of(-up <= down ? up : down, -up <= down ? down : up).filter(step -> Math.abs(step) <= most)
                .mapToObj(name::moved).filter(moved -> !meets(moved.box(), taken)).findFirst().orElse(null);
    }

    private static boolean meets(PixelBox box, List<PixelBox> others) {
        for (PixelBox other : others) {
            if (box.meets(other)) {
                return true;
            }
        }
        return false;
    }
}
