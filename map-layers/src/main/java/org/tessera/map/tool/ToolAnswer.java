package org.tessera.map.tool;

import java.util.function.Supplier;

/**
 * What an act of a person brought about.
 *
 * @param now   at once; null for nothing
 * @param later must be worked out on another thread than the screen's; null for nothing
 */
public record ToolAnswer(ToolResult now, Supplier<? extends ToolResult> later) {

    /** Nothing yet. */
    public static final ToolAnswer NOTHING = new ToolAnswer(null, null);

    static ToolAnswer of(ToolResult result) {
        return new ToolAnswer(result, null);
    }

    static ToolAnswer later(Supplier<? extends ToolResult> work) {
        return new ToolAnswer(null, work);
    }
}
