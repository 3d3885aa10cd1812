package org.tessera.console.shot;

import java.nio.file.Path;

import org.tessera.console.i18n.Language;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.theme.Theme;

/**
 * Which picture.
 *
 * @param view     what is in front
 * @param width    pixels
 * @param height   pixels
 * @param scale    how much larger everything is drawn; 2 on a wall
 * @param language of all text
 * @param theme    of all colours
 * @param baseMap  source of pictures under the areas; empty for what the workspace remembers
 * @param out      PNG file to write
 */
public record ShotRequest(ConsoleView view, int width, int height, double scale, Language language, Theme theme, String baseMap,
        Path out) {
}
