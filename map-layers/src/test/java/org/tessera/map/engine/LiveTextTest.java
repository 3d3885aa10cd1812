package org.tessera.map.engine;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.tessera.map.raster.PixelBox;
import org.tessera.map.raster.Surface;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of areas and numbers of clusters share one picture, and both must be read. */
class LiveTextTest {

    private static final Surface RUN = new Surface(60, 12);

    private static LiveText numbers(PixelBox... boxes) {
        LiveText text = new LiveText();
        text.addNumbers(List.of(boxes));
        return text;
    }

    @Test
    void aNameMovesOffANumber() {
        LabelStamp name = new LabelStamp(RUN, 100, 100, true);
        List<LabelStamp> shown = numbers(new PixelBox(120, 98, 144, 122)).clear(List.of(name));
        assertThat(shown).containsExactly(new LabelStamp(RUN, 100, 86, true));
    }

    @Test
    void theNearerSideIsTaken() {
        LabelStamp name = new LabelStamp(RUN, 100, 100, true);
        List<LabelStamp> shown = numbers(new PixelBox(120, 82, 144, 106)).clear(List.of(name));
        assertThat(shown).extracting(LabelStamp::top).containsExactly(106);
    }

    @Test
    void nobodyMovesOntoAnotherName() {
        LabelStamp name = new LabelStamp(RUN, 100, 100, true);
        LabelStamp above = new LabelStamp(RUN, 100, 86, true);
        List<LabelStamp> shown = numbers(new PixelBox(120, 101, 144, 112)).clear(List.of(name, above));
        assertThat(shown).extracting(LabelStamp::top).containsExactly(86, 112);
    }

    @Test
    void aStreetGivesWayInsteadOfLeavingItsStreet() {
        LabelStamp street = new LabelStamp(RUN, 100, 100);
        assertThat(numbers(new PixelBox(120, 98, 144, 122)).clear(List.of(street))).isEmpty();
        assertThat(numbers(new PixelBox(320, 98, 344, 122)).clear(List.of(street))).containsExactly(street);
    }

    @Test
    void theLabelOfAUnitCountsLikeANumber() {
        LiveText text = new LiveText();
        text.add(new LabelStamp(new Surface(40, 12), 110, 104));
        assertThat(text.clear(List.of(new LabelStamp(RUN, 100, 100, true)))).extracting(LabelStamp::top).containsExactly(92);
    }

    @Test
    void whereThereIsNoRoomItGivesWay() {
        LabelStamp name = new LabelStamp(RUN, 100, 100, true);
        assertThat(numbers(new PixelBox(90, 60, 170, 150)).clear(List.of(name))).isEmpty();
    }
}
