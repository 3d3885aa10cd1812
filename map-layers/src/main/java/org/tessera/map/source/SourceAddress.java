package org.tessera.map.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;

/**
 * One line that says where pictures come from, for settings and command lines: a place, then options after semicolons, as in
 * {@code https://{s}.tile.example/{z}/{x}/{y}.png; hosts=a,b; attribution=© Example}.
 *
 * <p>The place is an http address with {@code {z}}, {@code {x}} and {@code {y}} ({@code {-y}} for TMS), the address of WMTS
 * capabilities with the option {@code layer}, {@code tianditu:vec_w} (a layer and a set of 天地图), or a file that ends with .mbtiles,
 * .gpkg, .tif or .tiff. Further options: {@code title}; {@code crs}, which is GCJ-02 or BD-09 for shifted tiles and any CRS for a TIFF;
 * {@code size}, pixels of a tile; {@code levels}, as in 3-18; {@code density}, 2 for @2x.
 *
 * @param place   what stands before the first semicolon
 * @param options by name
 */
public record SourceAddress(String place, Map<String, String> options) {

    private static final Set<String> OPTIONS = Set.of("title", "attribution", "crs", "hosts", "size", "levels", "density", "layer");
    private static final String TIANDITU = "tianditu:";

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException in one line, without secrets, when it cannot be one
     */
    public static SourceAddress parse(String line) {
        String[] parts = line.strip().split("\\s*;\\s*");
        Map<String, String> options = new HashMap<>();
        for (String option : Arrays.asList(parts).subList(1, parts.length)) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is no option of a picture source; expected "
                        + String.join(", ", OPTIONS.stream().sorted().toList()));
            }
            options.put(name, option.substring(equals + 1).strip());
        }
        if (parts[0].isEmpty()) {
            throw new IllegalArgumentException("no address of a picture source");
        }
        return new SourceAddress(parts[0], Map.copyOf(options));
    }

    /**
     * Opens it. Blocking: reads the head of a file, or asks a WMTS service for its capabilities.
     *
     * @param key what {@code {key}} in addresses stands for; may be empty
     * @throws IOException in one line when there is no such source
     */
    public TilePyramid open(TileClient client, String key) throws IOException {
        try {
            String end = place.toLowerCase(Locale.ROOT);
            if (end.startsWith(TIANDITU)) {
                return tianditu(client, key);
            }
            if (end.startsWith("http://") || end.startsWith("https://")) {
                return place.contains("{") ? tiles(client, key) : wmts(client, key);
            }
            Path file = Path.of(place);
            if (end.endsWith(".mbtiles")) {
                return MbTiles.open(file, offset(), attribution());
            }
            if (end.endsWith(".gpkg")) {
                return GeoPackageTiles.open(file, options.get("layer"), offset(), attribution());
            }
            if (end.endsWith(".tif") || end.endsWith(".tiff")) {
                return GeoTiff.open(file, options.containsKey("crs") ? crs() : null, attribution());
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        throw new IOException("'" + shown() + "' is neither an http address nor a .mbtiles, .gpkg, .tif or .tiff file");
    }

    private String attribution() {
        return options.getOrDefault("attribution", "");
    }

    private NamedCrs crs() {
        try {
            return CrsCatalog.decode(options.get("crs"));
        } catch (UnknownCrs e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private ChinaOffset offset() {
        return options.containsKey("crs") ? crs().offset() : ChinaOffset.NONE;
    }

    private TilePyramid tianditu(TileClient client, String key) throws IOException {
        String[] words = place.substring(TIANDITU.length()).toLowerCase(Locale.ROOT).split("_");
        if (words.length != 2 || !words[1].equals("w") && !words[1].equals("c")) {
            throw new IOException("'" + place + "' names no layer of Tianditu; expected tianditu:vec_w, tianditu:img_c or alike");
        }
        Tianditu set = words[1].equals("w") ? Tianditu.W : Tianditu.C;
        return opened(client, words[0], set.tiles(words[0], key), set.matrixSet());
    }

    private TilePyramid tiles(TileClient client, String key) throws IOException {
        int side = number("size", 256);
        String[] levels = options.getOrDefault("levels", "0-19").split("-");
        if (levels.length != 2) {
            throw new IOException("levels are written as 0-19");
        }
        UrlTemplate template = UrlTemplate.of(place).withKey(key);
        if (options.containsKey("hosts")) {
            template = template.withHosts(List.of(options.get("hosts").split("\\s*,\\s*")));
        }
        return opened(client, template.toString(), template, TileMatrixSet.googleMapsCompatible(side, Integer.parseInt(levels[0].strip()),
                Integer.parseInt(levels[1].strip())));
    }

    private TilePyramid wmts(TileClient client, String key) throws IOException {
        WmtsCapabilities service = WmtsCapabilities.read(client.document(place.replace("{key}", key)), place);
        String wanted = options.getOrDefault("layer", "");
        WmtsLayer layer = wanted.isEmpty() && service.layers().size() == 1 ? service.layers().getFirst()
                : service.layer(wanted).orElseThrow(() -> new IOException("the service has no layer '" + wanted + "'; it has "
                        + String.join(", ", service.layers().stream().limit(12).map(WmtsLayer::identifier).toList())));
        return opened(client, layer.title(), layer.tiles().withKey(key), layer.set());
    }

    private TilePyramid opened(TileClient client, String name, UrlTemplate template, TileMatrixSet set) throws IOException {
        if (template.lacksKey()) {
            throw new IOException("'" + shown() + "' needs a key, and none is given");
        }
        return client.source(options.getOrDefault("title", name), template).attribution(attribution()).matrixSet(set).offset(offset())
                .pixelDensity(number("density", 1)).open();
    }

    private int number(String option, int usual) {
        String text = options.getOrDefault(option, String.valueOf(usual));
        if (!text.matches("\\d{1,4}")) {
            throw new IllegalArgumentException(option + "=" + text + " is no number");
        }
        return Integer.parseInt(text);
    }

    private String shown() {
        return place.length() <= 80 ? place.replaceAll("(?<==)[^&;{}]{6,}", "…") : place.substring(0, 40) + "…";
    }
}
