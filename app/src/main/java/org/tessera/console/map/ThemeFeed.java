package org.tessera.console.map;

import java.util.function.Consumer;

import org.tessera.console.situation.Picture;
import org.tessera.console.theme.MapPalette;
import org.tessera.console.work.BackgroundWork;

/** Counts cases for the themes in the background, one count at a time and always the newest. Screen thread. */
final class ThemeFeed {

    private final BackgroundWork work;
    private final Consumer<CaseThemes> shown;
    private Want done;
    private Want wanted;
    private boolean counting;

    private record Want(Picture picture, BaseLayers base, MapPalette palette) {

        /** Whether another count would say the same. */
        boolean same(Want other) {
            return other != null && picture.revision() == other.picture.revision() && base == other.base
                    && palette.equals(other.palette);
        }
    }

    ThemeFeed(BackgroundWork work, Consumer<CaseThemes> shown) {
        this.work = work;
        this.shown = shown;
    }

    /** Asks for themes of a moment; does nothing when they are there. */
    void want(Picture picture, BaseLayers base, MapPalette palette) {
        wanted = new Want(picture, base, palette);
        next();
    }

    private void next() {
        if (counting || wanted == null || wanted.same(done) || !wanted.base.sets().containsKey(MapLayerKind.COMMUNITIES)) {
            return;
        }
        Want now = wanted;
        counting = true;
        work.run(() -> CaseThemes.of(now.picture, now.base, now.palette), themes -> {
            counting = false;
            done = now;
            shown.accept(themes);
            next();
        }, failure -> {
            counting = false;
            throw new IllegalStateException("cases could not be counted for the map", failure);
        });
    }
}
