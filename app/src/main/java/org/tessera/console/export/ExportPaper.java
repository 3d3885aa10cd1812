package org.tessera.console.export;

import org.tessera.map.export.PaperSize;

/** Sizes that the sheet offers. */
public enum ExportPaper {
    A4_LANDSCAPE,
    A4_PORTRAIT,
    A3_LANDSCAPE,
    A3_PORTRAIT,
    A1_LANDSCAPE;

    /** The size on paper. */
    public PaperSize size() {
        PaperSize upright = PaperSize.named(name().substring(0, 2));
        return name().endsWith("LANDSCAPE") ? upright.landscape() : upright;
    }
}
