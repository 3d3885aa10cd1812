package org.tessera.console.theme;

import java.util.List;

import javafx.scene.text.Font;

/** Whether this machine can show Chinese: without a font, text becomes boxes. */
public final class FontCheck {

    private static final List<String> CHINESE = List.of("CJK SC", "CJK", "YaHei", "PingFang", "Source Han", "WenQuanYi", "SimSun",
            "SimHei", "Heiti", "Songti", "DengXian", "Droid Sans Fallback", "AR PL", "Unifont");

    private FontCheck() {
    }

    /** Whether a font family with Chinese glyphs is installed. */
    public static boolean showsChinese() {
        return Font.getFamilies().stream().anyMatch(family -> CHINESE.stream().anyMatch(family::contains));
    }
}
