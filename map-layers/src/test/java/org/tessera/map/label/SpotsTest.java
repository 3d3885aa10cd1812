package org.tessera.map.label;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.tessera.map.style.Seat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SpotsTest {

    private static Outline ring(double... xy) {
        double[] xs = new double[xy.length / 2];
        double[] ys = new double[xy.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = xy[2 * i];
            ys[i] = xy[2 * i + 1];
        }
        return new Outline(xs, ys, new int[] {0, xs.length});
    }

    private static int firstFitting(AreaSpots spots) {
        for (int i = 0; i < spots.count(); i++) {
            if (spots.spot(i) != null && spots.fits(i)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aTextStandsLevelInAWideAreaAndAlongAnUprightOne() {
        Outline wide = ring(0, 0, 200, 0, 200, 40, 0, 40, 0, 0);
        assertEquals(0, firstFitting(new AreaSpots(() -> wide, LabelBox.level(100, 20, 80, 14), 200, 40, 0.5)));
        Outline upright = ring(0, 0, 30, 0, 30, 200, 0, 200, 0, 0);
        AreaSpots spots = new AreaSpots(() -> upright, LabelBox.level(15, 100, 80, 14), 30, 200, 0.5);
        assertEquals(2, firstFitting(spots));
        assertEquals(Math.PI / 2, Math.abs(spots.spot(2).boxes().getFirst().angle()), 1e-6);
        Outline small = ring(0, 0, 20, 0, 20, 20, 0, 20, 0, 0);
        assertEquals(-1, firstFitting(new AreaSpots(() -> small, LabelBox.level(10, 10, 80, 14), 20, 20, 0.5)));
    }

    @Test
    void aTextKeepsOffAHole() {
        Outline holed = new Outline(new double[] {0, 200, 200, 0, 0, 60, 140, 140, 60, 60},
                new double[] {0, 0, 100, 100, 0, 20, 20, 90, 90, 20}, new int[] {0, 5, 10});
        AreaSpots spots = new AreaSpots(() -> holed, LabelBox.level(100, 50, 40, 14), 200, 100, 0.5);
        int index = firstFitting(spots);
        assertTrue(index > 0);
        LabelBox box = spots.spot(index).boxes().getFirst();
        assertTrue(holed.holds(box.x(), box.y()));
    }

    @Test
    void thePoleLiesDeeperThanAnyOtherPoint() {
        Random random = new Random(2);
        for (int scene = 0; scene < 20; scene++) {
            double[] xy = new double[42];
            for (int i = 0; i < 20; i++) {
                double radius = 20 + random.nextDouble() * 80;
                xy[2 * i] = 100 + radius * Math.cos(i * Math.PI / 10);
                xy[2 * i + 1] = 100 + radius * Math.sin(i * Math.PI / 10);
            }
            xy[40] = xy[0];
            xy[41] = xy[1];
            Outline star = ring(xy);
            Pole pole = Pole.of(star, 1);
            assertEquals(pole.depth(), star.depth(pole.x(), pole.y()), 1e-9);
            for (int i = 0; i < 3000; i++) {
                assertTrue(star.depth(random.nextDouble() * 200, random.nextDouble() * 200) <= pole.depth() + 1.5);
            }
        }
    }

    @Test
    void clippingKeepsWhatLiesInside() {
        Outline cut = ring(0, 0, 200, 0, 200, 100, 0, 100, 0, 0).within(150, -10, 400, 50);
        assertTrue(cut.holds(175, 25));
        assertFalse(cut.holds(100, 25));
        assertFalse(cut.holds(175, 75));
        assertEquals(0, ring(0, 0, 10, 0, 10, 10, 0, 0).within(50, 50, 60, 60).xs().length);
    }

    @Test
    void lettersFollowALineAndAreNeverUpsideDown() {
        double[] xs = new double[60];
        double[] ys = new double[60];
        for (int i = 0; i < 60; i++) {
            xs[i] = 300 - 5 * i;
            ys[i] = 20 * Math.sin(i / 8.0);
        }
        TextLine line = new TextLine(xs, ys);
        LineSpots spots = new LineSpots(line, new LineSpots.Text(new double[] {8, 8, 8, 8, 8, 8}, 12, 0, Math.toRadians(30)),
                line.length() / 2, 0);
        List<LabelBox> boxes = spots.spot(0).boxes();
        for (int i = 0; i < boxes.size(); i++) {
            assertTrue(Math.abs(boxes.get(i).angle()) < Math.PI / 2, "upright");
            assertTrue(i == 0 || boxes.get(i).x() > boxes.get(i - 1).x(), "read from the left, though the line runs to the left");
            assertEquals(20 * Math.sin((300 - boxes.get(i).x()) / 5 / 8.0), boxes.get(i).y(), 1.0, "on the line");
        }
    }

    @Test
    void aTextIsNotBentRoundASharpCornerNorLaidBeyondTheEnd() {
        TextLine corner = new TextLine(new double[] {0, 100, 100}, new double[] {0, 0, 100});
        LineSpots.Text text = new LineSpots.Text(new double[] {10, 10, 10, 10}, 12, 0, Math.toRadians(30));
        assertNull(new LineSpots(corner, text, 100, 0).spot(0));
        assertNotNull(new LineSpots(corner, text, 50, 0).spot(0));
        assertNull(new LineSpots(corner, text, 10, 0).spot(0));
        LabelBox upright = new LineSpots(corner, text, 150, 0).spot(0).boxes().getFirst();
        assertEquals(-Math.PI / 2, upright.angle(), 1e-9, "upwards, read from below");
    }

    @Test
    void aTextBesideALineStandsOnItsLeft() {
        TextLine line = new TextLine(new double[] {0, 100}, new double[] {0, 0});
        LineSpots.Text text = new LineSpots.Text(new double[] {40}, 12, 10, Math.toRadians(30));
        assertEquals(-10, new LineSpots(line, text, 50, 0).spot(0).boxes().getFirst().y(), 1e-9);
    }

    @Test
    void theMiddleOfTheSeenPartOfALine() {
        TextLine line = new TextLine(new double[] {0, 1000, 1000}, new double[] {0, 0, 500});
        assertEquals(650, line.middleWithin(600, -10, 700, 10), 1e-9);
        assertEquals(750, line.middleWithin(-10, -10, 2000, 600), 1e-9);
        assertEquals(750, line.middleWithin(3000, 3000, 4000, 4000), 1e-9);
    }

    @Test
    void aSeatPutsTheAnchorOnThePointAndTurnsAboutIt() {
        LabelBox right = PointSpots.seated(new Seat(0, 0, 0.5, 7, 4), 100, 100, 2, 40, 10).boxes().getFirst();
        assertEquals(134, right.x(), 1e-9);
        assertEquals(92, right.y(), 1e-9);
        LabelBox down = PointSpots.seated(new Seat(90, 0, 0.5, 0, 0), 100, 100, 1, 40, 10).boxes().getFirst();
        assertEquals(100, down.x(), 1e-9);
        assertEquals(120, down.y(), 1e-9);
    }

    @Test
    void textsAreBrokenBetweenWordsAndBetweenChineseCharacters() {
        assertEquals("North Main\nStreet", TextWrap.wrap("North Main Street", 10, String::length));
        assertEquals("人民路\n街道办\n事处。", TextWrap.wrap("人民路街道办事处。", 3, String::length).replace("处\n。", "处。"));
        assertFalse(TextWrap.wrap("人民路（东段）第三", 4, String::length).contains("\n）"));
        assertEquals("longestwordof\nall", TextWrap.wrap("longestwordof all", 5, String::length));
        assertEquals("a\nb", TextWrap.wrap("a\nb", 50, String::length));
    }
}
