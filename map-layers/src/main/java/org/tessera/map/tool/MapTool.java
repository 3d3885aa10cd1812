package org.tessera.map.tool;

/**
 * What a pointer does on the map. A tool keeps its own state and knows no screen: a mouse and a keyboard's crosshair tell it
 * the same acts. One thread; a fresh object for each use. Those who use the map may bring tools of their own.
 */
public interface MapTool {

    /** The pointer moved without a button. */
    default void hover(ToolScene scene, ToolPoint at) {
    }

    /** A button went down, or the crosshair took hold; true when the drag that may follow is the tool's and no pan. */
    default boolean grab(ToolScene scene, ToolPoint at) {
        return false;
    }

    /** The pointer moved after {@link #grab}. */
    default void drag(ToolScene scene, ToolPoint at) {
    }

    /** What was grabbed is let go. */
    default ToolAnswer drop(ToolScene scene, ToolPoint at) {
        return ToolAnswer.NOTHING;
    }

    /** A click, or Enter at the crosshair. */
    ToolAnswer set(ToolScene scene, ToolPoint at);

    /** A double click, or Enter. */
    default ToolAnswer finish(ToolScene scene) {
        return ToolAnswer.NOTHING;
    }

    /** Takes back the last place; true when there was one. */
    default boolean undo() {
        return false;
    }

    /** Takes the place under the pointer out of the shape; true when there was one. */
    default boolean remove(ToolScene scene, ToolPoint at) {
        return false;
    }

    /** Leaves without effect; true when something was under way. */
    default boolean cancel() {
        return false;
    }

    /** What to show over the map. */
    default ToolSketch sketch() {
        return ToolSketch.NOTHING;
    }
}
