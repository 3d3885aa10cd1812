package org.tessera.console.map;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.map.tool.Snap;
import org.tessera.map.tool.ToolSketch;
import org.tessera.map.tool.ToolWords;
import org.tessera.map.view.LonLat;

/** The map's own words in the console's language. */
final class ConsoleWords implements ToolWords {

    private final Wording wording;
    private final Messages messages;

    ConsoleWords(Wording wording) {
        this.wording = wording;
        this.messages = wording.messages();
    }

    @Override
    public String map() {
        return messages.text("map.name");
    }

    @Override
    public String length(double metres) {
        return wording.length(metres);
    }

    @Override
    public String area(double squareMetres) {
        return wording.area(squareMetres);
    }

    @Override
    public String distance(double last, double total) {
        return messages.text("tool.distance", length(last), length(total));
    }

    @Override
    public String areaAndPerimeter(double squareMetres, double perimeter) {
        return messages.text("tool.area", area(squareMetres), length(perimeter));
    }

    @Override
    public String snap(Snap snap) {
        return messages.text(snap.kind() == Snap.Kind.VERTEX ? "tool.snap.vertex" : "tool.snap.edge", snap.name());
    }

    @Override
    public String notice(ToolSketch.Notice notice) {
        return messages.text(notice == ToolSketch.Notice.CROSSES_ITSELF ? "tool.crossing" : "tool.too-few");
    }

    @Override
    public String focused(String name, String layer, LonLat place) {
        return messages.text("map.focused", name,
                messages.textOr("layer." + layer.toUpperCase(java.util.Locale.ROOT), layer), place(place));
    }
}
